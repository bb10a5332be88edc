import type { Store } from '#electron/store/store.ts';
import { AppError } from '#shared/contract/errors.ts';
import type { ImportRecord, Mapping } from '#shared/imports/schema.ts';
import type { Instant } from '#shared/kernel/time.ts';

const columns = 'id, target, file_name AS fileName, at, created, duplicates, undone_at AS undoneAt';

/** The imports made, newest first. */
export const list = (store: Store): ImportRecord[] =>
  store.all(`SELECT ${columns} FROM imports ORDER BY at DESC, id DESC`);

/** The import. Throws `not_found`. */
export const find = (store: Store, id: string): ImportRecord => {
  const found = store.first<ImportRecord>(`SELECT ${columns} FROM imports WHERE id = @id`, { id });
  if (!found) throw new AppError('not_found', (w) => w.errors.notFound.import);
  return found;
};

/**
 * How many of an import's dossiers or meetings still there were changed since, or carry what was not imported: time, a
 * deadline, a link between a dossier and a meeting or another dossier.
 */
export const changedSince = (store: Store, { id, target }: ImportRecord): number => {
  const isDossiers = target === 'dossiers';
  const key = isDossiers ? 'dossier_id' : 'meeting_id';
  const carries = (table: string, own = ''): string =>
    `OR EXISTS (SELECT 1 FROM ${table} x WHERE x.dossier_id = t.id AND x.deleted_at IS NULL ${own})`;
  const own = 'AND (x.import_id IS NOT @id OR x.revision > 1)';
  const linked = isDossiers
    ? `OR EXISTS (SELECT 1 FROM dossier_links l WHERE t.id IN (l.low_id, l.high_id))
       ${carries('special_references', own)} ${carries('drafts')} ${carries('movements')}`
    : '';
  return (
    store.first<{ count: number }>(
      `SELECT count(*) AS count FROM ${target} t
       WHERE t.import_id = @id AND t.deleted_at IS NULL AND (t.revision > 1
         OR EXISTS (SELECT 1 FROM time_entries e WHERE e.${key} = t.id AND e.deleted_at IS NULL)
         OR EXISTS (SELECT 1 FROM deadlines l WHERE l.${key} = t.id AND l.deleted_at IS NULL
           AND (l.import_id IS NOT @id OR l.revision > 1))
         OR EXISTS (SELECT 1 FROM timers r WHERE r.${key} = t.id)
         OR EXISTS (SELECT 1 FROM meeting_dossiers m WHERE m.${key} = t.id) ${linked})`,
      { id },
    )?.count ?? 0
  );
};

/** Puts all that an import created in the bin, each dossier or meeting with its line in the journal. */
export const undo = (store: Store, { id, target }: ImportRecord, officerId: string, at: Instant): void => {
  const subject = target === 'dossiers' ? 'dossier' : 'meeting';
  store.run(
    `INSERT INTO journal (at, actor_id, subject, subject_id, action, before, after, note, dossier_id)
     SELECT @at, @officerId, @subject, id, 'undone', NULL, NULL, '', ${target === 'dossiers' ? 'id' : 'NULL'}
     FROM ${target} WHERE import_id = @id AND deleted_at IS NULL`,
    { id, at, officerId, subject },
  );
  store.run(
    `UPDATE ${target} SET deleted_at = @at, revision = revision + 1 WHERE import_id = @id AND deleted_at IS NULL`,
    { id, at },
  );
  for (const table of target === 'dossiers' ? ['special_references', 'deadlines'] : []) {
    store.run(
      `UPDATE ${table} SET deleted_at = @at, revision = revision + 1 WHERE import_id = @id AND deleted_at IS NULL`,
      { id, at },
    );
  }
  store.run('UPDATE imports SET undone_at = @at WHERE id = @id', { id, at });
};

export type Profile = {
  readonly id: string;
  readonly name: string;
  readonly columns: string[];
  readonly mapping: Mapping;
};

/** The saved mappings, by name. */
export const listProfiles = (store: Store): Profile[] =>
  store
    .all<{ id: string; name: string; columns: string; mapping: string }>(
      'SELECT id, name, columns, mapping FROM import_profiles ORDER BY name COLLATE NOCASE',
    )
    .map((row) => ({ ...row, columns: JSON.parse(row.columns), mapping: JSON.parse(row.mapping) }));

/** Saves a mapping under its name, in place of the one that bears it. */
export const saveProfile = (store: Store, profile: Profile): Profile => {
  store.run(
    `INSERT INTO import_profiles (id, name, columns, mapping) VALUES (@id, @name, @columns, @mapping)
     ON CONFLICT (name) DO UPDATE SET columns = @columns, mapping = @mapping`,
    { ...profile, columns: JSON.stringify(profile.columns), mapping: JSON.stringify(profile.mapping) },
  );
  return listProfiles(store).find(({ name }) => name === profile.name) ?? profile;
};

/** Removes a saved mapping and answers its name. Throws `not_found`. */
export const removeProfile = (store: Store, id: string): string => {
  const found = listProfiles(store).find((profile) => profile.id === id);
  if (!found) throw new AppError('not_found', (w) => w.errors.notFound.profile);
  store.run('DELETE FROM import_profiles WHERE id = @id', { id });
  return found.name;
};
