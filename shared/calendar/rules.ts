import type { DeadlineRule } from '#shared/deadlines/schema.ts';
import { addDays, addMonths, daysBetween, eachDay, type LocalDate, weekday } from '#shared/kernel/time.ts';

const pad = (value: number): string => String(value).padStart(2, '0');

/** Easter Sunday of a Gregorian year (anonymous algorithm published by Nature in 1876). */
export const easter = (year: number): LocalDate => {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const e = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - d - (c % 4)) % 7;
  const f = d + e - 7 * Math.floor((a + 11 * d + 22 * e) / 451) + 114;
  return `${year}-${pad(Math.floor(f / 31))}-${pad((f % 31) + 1)}`;
};

const holidaysByYear = new Map<number, ReadonlySet<LocalDate>>();

/** The eleven legal holidays of France in a year (Code du travail, L3133-1). */
export const frenchHolidays = (year: number): ReadonlySet<LocalDate> => {
  const known = holidaysByYear.get(year);
  if (known) return known;
  const sunday = easter(year);
  const days = new Set([
    ...['01-01', '05-01', '05-08', '07-14', '08-15', '11-01', '11-11', '12-25'].map((day) => `${year}-${day}`),
    addDays(sunday, 1),
    addDays(sunday, 39),
    addDays(sunday, 50),
  ]);
  holidaysByYear.set(year, days);
  return days;
};

/** Whether the office works that date: Monday to Friday, French legal holidays off. */
export const isWorkingDay = (date: LocalDate): boolean =>
  weekday(date) <= 5 && !frenchHolidays(Number(date.slice(0, 4))).has(date);

/** Working days from `from` to `to`, both included. */
export const workingDaysBetween = (from: LocalDate, to: LocalDate): number => {
  const days = daysBetween(from, to) + 1;
  if (days <= 0) return 0;
  const rest = eachDay(addDays(from, days - (days % 7)), to).filter((day) => weekday(day) <= 5).length;
  let working = Math.floor(days / 7) * 5 + rest;
  for (let year = Number(from.slice(0, 4)); year <= Number(to.slice(0, 4)); year += 1) {
    for (const day of frenchHolidays(year)) if (day >= from && day <= to && weekday(day) <= 5) working -= 1;
  }
  return working;
};

/** The date `count` working days after a date (before, when negative); 0 gives the date itself. */
export const addWorkingDays = (date: LocalDate, count: number): LocalDate => {
  const step = count < 0 ? -1 : 1;
  let reached = date;
  for (let left = Math.abs(count); left > 0; ) {
    reached = addDays(reached, step);
    if (isWorkingDay(reached)) left -= 1;
  }
  return reached;
};

/** The date a rule gives: the trigger day is not counted; months are held to the end of a shorter month; no roll. */
export const dueDateOf = (rule: DeadlineRule): LocalDate => {
  switch (rule.unit) {
    case 'day':
      return addDays(rule.trigger, rule.amount);
    case 'working_day':
      return addWorkingDays(rule.trigger, rule.amount);
    case 'month':
      return addMonths(rule.trigger, rule.amount);
  }
};
