import { type ColumnMap, flag, json, mapOf, plain, type Row } from '#electron/store/columns.ts';
import type { Store } from '#electron/store/store.ts';
import { AppError } from '#shared/contract/errors.ts';
import type { Instant } from '#shared/kernel/time.ts';
import { ownId } from '#shared/meetings/fresh.ts';
import type { Meeting, MeetingRow, SeriesRule } from '#shared/meetings/schema.ts';

type StoredMeeting = Omit<Meeting, 'dossierIds'>;

const columns = {
  id: plain('id'),
  revision: plain('revision'),
  createdAt: plain('created_at'),
  updatedAt: plain('updated_at'),
  title: plain('title'),
  startsAt: plain('starts_at'),
  endsAt: plain('ends_at'),
  timeZone: plain('time_zone'),
  isAllDay: flag('is_all_day'),
  place: plain('place'),
  state: plain('state'),
  pillar: plain('pillar'),
  bodyId: plain('body_id'),
  roomId: plain('room_id'),
  participants: json('participants'),
  agenda: json('agenda'),
  logistics: json('logistics'),
  minutesKind: plain('minutes_kind'),
  minutesText: plain('minutes_text'),
  minutesNumber: plain('minutes_number'),
  minutesState: plain('minutes_state'),
  approvedOn: plain('approved_on'),
  approvedAtId: plain('approved_at_id'),
  icsUid: plain('ics_uid'),
  icsSequence: plain('ics_sequence'),
  importId: plain('import_id'),
  seriesId: plain('series_id'),
  occurrenceOn: plain('occurrence_on'),
  convenedOn: plain('convened_on'),
  conveneBy: plain('convene_by'),
  conveneDeadlineId: plain('convene_deadline_id'),
  convocations: json('convocations'),
  quorum: json('quorum'),
  cancelReason: plain('cancel_reason'),
} satisfies ColumnMap<StoredMeeting>;

const { minutesText: _, ...rowColumns } = columns;
const map = mapOf<StoredMeeting>('meetings', columns);
const rowMap = mapOf<Omit<StoredMeeting, 'minutesText'>>('meetings', rowColumns);

const dossierIds = `(SELECT json_group_array(dossier_id) FROM
  (SELECT dossier_id FROM meeting_dossiers x WHERE x.meeting_id = m.id ORDER BY position)) AS dossier_ids`;

const idsOf = (row: Row): string[] => JSON.parse(String(row.dossier_ids));

const nameOf = (name: Row[string] | undefined): string | null => (typeof name === 'string' ? name : null);

/** Which meetings of a period are wanted. */
type MeetingFilter = {
  readonly dossierId?: string | undefined;
  readonly bodyId?: string | undefined;
  readonly seriesId?: string | undefined;
};

const conditions = {
  dossierId: 'm.id IN (SELECT meeting_id FROM meeting_dossiers WHERE dossier_id = @dossierId)',
  bodyId: 'm.body_id = @bodyId',
  seriesId: 'm.series_id = @seriesId',
} as const;

/** The meetings that touch the time from one instant to before another, by start. */
export const list = (store: Store, from: Instant, to: Instant, filter: MeetingFilter): MeetingRow[] => {
  const given = Object.entries(filter).filter(([, value]) => value !== undefined);
  const more = given.map(([name]) => ` AND ${conditions[name as keyof MeetingFilter]}`).join('');
  return store
    .all<Row>(
      `SELECT ${rowMap.select('m.')}, ${dossierIds}, r.name AS room_name, b.name AS body_name,
         (SELECT count(*) FROM deadlines l WHERE l.meeting_id = m.id AND l.source = 'decision'
           AND l.done_on IS NULL AND l.deleted_at IS NULL) AS open_decisions
       FROM meetings m LEFT JOIN rooms r ON r.id = m.room_id LEFT JOIN bodies b ON b.id = m.body_id
       WHERE m.deleted_at IS NULL AND m.starts_at < @to AND m.ends_at > @from${more}
       ORDER BY m.starts_at, m.ends_at, m.id`,
      { from, to, ...Object.fromEntries(given) },
    )
    .map((row) => ({
      ...rowMap.fromRow(row),
      dossierIds: idsOf(row),
      openDecisions: Number(row.open_decisions),
      roomName: nameOf(row.room_name),
      bodyName: nameOf(row.body_name),
    }));
};

/** The meeting, also out of the bin when `isDeleted`. Throws `not_found`. */
export const find = (store: Store, id: string, isDeleted = false): Meeting => {
  const row = store.first<Row>(
    `SELECT ${map.select('m.')}, ${dossierIds} FROM meetings m
     WHERE m.id = @id AND m.deleted_at IS ${isDeleted ? 'NOT NULL' : 'NULL'}`,
    { id },
  );
  if (!row) throw new AppError('not_found', (w) => w.errors.notFound.meeting);
  return { ...map.fromRow(row), dossierIds: idsOf(row) };
};

/** The id of the meeting that calendars know under an identity. */
export const idOfUid = (store: Store, icsUid: string): string | undefined =>
  store.first<{ id: string }>('SELECT id FROM meetings WHERE ics_uid = @icsUid AND deleted_at IS NULL', { icsUid })
    ?.id ??
  store.first<{ id: string }>('SELECT id FROM meetings WHERE id = @id AND ics_uid IS NULL AND deleted_at IS NULL', {
    id: ownId(icsUid),
  })?.id;

