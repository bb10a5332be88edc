import { addDays, addMonths, type LocalDate, startOfWeek } from '#shared/kernel/time.ts';

/** The spans a register is looked at by. */
export const spanKinds = ['day', 'week', 'month', 'quarter', 'year', 'custom'] as const;
export type SpanKind = (typeof spanKinds)[number];

/** A span of whole days, both ends included. */
export type Span = { readonly from: LocalDate; readonly to: LocalDate };

const firstOf: Readonly<Record<Exclude<SpanKind, 'custom' | 'day' | 'week'>, (day: LocalDate) => LocalDate>> = {
  month: (day) => `${day.slice(0, 8)}01`,
  quarter: (day) =>
    `${day.slice(0, 5)}${String(Math.floor((Number(day.slice(5, 7)) - 1) / 3) * 3 + 1).padStart(2, '0')}-01`,
  year: (day) => `${day.slice(0, 4)}-01-01`,
};

const months = { month: 1, quarter: 3, year: 12 } as const;

/** The earlier of two dates. */
export const earlier = (a: LocalDate, b: LocalDate): LocalDate => (a.localeCompare(b) <= 0 ? a : b);

/** The later of two dates. */
export const later = (a: LocalDate, b: LocalDate): LocalDate => (a.localeCompare(b) >= 0 ? a : b);

/** The whole day, ISO week, month, quarter or year that a date falls in. */
export const spanAround = (kind: Exclude<SpanKind, 'custom'>, day: LocalDate): Span => {
  if (kind === 'day') return { from: day, to: day };
  if (kind === 'week') return { from: startOfWeek(day), to: addDays(startOfWeek(day), 6) };
  const from = firstOf[kind](day);
  return { from, to: addDays(addMonths(from, months[kind]), -1) };
};

/** The ISO weeks that a span touches, each cut to the span. */
export const weeksIn = ({ from, to }: Span): Span[] => piecesOf({ from, to }, 'week');

/** The months that a span touches, each cut to the span. */
export const monthsIn = ({ from, to }: Span): Span[] => piecesOf({ from, to }, 'month');

const piecesOf = ({ from, to }: Span, kind: 'week' | 'month'): Span[] => {
  const pieces: Span[] = [];
  for (let start = from; start <= to; ) {
    const end = spanAround(kind, start).to;
    pieces.push({ from: start, to: earlier(end, to) });
    start = addDays(end, 1);
  }
  return pieces;
};
