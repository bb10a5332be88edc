import { addDays, type LocalDate, minutesBetween, toLocal } from '#shared/kernel/time.ts';
import { meetingDays } from '#shared/meetings/rules.ts';
import type { MeetingRow } from '#shared/meetings/schema.ts';
import { minutesOfDay } from '#shared/time/rules.ts';

const dayMinutes = 24 * 60;
const shownMinutes = 30;

/** A meeting on the wall clock of one day, in minutes from midnight, beside those that overlap it. */
export type Block = {
  readonly meeting: MeetingRow;
  readonly from: number;
  readonly to: number;
  readonly column: number;
  readonly columns: number;
};

/** A meeting that fills its days: from one index of the days shown to another. */
export type Bar = { readonly meeting: MeetingRow; readonly first: number; readonly last: number };

type Segment = Pick<Block, 'meeting' | 'from' | 'to'>;

const fillsDays = ({ isAllDay, startsAt, endsAt }: MeetingRow): boolean =>
  isAllDay || minutesBetween(startsAt, endsAt) >= dayMinutes;

/** The days on which a meeting shows, in the office's zone. */
export const daysOfMeeting = (meeting: MeetingRow, timeZone: string): LocalDate[] =>
  meetingDays(meeting, timeZone).map(({ day }) => day);

const segmentsOf = (meeting: MeetingRow, timeZone: string): [LocalDate, Segment][] => {
  const start = toLocal(meeting.startsAt, timeZone);
  const end = toLocal(meeting.endsAt, timeZone);
  const from = minutesOfDay(start.time);
  const to = minutesOfDay(end.time);
  if (start.day === end.day) return [[start.day, { meeting, from, to: Math.max(to, from) }]];
  const evening: [LocalDate, Segment] = [start.day, { meeting, from, to: dayMinutes }];
  return to === 0 ? [evening] : [evening, [addDays(start.day, 1), { meeting, from: 0, to }]];
};

const sideBySide = (segments: readonly Segment[]): Block[] => {
  const sorted = [...segments].sort((a, b) => a.from - b.from || b.to - a.to);
  const blocks: Block[] = [];
  let cluster: Omit<Block, 'columns'>[] = [];
  let ends: number[] = [];
  const flush = () => {
    blocks.push(...cluster.map((block) => ({ ...block, columns: ends.length })));
    cluster = [];
    ends = [];
  };
  for (const segment of sorted) {
    if (ends.every((end) => end <= segment.from)) flush();
    const free = ends.findIndex((end) => end <= segment.from);
    const column = free === -1 ? ends.length : free;
    ends[column] = Math.max(segment.to, segment.from + shownMinutes);
    cluster.push({ ...segment, column });
  }
  flush();
  return blocks;
};

/** Where each meeting stands in a grid of days: blocks on the hours of a day, bars over whole days. */
export const placed = (
  meetings: readonly MeetingRow[],
  timeZone: string,
  days: readonly LocalDate[],
): { readonly blocks: ReadonlyMap<LocalDate, readonly Block[]>; readonly bars: readonly Bar[] } => {
  const segments = new Map<LocalDate, Segment[]>(days.map((day) => [day, []]));
  const bars: Bar[] = [];
  for (const meeting of meetings) {
    if (fillsDays(meeting)) {
      const shown = daysOfMeeting(meeting, timeZone).filter((day) => segments.has(day));
      const [first, last] = [shown[0], shown.at(-1)];
      if (first && last) bars.push({ meeting, first: days.indexOf(first), last: days.indexOf(last) });
      continue;
    }
    for (const [day, segment] of segmentsOf(meeting, timeZone)) segments.get(day)?.push(segment);
  }
  bars.sort((a, b) => a.first - b.first || b.last - a.last);
  return { blocks: new Map([...segments].map(([day, list]) => [day, sideBySide(list)])), bars };
};

/** The first and last hour that the grid needs: 8 to 19, and further where a meeting goes. */
export const hoursOf = (blocks: Iterable<readonly Block[]>): { readonly first: number; readonly last: number } => {
  const all = [...blocks].flat();
  return {
    first: Math.min(8, ...all.map(({ from }) => Math.floor(from / 60))),
    last: Math.max(19, ...all.map(({ to }) => Math.ceil(to / 60))),
  };
};