const setDossiers = (store: Store, { id, dossierIds: ids }: Meeting): void => {
  store.run('DELETE FROM meeting_dossiers WHERE meeting_id = @id', { id });
  ids.forEach((dossierId, position) => {
    store.run('INSERT INTO meeting_dossiers (meeting_id, dossier_id, position) VALUES (@id, @dossierId, @position)', {
      id,
      dossierId,
      position,
    });
  });
};

export const insert = (store: Store, meeting: Meeting): void => {
  store.run(map.insertSql, map.toRow(meeting));
  setDossiers(store, meeting);
};

export const update = (store: Store, meeting: Meeting): void => {
  store.run(map.updateSql, map.toRow(meeting));
  setDossiers(store, meeting);
};

export const remove = (store: Store, id: string, at: Instant): void => {
  store.run('UPDATE meetings SET deleted_at = @at, revision = revision + 1 WHERE id = @id', { id, at });
};

/**
 * Takes a meeting out of the bin; when its calendar entry came back meanwhile, it returns as one made here, and without
 * its number when another record took that.
 */
export const restore = (store: Store, id: string): void => {
  store.run(
    `UPDATE meetings SET deleted_at = NULL, revision = revision + 1, ics_uid = iif(EXISTS (
       SELECT 1 FROM meetings o WHERE o.ics_uid = meetings.ics_uid AND o.deleted_at IS NULL), NULL, ics_uid),
       minutes_number = iif(EXISTS (SELECT 1 FROM meetings o WHERE o.body_id = meetings.body_id
         AND o.minutes_number = meetings.minutes_number AND o.deleted_at IS NULL), NULL, minutes_number)
     WHERE id = @id`,
    { id },
  );
};

/** The dossiers of a meeting, in its order; not those in the bin. */
export const listDossiers = (store: Store, id: string): { id: string; reference: string; title: string }[] =>
  store.all(
    `SELECT d.id, d.reference, d.title FROM meeting_dossiers x JOIN dossiers d ON d.id = x.dossier_id
     WHERE x.meeting_id = @id AND d.deleted_at IS NULL ORDER BY x.position`,
    { id },
  );

/** Time clocked on a meeting, in minutes. */
export const minutesSpent = (store: Store, id: string): number =>
  store.first<{ minutes: number }>(
    'SELECT coalesce(sum(minutes), 0) AS minutes FROM time_entries WHERE meeting_id = @id AND deleted_at IS NULL',
    { id },
  )?.minutes ?? 0;

export const insertSeries = (store: Store, id: string, rule: SeriesRule, at: Instant): void => {
  store.run('INSERT INTO meeting_series (id, created_at, rule) VALUES (@id, @at, @rule)', {
    id,
    at,
    rule: JSON.stringify(rule),
  });
};

/** The planned meetings of a series that start after an instant, by start. */
export const following = (store: Store, seriesId: string, after: Instant): Meeting[] =>
  store
    .all<Row>(
      `SELECT ${map.select('m.')}, ${dossierIds} FROM meetings m
       WHERE m.series_id = @seriesId AND m.deleted_at IS NULL AND m.state = 'planned' AND m.starts_at > @after
       ORDER BY m.starts_at, m.id`,
      { seriesId, after },
    )
    .map((row) => ({ ...map.fromRow(row), dossierIds: idsOf(row) }));

type Earlier = { readonly id: string; readonly title: string; readonly startsAt: Instant; readonly timeZone: string };

/** The earlier meetings of the same body or series that were not cancelled, the latest first. */
export const earlier = (store: Store, { id, bodyId, seriesId, startsAt }: Meeting): Earlier[] =>
  bodyId === null && seriesId === null
    ? []
    : store.all<Earlier>(
        `SELECT id, title, starts_at AS startsAt, time_zone AS timeZone FROM meetings
         WHERE ${[bodyId !== null && 'body_id = @bodyId', seriesId !== null && 'series_id = @seriesId']
           .filter((part) => part !== false)
           .map(
             (part) =>
               `(${part} AND deleted_at IS NULL AND state <> 'cancelled' AND starts_at < @startsAt AND id <> @id)`,
           )
           .join(' OR ')}
         ORDER BY starts_at DESC, id`,
        { id, startsAt, ...(bodyId === null ? {} : { bodyId }), ...(seriesId === null ? {} : { seriesId }) },
      );

/** The title of the other meeting of a body whose record bears a number. */
export const titleOfNumber = (
  store: Store,
  bodyId: string,
  minutesNumber: string,
  except: string,
): string | undefined =>
  store.first<{ title: string }>(
    `SELECT title FROM meetings WHERE body_id = @bodyId AND minutes_number = @minutesNumber AND id <> @except
       AND deleted_at IS NULL`,
    { bodyId, minutesNumber, except },
  )?.title;

/** The numbers that the records of a body bear. */
export const numbersOf = (store: Store, bodyId: string): string[] =>
  store
    .all<{ number: string }>(
      `SELECT minutes_number AS number FROM meetings
       WHERE body_id = @bodyId AND minutes_number IS NOT NULL AND deleted_at IS NULL`,
      { bodyId },
    )
    .map(({ number }) => number);
