import { addDays, addMonths, eachDay, type LocalDate, startOfWeek, weekday } from '#shared/kernel/time.ts';
import type { SeriesRule } from './schema.ts';

/** Months that a series may reach ahead. */
const longestMonths = 60;

/** The last day that a series from a first day may reach: five years on. */
export const seriesEnd = (first: LocalDate): LocalDate => addMonths(first, longestMonths);

/** Meetings that a series may have. */
export const longestSeries = 1000;

/** The dates of a series, and those left out because the office is closed. */
type SeriesDates = { readonly dates: readonly LocalDate[]; readonly skipped: readonly LocalDate[] };

type IsOpen = (day: LocalDate) => boolean;

const daysOfMonth = (first: LocalDate): LocalDate[] => eachDay(first, addDays(addMonths(first, 1), -1));

const nthOf = (days: readonly LocalDate[], nth: number): LocalDate | undefined =>
  nth < 0 ? days.at(nth) : days[nth - 1];

/** The dates that the pattern gives in its step of weeks or months, the first step being that of the first date. */
const datesOfStep = (first: LocalDate, { pattern }: SeriesRule, step: number, isOpen: IsOpen): LocalDate[] => {
  if (pattern.kind === 'weekly') {
    const monday = addDays(startOfWeek(first), 7 * pattern.every * step);
    return [...new Set(pattern.weekdays)].sort().map((day) => addDays(monday, day - 1));
  }
  const days = daysOfMonth(addMonths(`${first.slice(0, 8)}01`, pattern.every * step));
  const found =
    pattern.kind === 'monthly_first_working'
      ? days.find(isOpen)
      : nthOf(
          days.filter((day) => weekday(day) === pattern.weekday),
          pattern.nth,
        );
  return found === undefined ? [] : [found];
};

const nextOpen = (day: LocalDate, isOpen: IsOpen): LocalDate => {
  let open = day;
  while (!isOpen(open)) open = addDays(open, 1);
  return open;
};

/**
 * The dates of a series from its first day on: until its end or its number of times, five years and one more than 1,000
 * at most. A date on which the office is closed is kept, left out without counting, or moved to the next open day.
 */
export const datesOf = (first: LocalDate, rule: SeriesRule, isOpen: IsOpen): SeriesDates => {
  const horizon = seriesEnd(first);
  const until = rule.until === null || rule.until > horizon ? horizon : rule.until;
  const wanted = rule.count ?? longestSeries + 1;
  const dates = new Set<LocalDate>();
  const skipped: LocalDate[] = [];
  for (let step = 0; dates.size < wanted; step += 1) {
    const found = datesOfStep(first, rule, step, isOpen).filter((day) => day >= first);
    const [earliest] = found;
    if (earliest !== undefined && earliest > until) break;
    if (found.length === 0 && step > longestMonths * 5) break;
    for (const day of found) {
      if (day > until || dates.size >= wanted) break;
      if (isOpen(day) || rule.closedDays === 'keep') dates.add(day);
      else if (rule.closedDays === 'next') dates.add(nextOpen(day, isOpen));
      else skipped.push(day);
    }
  }
  return { dates: [...dates].sort(), skipped };
};
