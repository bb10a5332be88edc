import { requireReference } from '#electron/store/references.ts';
import type { Store } from '#electron/store/store.ts';
import { type Instant, type LocalDate, toLocal } from '#shared/kernel/time.ts';
import type { AgendaItem, Participant } from '#shared/meetings/schema.ts';
import type { MergeData } from '#shared/templates/merge.ts';
import type { WriteDate } from './merge-data.ts';

type MeetingRow = {
  readonly title: string;
  readonly startsAt: Instant;
  readonly timeZone: string;
  readonly isAllDay: number;
  readonly place: string;
  readonly room: string | null;
  readonly participants: string;
  readonly agenda: string;
  readonly minutesText: string;
};

type Decision = { readonly title: string; readonly owner: string | null; readonly dueOn: LocalDate };

const people = (participants: readonly Participant[]) => participants.map(({ name, role }) => ({ name, role }));

/** What a document can say of a meeting. Throws `not_found`. */
export const meetingData = (store: Store, id: string, date: WriteDate): MergeData => {
  requireReference(store, 'meeting', id);
  const row = store.first<MeetingRow>(
    `SELECT m.title, m.starts_at AS startsAt, m.time_zone AS timeZone, m.is_all_day AS isAllDay, m.place,
       r.name AS room, m.participants, m.agenda, m.minutes_text AS minutesText
     FROM meetings m LEFT JOIN rooms r ON r.id = m.room_id WHERE m.id = @id`,
    { id },
  );
  if (!row) return { values: {}, lists: {} };
  const { day, time } = toLocal(row.startsAt, row.timeZone);
  const participants = JSON.parse(row.participants) as readonly Participant[];
  const agenda = JSON.parse(row.agenda) as readonly AgendaItem[];
  const decisions = store.all<Decision>(
    `SELECT d.title, p.name AS owner, d.due_on AS dueOn FROM deadlines d LEFT JOIN people p ON p.id = d.owner_id
     WHERE d.meeting_id = @id AND d.source = 'decision' AND d.deleted_at IS NULL ORDER BY d.created_at, d.id`,
    { id },
  );
  return {
    values: {
      'meeting.title': row.title,
      'meeting.date': date(day),
      'meeting.time': row.isAllDay === 1 ? '' : time,
      'meeting.place': row.room ?? row.place,
      'meeting.minutes': row.minutesText,
      subject: row.title,
    },
    lists: {
      'meeting.agenda': agenda.map(({ title, minutes, presenter, notes, decision }, index) => ({
        number: String(index + 1),
        title,
        minutes: minutes === 0 ? '' : String(minutes),
        presenter,
        notes,
        decision,
      })),
      'meeting.participants': people(participants.filter(({ attendance }) => attendance !== 'excused')),
      'meeting.excused': people(participants.filter(({ attendance }) => attendance === 'excused')),
      'meeting.decisions': decisions.map(({ title, owner, dueOn }, index) => ({
        number: String(index + 1),
        title,
        owner: owner ?? '',
        dueOn: date(dueOn),
      })),
    },
  };
};
