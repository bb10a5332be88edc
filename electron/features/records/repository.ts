import { tableOf } from '#electron/features/collection.ts';
import { type ColumnMap, plain } from '#electron/store/columns.ts';
import type { Parameters, Store } from '#electron/store/store.ts';
import { AppError } from '#shared/contract/errors.ts';
import type { LocalDate } from '#shared/kernel/time.ts';
import { eligibleOn, latestDate } from '#shared/records/rules.ts';
import type { EligibleRow, LegalHold, RetentionRule } from '#shared/records/schema.ts';

const ruleColumns = {
  id: plain('id'),
  revision: plain('revision'),
  createdAt: plain('created_at'),
  updatedAt: plain('updated_at'),
  code: plain('code'),
  label: plain('label'),
  years: plain('years'),
  fate: plain('fate'),
  category: plain('category'),
  source: plain('source'),
  remarks: plain('remarks'),
} satisfies ColumnMap<RetentionRule>;

export const ruleTable = tableOf<RetentionRule>('retention_rules', ruleColumns, (w) => w.records.missingRule);

/** The rule of a code, if there is one out of the bin. */
export const ruleOf = (store: Store, code: string | null): RetentionRule | null =>
  (code === null ? undefined : ruleTable.list(store, [{ sql: 'code = @code', values: { code } }], 'code')[0]) ?? null;

/** How many dossiers follow the rule of a code, by themselves or by their kind. */
export const followersOf = (store: Store, code: string): number =>
  store.first<{ n: number }>(
    `SELECT count(*) AS n FROM dossiers d JOIN kinds k ON k.code = d.kind
     WHERE coalesce(d.retention_code, k.retention_code) = @code AND d.deleted_at IS NULL`,
    { code },
  )?.n ?? 0;

/** What retention knows of a dossier. */
export type Kept = {
  readonly id: string;
  readonly reference: string;
  readonly title: string;
  readonly state: string;
  readonly receivedOn: LocalDate;
  readonly closedOn: LocalDate | null;
  readonly ownCode: string | null;
  /** Its own code, or that of its kind. */
  readonly code: string | null;
  readonly hold: LegalHold | null;
  readonly transferredOn: LocalDate | null;
  readonly destroyedOn: LocalDate | null;
};

type KeptRow = Omit<Kept, 'hold'> & { readonly hold: string | null };

const holdOf = (text: string | null): LegalHold | null => (text === null ? null : JSON.parse(text));

/** What retention knows of a dossier. Throws `not_found`. */
export const findKept = (store: Store, id: string): Kept => {
  const row = store.first<KeptRow>(
    `SELECT d.id, d.reference, d.title, d.state, d.received_on AS receivedOn, d.closed_on AS closedOn,
       d.retention_code AS ownCode, coalesce(d.retention_code, k.retention_code) AS code, d.legal_hold AS hold,
       d.transferred_on AS transferredOn, d.destroyed_on AS destroyedOn
     FROM dossiers d JOIN kinds k ON k.code = d.kind WHERE d.id = @id AND d.deleted_at IS NULL`,
    { id },
  );
  if (!row) throw new AppError('not_found', (w) => w.errors.notFound.dossier);
  return { ...row, hold: holdOf(row.hold) };
};

export const setCode = (store: Store, id: string, code: string | null): void => {
  store.run('UPDATE dossiers SET retention_code = @code WHERE id = @id', { id, code });
};

export const setHold = (store: Store, id: string, hold: LegalHold | null): void => {
  const text = hold === null ? null : JSON.stringify(hold);
  store.run('UPDATE dossiers SET legal_hold = @text WHERE id = @id', { id, text });
};

/** The slip on which a dossier stands, those in the bin and one other aside. */
export const slipOf = (store: Store, dossierId: string, except = ''): { id: string; number: string } | null =>
  store.first<{ id: string; number: string }>(
    `SELECT s.id, s.number FROM slip_items i JOIN slips s ON s.id = i.slip_id
     WHERE i.dossier_id = @dossierId AND s.deleted_at IS NULL AND s.id <> @except
     ORDER BY s.created_at DESC LIMIT 1`,
    { dossierId, except },
  ) ?? null;

type FoundRow = Omit<EligibleRow, 'eligibleOn' | 'hold' | 'slip'> & {
  readonly category: RetentionRule['category'];
  readonly hold: string | null;
  readonly slipId: string | null;
  readonly slipNumber: string | null;
};

