import type { Context } from '#electron/service/context.ts';
import type { Output, Parsed } from '#shared/contract/procedure.ts';
import { defaultTargets, type PillarTargets } from '#shared/kernel/pillars.ts';
import { type LocalDate, weekOf } from '#shared/kernel/time.ts';
import { isActiveOn } from '#shared/people/rules.ts';
import type { timeContract } from '#shared/time/contract.ts';
import { combinedTargets, noMinutes, type PillarMinutes, sharesOf, totalMinutes, weeksOf } from '#shared/time/rules.ts';
import { type DayOfPerson, listDays } from './repository.ts';

type Summary = Output<(typeof timeContract)['summary']>;
type Row = Summary['rows'][number];

type Person = {
  readonly id: string;
  readonly name: string;
  readonly weeklyMinutes: number;
  readonly targets: PillarTargets;
  readonly activeFrom: LocalDate | null;
  readonly activeTo: LocalDate | null;
  readonly isDeleted: number;
};

const readPeople = ({ store }: Context): Person[] =>
  store
    .all<Omit<Person, 'targets'> & { readonly targets: string }>(
      `SELECT id, name, weekly_minutes AS weeklyMinutes, targets, active_from AS activeFrom, active_to AS activeTo,
         deleted_at IS NOT NULL AS isDeleted
       FROM people ORDER BY name, id`,
    )
    .map((person) => ({ ...person, targets: JSON.parse(person.targets) as PillarTargets }));

const gather = <K>(days: readonly DayOfPerson[], keyOf: (day: DayOfPerson) => K): Map<K, PillarMinutes> => {
  const sums = new Map<K, PillarMinutes>();
  for (const day of days) {
    const key = keyOf(day);
    const sum = sums.get(key) ?? noMinutes;
    sums.set(key, {
      documentation: sum.documentation + day.documentation,
      coordination: sum.coordination + day.coordination,
      supervision: sum.supervision + day.supervision,
    });
  }
  return sums;
};

/** Targets weighted by the time people spent; without any, by the working time of those present on the last day. */
const targetsOf = (people: readonly Person[], spent: ReadonlyMap<string, PillarMinutes>, to: LocalDate) => {
  const present = people.filter((person) => person.isDeleted === 0 && isActiveOn(person, to));
  const usual = combinedTargets(
    present.map(({ targets, weeklyMinutes }) => ({ targets, weight: weeklyMinutes })),
    people.length === 1 && people[0] ? people[0].targets : defaultTargets,
  );
  return combinedTargets(
    people.map(({ id, targets }) => ({ targets, weight: totalMinutes(spent.get(id) ?? noMinutes) })),
    usual,
  );
};

/** Minutes, shares and targets of a period by pillar, ISO week or person. */
export const summarise = (
  context: Context,
  { from, to, groupBy, personId }: Parsed<(typeof timeContract)['summary']>,
): Summary => {
  const people = readPeople(context).filter(({ id }) => personId === undefined || id === personId);
  const days = listDays(context.store, from, to, personId);
  const spent = gather(days, ({ personId: id }) => id);
  const targets = targetsOf(people, spent, to);
  const whole = gather(days, () => 'all').get('all') ?? noMinutes;
  const minutes = totalMinutes(whole);
  const shares = sharesOf(whole, targets);
  const row = (key: string, label: string, part: PillarMinutes, goals: PillarTargets): Row => ({
    key,
    label,
    minutes: totalMinutes(part),
    share: minutes === 0 ? 0 : (100 * totalMinutes(part)) / minutes,
    target: null,
    pillars: sharesOf(part, goals),
  });
  const rowsBy: Readonly<Record<typeof groupBy, () => Row[]>> = {
    pillar: () =>
      shares.map((share) => ({
        key: share.pillar,
        label: context.words().pillars[share.pillar],
        minutes: share.minutes,
        share: share.share,
        target: share.target,
        pillars: [share],
      })),
    week: () => {
      const keys = new Map([...new Set(days.map(({ day }) => day))].map((day) => [day, weekOf(day)]));
      const byWeek = gather(days, ({ day }) => keys.get(day));
      return weeksOf(from, to).map((week) => row(week, week, byWeek.get(week) ?? noMinutes, targets));
    },
    person: () =>
      people.flatMap((person) => {
        const part = spent.get(person.id);
        return part ? [row(person.id, person.name, part, person.targets)] : [];
      }),
  };
  return { from, to, groupBy, minutes, pillars: shares, rows: rowsBy[groupBy]() };
};
