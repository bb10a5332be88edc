import { AppError, type Sentence } from '#shared/contract/errors.ts';
import type { Store } from './store.ts';

const tables = { person: 'people', dossier: 'dossiers', meeting: 'meetings' } as const;

const sentences: Readonly<Record<keyof typeof tables, Sentence>> = {
  person: (w) => w.errors.notFound.person,
  dossier: (w) => w.errors.notFound.dossier,
  meeting: (w) => w.errors.notFound.meeting,
};

/** Throws `not_found` when an id that is given names nothing, or something in the bin. */
export const requireReference = (store: Store, to: keyof typeof tables, id: string | null | undefined): void => {
  if (id === null || id === undefined) return;
  if (!store.first(`SELECT 1 FROM ${tables[to]} WHERE id = @id AND deleted_at IS NULL`, { id })) {
    throw new AppError('not_found', sentences[to]);
  }
};
