import { tableOf } from '#electron/features/collection.ts';
import { type ColumnMap, plain, type Row } from '#electron/store/columns.ts';
import type { Store } from '#electron/store/store.ts';
import type { Correspondent, CorrespondentRow } from '#shared/correspondents/schema.ts';

const columns = {
  id: plain('id'),
  revision: plain('revision'),
  createdAt: plain('created_at'),
  updatedAt: plain('updated_at'),
  name: plain('name'),
  kind: plain('kind'),
  organisation: plain('organisation'),
  email: plain('email'),
  phone: plain('phone'),
  address: plain('address'),
  region: plain('region'),
  notes: plain('notes'),
  mergedInto: plain('merged_into'),
} satisfies ColumnMap<Correspondent>;

export const table = tableOf<Correspondent>('correspondents', columns, (w) => w.mail.noCorrespondent);

/** Correspondents with their letters counted, by name: those of the directory, or those merged into one. */
export const listWithLetters = (
  store: Store,
  { kind, mergedInto }: { readonly kind?: string | undefined; readonly mergedInto?: string | undefined },
): CorrespondentRow[] =>
  store
    .all<Row & { letters: number; last_on: string | null }>(
      `SELECT ${table.select('c.')}, coalesce(m.letters, 0) AS letters, m.last_on
       FROM correspondents c LEFT JOIN (
         SELECT correspondent_id, count(*) AS letters, max(stamped_on) AS last_on
         FROM mail WHERE correspondent_id IS NOT NULL GROUP BY correspondent_id
       ) m ON m.correspondent_id = c.id
       WHERE ${mergedInto === undefined ? 'c.deleted_at IS NULL' : 'c.merged_into = @mergedInto'}
         ${kind === undefined ? '' : 'AND c.kind = @kind'}
       ORDER BY c.name COLLATE NOCASE, c.id`,
      { ...(mergedInto !== undefined && { mergedInto }), ...(kind !== undefined && { kind }) },
    )
    .map((row) => ({ ...table.fromRow(row), letters: row.letters, lastOn: row.last_on }));

/** The names and e-mails of the directory with their ids. */
export const listNames = (store: Store): { id: string; name: string; email: string }[] =>
  store.all('SELECT id, name, email FROM correspondents WHERE deleted_at IS NULL ORDER BY created_at, id');

/** The merged correspondent, which is out of the directory; undefined when it is not merged. */
export const findMerged = (store: Store, id: string): Correspondent | undefined => {
  const row = store.first<Row>(
    `SELECT ${table.select()} FROM correspondents WHERE id = @id AND merged_into IS NOT NULL`,
    { id },
  );
  return row && table.fromRow(row);
};

/** Gives a correspondent's letters to another one, and keeps which they were; answers how many. */
export const moveLetters = (store: Store, from: string, to: string): number => {
  store.run(
    'INSERT INTO merged_letters (correspondent_id, mail_id) SELECT @from, id FROM mail WHERE correspondent_id = @from',
    { from },
  );
  return store.run('UPDATE mail SET correspondent_id = @to, revision = revision + 1 WHERE correspondent_id = @from', {
    from,
    to,
  });
};

/** Gives back the letters that a merge took, those given to somebody else since aside. */
export const returnLetters = (store: Store, to: string, from: string): void => {
  store.run(
    `UPDATE mail SET correspondent_id = @to, revision = revision + 1
     WHERE correspondent_id = @from AND id IN (SELECT mail_id FROM merged_letters WHERE correspondent_id = @to)`,
    { from, to },
  );
  store.run('DELETE FROM merged_letters WHERE correspondent_id = @to', { to });
};

/** Marks a correspondent as merged into another one, out of the directory; with null, brings it back. */
export const setMerged = (store: Store, id: string, into: string | null, at: string): void => {
  store.run(
    `UPDATE correspondents SET merged_into = @into, deleted_at = iif(@into IS NULL, NULL, @at),
       updated_at = @at, revision = revision + 1 WHERE id = @id`,
    { id, into, at },
  );
};
