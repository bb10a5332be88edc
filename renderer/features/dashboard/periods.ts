import { addDays, addMonths, type LocalDate, startOfWeek } from '#shared/kernel/time.ts';

/** The periods one asks for by name; `custom` takes its dates from the address. */
export const periodNames = ['week', 'days30', 'month', 'quarter', 'year', 'custom'] as const;
export type PeriodName = (typeof periodNames)[number];

/** A span of days, both ends included. */
export type Span = { readonly from: LocalDate; readonly to: LocalDate };

/** The span of a named period that ends today; a quarter is this month and the two before. */
export const spanOf = (name: Exclude<PeriodName, 'custom'>, day: LocalDate): Span => {
  const firstOfMonth = `${day.slice(0, 8)}01`;
  switch (name) {
    case 'week':
      return { from: startOfWeek(day), to: day };
    case 'days30':
      return { from: addDays(day, -29), to: day };
    case 'month':
      return { from: firstOfMonth, to: day };
    case 'quarter':
      return { from: addMonths(firstOfMonth, -2), to: day };
    case 'year':
      return { from: `${day.slice(0, 4)}-01-01`, to: day };
  }
};
