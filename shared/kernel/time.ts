import { addDays as addDaysToDate } from 'date-fns/addDays';
import { addMonths as addMonthsToDate } from 'date-fns/addMonths';
import { differenceInCalendarDays } from 'date-fns/differenceInCalendarDays';
import { format } from 'date-fns/format';
import { getISODay } from 'date-fns/getISODay';
import { getISOWeek } from 'date-fns/getISOWeek';
import { getISOWeekYear } from 'date-fns/getISOWeekYear';
import { parseISO } from 'date-fns/parseISO';
import { startOfISOWeek } from 'date-fns/startOfISOWeek';

/** A calendar date without time zone, `YYYY-MM-DD`, from 1900 to 2199. */
export type LocalDate = string;

/** A point in time, ISO 8601 in UTC with milliseconds, `2026-11-23T08:30:00.000Z`. */
export type Instant = string;

/** Where the service learns the time; tests give a fixed one. */
export type Clock = {
  now(): Instant;
  /** IANA name of the office's zone, the one that decides which day it is. */
  timeZone: string;
};

/** Whether the text is a real calendar date written `YYYY-MM-DD`. */
export const isLocalDate = (text: string): boolean => {
  if (!/^(19|20|21)\d\d-\d\d-\d\d$/.test(text)) return false;
  const instant = Date.parse(`${text}T00:00:00.000Z`);
  return !Number.isNaN(instant) && new Date(instant).toISOString().startsWith(text);
};

const render = (date: Date): LocalDate => format(date, 'yyyy-MM-dd');

/** The date `days` calendar days later (earlier when negative). */
export const addDays = (date: LocalDate, days: number): LocalDate => render(addDaysToDate(parseISO(date), days));

/** The date `months` months later, held to the last day of a shorter month. */
export const addMonths = (date: LocalDate, months: number): LocalDate =>
  render(addMonthsToDate(parseISO(date), months));

/** Calendar days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: LocalDate, to: LocalDate): number =>
  differenceInCalendarDays(parseISO(to), parseISO(from));

/** ISO weekday, 1 for Monday to 7 for Sunday. */
export const weekday = (date: LocalDate): number => getISODay(parseISO(date));

/** The Monday of the date's ISO week. */
export const startOfWeek = (date: LocalDate): LocalDate => render(startOfISOWeek(parseISO(date)));

/** ISO week of the date, `2026-W48`. */
export const weekOf = (date: LocalDate): string => {
  const day = parseISO(date);
  return `${getISOWeekYear(day)}-W${String(getISOWeek(day)).padStart(2, '0')}`;
};

/** Each date from `from` to `to`, both included. */
export const eachDay = (from: LocalDate, to: LocalDate): LocalDate[] =>
  Array.from({ length: Math.max(0, daysBetween(from, to) + 1) }, (_, index) => addDays(from, index));

const dateFormats = new Map<string, Intl.DateTimeFormat>();

const wallClock = (timeZone: string): Intl.DateTimeFormat => {
  const known = dateFormats.get(timeZone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('sv-SE', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
  });
  dateFormats.set(timeZone, made);
  return made;
};

/** Wall clock of an instant in a zone: the date, and the time as `HH:MM`. */
export const toLocal = (instant: Instant, timeZone: string): { day: LocalDate; time: string } => {
  const [day = '', time = ''] = wallClock(timeZone).format(new Date(instant)).split(' ');
  return { day, time: time.slice(0, 5) };
};

/**
 * The instant at which a zone's wall clock shows the date and `HH:MM`. A time that daylight saving skips is taken
 * with the offset before the change, so it lands as much later; a time that occurs twice is the first one.
 */
export const toInstant = (day: LocalDate, time: string, timeZone: string): Instant => {
  const wanted = Date.parse(`${day}T${time}:00.000Z`);
  const offsetAt = (at: number): number => {
    const local = toLocal(new Date(at).toISOString(), timeZone);
    return Date.parse(`${local.day}T${local.time}:00.000Z`) - Math.floor(at / 60_000) * 60_000;
  };
  const before = offsetAt(wanted - 86_400_000);
  const after = offsetAt(wanted + 86_400_000);
  const first = wanted - before;
  const second = wanted - after;
  if (offsetAt(first) === before) return new Date(first).toISOString();
  return new Date(offsetAt(second) === after ? second : first).toISOString();
};

/** The office's current date. */
export const today = (clock: Clock): LocalDate => toLocal(clock.now(), clock.timeZone).day;

/** Whole minutes from one instant to another, rounded to the nearest. */
export const minutesBetween = (from: Instant, to: Instant): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / 60_000);
