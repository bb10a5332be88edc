import { subjects } from '#resources/demo/subjects.ts';
import { capacityOf, loadWeeks, workingDaysOf } from '#shared/dashboard/rules.ts';
import { addDays, type LocalDate, startOfWeek } from '#shared/kernel/time.ts';
import type { Arrival } from './arrivals.ts';
import type { Member, Scene } from './scene.ts';

/** Who works on an open dossier, and by when. */
export type Plan = { readonly assigneeId: string | null; readonly dueOn: LocalDate | null };

/** Most that falls due in the coming seven days besides the dossiers that open the day, and on one of those days. */
const nearLimit = 8;
const dayLimit = 2;

const withoutAssignee = 4;
const withoutDate = 22;

type Cell = { readonly member: Member; readonly days: LocalDate[]; left: number };

/** The work that a kind of dossier takes here, in minutes. */
export const effortOf = (kind: string): number =>
  subjects.find((subject) => subject.kind === kind)?.effortMinutes ?? 120;

const cellsOf = (
  { today, calendar }: Scene,
  members: readonly Member[],
  meetings: ReadonlyMap<string, number>,
): Cell[] => {
  const monday = startOfWeek(today);
  return members.flatMap((member) =>
    Array.from({ length: loadWeeks }, (_, index) => {
      const week = addDays(monday, 7 * index);
      const days = workingDaysOf(week, calendar);
      const capacity = capacityOf(member.person, days);
      return {
        member,
        days: days.filter((day) => day >= today),
        left: (capacity * (member.load[index] ?? 0)) / 100 - (meetings.get(`${member.person.id} ${week}`) ?? 0),
      };
    }),
  );
};

const spend = (
  cells: readonly Cell[],
  member: Member,
  minutes: number,
  isIn: (cell: Cell, index: number) => boolean,
) => {
  cells
    .filter((cell) => cell.member === member)
    .forEach((cell, index) => {
      if (isIn(cell, index)) cell.left -= minutes;
    });
};

/** The dossiers that open the day go to whom they are meant for. */
const planFixed = (cells: readonly Cell[], members: readonly Member[], open: readonly Arrival[], today: LocalDate) =>
  open.flatMap((one): [Arrival, Plan][] => {
    const { fixed } = one;
    if (!fixed) return [];
    const { dueOn } = fixed;
    const member = members.find(({ person }) => person.initials === fixed.assignee);
    const isDueIn = ({ days }: Cell, index: number): boolean => days.includes(dueOn) || (dueOn < today && index === 0);
    if (member) spend(cells, member, effortOf(one.kind), isDueIn);
    return [[one, { assigneeId: member?.person.id ?? null, dueOn }]];
  });

/** The last to come wait for an assignee; some others have one and no due date. */
const planUndated = (cells: readonly Cell[], members: readonly Member[], others: readonly Arrival[]) => {
  const waiting = others.slice(-withoutAssignee);
  const undated = others
    .slice(0, -withoutAssignee)
    .filter((_, index) => index % 6 === 2)
    .slice(0, withoutDate);
  return [
    ...waiting.map((one): [Arrival, Plan] => [one, { assigneeId: null, dueOn: null }]),
    ...undated.flatMap((one, index): [Arrival, Plan][] => {
      const member = members[index % members.length];
      if (!member) return [];
      spend(cells, member, effortOf(one.kind) / loadWeeks, () => true);
      return [[one, { assigneeId: member.person.id, dueOn: null }]];
    }),
  ];
};

/**
 * Gives the open dossiers to the members and to the weeks in which they have most room left, so that the planned load
 * follows the section's plan. `meetings` holds minutes by person and Monday: `ID 2026-11-23`.
 */
export const planOpen = (
  scene: Scene,
  members: readonly Member[],
  open: readonly Arrival[],
  meetings: ReadonlyMap<string, number>,
): Map<Arrival, Plan> => {
  const { dice, today } = scene;
  const cells = cellsOf(scene, members, meetings);
  const others = open.filter(({ fixed }) => !fixed);
  const plans = new Map([...planFixed(cells, members, open, today), ...planUndated(cells, members, others)]);
  const near = addDays(today, 7);
  const nextWeek = addDays(startOfWeek(today), 7);
  const counts = new Map<LocalDate, number>();
  let nearCount = 0;
  const isFree = (day: LocalDate): boolean =>
    day > near || (day < nextWeek && nearCount < nearLimit && (counts.get(day) ?? 0) < dayLimit);
  const rest = others.filter((one) => !plans.has(one)).sort((a, b) => effortOf(b.kind) - effortOf(a.kind));
  for (const one of rest) {
    const cell = cells
      .filter(({ days }) => days.some(isFree))
      .reduce((best, next) => (next.left > best.left ? next : best));
    const dueOn = dice.pick(cell.days.filter(isFree));
    cell.left -= effortOf(one.kind);
    counts.set(dueOn, (counts.get(dueOn) ?? 0) + 1);
    if (dueOn <= near) nearCount += 1;
    plans.set(one, { assigneeId: cell.member.person.id, dueOn });
  }
  return plans;
};
