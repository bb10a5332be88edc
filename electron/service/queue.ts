/**
 * Lets commands write one at a time with the workers that hold the store for longer. A command runs at once when
 * nobody holds the store, otherwise after those before it.
 */
export const createQueue = () => {
  let tail: Promise<unknown> = Promise.resolve();
  let holders = 0;
  const exclusively = <T>(work: () => Promise<T>): Promise<T> => {
    holders += 1;
    const turn = tail.then(work).finally(() => {
      holders -= 1;
    });
    tail = turn.catch(() => {});
    return turn;
  };
  return {
    /** Runs a worker's writing alone. */
    exclusively,
    /** Runs a command's synchronous writing when its turn comes. */
    inTurn: async <T>(write: () => T): Promise<T> => (holders === 0 ? write() : exclusively(async () => write())),
  };
};
