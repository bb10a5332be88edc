import type { DeadlineRow } from '#shared/deadlines/schema.ts';
import { daysLate } from '#shared/dossiers/rules.ts';
import type { DossierRow } from '#shared/dossiers/schema.ts';
import { type LocalDate, toLocal } from '#shared/kernel/time.ts';
import type { MeetingRow } from '#shared/meetings/schema.ts';
import type { Person } from '#shared/people/schema.ts';
import type { Words } from '#shared/text/words.ts';
import type { TimeRow } from '#shared/time/schema.ts';
import type { Cell } from './csv.ts';

/** What the columns need besides a row: words, the day, and the names behind ids. */
export type ColumnContext = {
  readonly words: Words;
  readonly today: LocalDate;
  readonly personName: (id: string) => string;
  readonly dossierReference: (id: string) => string;
};

type Headers = Words['report']['csv']['headers'];
type Columns<L extends keyof Headers, Row> = {
  readonly [K in keyof Headers[L]]: (row: Row, context: ColumnContext) => Cell;
};

const minute = (instant: string): string => `${instant.slice(0, 10)} ${instant.slice(11, 16)}`;

const wallClock = (meeting: MeetingRow, instant: string): string => {
  const { day, time } = toLocal(instant, meeting.timeZone);
  return meeting.isAllDay ? day : `${day} ${time}`;
};

/** The last day of a whole-day meeting, whose end is the first instant after it. */
const end = (meeting: MeetingRow): string =>
  wallClock(meeting, meeting.isAllDay ? new Date(Date.parse(meeting.endsAt) - 1).toISOString() : meeting.endsAt);

const several = (texts: readonly string[]): string => texts.join(' | ');

const dossiers: Columns<'dossiers', DossierRow> = {
  reference: (row) => row.reference,
  title: (row) => row.title,
  kind: (row) => row.kind,
  pillar: (row, { words }) => words.pillars[row.pillar],
  state: (row, { words }) => words.states[row.state],
  stateSince: (row) => row.stateSince,
  priority: (row, { words }) => words.report.csv.priority[row.priority],
  sensitivity: (row, { words }) => words.report.csv.sensitivity[row.sensitivity],
  sender: (row) => row.sender,
  receivedOn: (row) => row.receivedOn,
  dueOn: (row) => row.dueOn,
  daysLate: (row, { today }) => daysLate(row, today),
  assignee: (row, { personName }) => (row.assigneeId === null ? null : personName(row.assigneeId)),
  tags: (row) => several(row.tags),
  pieces: (row, { words }) =>
    several(
      row.pieces.map(({ label, receivedOn }) =>
        receivedOn === null ? words.report.csv.missing(label) : `${label} (${receivedOn})`,
      ),
    ),
  suspension: (row) => row.suspension?.reason ?? null,
  reviewOn: (row) => row.suspension?.reviewOn ?? null,
  closedOn: (row) => row.closedOn,
  createdAt: (row) => minute(row.createdAt),
  updatedAt: (row) => minute(row.updatedAt),
};

const meetings: Columns<'meetings', MeetingRow> = {
  title: (row) => row.title,
  start: (row) => wallClock(row, row.startsAt),
  end,
  timeZone: (row) => row.timeZone,
  isAllDay: (row, { words }) => (row.isAllDay ? words.report.csv.yes : words.report.csv.no),
  place: ({ roomName, place }) => [roomName ?? '', place].filter((part) => part !== '').join(', '),
  state: (row, { words }) => words.report.csv.meetingState[row.state],
  pillar: (row, { words }) => words.pillars[row.pillar],
  participants: (row) => several(row.participants.map(({ name }) => name)),
  agenda: (row) => several(row.agenda.map(({ title }) => title)),
  dossiers: (row, { dossierReference }) => several(row.dossierIds.map(dossierReference)),
  openDecisions: (row) => row.openDecisions,
};

const deadlines: Columns<'deadlines', DeadlineRow> = {
  dueOn: (row) => row.dueOn,
  dueTime: (row) => row.dueTime,
  title: (row) => row.title,
  status: (row, { words }) => words.report.csv.status[row.status],
  source: (row, { words }) => words.report.csv.source[row.source],
  pillar: (row, { words }) => (row.pillar === null ? null : words.pillars[row.pillar]),
  dossier: (row) => row.dossierReference,
  meeting: (row) => row.meetingTitle,
  owner: (row, { personName }) => (row.ownerId === null ? null : personName(row.ownerId)),
  rule: (row) => row.basis,
  remindDays: (row) => row.remindDays,
  doneOn: (row) => row.doneOn,
};

const time: Columns<'time', TimeRow> = {
  day: (row) => row.day,
  startTime: (row) => row.startTime,
  minutes: (row) => row.minutes,
  person: (row) => row.personName,
  pillar: (row, { words }) => words.pillars[row.pillar],
  activity: (row, { words }) => words.report.csv.activity[row.activity],
  dossier: (row) => row.dossierReference,
  dossierTitle: (row) => row.dossierTitle,
  meeting: (row) => row.meetingTitle,
  note: (row) => row.note,
};

const people: Columns<'people', Person> = {
  name: (row) => row.name,
  initials: (row) => row.initials,
  role: (row, { words }) => words.report.csv.role[row.role],
  weeklyMinutes: (row) => row.weeklyMinutes,
  documentation: (row) => row.targets.documentation,
  coordination: (row) => row.targets.coordination,
  supervision: (row) => row.targets.supervision,
  activeFrom: (row) => row.activeFrom,
  activeTo: (row) => row.activeTo,
  notes: (row) => row.notes,
};

/** The columns of each list's file, in order: one for each worded header. */
export const columns = { dossiers, meetings, deadlines, time, people };
