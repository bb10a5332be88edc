import { type ColumnMap, json, mapOf, plain, type Row } from '#electron/store/columns.ts';
import { isTaken, type Store } from '#electron/store/store.ts';
import { AppError } from '#shared/contract/errors.ts';
import { referenceOf, serialOf } from '#shared/dossiers/numbering.ts';
import { type Dossier, type DossierRow, referenceLimit } from '#shared/dossiers/schema.ts';

/** A dossier without its links, which have their own table. */
export type StoredDossier = Omit<Dossier, 'linkIds'>;

const rowColumns = {
  id: plain('id'),
  revision: plain('revision'),
  createdAt: plain('created_at'),
  updatedAt: plain('updated_at'),
  reference: plain('reference'),
  title: plain('title'),
  kind: plain('kind'),
  pillar: plain('pillar'),
  state: plain('state'),
  stateSince: plain('state_since'),
  priority: plain('priority'),
  sensitivity: plain('sensitivity'),
  sender: plain('sender'),
  receivedOn: plain('received_on'),
  dueOn: plain('due_on'),
  assigneeId: plain('assignee_id'),
  tags: json('tags'),
  pieces: json('pieces'),
  suspension: json('suspension'),
  closedOn: plain('closed_on'),
  importId: plain('import_id'),
} satisfies ColumnMap<DossierRow>;

const columns = {
  ...rowColumns,
  summary: plain('summary'),
  notes: plain('notes'),
  closingOrder: json('closing_order'),
} satisfies ColumnMap<StoredDossier>;

const rowMap = mapOf<DossierRow>('dossiers', rowColumns);
const map = mapOf<StoredDossier>('dossiers', columns);

/** The columns that a list reads of a dossier named `d`, and how its rows become entities. */
export const dossierRows = { select: rowMap.select('d.'), fromRow: rowMap.fromRow };

const linksOf = (store: Store, id: string): string[] =>
  store
    .all<{ id: string }>(
      `SELECT l.high_id AS id FROM dossier_links l JOIN dossiers d ON d.id = l.high_id AND d.deleted_at IS NULL WHERE l.low_id = @id
       UNION ALL
       SELECT l.low_id FROM dossier_links l JOIN dossiers d ON d.id = l.low_id AND d.deleted_at IS NULL WHERE l.high_id = @id
       ORDER BY id`,
      { id },
    )
    .map((row) => row.id);

/** The dossier, or with `isDeleted` the one in the bin. Throws `not_found`. */
export const find = (store: Store, id: string, isDeleted = false): Dossier => {
  const row = store.first<Row>(
    `SELECT ${map.select()} FROM dossiers WHERE id = @id AND deleted_at IS ${isDeleted ? 'NOT NULL' : 'NULL'}`,
    { id },
  );
  if (!row) throw new AppError('not_found', (w) => w.errors.notFound.dossier);
  return { ...map.fromRow(row), linkIds: linksOf(store, id) };
};

/** The list's view of some dossiers, in the order of the ids. */
export const findRows = (store: Store, ids: readonly string[]): DossierRow[] =>
  ids.map((id) => {
    const row = store.first<Row>(`SELECT ${dossierRows.select} FROM dossiers d WHERE d.id = @id`, { id });
    if (!row) throw new AppError('not_found', (w) => w.errors.notFound.dossier);
    return dossierRows.fromRow(row);
  });

const rejectTaken = <T>(reference: string, write: () => T): T => {
  try {
    return write();
  } catch (error) {
    if (isTaken(error, 'dossiers.reference'))
      throw new AppError('conflict', (w) => w.dossiers.referenceTaken(reference));
    throw error;
  }
};

export const insert = (store: Store, dossier: StoredDossier): void => {
  rejectTaken(dossier.reference, () => store.run(map.insertSql, map.toRow(dossier)));
};

export const update = (store: Store, dossier: StoredDossier): void => {
  rejectTaken(dossier.reference, () => store.run(map.updateSql, map.toRow(dossier)));
};

/** Puts a dossier in the bin at an instant, or takes it out with null. */
export const setDeleted = (store: Store, id: string, at: string | null, reference: string): void => {
  rejectTaken(reference, () =>
    store.run('UPDATE dossiers SET deleted_at = @at, revision = revision + 1 WHERE id = @id', { id, at }),
  );
};

/** Makes the dossier's links be exactly these, both ways. */
export const setLinks = (store: Store, id: string, linkIds: readonly string[]): void => {
  const wanted = new Set(linkIds);
  const known = new Set(linksOf(store, id));
  const pair = (other: string) => ({ low: id < other ? id : other, high: id < other ? other : id });
  for (const other of known) {
    if (!wanted.has(other)) store.run('DELETE FROM dossier_links WHERE low_id = @low AND high_id = @high', pair(other));
  }
  for (const other of wanted) {
    if (known.has(other)) continue;
    if (other === id) throw new AppError('rule_violated', (w) => w.dossiers.selfLink);
    if (!store.first('SELECT 1 FROM dossiers WHERE id = @other AND deleted_at IS NULL', { other })) {
      throw new AppError('not_found', (w) => w.errors.notFound.dossier);
    }
    store.run('INSERT INTO dossier_links (low_id, high_id) VALUES (@low, @high)', pair(other));
  }
};

const templateOf = (store: Store, kind: string): string => {
  const row = store.first<{ template: string }>('SELECT template FROM kinds WHERE code = @kind', { kind });
  if (row) return row.template;
  const codes = store.all<{ code: string }>('SELECT code FROM kinds ORDER BY code').map(({ code }) => code);
  throw new AppError('not_found', (w) => w.errors.notFound.kind(kind, codes.join(', ')));
};

const keepSerial = (store: Store, kind: string, year: number, last: number): void => {
  store.run(
    `INSERT INTO serials (kind, year, last) VALUES (@kind, @year, @last)
     ON CONFLICT (kind, year) DO UPDATE SET last = max(last, @last)`,
    { kind, year, last },
  );
};

/**
 * Gives new dossiers their references: the one given, or the next of its kind and year. Numbers follow each other
 * without a gap: one that was given by hand is passed over, one in the bin stays taken. Reads each kind's template once.
 * Throws `not_found` for an unknown kind.
 */
export const referenceTaker = (store: Store): ((kind: string, year: number, given: string | undefined) => string) => {
  const templates = new Map<string, string>();
  const next = (template: string, kind: string, year: number, last: number): string => {
    for (let serial = last + 1; ; serial += 1) {
      const reference = referenceOf(template, kind, year, serial);
      if (reference.length > referenceLimit) {
        throw new AppError('rule_violated', (w) => w.dossiers.referenceTooLong(reference, referenceLimit));
      }
      if (store.first('SELECT 1 FROM dossiers WHERE reference = @reference', { reference })) continue;
      keepSerial(store, kind, year, serial);
      return reference;
    }
  };
  return (kind, year, given) => {
    const template = templates.get(kind) ?? templateOf(store, kind);
    templates.set(kind, template);
    const givenSerial = given === undefined ? null : serialOf(given, template, kind, year);
    if (given !== undefined && givenSerial === null) return given;
    const last =
      store.first<{ last: number }>('SELECT last FROM serials WHERE kind = @kind AND year = @year', { kind, year })
        ?.last ?? 0;
    if (given === undefined) return next(template, kind, year, last);
    if (givenSerial === last + 1) keepSerial(store, kind, year, last + 1);
    return given;
  };
};