const eligibleSql = (what: string, rest: string): string => `
  SELECT ${what}
  FROM dossiers d JOIN kinds k ON k.code = d.kind
  JOIN json_each(@limits) l ON l.value ->> 'code' = coalesce(d.retention_code, k.retention_code)
  JOIN retention_rules r ON r.id = l.value ->> 'id'
  WHERE d.deleted_at IS NULL AND d.closed_on IS NOT NULL AND d.destroyed_on IS NULL AND d.transferred_on IS NULL
    AND CASE WHEN r.category IN ('A', 'B') THEN d.received_on ELSE d.closed_on END <= l.value ->> 'until' ${rest}`;

const rowColumns = `d.id AS dossierId, d.reference, d.title, d.kind, r.code AS ruleCode, r.label AS ruleLabel, r.fate,
  r.years, r.category, d.received_on AS fromOn, d.closed_on AS toOn, d.legal_hold AS hold,
  (SELECT s.id FROM slip_items i JOIN slips s ON s.id = i.slip_id WHERE i.dossier_id = d.id AND s.deleted_at IS NULL
   ORDER BY s.created_at DESC LIMIT 1) AS slipId,
  (SELECT s.number FROM slip_items i JOIN slips s ON s.id = i.slip_id WHERE i.dossier_id = d.id AND s.deleted_at IS NULL
   ORDER BY s.created_at DESC LIMIT 1) AS slipNumber`;

const limitsOn = (store: Store, on: LocalDate): Parameters => ({
  limits: JSON.stringify(
    ruleTable.list(store, [], 'code').map((rule) => ({ id: rule.id, code: rule.code, until: latestDate(rule, on) })),
  ),
});

const eligibleRow = ({ category, hold, slipId, slipNumber, ...row }: FoundRow): EligibleRow => ({
  ...row,
  eligibleOn: eligibleOn({ years: row.years, category }, row.fromOn, row.toOn),
  hold: holdOf(hold),
  slip: slipId === null ? null : { id: slipId, number: slipNumber ?? '' },
});

type Slice = { readonly limit?: number | undefined; readonly offset?: number | undefined };

/** Closed dossiers whose retention is over on a day, the oldest closing first. */
export const listEligible = (store: Store, on: LocalDate, { limit, offset }: Slice): EligibleRow[] =>
  store
    .all<FoundRow>(
      eligibleSql(rowColumns, `ORDER BY d.closed_on, d.num LIMIT ${limit ?? -1} OFFSET ${offset ?? 0}`),
      limitsOn(store, on),
    )
    .map(eligibleRow);

/** How many closed dossiers have their retention over on a day. */
export const countEligible = (store: Store, on: LocalDate): number =>
  store.first<{ n: number }>(eligibleSql('count(*) AS n', ''), limitsOn(store, on))?.n ?? 0;

const documentsOf = `dossier_id IN (SELECT value FROM json_each(@ids))
  OR mail_id IN (SELECT id FROM mail WHERE dossier_id IN (SELECT value FROM json_each(@ids)))`;

/** The files that stand behind documents of these dossiers and of their letters, and behind nothing else. */
export const filesOnlyOf = (store: Store, dossierIds: readonly string[]): string[] =>
  store
    .all<{ sha256: string }>(
      `SELECT DISTINCT sha256 FROM documents WHERE ${documentsOf}
       EXCEPT SELECT sha256 FROM documents WHERE (${documentsOf}) IS NOT TRUE
       EXCEPT SELECT sha256 FROM templates`,
      { ids: JSON.stringify(dossierIds) },
    )
    .map(({ sha256 }) => sha256);

/** Forgets the documents of a dossier and of its letters, those in the bin too; answers how many there were. */
export const dropDocuments = (store: Store, dossierId: string): number => {
  const files = filesOnlyOf(store, [dossierId]);
  const dropped = store.run(`DELETE FROM documents WHERE ${documentsOf}`, { ids: JSON.stringify([dossierId]) });
  for (const sha256 of files) store.run('DELETE FROM files WHERE sha256 = @sha256', { sha256 });
  store.run('DELETE FROM chases WHERE dossier_id = @dossierId', { dossierId });
  store.run('UPDATE drafts SET document_id = NULL WHERE dossier_id = @dossierId', { dossierId });
  return dropped;
};
