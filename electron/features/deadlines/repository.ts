import { type ColumnMap, json, mapOf, plain, type Row } from '#electron/store/columns.ts';
import type { Parameters, Store } from '#electron/store/store.ts';
import { AppError } from '#shared/contract/errors.ts';
import type { Arithmetic, Deadline, DeadlineRow, DeadlineRule, DeadlineSource } from '#shared/deadlines/schema.ts';
import type { LocalDate } from '#shared/kernel/time.ts';

const columns = {
  id: plain('id'),
  revision: plain('revision'),
  createdAt: plain('created_at'),
  updatedAt: plain('updated_at'),
  title: plain('title'),
  dueOn: plain('due_on'),
  dueTime: plain('due_time'),
  rule: json('rule'),
  dossierId: plain('dossier_id'),
  meetingId: plain('meeting_id'),
  ownerId: plain('owner_id'),
  remindDays: plain('remind_days'),
  notes: plain('notes'),
  doneOn: plain('done_on'),
  source: plain('source'),
  safeOn: plain('safe_on'),
  arithmetic: json('arithmetic'),
  override: json('override'),
  recurrence: json('recurrence'),
  report: json('report'),
  followsId: plain('follows_id'),
} satisfies ColumnMap<Deadline>;

const map = mapOf<Deadline>('deadlines', columns);

/** The deadline, also out of the bin when `isDeleted`. Throws `not_found`. */
export const find = (store: Store, id: string, isDeleted = false): Deadline => {
  const row = store.first<Row>(
    `SELECT ${map.select()} FROM deadlines WHERE id = @id AND deleted_at IS ${isDeleted ? 'NOT NULL' : 'NULL'}`,
    { id },
  );
  if (!row) throw new AppError('not_found', (w) => w.errors.notFound.deadline);
  return map.fromRow(row);
};

/** What was decided in a meeting, in the order it was written down. */
export const listDecisions = (store: Store, meetingId: string): Deadline[] =>
  store
    .all<Row>(
      `SELECT ${map.select()} FROM deadlines
       WHERE meeting_id = @meetingId AND source = 'decision' AND deleted_at IS NULL ORDER BY created_at, id`,
      { meetingId },
    )
    .map(map.fromRow);

/** The open deadlines that a rule computed. */
export const listComputed = (store: Store): Deadline[] =>
  store
    .all<Row>(
      `SELECT ${map.select()} FROM deadlines WHERE rule IS NOT NULL AND done_on IS NULL AND deleted_at IS NULL
       ORDER BY created_at, id`,
    )
    .map(map.fromRow);

/** The deadline made when a recurring one was completed, if nobody touched it since. */
export const findUntouchedNext = (store: Store, id: string): Deadline | undefined => {
  const row = store.first<Row>(
    `SELECT ${map.select()} FROM deadlines
     WHERE follows_id = @id AND revision = 1 AND done_on IS NULL AND deleted_at IS NULL`,
    { id },
  );
  return row && map.fromRow(row);
};

export const insert = (store: Store, deadline: Deadline): void => {
  store.run(map.insertSql, map.toRow(deadline));
};

export const update = (store: Store, deadline: Deadline): void => {
  store.run(map.updateSql, map.toRow(deadline));
};

export const setDeleted = (store: Store, id: string, at: string | null): void => {
  store.run('UPDATE deadlines SET deleted_at = @at, revision = revision + 1 WHERE id = @id', { id, at });
};

/** Which lines the list of deadlines shows. */
export type DeadlineFilter = {
  readonly from?: LocalDate | undefined;
  readonly to?: LocalDate | undefined;
  readonly withDone?: boolean | undefined;
  readonly source?: DeadlineSource | undefined;
  readonly dossierId?: string | undefined;
  readonly meetingId?: string | undefined;
  readonly ownerId?: string | undefined;
};

type Slice = { readonly limit?: number | undefined; readonly offset?: number | undefined };

const dossierRemindDays = 3;

/** Lines of the deadlines table; those of a dossier or meeting in the bin stay away with it. */
const ownLines = `SELECT l.id, l.revision, l.source, l.title, l.due_on, l.due_time, l.done_on, l.rule, l.arithmetic,
    l.safe_on, l.override, l.recurrence, l.remind_days, coalesce(d.pillar, m.pillar) AS pillar, l.dossier_id, d.reference AS dossier_reference, l.meeting_id,
    m.title AS meeting_title, l.owner_id
  FROM deadlines l LEFT JOIN dossiers d ON d.id = l.dossier_id LEFT JOIN meetings m ON m.id = l.meeting_id
  WHERE l.deleted_at IS NULL AND d.deleted_at IS NULL AND m.deleted_at IS NULL`;

