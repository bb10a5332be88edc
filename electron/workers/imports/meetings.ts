import { insert } from '#electron/features/meetings/repository.ts';
import { newId } from '#electron/service/ids.ts';
import { writeJournal } from '#electron/store/journal.ts';
import { joinStore } from '#electron/store/open.ts';
import type { Store } from '#electron/store/store.ts';
import { AppError } from '#shared/contract/errors.ts';
import type { Known } from '#shared/imports/rules.ts';
import type { ImportResult, Inspection } from '#shared/imports/schema.ts';
import { toLocal } from '#shared/kernel/time.ts';
import type { Desk } from '../message.ts';
import { type Event, first, readCalendar, textOf } from './calendar.ts';
import { keepImport } from './keep.ts';
import { momentsFor } from './moments.ts';
import { meetingsOf, type PlannedMeeting } from './series.ts';
import { type Tally, tallyOf } from './tally.ts';
import { textOf as decoded } from './text.ts';
import { zonesOf } from './zones.ts';

type Calendar = { readonly bytes: Uint8Array; readonly fileName: string; readonly known: Known };

const meetingLimit = 50_000;
const sampleRows = 20;
const progressRows = 200;

const seriesOf = (events: readonly Event[]) => {
  const series = new Map<string, { mains: Event[]; changes: Event[] }>();
  events.forEach((event, index) => {
    const uid = textOf(event.component, 'uid') || `#${index}`;
    const known = series.get(uid) ?? { mains: [], changes: [] };
    (first(event.component, 'recurrence-id') ? known.changes : known.mains).push(event);
    series.set(uid, known);
  });
  return [...series.values()];
};

const plannedIn = ({ bytes, known }: Calendar, desk: Desk, tally: Tally): PlannedMeeting[] => {
  const say = desk.words.imports.problems;
  const { events, zones, others } = readCalendar(decoded(bytes).text);
  if (events.length === 0) throw new AppError('validation', (w) => w.imports.noEvent);
  if (others > 0) tally.notice({ line: 1, column: null, value: '', message: say.notMeetings(others) });
  const reading = { moments: momentsFor(desk.timeZone, zonesOf(zones, desk.timeZone)), known, desk, tally };
  const planned: PlannedMeeting[] = [];
  const add = (meetings: readonly PlannedMeeting[]): void => {
    for (const meeting of meetings) planned.push(meeting);
    if (planned.length > meetingLimit) throw new AppError('validation', (w) => w.imports.tooManyEvents(meetingLimit));
  };
  seriesOf(events).forEach(({ mains: [main, ...others], changes }, index) => {
    if (index % progressRows === 0) desk.progress(0, 0);
    add(meetingsOf(main, changes, reading));
    for (const other of others) add(meetingsOf(other, [], reading));
  });
  return planned;
};

/** What a first look at a calendar tells: how many meetings it gives, and the first of them. */
export const inspectCalendar = (calendar: Calendar, desk: Desk): Inspection => {
  const meetings = plannedIn(calendar, desk, tallyOf('meetings', calendar.fileName));
  const shown = (instant: string): string => {
    const { day, time } = toLocal(instant, desk.timeZone);
    return `${day} ${time}`;
  };
  const sample = meetings
    .slice(0, sampleRows)
    .map(({ title, startsAt, endsAt, place }) => [title, shown(startsAt), shown(endsAt), place]);
  return {
    fileName: calendar.fileName,
    target: 'meetings',
    columns: ['SUMMARY', 'DTSTART', 'DTEND', 'LOCATION'],
    sample,
    rows: meetings.length,
    mapping: null,
    profileName: null,
  };
};

const keep = (store: Store, { now, officerId }: Desk, importId: string, planned: PlannedMeeting): void => {
  const { line: _, ...invitation } = planned;
  const meeting = {
    ...invitation,
    id: newId(),
    revision: 1,
    createdAt: now,
    updatedAt: now,
    pillar: 'coordination' as const,
    dossierIds: [],
    minutesText: '',
    importId,
  };
  insert(store, meeting);
  const change = { subject: 'meeting', subjectId: meeting.id, action: 'imported', after: meeting } as const;
  writeJournal(store, change, officerId, now);
};

/** Makes meetings of a calendar's events, each date of a series one meeting, all or none; those known are left alone. */
export const importMeetings = (calendar: Calendar & { readonly isDryRun: boolean }, desk: Desk): ImportResult => {
  const tally = tallyOf('meetings', calendar.fileName);
  const say = desk.words.imports.problems;
  const meetings = plannedIn(calendar, desk, tally);
  const store = joinStore(desk.folder);
  const seen = new Set<string>();
  const isNew = ({ icsUid, line, title }: PlannedMeeting): boolean => {
    const isRepeated = seen.has(icsUid);
    seen.add(icsUid);
    if (
      !isRepeated &&
      !store.first('SELECT 1 FROM meetings WHERE ics_uid = @icsUid AND deleted_at IS NULL', { icsUid })
    ) {
      return true;
    }
    tally.duplicate({ line, column: null, value: title, message: isRepeated ? say.sameEvent : say.knownMeeting });
    return false;
  };
  try {
    return keepImport(store, desk, tally, calendar, (importId) => {
      meetings.forEach((meeting, index) => {
        if (index % progressRows === 0) desk.progress(index, meetings.length);
        if (!isNew(meeting)) return;
        tally.counts.created += 1;
        if (importId !== null && tally.counts.failed === 0) keep(store, desk, importId, meeting);
      });
    });
  } finally {
    store.close();
  }
};
