import { AppError } from '#shared/contract/errors.ts';

/** The keys of a patch that were given, so that an absent key changes nothing. */
export const defined = <T extends object>(patch: T): { [K in keyof T]?: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };

type Editable = { readonly revision: number; readonly updatedAt: string };

/** The entity with its patch applied, one revision on. Throws `conflict` when the caller saw another revision. */
export const revised = <E extends Editable>(entity: E, revision: number, patch: Partial<E>, now: string): E => {
  if (entity.revision !== revision) throw new AppError('conflict', (w) => w.errors.stale);
  return { ...entity, ...patch, revision: entity.revision + 1, updatedAt: now };
};
