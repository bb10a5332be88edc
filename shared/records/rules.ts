import { countK6 } from '#shared/deadlines/kinds.ts';
import { addDays, addMonths, type LocalDate } from '#shared/kernel/time.ts';
import type { Fate, RetentionRule, SlipKind, SlipState } from './schema.ts';

/** What a rule counts with. */
export type Retention = Pick<RetentionRule, 'years' | 'category'>;

const yearOf = (date: LocalDate): number => Number(date.slice(0, 4));

const lastDay: LocalDate = '2199-12-31';

const firstDayOf = (year: number): LocalDate => (year > 2199 ? lastDay : `${year}-01-01`);

/**
 * The first day on which a closed dossier may be dealt with. Category C-n: 1 January of the closing year + n + 1
 * (CSMOP 10.9, counting K6). Categories A and B: 1 January of the 25th year after the opening. A tableau de gestion: the
 * end of the DUA, that many years after the closing, held to the last day of a shorter month.
 */
export const eligibleOn = ({ years, category }: Retention, openedOn: LocalDate, closedOn: LocalDate): LocalDate => {
  if (category === 'C') return countK6({ trigger: closedOn, years, pauses: [] }).dueOn;
  if (category !== null) return firstDayOf(yearOf(openedOn) + years);
  const end = addMonths(closedOn, 12 * years);
  return end > lastDay ? lastDay : end;
};

/** The latest closing, or opening for categories A and B, whose time is over on a day. */
export const latestDate = ({ years, category }: Retention, on: LocalDate): LocalDate => {
  if (category === 'C') return `${yearOf(on) - years - 1}-12-31`;
  if (category !== null) return `${yearOf(on) - years}-12-31`;
  const same = addMonths(on, -12 * years);
  const next = addDays(same, 1);
  return addMonths(next, 12 * years) <= on ? next : same;
};

/** Whether dossiers of a fate may be on a slip: what is transferred or kept is never eliminated. */
export const fits = (kind: SlipKind, fate: Fate): boolean =>
  kind === 'transfer' || (fate !== 'transfer' && fate !== 'keep');

/** The step before, to which a slip may be taken back; undefined from the first and the last. */
export const stepBefore = (state: SlipState): SlipState | undefined => {
  const before = { draft: undefined, sent: 'draft', visaed: 'sent', carried_out: undefined } as const;
  return before[state];
};
