import type { Known } from '#shared/imports/rules.ts';
import { daysBetween, type Instant } from '#shared/kernel/time.ts';
import { longestMeeting } from '#shared/meetings/rules.ts';
import type { Desk } from '../message.ts';
import { type Component, type Event, every, first, rulesOf, textOf } from './calendar.ts';
import { type Invitation, invitationOf, propertyOf } from './invitation.ts';
import { durationOf, type Moment, type Moments } from './moments.ts';
import { expand, partsOf } from './recurrence.ts';
import type { Tally } from './tally.ts';
import { dayAfter, type Wall } from './zones.ts';

/** A meeting as a calendar gives it, ready to be kept. */
export type PlannedMeeting = Invitation & {
  readonly line: number;
  readonly icsUid: string;
  readonly icsSequence: number;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly timeZone: string;
  readonly isAllDay: boolean;
};

type Template = Invitation & {
  readonly start: Moment;
  readonly end: (start: Wall) => Instant;
  readonly icsSequence: number;
};

const hour = 3_600_000;
const uidLimit = 1000;

/** What is common to the events of one calendar. */
export type Reading = {
  readonly moments: Moments;
  readonly known: Known;
  readonly desk: Desk;
  readonly tally: Tally;
};

const endOf = (
  { component, line }: Event,
  start: Moment,
  { moments, desk, tally }: Reading,
): Template['end'] | null => {
  const say = desk.words.imports.problems;
  const written = textOf(component, 'dtend');
  const end = moments.first(component, 'dtend');
  const error = (message: string): null => {
    tally.error({ line, column: 'DTEND', value: written, message });
    return null;
  };
  if (written !== '' && !end) return error(say.calendarDate);
  const { zone } = start;
  const length = durationOf(component);
  if (start.isDate) {
    const days = end
      ? daysBetween(start.wall.slice(0, 10), end.wall.slice(0, 10))
      : Math.round((length ?? 24 * hour) / (24 * hour));
    if (days < 0) return error(say.endBeforeStart);
    if (days > longestMeeting) return error(say.tooLongMeeting(longestMeeting));
    return (wall) => zone.instantAt(dayAfter(wall, Math.max(1, days)));
  }
  const from = Date.parse(zone.instantAt(start.wall));
  const span = end ? Date.parse(end.zone.instantAt(end.wall)) - from : (length ?? 0);
  if (span < 0) return error(say.endBeforeStart);
  if (span > longestMeeting * 24 * hour) return error(say.tooLongMeeting(longestMeeting));
  if (span === 0) tally.notice({ line, column: 'DTEND', value: written, message: say.noEnd });
  return (wall) => new Date(Date.parse(zone.instantAt(wall)) + (span || hour)).toISOString();
};

const uidOf = (component: Component): string =>
  textOf(component, 'uid') || `${String(every(component, 'dtstart')[0]?.[3])} ${textOf(component, 'summary')}`;

/** Version of an event, 0 when it has none. */
const sequenceOf = (component: Component): number => {
  const value = first(component, 'sequence')?.[3];
  return typeof value === 'number' && Number.isSafeInteger(value) && value > 0 ? value : 0;
};

/** What an event says of each of its dates; null, with its problems listed, when it cannot be read. */
const templateOf = (event: Event, reading: Reading): Template | null => {
  const { component, line } = event;
  const { moments, known, desk, tally } = reading;
  const say = desk.words.imports.problems;
  const start = moments.first(component, 'dtstart');
  if (!start) {
    tally.error({ line, column: 'DTSTART', value: textOf(component, 'dtstart'), message: say.calendarDate });
    return null;
  }
  if (uidOf(component).length > uidLimit) {
    tally.error({ line, column: 'UID', value: uidOf(component), message: say.tooLong(uidLimit) });
    return null;
  }
  const { read, left } = invitationOf(component, known, desk.words.imports.untitled);
  for (const issue of read.error?.issues ?? []) {
    const limit = issue.code === 'too_big' ? Number(issue.maximum) : 0;
    const message = issue.code === 'too_big' && issue.origin === 'array' ? say.tooMany(limit) : say.tooLong(limit);
    const column = propertyOf(issue.path[0]);
    tally.error({ line, column, value: textOf(component, column.toLowerCase()), message });
  }
  const end = endOf(event, start, reading);
  if (!read.success || !end) return null;
  if (left > 0) tally.notice({ line, column: 'DESCRIPTION', value: read.data.title, message: say.agenda(left) });
  if (start.found?.by === 'definition' || start.found?.by === 'office') {
    const tzid = String(every(component, 'dtstart')[0]?.[1].tzid);
    const message = start.found.by === 'office' ? say.zone(tzid, desk.timeZone) : say.ownZone(tzid);
    tally.notice({ line, column: 'DTSTART', value: read.data.title, message });
  }
  return { ...read.data, start, end, icsSequence: sequenceOf(component) };
};

