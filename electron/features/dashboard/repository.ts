import type { Store } from '#electron/store/store.ts';
import type { Instant, LocalDate } from '#shared/kernel/time.ts';

/** Whose dossiers are counted: the section's, or those assigned to one person. */
export type Scope = { readonly personId: string | undefined };

const mine = ({ personId }: Scope): string => (personId === undefined ? '' : 'AND assignee_id = @personId');
const who = ({ personId }: Scope) => (personId === undefined ? {} : { personId });

/** Dossiers received by the end of a date, less those of them closed by then. */
export const stockAt = (store: Store, scope: Scope, day: LocalDate): number =>
  store.first<{ stock: number }>(
    `SELECT (SELECT count(*) FROM dossiers WHERE deleted_at IS NULL AND received_on <= @day ${mine(scope)})
       - (SELECT count(*) FROM dossiers WHERE deleted_at IS NULL AND closed_on IS NOT NULL AND closed_on <= @day
            AND received_on <= @day ${mine(scope)}) AS stock`,
    { day, ...who(scope) },
  )?.stock ?? 0;

/**
 * Dossiers that were not closed at the end of a date, by the date they were received; `late` are those past their due
 * date that day and not suspended now, `suspended` those suspended now.
 */
export const openAt = (
  store: Store,
  scope: Scope,
  day: LocalDate,
): { receivedOn: LocalDate; count: number; late: number; suspended: number }[] =>
  store.all(
    `SELECT received_on AS receivedOn, count(*) AS count, sum(is_late) AS late, sum(is_suspended) AS suspended FROM (
       SELECT received_on, coalesce(due_on < @day, 0) AS is_late, 0 AS is_suspended FROM dossiers INDEXED BY dossiers_open
       WHERE deleted_at IS NULL AND state NOT IN ('closed', 'suspended') AND received_on <= @day ${mine(scope)}
       UNION ALL
       SELECT received_on, 0, 1 FROM dossiers
       WHERE deleted_at IS NULL AND state = 'suspended' AND received_on <= @day ${mine(scope)}
       UNION ALL
       SELECT received_on, coalesce(due_on < @day, 0), 0 FROM dossiers INDEXED BY dossiers_closed
       WHERE deleted_at IS NULL AND closed_on IS NOT NULL AND closed_on > @day AND received_on <= @day ${mine(scope)}
     ) GROUP BY received_on`,
    { day, ...who(scope) },
  );

/** Dossiers received on each date of a period. */
export const receivedByDay = (
  store: Store,
  scope: Scope,
  from: LocalDate,
  to: LocalDate,
): { day: LocalDate; count: number }[] =>
  store.all(
    `SELECT received_on AS day, count(*) AS count FROM dossiers
     WHERE deleted_at IS NULL AND received_on BETWEEN @from AND @to ${mine(scope)} GROUP BY received_on`,
    { from, to, ...who(scope) },
  );

/** Dossiers closed on a date: all, those with a due date, and those closed on it or before. */
export type ClosedDay = {
  readonly day: LocalDate;
  readonly count: number;
  readonly dated: number;
  readonly onTime: number;
};

export const closedByDay = (store: Store, scope: Scope, from: LocalDate, to: LocalDate): ClosedDay[] =>
  store.all(
    `SELECT closed_on AS day, count(*) AS count, count(due_on) AS dated, coalesce(sum(due_on >= closed_on), 0) AS onTime
     FROM dossiers WHERE deleted_at IS NULL AND closed_on IS NOT NULL AND closed_on BETWEEN @from AND @to ${mine(scope)}
     GROUP BY closed_on`,
    { from, to, ...who(scope) },
  );

/** How many of the dossiers closed in a period took how many days from receipt to closing. */
export const delaysOf = (
  store: Store,
  scope: Scope,
  from: LocalDate,
  to: LocalDate,
): { value: number; count: number }[] =>
  store.all(
    `SELECT CAST(julianday(closed_on) - julianday(received_on) AS INTEGER) AS value, count(*) AS count
     FROM dossiers WHERE deleted_at IS NULL AND closed_on IS NOT NULL AND closed_on BETWEEN @from AND @to ${mine(scope)}
     GROUP BY value`,
    { from, to, ...who(scope) },
  );

/** A person as the load sees one. */
export type LoadedPerson = {
  readonly id: string;
  readonly name: string;
  readonly weeklyMinutes: number;
  readonly activeFrom: LocalDate | null;
  readonly activeTo: LocalDate | null;
};

export const listPeople = (store: Store, personId: string | undefined): LoadedPerson[] =>
  store.all(
    `SELECT id, name, weekly_minutes AS weeklyMinutes, active_from AS activeFrom, active_to AS activeTo
     FROM people WHERE deleted_at IS NULL ${personId === undefined ? '' : 'AND id = @personId'}
     ORDER BY name COLLATE NOCASE, id`,
    personId === undefined ? {} : { personId },
  );

/** Open dossiers of each person by due date, with the work they usually take. */
export type PlannedWork = {
  readonly personId: string;
  readonly dueOn: LocalDate | null;
  readonly count: number;
  readonly minutes: number;
};

export const plannedWork = (store: Store, { personId }: Scope): PlannedWork[] =>
  store.all(
    `SELECT d.assignee_id AS personId, d.due_on AS dueOn, count(*) AS count, sum(k.effort_minutes) AS minutes
     FROM dossiers d JOIN kinds k ON k.code = d.kind
     WHERE d.deleted_at IS NULL AND d.state NOT IN ('closed', 'suspended')
       AND d.assignee_id ${personId === undefined ? 'IS NOT NULL' : '= @personId'}
     GROUP BY d.due_on, d.assignee_id`,
    personId === undefined ? {} : { personId },
  );

/** A meeting with the people of the section who take part. */
export type AttendedMeeting = {
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly timeZone: string;
  readonly isAllDay: boolean;
  readonly personIds: readonly string[];
};

/** The meetings that touch the time between two instants; not cancelled ones. */
export const attendedMeetings = (store: Store, from: Instant, to: Instant): AttendedMeeting[] =>
  store
    .all<Omit<AttendedMeeting, 'isAllDay' | 'personIds'> & { readonly isAllDay: number; readonly personIds: string }>(
      `SELECT m.starts_at AS startsAt, m.ends_at AS endsAt, m.time_zone AS timeZone, m.is_all_day AS isAllDay,
         json_group_array(DISTINCT p.value ->> 'personId') AS personIds
       FROM meetings m, json_each(m.participants) p
       WHERE m.deleted_at IS NULL AND m.starts_at < @to AND m.ends_at > @from AND m.state <> 'cancelled'
         AND p.value ->> 'personId' IS NOT NULL
       GROUP BY m.id`,
      { from, to },
    )
    .map((row) => ({ ...row, isAllDay: row.isAllDay === 1, personIds: JSON.parse(row.personIds) }));
