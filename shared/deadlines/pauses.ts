import { addDays, daysBetween, type LocalDate } from '#shared/kernel/time.ts';
import type { Pause } from './schema.ts';
import type { Step } from './steps.ts';

/** A stretch during which the clock stands still: `from` included, `to` (the day it runs again) not. */
export type Stretch = { readonly from: LocalDate; readonly to: LocalDate; readonly reason: string };

/** The ended pauses after the trigger, in order, overlapping ones joined. */
export const stretchesOf = (pauses: readonly Pause[], trigger: LocalDate): Stretch[] => {
  const sorted = pauses
    .flatMap(({ from, to, reason }) => (to === null ? [] : [{ from: from < trigger ? trigger : from, to, reason }]))
    .filter(({ from, to }) => from < to)
    .sort((a, b) => a.from.localeCompare(b.from));
  const joined: Stretch[] = [];
  for (const stretch of sorted) {
    const last = joined.at(-1);
    if (last === undefined || stretch.from > last.to) joined.push(stretch);
    else if (stretch.to > last.to) joined[joined.length - 1] = { ...last, to: stretch.to };
  }
  return joined;
};

/** The steps of pauses that have not ended: the date does not know of them yet. */
export const openPauses = (pauses: readonly Pause[]): Step[] =>
  pauses.flatMap(({ from, to, reason }): Step[] => (to === null ? [{ is: 'pause_open', on: from, reason }] : []));

/**
 * P: a period moved by the days during which its clock stood still (in France the suspension asked for in writing, as
 * for the payment of invoices, Code de la commande publique R2192-27; in India the fee notice of the RTI Act, s.7(3)).
 * A pause that begins after the period has ended changes nothing, so that a pause never brings the date nearer.
 */
export const suspended = (
  reached: LocalDate,
  trigger: LocalDate,
  pauses: readonly Pause[],
): { readonly on: LocalDate; readonly steps: readonly Step[] } => {
  const steps: Step[] = [];
  let on = reached;
  for (const { from, to, reason } of stretchesOf(pauses, trigger)) {
    if (from > on) break;
    const days = daysBetween(from, to);
    on = addDays(on, days);
    steps.push({ is: 'paused', on, from, to, days, reason });
  }
  return { on, steps: [...steps, ...openPauses(pauses)] };
};