const plannedAt = (template: Template, wall: Wall, icsUid: string, line: number): PlannedMeeting => {
  const { start, end, ...invitation } = template;
  return {
    ...invitation,
    line,
    icsUid,
    startsAt: start.zone.instantAt(wall),
    endsAt: end(wall),
    timeZone: start.zone.name,
    isAllDay: start.isDate,
  };
};

/** The wall-clock times of a series: start, rules and added dates, without those taken out. Null when unreadable. */
const wallsOf = ({ component, line }: Event, template: Template, { moments, desk, tally }: Reading): Wall[] | null => {
  const { start, title } = template;
  const say = desk.words.imports.problems;
  const walls = new Set<Wall>([start.wall]);
  for (const text of rulesOf(component)) {
    const { UNTIL: until, ...rule } = partsOf(text);
    try {
      const found = expand(start.wall, rule, until === undefined ? null : untilOf(until, start), desk.today);
      for (const wall of found.walls) walls.add(wall);
      if (!found.isPart) continue;
      if (!found.walls.includes(start.wall)) walls.delete(start.wall);
      const [from = '', to = ''] = [found.walls[0], found.walls.at(-1)].map((wall) => wall?.slice(0, 10));
      const message = say.partOfSeries(found.walls.length, from, to);
      tally.notice({ line, column: 'RRULE', value: title, message });
    } catch {
      tally.error({ line, column: 'RRULE', value: text, message: say.rule });
      return null;
    }
  }
  const wallsIn = (name: string): Moment[] =>
    every(component, name)
      .flatMap(moments.all)
      .filter((moment) => moment !== null);
  const onStartsClock = (moment: Moment): Wall =>
    moment.isDate || start.isDate ? moment.wall : start.zone.wallAt(moment.zone.instantAt(moment.wall));
  for (const moment of wallsIn('rdate')) walls.add(onStartsClock(moment));
  for (const moment of wallsIn('exdate')) {
    const out = onStartsClock(moment);
    for (const wall of moment.isDate ? [...walls].filter((w) => w.startsWith(out.slice(0, 10))) : [out])
      walls.delete(wall);
  }
  return [...walls].sort();
};

const untilOf = (text: string, { zone }: Moment): Wall => {
  const match = /^(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)(Z?))?$/.exec(text);
  if (!match) throw new Error('unreadable end of a recurrence');
  const [, year, month, day, hours, minutes, secs, utc] = match;
  if (hours === undefined) return `${year}-${month}-${day}T23:59:59`;
  const wall = `${year}-${month}-${day}T${hours}:${minutes}:${secs}`;
  return utc === 'Z' ? zone.wallAt(new Date(`${wall}Z`).toISOString()) : wall;
};

/** The meetings of one series: its main event, and the events that change some of its dates. */
export const meetingsOf = (main: Event | undefined, changes: readonly Event[], reading: Reading): PlannedMeeting[] => {
  const { moments, desk, tally } = reading;
  const say = desk.words.imports.problems;
  const planned = new Map<string, PlannedMeeting>();
  if (main) {
    const template = templateOf(main, reading);
    const walls = template ? wallsOf(main, template, reading) : null;
    if (!template || !walls) tally.counts.failed += 1;
    const isSeries = rulesOf(main.component).length > 0 || every(main.component, 'rdate').length > 0;
    const uid = uidOf(main.component);
    for (const wall of template && walls ? walls : []) {
      const instant = template?.start.zone.instantAt(wall) ?? '';
      const icsUid = isSeries ? `${uid}#${instant}` : uid;
      if (template) planned.set(icsUid, plannedAt(template, wall, icsUid, main.line));
    }
    if (walls?.length === 0)
      tally.notice({ line: main.line, column: 'RRULE', value: template?.title ?? '', message: say.noOccurrence });
  }
  for (const change of changes) {
    const { component, line } = change;
    const template = templateOf(change, reading);
    const changed = moments.first(component, 'recurrence-id');
    if (template && !changed) {
      tally.error({
        line,
        column: 'RECURRENCE-ID',
        value: textOf(component, 'recurrence-id'),
        message: say.calendarDate,
      });
    }
    if (!template || !changed) {
      tally.counts.failed += 1;
      continue;
    }
    if (every(component, 'recurrence-id').some((property) => property[1].range !== undefined)) {
      tally.notice({ line, column: 'RECURRENCE-ID', value: template.title, message: say.laterChanges });
    }
    const icsUid = `${uidOf(component)}#${changed.zone.instantAt(changed.wall)}`;
    planned.set(icsUid, plannedAt(template, template.start.wall, icsUid, line));
  }
  return [...planned.values()];
};
