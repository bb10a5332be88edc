import { daysBetween, type LocalDate } from '#shared/kernel/time.ts';
import type { Stay } from './schema.ts';

/** From a day on, the dossier is in a state or at a desk. */
export type Change = { readonly on: LocalDate; readonly name: string };

/** A time during which somebody else had it; `to` is null while they have it. */
export type Loan = { readonly from: LocalDate; readonly to: LocalDate | null; readonly name: string };

/**
 * The stays that changes in order of time make, up to today or to the day the dossier was closed. A place that was left
 * on the day it was reached is passed over.
 */
const staysOf = (
  what: Stay['what'],
  changes: readonly Change[],
  today: LocalDate,
  closedOn: LocalDate | null,
): Stay[] => {
  const stays: Stay[] = [];
  changes.forEach(({ on: from, name }, index) => {
    const to = changes[index + 1]?.on ?? closedOn;
    const days = Math.max(0, daysBetween(from, to ?? today));
    if (to !== null && days === 0) return;
    const last = stays.at(-1);
    if (last?.name === name) stays[stays.length - 1] = { ...last, to, days: last.days + days };
    else stays.push({ what, name, from, to, days });
  });
  return stays;
};

/** How long a dossier was in each state; being closed is no stay. */
export const stateStays = (changes: readonly Change[], today: LocalDate, closedOn: LocalDate | null): Stay[] =>
  staysOf('state', changes, today, closedOn).filter(({ name }) => name !== 'closed');

/**
 * How long a dossier was at each desk: with whom it was lent to (an earlier list counts before a later one), else with
 * its assignee.
 */
export const deskStays = (
  assignees: readonly Change[],
  loans: readonly (readonly Loan[])[],
  today: LocalDate,
  closedOn: LocalDate | null,
): Stay[] => {
  const [first] = assignees;
  if (first === undefined) return [];
  const end = closedOn ?? today;
  const days = new Set([
    ...assignees.map(({ on }) => on),
    ...loans.flat().flatMap(({ from, to }) => (to === null ? [from] : [from, to])),
  ]);
  const changes = [...days]
    .filter((day) => day >= first.on && day <= end)
    .sort()
    .map((on) => ({
      on,
      name:
        loans.flatMap((list) => list.find(({ from, to }) => from <= on && (to === null || to > on)) ?? []).at(0)
          ?.name ??
        assignees.findLast((change) => change.on <= on)?.name ??
        '',
    }));
  return staysOf('desk', changes, today, closedOn);
};
