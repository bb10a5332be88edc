import { create } from 'zustand';
import { addDays, addMonths, daysBetween, type LocalDate } from '#shared/kernel/time.ts';
import { type Span, type SpanKind, spanAround } from '#shared/registers/rules.ts';
import type { RegisterPeriod } from '#shared/registers/schema.ts';

/** The period on show of a register: a kind of span, and its days. */
export type Shown = Span & { readonly kind: SpanKind };

/** The periods last looked at, by register; they stay while one looks at other screens. */
export const useLooked = create<Readonly<Record<string, Shown>>>(() => ({}));

/** Keeps the period on show of a register. */
export const look = (register: string, shown: Shown): void => useLooked.setState({ [register]: shown });

const firstKinds: Readonly<Record<RegisterPeriod, Exclude<SpanKind, 'custom'>>> = {
  day: 'day',
  week: 'week',
  month: 'month',
  quarter: 'quarter',
  year: 'year',
  live: 'month',
  event: 'month',
};

/** The period in which a register first opens: the one it is kept for, around today. */
export const firstShown = (period: RegisterPeriod, day: LocalDate): Shown => around(firstKinds[period], day);

/** The day, week, month, quarter or year around a date. */
export const around = (kind: Exclude<SpanKind, 'custom'>, day: LocalDate): Shown => ({
  kind,
  ...spanAround(kind, day),
});

const months = { month: 1, quarter: 3, year: 12 } as const;

/** The period before or after; one of the same length where the days were chosen. */
export const stepped = ({ kind, from, to }: Shown, by: 1 | -1): Shown => {
  if (kind === 'custom') {
    const length = (daysBetween(from, to) + 1) * by;
    return { kind, from: addDays(from, length), to: addDays(to, length) };
  }
  if (kind === 'day' || kind === 'week') return around(kind, addDays(from, kind === 'day' ? by : 7 * by));
  return around(kind, addMonths(from, months[kind] * by));
};
