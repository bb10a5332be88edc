/** Chance that always falls the same way for the same seed. */
export type Dice = {
  /** A number from 0 to below 1. */
  readonly roll: () => number;
  /** A whole number from `low` to `high`, both included. */
  readonly between: (low: number, high: number) => number;
  readonly chance: (probability: number) => boolean;
  readonly pick: <T>(items: readonly T[]) => T;
  readonly weighted: <T extends { readonly weight: number }>(items: readonly T[]) => T;
};

const chosen = <T>(item: T | undefined): T => {
  if (item === undefined) throw new Error('nothing to choose from');
  return item;
};

/** Dice of the mulberry32 generator. */
export const diceOf = (seed: number): Dice => {
  let state = seed;
  const roll = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const between = (low: number, high: number): number => low + Math.floor(roll() * (high - low + 1));
  return {
    roll,
    between,
    chance: (probability) => roll() < probability,
    pick: (items) => chosen(items[between(0, items.length - 1)]),
    weighted: (items) => {
      let left = roll() * items.reduce((sum, { weight }) => sum + weight, 0);
      return chosen(
        items.find(({ weight }) => {
          left -= weight;
          return left < 0;
        }) ?? items.at(-1),
      );
    },
  };
};
