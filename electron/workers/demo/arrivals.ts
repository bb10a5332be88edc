import { featured } from '#resources/demo/featured.ts';
import { correspondents, fillings } from '#resources/demo/names.ts';
import { type Subjects, subjects } from '#resources/demo/subjects.ts';
import type { Dossier, DossierState } from '#shared/dossiers/schema.ts';
import { addDays, daysBetween, type LocalDate } from '#shared/kernel/time.ts';
import type { Scene } from './scene.ts';

/** A dossier before it is opened: what it is about, and when it comes and goes. */
export type Arrival = Pick<Dossier, 'kind' | 'title' | 'summary' | 'sender' | 'receivedOn' | 'priority' | 'tags'> & {
  readonly closedOn: LocalDate | null;
  readonly pieces: readonly string[];
  /** What is fixed for those that open the day. */
  readonly fixed?: {
    readonly state: DossierState;
    readonly dueOn: LocalDate;
    readonly assignee: string;
    readonly missing: readonly string[];
  };
};

/** How many dossiers are open on the day, and how many suspended. */
const openCount = 148;
const suspendedCount = 5;

const quickest = 2;
const slow = { least: 18, more: 190 };

const filled = ({ dice }: Scene, pattern: string): string =>
  pattern.replaceAll(/\{(\w+)\}/g, (_, name: string) =>
    name === 'n' ? String(dice.between(1000, 9800)) : dice.pick(fillings[name as keyof typeof fillings]),
  );

/** Days a dossier takes: a few for most, months for the others. */
const daysTaken = ({ dice }: Scene, quick: number): number =>
  dice.chance(quick)
    ? dice.between(quickest, 9)
    : slow.least + Math.round((slow.more * (dice.roll() + dice.roll())) / 2);

const priorities = [
  { value: 'ordinary', weight: 70 },
  { value: 'priority', weight: 20 },
  { value: 'immediate', weight: 8 },
  { value: 'top_priority', weight: 2 },
] as const;

const arrive = (scene: Scene, receivedOn: LocalDate): Arrival => {
  const { dice, today } = scene;
  const subject: Subjects = dice.weighted(subjects);
  const ready = addDays(receivedOn, daysTaken(scene, subject.quick));
  const closedOn = scene.isWorkingDay(ready) ? ready : scene.addWorkingDays(ready, 1);
  return {
    kind: subject.kind,
    title: filled(scene, dice.pick(subject.titles)),
    summary: subject.summary,
    sender: dice.pick(correspondents[subject.from]),
    receivedOn,
    priority: dice.weighted(priorities).value,
    tags: subject.tags.filter(() => dice.chance(0.6)),
    pieces: subject.pieces.slice(0, dice.between(1, subject.pieces.length)),
    closedOn: closedOn < today ? closedOn : null,
  };
};

const firstOnes = (scene: Scene): Arrival[] =>
  featured.map(
    ({ kind, title, sender, priority, receivedDaysAgo, dueWorkingDays, state, assignee, pieces, missing }) => {
      const subject = subjects.find((known) => known.kind === kind);
      const ago = addDays(scene.today, -receivedDaysAgo);
      return {
        kind,
        title,
        sender,
        priority,
        summary: subject?.summary ?? '',
        tags: [...(subject?.tags ?? [])],
        receivedOn: scene.isWorkingDay(ago) ? ago : scene.addWorkingDays(ago, -1),
        closedOn: null,
        pieces: [...pieces, ...missing],
        fixed: { state, assignee, missing, dueOn: scene.addWorkingDays(scene.today, dueWorkingDays) },
      };
    },
  );

/** Closes or reopens the dossiers nearest to their end, so that as many stay open as wanted. */
const balanced = (scene: Scene, arrivals: readonly Arrival[], wanted: number): Arrival[] => {
  const { today, dice } = scene;
  const open = arrivals.filter(({ closedOn }) => closedOn === null);
  const surplus = open.length - wanted;
  if (surplus > 0) {
    const old = open.filter(({ receivedOn }) => daysBetween(receivedOn, today) > 45).slice(0, surplus);
    const closed = new Set(old);
    return arrivals.map((one) =>
      closed.has(one) ? { ...one, closedOn: scene.addWorkingDays(today, -dice.between(2, 25)) } : one,
    );
  }
  const recent = addDays(today, -70);
  const lately = arrivals
    .filter(({ closedOn }) => closedOn !== null && closedOn > recent)
    .map((one) => ({ one, order: daysBetween(one.receivedOn, today) * dice.roll() }))
    .sort((a, b) => a.order - b.order)
    .slice(0, -surplus);
  const reopened = new Set(lately.map(({ one }) => one));
  return arrivals.map((one) => (reopened.has(one) ? { ...one, closedOn: null } : one));
};

/** Every dossier of the year, and those of before that were not finished when it began, in the order they came. */
export const makeArrivals = (scene: Scene): Arrival[] => {
  const { start, today, dice, workdays } = scene;
  const all = workdays.flatMap((day) => {
    const rate = daysBetween(day, today) < 75 ? 3.7 : 2.6;
    const count = Math.floor(rate * (0.4 + 1.2 * dice.roll()) + dice.roll());
    return Array.from({ length: count }, () => arrive(scene, day));
  });
  const kept = all.filter(({ receivedOn, closedOn }) => receivedOn >= start || closedOn === null || closedOn >= start);
  const whole = balanced(scene, kept, openCount + suspendedCount - featured.length);
  return [...whole, ...firstOnes(scene)].sort((a, b) => a.receivedOn.localeCompare(b.receivedOn));
};

/** Those that wait for something outside the section: of the open ones, some that came weeks ago. */
export const suspendedOf = (open: readonly Arrival[]): ReadonlySet<Arrival> =>
  new Set(
    open
      .filter(({ fixed }) => !fixed)
      .filter((_, index) => index % 9 === 4)
      .slice(0, suspendedCount),
  );
