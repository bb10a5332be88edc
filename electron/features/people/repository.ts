import { type ColumnMap, flag, json, mapOf, plain, type Row } from '#electron/store/columns.ts';
import type { Store } from '#electron/store/store.ts';
import { AppError } from '#shared/contract/errors.ts';
import type { Person } from '#shared/people/schema.ts';

const columns = {
  id: plain('id'),
  revision: plain('revision'),
  createdAt: plain('created_at'),
  updatedAt: plain('updated_at'),
  name: plain('name'),
  initials: plain('initials'),
  role: plain('role'),
  weeklyMinutes: plain('weekly_minutes'),
  targets: json('targets'),
  activeFrom: plain('active_from'),
  activeTo: plain('active_to'),
  isOfficer: flag('is_officer'),
  notes: plain('notes'),
} satisfies ColumnMap<Person>;

const map = mapOf<Person>('people', columns);

export const list = (store: Store): Person[] =>
  store
    .all<Row>(
      `SELECT ${map.select()} FROM people WHERE deleted_at IS NULL ORDER BY active_to IS NOT NULL, name COLLATE NOCASE`,
    )
    .map(map.fromRow);

/** The person, also out of the bin when `isDeleted`. Throws `not_found`. */
export const find = (store: Store, id: string, isDeleted = false): Person => {
  const row = store.first<Row>(
    `SELECT ${map.select()} FROM people WHERE id = @id AND deleted_at IS ${isDeleted ? 'NOT NULL' : 'NULL'}`,
    { id },
  );
  if (!row) throw new AppError('not_found', (w) => w.errors.notFound.person);
  return map.fromRow(row);
};

export const insert = (store: Store, person: Person): void => {
  store.run(map.insertSql, map.toRow(person));
};

export const update = (store: Store, person: Person): void => {
  store.run(map.updateSql, map.toRow(person));
};

export const setDeleted = (store: Store, id: string, at: string | null): void => {
  store.run('UPDATE people SET deleted_at = @at, revision = revision + 1 WHERE id = @id', { id, at });
};
