import { newId } from '#electron/service/ids.ts';
import { readCalendar } from '#electron/store/calendar.ts';
import type { Change } from '#electron/store/journal.ts';
import type { Store } from '#electron/store/store.ts';
import { addWorkingDays, isWorkingDay } from '#shared/calendar/rules.ts';
import type { WorkCalendar } from '#shared/calendar/schema.ts';
import { addDays, eachDay, type Instant, type LocalDate, toInstant } from '#shared/kernel/time.ts';
import type { Person } from '#shared/people/schema.ts';
import type { Desk } from '../message.ts';
import { type Dice, diceOf } from './dice.ts';

/** A member of the fictitious section, with the work that is planned for them. */
export type Member = {
  readonly person: Person;
  /** Points of time by which the split leans from the section's, in the order of the pillars. */
  readonly lean: readonly number[];
  /** Planned load of this week and the following, in percent of the capacity. */
  readonly load: readonly number[];
};

/** What the parts of the fictitious section share while it is made. */
export type Scene = Pick<Desk, 'today' | 'now' | 'timeZone' | 'progress' | 'words'> & {
  readonly store: Store;
  readonly dice: Dice;
  readonly newId: () => string;
  readonly calendar: WorkCalendar;
  readonly isWorkingDay: (day: LocalDate) => boolean;
  /** The date `count` working days later, or earlier when negative. */
  readonly addWorkingDays: (day: LocalDate, count: number) => LocalDate;
  /** First day of the year of work. */
  readonly start: LocalDate;
  /** The office's days up to today, from before the first so that unfinished work has its past. */
  readonly workdays: readonly LocalDate[];
  /** The instant of a day's wall clock, in minutes from midnight, and never later than now. */
  readonly at: (day: LocalDate, minutes: number) => Instant;
  /** Keeps a change for the journal, which is written in the order of time. */
  readonly tell: (change: Change, at: Instant) => void;
  readonly told: readonly { readonly change: Change; readonly at: Instant }[];
};

const seed = 20_260_000;

/** Days of work before the day the section is opened, and days before them from which some is left. */
const span = 365;
const earlier = 200;

/** What a fresh entity carries. */
export const tracked = ({ newId: id }: Scene, at: Instant) => ({ id: id(), revision: 1, createdAt: at, updatedAt: at });

/** `HH:MM` of minutes from midnight. */
export const clockOf = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

/** Sets the scene: the clock, the dice, and the days of the year. */
export const setScene = (store: Store, { today, now, timeZone, progress, words }: Desk): Scene => {
  const start = addDays(today, -span);
  const noons = new Map<LocalDate, number>();
  const noonOf = (day: LocalDate): number => {
    const known = noons.get(day);
    if (known !== undefined) return known;
    const noon = Date.parse(toInstant(day, '12:00', timeZone));
    noons.set(day, noon);
    return noon;
  };
  const calendar = readCalendar(store);
  const told: { change: Change; at: Instant }[] = [];
  return {
    today,
    now,
    timeZone,
    progress,
    words,
    store,
    calendar,
    isWorkingDay: (day) => isWorkingDay(day, calendar),
    addWorkingDays: (day, count) => addWorkingDays(day, count, calendar),
    dice: diceOf(seed),
    newId,
    start,
    workdays: eachDay(addDays(start, -earlier), today).filter((day) => isWorkingDay(day, calendar)),
    at: (day, minutes) => {
      const instant = new Date(noonOf(day) + (minutes - 720) * 60_000).toISOString();
      return instant < now ? instant : now;
    },
    tell: (change, at) => {
      told.push({ change, at });
    },
    told,
  };
};
