import { z } from 'zod';
import { addDays, addMonths, eachDay, type LocalDate, startOfWeek, weekday } from '#shared/kernel/time.ts';
import { isWorkingDay } from './rules.ts';
import type { WorkCalendar } from './schema.ts';

/** How often something comes back. */
export const frequencies = ['week', 'month', 'quarter', 'half_year', 'year'] as const;
export type Frequency = (typeof frequencies)[number];

/**
 * What comes back: on the n-th working day of each period (-1 is the last), on a weekday (1 Monday to 7 Sunday) of each
 * week, or on a day of the month, held to the last day of a shorter one. Exactly one of the three is given.
 */
export const recurrence = z
  .object({
    every: z.enum(frequencies),
    workingDay: z.number().int().min(-10).max(10).optional(),
    weekday: z.number().int().min(1).max(7).optional(),
    day: z.number().int().min(1).max(31).optional(),
  })
  .refine(
    ({ every, workingDay, weekday: day, day: monthDay }) =>
      [workingDay, day, monthDay].filter((one) => one !== undefined).length === 1 &&
      workingDay !== 0 &&
      (day === undefined || every === 'week') &&
      (monthDay === undefined || every !== 'week'),
    { params: { expected: 'recurrence' } },
  );
export type Recurrence = z.infer<typeof recurrence>;

const monthsIn: Readonly<Record<Exclude<Frequency, 'week'>, number>> = { month: 1, quarter: 3, half_year: 6, year: 12 };

const pad = (value: number): string => String(value).padStart(2, '0');

/** First day of the period that holds the date. */
const startOf = (every: Frequency, date: LocalDate): LocalDate => {
  if (every === 'week') return startOfWeek(date);
  const month = Number(date.slice(5, 7)) - 1;
  return `${date.slice(0, 4)}-${pad(month - (month % monthsIn[every]) + 1)}-01`;
};

const nextStart = (every: Frequency, start: LocalDate): LocalDate =>
  every === 'week' ? addDays(start, 7) : addMonths(start, monthsIn[every]);

/** The n-th working day of the period that begins at `start`; its last or first one when it has fewer. */
const workingDayOf = (every: Frequency, start: LocalDate, nth: number, calendar: WorkCalendar): LocalDate => {
  const end = addDays(nextStart(every, start), -1);
  const near = nth > 0 ? eachDay(start, addDays(start, 30)) : eachDay(addDays(end, -30), end).reverse();
  const working = near.filter((day) => day >= start && day <= end && isWorkingDay(day, calendar));
  return working[Math.min(Math.abs(nth), working.length) - 1] ?? start;
};

const dayOf = (month: LocalDate, day: number): LocalDate => {
  const last = addDays(addMonths(month, 1), -1);
  const wanted = `${month.slice(0, 8)}${pad(day)}`;
  return wanted < last ? wanted : last;
};

/** The first occurrence on the date or later; months of a longer period are counted from the date's own. */
export const occurrenceFrom = (repeats: Recurrence, date: LocalDate, calendar: WorkCalendar): LocalDate => {
  const { every, workingDay, weekday: day, day: monthDay } = repeats;
  if (day !== undefined) return addDays(date, (day - weekday(date) + 7) % 7);
  if (monthDay !== undefined && every !== 'week') {
    const month = `${date.slice(0, 8)}01`;
    const here = dayOf(month, monthDay);
    return here >= date ? here : dayOf(addMonths(month, monthsIn[every]), monthDay);
  }
  const start = startOf(every, date);
  const here = workingDayOf(every, start, workingDay ?? 1, calendar);
  return here >= date ? here : workingDayOf(every, nextStart(every, start), workingDay ?? 1, calendar);
};

/** The occurrence of the next period, later than the date. */
export const occurrenceAfter = (repeats: Recurrence, date: LocalDate, calendar: WorkCalendar): LocalDate => {
  const { every, workingDay, day: monthDay } = repeats;
  if (monthDay !== undefined && every !== 'week') {
    return dayOf(addMonths(`${date.slice(0, 8)}01`, monthsIn[every]), monthDay);
  }
  if (workingDay === undefined) return occurrenceFrom(repeats, addDays(date, 1), calendar);
  return workingDayOf(every, nextStart(every, startOf(every, date)), workingDay, calendar);
};
