import { create } from 'zustand';
import { isLocalDate, type LocalDate } from '#shared/kernel/time.ts';
import { type PeriodName, type Span, spanOf } from './periods.ts';

type State = {
  readonly period: PeriodName;
  readonly custom: Span | null;
  readonly personId: string | null;
  readonly setPeriod: (period: PeriodName, custom?: Span) => void;
  readonly setPerson: (personId: string | null) => void;
};

/** What the dashboard looks at; it stays while one looks at other screens. */
export const useDashboard = create<State>((set) => ({
  period: 'quarter',
  custom: null,
  personId: null,
  setPeriod: (period, custom) => set(custom === undefined ? { period } : { period, custom }),
  setPerson: (personId) => set({ personId }),
}));

/** The span on show; an unfinished custom one falls back to the quarter. */
export const spanOnShow = (period: PeriodName, custom: Span | null, day: LocalDate): Span => {
  if (period !== 'custom') return spanOf(period, day);
  const isComplete = custom !== null && isLocalDate(custom.from) && isLocalDate(custom.to) && custom.from <= custom.to;
  return isComplete ? custom : spanOf('quarter', day);
};
