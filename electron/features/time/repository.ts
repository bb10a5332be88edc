import { type ColumnMap, mapOf, plain, type Row } from '#electron/store/columns.ts';
import type { Parameters, Store } from '#electron/store/store.ts';
import { AppError } from '#shared/contract/errors.ts';
import type { LocalDate } from '#shared/kernel/time.ts';
import type { TimeEntry, TimeRow, Timer } from '#shared/time/schema.ts';

const columns = {
  id: plain('id'),
  revision: plain('revision'),
  createdAt: plain('created_at'),
  updatedAt: plain('updated_at'),
  personId: plain('person_id'),
  pillar: plain('pillar'),
  activity: plain('activity'),
  day: plain('day'),
  startTime: plain('start_time'),
  minutes: plain('minutes'),
  dossierId: plain('dossier_id'),
  meetingId: plain('meeting_id'),
  note: plain('note'),
} satisfies ColumnMap<TimeEntry>;

const map = mapOf<TimeEntry>('time_entries', columns);

/** Which time entries a list shows. */
export type TimeFilter = {
  readonly from?: LocalDate | undefined;
  readonly to?: LocalDate | undefined;
  readonly personId?: string | undefined;
  readonly dossierId?: string | undefined;
  readonly meetingId?: string | undefined;
  readonly limit?: number | undefined;
  readonly offset?: number | undefined;
};

const conditions = (filter: TimeFilter): { where: string; values: Parameters } => {
  const wanted = [
    ['from', 'e.day >= @from', filter.from ?? ''],
    ['to', 'e.day <= @to', filter.to],
    ['personId', 'e.person_id = @personId', filter.personId],
    ['dossierId', 'e.dossier_id = @dossierId', filter.dossierId],
    ['meetingId', 'e.meeting_id = @meetingId', filter.meetingId],
  ] as const;
  const given = wanted.flatMap(([name, sql, value]) => (value === undefined ? [] : [{ name, sql, value }]));
  return {
    where: ['e.deleted_at IS NULL', ...given.map(({ sql }) => sql)].join(' AND '),
    values: Object.fromEntries(given.map(({ name, value }) => [name, value])),
  };
};

export const list = (store: Store, filter: TimeFilter): { items: TimeRow[]; total: number } => {
  const { where, values } = conditions(filter);
  const items = store
    .all<Row>(
      `SELECT ${map.select('e.')}, p.name AS person_name, d.reference AS dossier_reference, d.title AS dossier_title,
         m.title AS meeting_title
       FROM time_entries e LEFT JOIN people p ON p.id = e.person_id
         LEFT JOIN dossiers d ON d.id = e.dossier_id LEFT JOIN meetings m ON m.id = e.meeting_id
       WHERE ${where}
       ORDER BY e.day, e.start_time IS NULL, e.start_time, e.created_at, e.id
       LIMIT ${filter.limit ?? -1} OFFSET ${filter.offset ?? 0}`,
      values,
    )
    .map((row) => ({
      ...map.fromRow(row),
      personName: String(row.person_name),
      dossierReference: row.dossier_reference as string | null,
      dossierTitle: row.dossier_title as string | null,
      meetingTitle: row.meeting_title as string | null,
    }));
  const count = store.first<{ total: number }>(`SELECT count(*) AS total FROM time_entries e WHERE ${where}`, values);
  return { items, total: count?.total ?? 0 };
};

/** The entry, also out of the bin when `isDeleted`. Throws `not_found`. */
export const find = (store: Store, id: string, isDeleted = false): TimeEntry => {
  const row = store.first<Row>(
    `SELECT ${map.select()} FROM time_entries WHERE id = @id AND deleted_at IS ${isDeleted ? 'NOT NULL' : 'NULL'}`,
    { id },
  );
  if (!row) throw new AppError('not_found', (w) => w.errors.notFound.timeEntry);
  return map.fromRow(row);
};

/** What a person's day holds besides one entry. */
export const othersOfDay = (
  store: Store,
  { personId, day, id }: Pick<TimeEntry, 'personId' | 'day' | 'id'>,
): Pick<TimeEntry, 'startTime' | 'minutes' | 'meetingId'>[] =>
  store.all(
    `SELECT start_time AS startTime, minutes, meeting_id AS meetingId FROM time_entries
     WHERE day = @day AND person_id = @personId AND id <> @id AND deleted_at IS NULL ORDER BY start_time`,
    { personId, day, id },
  );

export const insert = (store: Store, entry: TimeEntry): void => {
  store.run(map.insertSql, map.toRow(entry));
};

export const update = (store: Store, entry: TimeEntry): void => {
  store.run(map.updateSql, map.toRow(entry));
};

export const setDeleted = (store: Store, id: string, at: string | null): void => {
  store.run('UPDATE time_entries SET deleted_at = @at, revision = revision + 1 WHERE id = @id', { id, at });
};

/** A running timer as it is kept, with the titles it may be called by. */
export type StoredTimer = Omit<Timer, 'label'> & {
  readonly dossierTitle: string | null;
  readonly meetingTitle: string | null;
};

export const findTimer = (store: Store, personId: string): StoredTimer | undefined =>
  store.first(
    `SELECT t.person_id AS personId, t.started_at AS startedAt, t.pillar, t.activity, t.dossier_id AS dossierId,
       t.meeting_id AS meetingId, t.note, d.title AS dossierTitle, m.title AS meetingTitle
     FROM timers t LEFT JOIN dossiers d ON d.id = t.dossier_id LEFT JOIN meetings m ON m.id = t.meeting_id
     WHERE t.person_id = @personId`,
    { personId },
  );

export const insertTimer = (store: Store, timer: Omit<Timer, 'label'>): void => {
  store.run(
    `INSERT INTO timers (person_id, started_at, pillar, activity, dossier_id, meeting_id, note)
     VALUES (@personId, @startedAt, @pillar, @activity, @dossierId, @meetingId, @note)`,
    timer,
  );
};

export const removeTimer = (store: Store, personId: string): void => {
  store.run('DELETE FROM timers WHERE person_id = @personId', { personId });
};

/** A person's minutes of one day. */
export type DayOfPerson = {
  readonly day: LocalDate;
  readonly personId: string;
  readonly documentation: number;
  readonly coordination: number;
  readonly supervision: number;
};

/** Minutes of each pillar by day and person, from the index alone. */
export const listDays = (store: Store, from: LocalDate, to: LocalDate, personId: string | undefined): DayOfPerson[] =>
  store.all(
    `SELECT day, person_id AS personId, sum(iif(pillar = 'documentation', minutes, 0)) AS documentation,
       sum(iif(pillar = 'coordination', minutes, 0)) AS coordination,
       sum(iif(pillar = 'supervision', minutes, 0)) AS supervision
     FROM time_entries WHERE deleted_at IS NULL AND day BETWEEN @from AND @to
       ${personId === undefined ? '' : 'AND person_id = @personId'}
     GROUP BY day, person_id`,
    { from, to, ...(personId === undefined ? {} : { personId }) },
  );
