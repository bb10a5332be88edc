import { type ColumnMap, flag, json, mapOf, plain, type Row } from '#electron/store/columns.ts';
import type { Store } from '#electron/store/store.ts';
import { AppError } from '#shared/contract/errors.ts';
import type { Instant } from '#shared/kernel/time.ts';
import type { Meeting, MeetingRow } from '#shared/meetings/schema.ts';

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
  participants: json('participants'),
  agenda: json('agenda'),
  minutesText: plain('minutes_text'),
  icsUid: plain('ics_uid'),
  importId: plain('import_id'),
} satisfies ColumnMap<StoredMeeting>;

const { minutesText: _, ...rowColumns } = columns;
const map = mapOf<StoredMeeting>('meetings', columns);
const rowMap = mapOf<Omit<StoredMeeting, 'minutesText'>>('meetings', rowColumns);

const dossierIds = `(SELECT json_group_array(dossier_id) FROM
  (SELECT dossier_id FROM meeting_dossiers x WHERE x.meeting_id = m.id ORDER BY position)) AS dossier_ids`;

const idsOf = (row: Row): string[] => JSON.parse(String(row.dossier_ids));

/** The meetings that touch the time from one instant to before another, by start. */
export const list = (store: Store, from: Instant, to: Instant, dossierId: string | undefined): MeetingRow[] =>
  store
    .all<Row>(
      `SELECT ${rowMap.select('m.')}, ${dossierIds},
         (SELECT count(*) FROM deadlines l WHERE l.meeting_id = m.id AND l.source = 'decision'
           AND l.done_on IS NULL AND l.deleted_at IS NULL) AS open_decisions
       FROM meetings m
       WHERE m.deleted_at IS NULL AND m.starts_at < @to AND m.ends_at > @from
         ${dossierId === undefined ? '' : 'AND m.id IN (SELECT meeting_id FROM meeting_dossiers WHERE dossier_id = @dossierId)'}
       ORDER BY m.starts_at, m.ends_at, m.id`,
      { from, to, ...(dossierId === undefined ? {} : { dossierId }) },
    )
    .map((row) => ({ ...rowMap.fromRow(row), dossierIds: idsOf(row), openDecisions: Number(row.open_decisions) }));

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

/** Takes a meeting out of the bin; when its calendar entry came back meanwhile, it returns as one made here. */
export const restore = (store: Store, id: string): void => {
  store.run(
    `UPDATE meetings SET deleted_at = NULL, revision = revision + 1, ics_uid = iif(EXISTS (
       SELECT 1 FROM meetings o WHERE o.ics_uid = meetings.ics_uid AND o.deleted_at IS NULL), NULL, ics_uid)
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
