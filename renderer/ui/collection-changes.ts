import { didChange } from './undo.tsx';

type Kept = { readonly id: string; readonly revision: number };

/** The procedures of a plain collection, as the client has them. */
type Collection<E extends Kept, I, P> = {
  readonly get: (input: { id: string }) => Promise<E>;
  readonly create: (input: I) => Promise<E>;
  readonly update: (input: { id: string; revision: number; patch: P }) => Promise<E>;
  readonly remove: (input: { id: string; revision: number }) => Promise<unknown>;
  readonly restore: (input: { id: string }) => Promise<unknown>;
};

const current = async <E extends Kept, I, P>(collection: Collection<E, I, P>, id: string) => {
  const { revision } = await collection.get({ id });
  return { id, revision };
};

/** Adds an entity; undoing puts it in the bin. */
export const addTo = async <E extends Kept, I, P>(
  collection: Collection<E, I, P>,
  input: I,
  label: string,
): Promise<E> => {
  const made = await collection.create(input);
  didChange(label, async () => collection.remove(await current(collection, made.id)));
  return made;
};

/** Changes an entity; undoing gives its changed fields their former values. */
export const changeIn = async <E extends Kept, I, P extends object>(
  collection: Collection<E, I, P>,
  before: E,
  patch: P,
  label: string,
): Promise<E> => {
  const changed = await collection.update({ id: before.id, revision: before.revision, patch });
  const former = Object.fromEntries(Object.entries(before).filter(([key]) => key in patch)) as P;
  didChange(label, async () => collection.update({ ...(await current(collection, before.id)), patch: former }));
  return changed;
};

/** Puts an entity in the bin; undoing takes it out. */
export const removeFrom = async <E extends Kept, I, P>(
  collection: Collection<E, I, P>,
  { id, revision }: Kept,
  label: string,
): Promise<void> => {
  await collection.remove({ id, revision });
  didChange(label, () => collection.restore({ id }));
};
