import { time } from '#electron/features/time/service.ts';
import type { Context, FeatureHandlers } from '#electron/service/context.ts';
import { readCalendar } from '#electron/store/calendar.ts';
import { requireReference } from '#electron/store/references.ts';
import { workingDaysBetween } from '#shared/calendar/rules.ts';
import type { PivotContract } from '#shared/contract/contract.ts';
import { ageClassOf, medianOf, rateOf } from '#shared/dashboard/rules.ts';
import { ageClassKeys, type Overview } from '#shared/dashboard/schema.ts';
import { addDays, daysBetween, type LocalDate, weekOf } from '#shared/kernel/time.ts';
import { weeksOf } from '#shared/time/rules.ts';
import { loadOf } from './load.ts';
import { type ClosedDay, closedByDay, delaysOf, openAt, receivedByDay, type Scope, stockAt } from './repository.ts';

const sumOf = <T>(items: readonly T[], numberOf: (item: T) => number): number =>
  items.reduce((sum, item) => sum + numberOf(item), 0);

const byWeek = (days: readonly { readonly day: LocalDate; readonly count: number }[]): Map<string, number> => {
  const weeks = new Map<string, number>();
  for (const { day, count } of days) {
    const week = weekOf(day);
    weeks.set(week, (weeks.get(week) ?? 0) + count);
  }
  return weeks;
};

const flowOf = (
  weeks: readonly string[],
  stockBefore: number,
  received: ReadonlyMap<string, number>,
  closed: ReadonlyMap<string, number>,
): Overview['flow'] => {
  let stock = stockBefore;
  return weeks.map((week) => {
    const arrived = received.get(week) ?? 0;
    const left = closed.get(week) ?? 0;
    stock += arrived - left;
    return { week, received: arrived, closed: left, stock };
  });
};

const onTimeRate = (days: readonly ClosedDay[]): number | null =>
  rateOf(
    sumOf(days, ({ onTime }) => onTime),
    sumOf(days, ({ dated }) => dated),
  );

const ageingOf = (open: readonly { readonly receivedOn: LocalDate; readonly count: number }[], day: LocalDate) => {
  const classes = Map.groupBy(open, ({ receivedOn }) => ageClassOf(daysBetween(receivedOn, day)));
  return ageClassKeys.map((key) => ({ key, count: sumOf(classes.get(key) ?? [], ({ count }) => count) }));
};

const dossiersOf = (context: Context, scope: Scope, from: LocalDate, to: LocalDate, asOf: LocalDate) => {
  const { store } = context;
  const previousFrom = addDays(from, -(daysBetween(from, to) + 1));
  const stockBefore = stockAt(store, scope, addDays(from, -1));
  const open = openAt(store, scope, asOf);
  const count = sumOf(open, (day) => day.count);
  const late = sumOf(open, (day) => day.late);
  const closings = closedByDay(store, scope, previousFrom, asOf);
  const closed = closings.filter(({ day }) => day >= from);
  const closedCount = sumOf(closed, (day) => day.count);
  const workingDays = workingDaysBetween(from, asOf, readCalendar(store));
  const received = receivedByDay(store, scope, from, asOf);
  return {
    open: { count, suspended: sumOf(open, (day) => day.suspended), changeSinceFrom: count - stockBefore },
    closed: { count: closedCount, perWorkingDay: workingDays === 0 ? null : closedCount / workingDays },
    medianDays: { value: medianOf(delaysOf(store, scope, from, asOf)), goal: context.settings().medianGoalDays },
    late: { count: late, shareOfOpen: rateOf(late, count) },
    onTime: { rate: onTimeRate(closed), previousRate: onTimeRate(closings.filter(({ day }) => day < from)) },
    flow: flowOf(weeksOf(from, asOf), stockBefore, byWeek(received), byWeek(closed)),
    ageing: ageingOf(open, asOf),
  };
};

export const dashboard: FeatureHandlers<PivotContract['dashboard']> = {
  overview: (context, { from, to, personId }) => {
    requireReference(context.store, 'person', personId);
    const today = context.today();
    const isOver = to <= today;
    const asOf = isOver ? to : today;
    const split = time.summary(context, { from, to: asOf, groupBy: 'week', personId });
    const load = loadOf(context, personId);
    return {
      from,
      to,
      asOf,
      personId: personId ?? null,
      personName: load.find((person) => person.personId === personId)?.name ?? null,
      sectionName: context.settings().sectionName,
      ...dossiersOf(context, { personId }, from, to, asOf),
      time: {
        minutes: split.minutes,
        pillars: split.pillars,
        weeks: split.rows.map(({ key, minutes, pillars }) => ({ week: key, minutes, pillars })),
      },
      load,
    };
  },
};
