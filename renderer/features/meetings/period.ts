import { create } from 'zustand';
import { addDays, addMonths, eachDay, type LocalDate, startOfWeek } from '#shared/kernel/time.ts';

export type View = 'week' | 'month';

/** Which period the grid shows; kept while other screens are open. A null day stands for today. */
export const usePeriod = create<{ readonly view: View; readonly day: LocalDate | null }>(() => ({
  view: 'week',
  day: null,
}));

const firstOfMonth = (day: LocalDate): LocalDate => `${day.slice(0, 8)}01`;

/** The days of the week, or the whole weeks of the month, around a day. */
export const daysOf = (view: View, day: LocalDate): LocalDate[] => {
  if (view === 'week') return eachDay(startOfWeek(day), addDays(startOfWeek(day), 6));
  const last = addDays(addMonths(firstOfMonth(day), 1), -1);
  return eachDay(startOfWeek(firstOfMonth(day)), addDays(startOfWeek(last), 6));
};

/** The first and last day that the period counts: its week, or its month without the days of its neighbours. */
export const boundsOf = (view: View, day: LocalDate): { readonly from: LocalDate; readonly to: LocalDate } =>
  view === 'week'
    ? { from: startOfWeek(day), to: addDays(startOfWeek(day), 6) }
    : { from: firstOfMonth(day), to: addDays(addMonths(firstOfMonth(day), 1), -1) };

/** A day of the period before or after. */
export const stepped = (view: View, day: LocalDate, step: 1 | -1): LocalDate =>
  view === 'week' ? addDays(day, 7 * step) : addMonths(firstOfMonth(day), step);
