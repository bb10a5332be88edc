import { find, idOfUid, insert, update } from '#electron/features/meetings/repository.ts';
import { newId } from '#electron/service/ids.ts';
import { writeJournal } from '#electron/store/journal.ts';
import { joinStore } from '#electron/store/open.ts';
import type { Store } from '#electron/store/store.ts';
import { AppError } from '#shared/contract/errors.ts';
import type { Known } from '#shared/imports/rules.ts';
import type { ImportResult, Inspection } from '#shared/imports/schema.ts';
import { toLocal } from '#shared/kernel/time.ts';
import { unconvened } from '#shared/meetings/fresh.ts';
import type { Meeting } from '#shared/meetings/schema.ts';
import type { Desk } from '../message.ts';
import { type Event, first, readCalendar, textOf } from './calendar.ts';
import { keepImport } from './keep.ts';
import { momentsFor } from './moments.ts';
import { isLater, renewed } from './renewed.ts';
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
  const meeting: Meeting = {
    ...unconvened,
    ...invitation,
    id: newId(),
    revision: 1,
    createdAt: now,
    updatedAt: now,
    pillar: 'coordination',
    dossierIds: [],
    minutesText: '',
    importId,
  };
  insert(store, meeting);
  const change = { subject: 'meeting', subjectId: meeting.id, action: 'imported', after: meeting } as const;
  writeJournal(store, change, officerId, now);
};

const renew = (store: Store, { now, officerId }: Desk, before: Meeting, planned: PlannedMeeting): void => {
  const room = store.first<{ name: string }>('SELECT name FROM rooms WHERE id = @id', { id: before.roomId });
  const after = renewed(before, planned, room?.name ?? '', now);
  update(store, after);
  writeJournal(store, { subject: 'meeting', subjectId: after.id, action: 'imported', before, after }, officerId, now);
};

/**
 * Makes meetings of a calendar's events, each date of a series one meeting, all or none. Those known are left alone,
 * unless the file holds a later version of them.
 */
export const importMeetings = (calendar: Calendar & { readonly isDryRun: boolean }, desk: Desk): ImportResult => {
  const tally = tallyOf('meetings', calendar.fileName);
  const say = desk.words.imports.problems;
  const meetings = plannedIn(calendar, desk, tally);
  const store = joinStore(desk.folder);
  const seen = new Set<string>();
  const knownAs = ({ icsUid }: PlannedMeeting): Meeting | undefined => {
    const id = idOfUid(store, icsUid);
    return id === undefined ? undefined : find(store, id);
  };
  const leave = ({ line, title }: PlannedMeeting, message: string): void =>
    tally.duplicate({ line, column: null, value: title, message });
  const take = (planned: PlannedMeeting, importId: string | null): void => {
    const { icsUid, line, title, icsSequence } = planned;
    const isKept = importId !== null && tally.counts.failed === 0;
    const isRepeated = seen.has(icsUid);
    seen.add(icsUid);
    const known = isRepeated ? undefined : knownAs(planned);
    if (isRepeated) leave(planned, say.sameEvent);
    else if (known === undefined) {
      tally.counts.created += 1;
      if (isKept) keep(store, desk, importId, planned);
    } else if (isLater(known, planned)) {
      tally.update({ line, column: 'SEQUENCE', value: title, message: say.laterVersion(icsSequence) });
      if (isKept) renew(store, desk, known, planned);
    } else leave(planned, say.knownMeeting);
  };
  try {
    return keepImport(store, desk, tally, calendar, (importId) => {
      meetings.forEach((meeting, index) => {
        if (index % progressRows === 0) desk.progress(index, meetings.length);
        take(meeting, importId);
      });
    });
  } finally {
    store.close();
  }
};