const dossierLines = `SELECT d.id, d.revision, 'dossier' AS source,
    CASE d.sensitivity WHEN 'restricted' THEN d.reference ELSE d.title END AS title, d.due_on, NULL AS due_time, NULL AS done_on,
    NULL AS rule, NULL AS arithmetic, NULL AS safe_on, NULL AS override, NULL AS recurrence, ${dossierRemindDays} AS remind_days, d.pillar, d.id AS dossier_id, d.reference AS dossier_reference,
    NULL AS meeting_id, NULL AS meeting_title, d.assignee_id AS owner_id
  FROM dossiers d WHERE d.deleted_at IS NULL AND d.state NOT IN ('closed', 'suspended') AND d.due_on IS NOT NULL`;

/** A dossier whose due date is that of a deadline of its own shows once, as the deadline. */
const withoutOwn = `NOT EXISTS (SELECT 1 FROM deadlines o WHERE o.dossier_id = d.id AND o.due_on = d.due_on
  AND o.done_on IS NULL AND o.deleted_at IS NULL)`;

const linesOf = (filter: DeadlineFilter): { sql: string; values: Parameters } => {
  const wanted = [
    ['from', 'l.due_on >= @from', 'd.due_on >= @from'],
    ['to', 'l.due_on <= @to', 'd.due_on <= @to'],
    ['dossierId', 'l.dossier_id = @dossierId', 'd.id = @dossierId'],
    ['meetingId', 'l.meeting_id = @meetingId', '0'],
    ['ownerId', 'l.owner_id = @ownerId', 'd.assignee_id = @ownerId'],
  ] as const;
  const given = wanted.filter(([name]) => filter[name] !== undefined);
  const own = [ownLines, ...given.map(([, sql]) => sql), ...(filter.withDone ? [] : ['l.done_on IS NULL'])];
  const dossiers = [
    dossierLines,
    ...given.map(([, , sql]) => sql),
    ...(filter.source === 'dossier' ? [] : [withoutOwn]),
  ];
  if (filter.source === 'deadline' || filter.source === 'decision') own.push(`l.source = '${filter.source}'`);
  const parts = [
    ...(filter.source === 'dossier' ? [] : [own.join(' AND ')]),
    ...(filter.source === undefined || filter.source === 'dossier' ? [dossiers.join(' AND ')] : []),
  ];
  return {
    sql: parts.join(' UNION ALL '),
    values: Object.fromEntries(given.map(([name]) => [name, String(filter[name])])),
  };
};

/** A line as it is read: what tells of its rule is put into words later. */
export type ReadLine = Omit<DeadlineRow, 'status' | 'basis'> & {
  readonly rule: DeadlineRule | null;
  readonly names: Pick<Arithmetic, 'kind' | 'nameFr' | 'nameEn'> | null;
};

type Line = Omit<ReadLine, 'rule' | 'names' | 'isOverridden' | 'isRecurring'> & {
  readonly rule: string | null;
  readonly kind: Arithmetic['kind'] | null;
  readonly nameFr: string | null;
  readonly nameEn: string | null;
  readonly isOverridden: number;
  readonly isRecurring: number;
};

const readLine = ({ rule, kind, nameFr, nameEn, isOverridden, isRecurring, ...line }: Line): ReadLine => ({
  ...line,
  rule: rule === null ? null : JSON.parse(rule),
  names: kind === null ? null : { kind, nameFr: nameFr ?? '', nameEn: nameEn ?? '' },
  isOverridden: isOverridden === 1,
  isRecurring: isRecurring === 1,
});

/** Deadlines, decisions and due dates of open dossiers, the nearest first. */
export const list = (store: Store, filter: DeadlineFilter, { limit, offset }: Slice): ReadLine[] => {
  const { sql, values } = linesOf(filter);
  return store
    .all<Line>(
      `SELECT id, revision, source, title, due_on AS dueOn, due_time AS dueTime, done_on AS doneOn, rule,
         arithmetic ->> 'kind' AS kind, arithmetic ->> 'nameFr' AS nameFr, arithmetic ->> 'nameEn' AS nameEn,
         safe_on AS safeOn, override IS NOT NULL AS isOverridden, recurrence IS NOT NULL AS isRecurring,
         remind_days AS remindDays, pillar, dossier_id AS dossierId, dossier_reference AS dossierReference,
         meeting_id AS meetingId, meeting_title AS meetingTitle, owner_id AS ownerId
       FROM (${sql}) ORDER BY due_on, due_time IS NULL, due_time, title, id LIMIT ${limit ?? -1} OFFSET ${offset ?? 0}`,
      values,
    )
    .map(readLine);
};

/** How many lines the filter has in all. */
export const count = (store: Store, filter: DeadlineFilter): number => {
  const { sql, values } = linesOf(filter);
  return store.first<{ total: number }>(`SELECT count(*) AS total FROM (${sql})`, values)?.total ?? 0;
};
