import { AppError } from '#shared/contract/errors.ts';
import { addDays, daysBetween, eachDay, type LocalDate, weekday } from '#shared/kernel/time.ts';
import type { CalendarId } from '#shared/settings/schema.ts';
import { legalHolidays } from './holidays.ts';
import type { DayKind, WorkCalendar } from './schema.ts';

/** The years whose French holidays are computed, both included. */
export const computedYears = { first: 1970, last: 2100 } as const;

/** A calendar as the law gives it, without lists or corrections. */
export const plainCalendar = (id: CalendarId, hasGoodFriday = false): WorkCalendar => ({
  id,
  hasGoodFriday,
  days: {},
  years: id === 'in-central' ? [] : null,
});

const yearOf = (date: LocalDate): number => Number(date.slice(0, 4));

/** Whether the holidays of a year are known to the calendar. */
export const isYearLoaded = ({ years }: WorkCalendar, year: number): boolean =>
  years === null ? year >= computedYears.first && year <= computedYears.last : years.includes(year);

/** Throws `rule_violated` when the date's year is not loaded in the calendar. */
export const requireYear = (calendar: WorkCalendar, date: LocalDate): void => {
  const year = yearOf(date);
  if (!isYearLoaded(calendar, year)) {
    throw new AppError('rule_violated', (w) => w.calendars.notLoaded(w.calendars.names[calendar.id], year));
  }
};

/**
 * Why the office does not work that date: the key of a legal holiday, the name that a list or the office gives to the
 * day, `saturday` or `sunday`; null when it works. In a year that is not loaded only weekends are known.
 */
export const closedReason = (calendar: WorkCalendar, date: LocalDate): string | null => {
  const mark = calendar.days[date];
  if (mark?.kind === 'worked') return null;
  if (mark?.kind === 'closed') return mark.name;
  const holiday = legalHolidays(calendar.id, yearOf(date), calendar.hasGoodFriday).get(date);
  if (holiday !== undefined) return holiday;
  const day = weekday(date);
  return day <= 5 ? null : day === 6 ? 'saturday' : 'sunday';
};

/** Whether the office works that date. */
export const isWorkingDay = (date: LocalDate, calendar: WorkCalendar): boolean => closedReason(calendar, date) === null;

/** A date that a calendar says something of: a legal holiday by its key, or a day by its name. */
export type CalendarDate = { readonly date: LocalDate; readonly name: string; readonly kind: DayKind };

/** What the calendar says of a year, in the order of the dates: holidays, closing days, days worked, optional days. */
export const datesOf = (calendar: WorkCalendar, year: number): CalendarDate[] => {
  const dates = new Map<LocalDate, CalendarDate>();
  for (const [date, name] of legalHolidays(calendar.id, year, calendar.hasGoodFriday)) {
    dates.set(date, { date, name, kind: 'closed' });
  }
  for (const [date, mark] of Object.entries(calendar.days))
    if (yearOf(date) === year) dates.set(date, { date, ...mark });
  return [...dates.values()].sort((a, b) => a.date.localeCompare(b.date));
};

/** Working days from `from` to `to`, both included. */
export const workingDaysBetween = (from: LocalDate, to: LocalDate, calendar: WorkCalendar): number => {
  const days = daysBetween(from, to) + 1;
  if (days <= 0) return 0;
  const rest = eachDay(addDays(from, days - (days % 7)), to).filter((day) => weekday(day) <= 5).length;
  let working = Math.floor(days / 7) * 5 + rest;
  for (let year = yearOf(from); year <= yearOf(to); year += 1) {
    for (const { date } of datesOf(calendar, year)) {
      if (date < from || date > to) continue;
      working += Number(isWorkingDay(date, calendar)) - Number(weekday(date) <= 5);
    }
  }
  return working;
};

/** The date `count` working days after a date (before, when negative); 0 gives the date itself. */
export const addWorkingDays = (date: LocalDate, count: number, calendar: WorkCalendar): LocalDate => {
  const step = count < 0 ? -1 : 1;
  let reached = date;
  for (let left = Math.abs(count); left > 0; ) {
    reached = addDays(reached, step);
    if (isWorkingDay(reached, calendar)) left -= 1;
  }
  return reached;
};
