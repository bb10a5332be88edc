import type { Overview } from '#shared/dashboard/schema.ts';
import { defaultTargets, pillars } from '#shared/kernel/pillars.ts';
import { addDays, weekOf } from '#shared/kernel/time.ts';
import { sharesOf } from '#shared/time/rules.ts';

const names = ['M. Laurent', 'S. Benali', 'D. Verma', 'A. Kone', 'J. Petit'];

const splitOf = (index: number) =>
  sharesOf(
    { documentation: 900 + (index % 4) * 60, coordination: 620, supervision: 430 - (index % 3) * 20 },
    defaultTargets,
  );

const minutesOf = (shares: ReturnType<typeof splitOf>): number => shares.reduce((sum, { minutes }) => sum + minutes, 0);

/** A plausible overview of so many weeks and people. */
export const sampleOverview = (weekCount = 12, peopleCount = 5, changes: Partial<Overview> = {}): Overview => {
  const from = '2026-09-01';
  const weeks = Array.from({ length: weekCount }, (_, index) => weekOf(addDays(from, 7 * index)));
  const splits = weeks.map((_, index) => splitOf(index));
  const total = (position: number): number => splits.reduce((sum, shares) => sum + (shares[position]?.minutes ?? 0), 0);
  const pillarMinutes = { documentation: total(0), coordination: total(1), supervision: total(2) };
  return {
    from,
    to: '2026-11-22',
    personId: null,
    personName: null,
    sectionName: 'Section des affaires générales',
    asOf: '2026-11-22',
    open: { count: 148, suspended: 0, changeSinceFrom: 17 },
    closed: { count: 621, perWorkingDay: 10.18 },
    medianDays: { value: 6, goal: 8 },
    late: { count: 2, shareOfOpen: 1.351 },
    onTime: { rate: 96.8, previousRate: 94.1 },
    time: {
      minutes: pillars.reduce((sum, pillar) => sum + pillarMinutes[pillar], 0),
      pillars: sharesOf(pillarMinutes, defaultTargets),
      weeks: weeks.map((week, index) => ({
        week,
        minutes: minutesOf(splits[index] ?? []),
        pillars: splits[index] ?? [],
      })),
    },
    flow: weeks.map((week, index) => ({
      week,
      received: 44 + ((index * 7) % 13),
      closed: 40 + ((index * 5) % 17),
      stock: 120 + ((index * 11) % 37),
    })),
    ageing: [
      { key: 'd0_7', count: 46 },
      { key: 'd8_15', count: 38 },
      { key: 'd16_30', count: 31 },
      { key: 'm1_2', count: 19 },
      { key: 'm2_3', count: 9 },
      { key: 'm3_plus', count: 5 },
    ],
    load: Array.from({ length: peopleCount }, (_, person) => ({
      personId: `person-${person}`,
      name: `${names[person % names.length] ?? ''}${person < names.length ? '' : ` ${person}`}`,
      openDossiers: 20 + person,
      lateDossiers: person % 3,
      weeks: Array.from({ length: 8 }, (__, week) => ({
        week: weekOf(addDays('2026-11-22', 7 * week)),
        minutes: person === 4 && week < 2 ? 0 : 900 + ((person * 431 + week * 353) % 1500),
        capacity: person === 4 && week < 2 ? 0 : 2100,
      })),
    })),
    ...changes,
  };
};

/** The overview of a section that has nothing yet. */
export const emptyOverview = (): Overview =>
  sampleOverview(0, 0, {
    sectionName: '',
    open: { count: 0, suspended: 0, changeSinceFrom: 0 },
    closed: { count: 0, perWorkingDay: null },
    medianDays: { value: null, goal: 8 },
    late: { count: 0, shareOfOpen: null },
    onTime: { rate: null, previousRate: null },
    time: {
      minutes: 0,
      pillars: sharesOf({ documentation: 0, coordination: 0, supervision: 0 }, defaultTargets),
      weeks: [],
    },
    ageing: sampleOverview().ageing.map(({ key }) => ({ key, count: 0 })),
  });
