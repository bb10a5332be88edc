import { addDays, daysBetween, type LocalDate } from '#shared/kernel/time.ts';
import { monthsIn, type Span, weeksIn } from '#shared/registers/rules.ts';
import type { RegisterRow } from '#shared/registers/schema.ts';
import type { Cell } from '#shared/report/csv.ts';
import { type Course, isPending, readCourses, type Stand, standAt } from './ledger.ts';
import { count, date, type Reading, type Register, sliced, text } from './register.ts';

/** The movements of one dealing hand in one period: brought forward and what came, less what left, is pending. */
type Movements = {
  forward: number;
  received: number;
  returned: number;
  takenOver: number;
  disposed: number;
  asleep: number;
  handedOver: number;
  pending: number;
  /** Pending by age in days since receipt: under 7, 7 to 15, 16 to 30, more. */
  ages: [number, number, number, number];
  /** In the call book at the end, apart from what is pending. */
  callBook: number;
  states: Map<string, number>;
};

const none = (): Movements => ({
  forward: 0,
  received: 0,
  returned: 0,
  takenOver: 0,
  disposed: 0,
  asleep: 0,
  handedOver: 0,
  pending: 0,
  ages: [0, 0, 0, 0],
  callBook: 0,
  states: new Map(),
});

/** The movements of a period by holder; null is who holds what nobody was given. */
type Tally = { readonly span: Span; readonly hands: Map<string | null, Movements> };

/** A period before anything is counted in it. */
export const emptyTally = (span: Span): Tally => ({ span, hands: new Map() });

const handOf = ({ hands }: Tally, holder: string | null): Movements => {
  const known = hands.get(holder) ?? none();
  hands.set(holder, known);
  return known;
};

/** Books one step of a dossier between two ends of day. */
const book = (tally: Tally, before: Stand | undefined, after: Stand): void => {
  const isIn = isPending(after);
  const wasIn = before === undefined || isPending(before);
  const hand = handOf(tally, after.holder);
  const former = before === undefined ? hand : handOf(tally, before.holder);
  if (before === undefined) hand.received += 1;
  if (!wasIn && isIn) hand.returned += 1;
  if (wasIn && isIn && former !== hand) {
    former.handedOver += 1;
    hand.takenOver += 1;
  }
  if (wasIn && !isIn) {
    if (after.state === 'closed') former.disposed += 1;
    else former.asleep += 1;
  }
};

const ageIndex = (days: number): 0 | 1 | 2 | 3 => (days < 7 ? 0 : days <= 15 ? 1 : days <= 30 ? 2 : 3);

/** Counts a dossier in the movements of a period. */
export const addTo = (tally: Tally, course: Course): void => {
  const { from, to } = tally.span;
  const start = standAt(course, addDays(from, -1));
  if (start !== undefined && isPending(start)) handOf(tally, start.holder).forward += 1;
  let before = start;
  for (const stand of course.stands) {
    if (stand.day < from) continue;
    if (stand.day > to) break;
    book(tally, before, stand);
    before = stand;
  }
  if (before === undefined) return;
  const hand = handOf(tally, before.holder);
  if (before.state === 'suspended') hand.callBook += 1;
  if (!isPending(before)) return;
  hand.pending += 1;
  hand.ages[ageIndex(daysBetween(course.receivedOn, to))] += 1;
  hand.states.set(before.state, (hand.states.get(before.state) ?? 0) + 1);
};

/** The first of the pieces that a day may belong to or come before. */
const firstFrom = (tallies: readonly Tally[], day: LocalDate): number => {
  const index = tallies.findIndex(({ span }) => span.to >= day);
  return index === -1 ? tallies.length : index;
};

const tallied = async (reading: Reading, pieces: readonly Span[]): Promise<Tally[]> => {
  const tallies = pieces.map(emptyTally);
  const [first, last] = [pieces[0], pieces.at(-1)];
  if (first === undefined || last === undefined) return [];
  await readCourses(reading, { from: first.from, to: last.to }, (course) => {
    const end = course.stands.at(-1);
    const isOver = end?.state === 'closed';
    for (let index = firstFrom(tallies, course.receivedOn); index < tallies.length; index += 1) {
      const tally = tallies[index];
      if (tally === undefined || (isOver && end.day < tally.span.from)) break;
      addTo(tally, course);
    }
  });
  return tallies;
};

const isEmpty = (hand: Movements): boolean =>
  hand.forward + hand.received + hand.returned + hand.takenOver + hand.pending + hand.callBook === 0;

const figures = (hand: Movements): number[] => {
  const came = hand.forward + hand.received + hand.returned + hand.takenOver;
  return [
    hand.forward,
    hand.received,
    hand.returned,
    hand.takenOver,
    came,
    hand.disposed,
    hand.asleep,
    hand.handedOver,
    hand.pending,
    ...hand.ages,
    hand.callBook,
  ];
};

/** Brought forward and what came, less what left, is pending: for the whole section, changes of hand aside. */
export const balanceOf = ({ hands }: Tally) => {
  const sum = (of: (hand: Movements) => number): number => [...hands.values()].reduce((n, hand) => n + of(hand), 0);
  return {
    forward: sum(({ forward }) => forward),
    came: sum(({ received, returned }) => received + returned),
    left: sum(({ disposed, asleep }) => disposed + asleep),
    pending: sum(({ pending }) => pending),
  };
};

const reasons = (hand: Movements, { words }: Reading): string | null =>
  [...hand.states]
    .sort(([, a], [, b]) => b - a)
    .map(([state, n]) => {
      const known: Readonly<Record<string, string>> = words.states;
      return `${known[state] ?? state} ${n}`;
    })
    .join(', ') || null;

const namesOf = ({ store, words }: Reading): ((id: string | null) => string) => {
  const people = new Map(
    store.all<{ id: string; name: string }>('SELECT id, name FROM people').map(({ id, name }) => [id, name]),
  );
  return (id) => (id === null ? words.registers.unassigned : (people.get(id) ?? id));
};

const columns = [
  date('periodFrom', 10, ''),
  date('periodTo', 10, ''),
  text('dealingHand', 12, ''),
  ...(
    [
      'broughtForward',
      'received',
      'returned',
      'takenOver',
      'toDeal',
      'disposed',
      'putAsleep',
      'handedOver',
      'pending',
      'under7',
      'from7to15',
      'from15to30',
      'over30',
      'inCallBook',
    ] as const
  ).map((key) => count(key, 7, '')),
  text('reasons', 16, ''),
];

/** Brought forward of the first piece, the movements of all, what is pending at the end of the last. */
const totalOf = (tallies: readonly Tally[], reading: Reading): Cell[] => {
  const sum = (wanted: readonly Tally[]): number[] => {
    const start = figures(none());
    return wanted
      .flatMap(({ hands }) => [...hands.values()].map(figures))
      .reduce((total, one) => total.map((value, index) => value + (one[index] ?? 0)), start);
  };
  const [all, first, last] = [sum(tallies), sum(tallies.slice(0, 1)), sum(tallies.slice(-1))];
  const flows = all.map((value, index) => (index === 0 ? first[0] : index >= 8 ? last[index] : value) ?? 0);
  flows[4] = (flows[0] ?? 0) + (flows[1] ?? 0) + (flows[2] ?? 0) + (flows[3] ?? 0);
  return [
    tallies[0]?.span.from ?? null,
    tallies.at(-1)?.span.to ?? null,
    reading.words.registers.total,
    ...flows,
    null,
  ];
};

const rowsOf = (tallies: readonly Tally[], reading: Reading): RegisterRow[] => {
  const nameOf = namesOf(reading);
  return tallies.flatMap(({ span, hands }) =>
    [...hands]
      .filter(([, hand]) => !isEmpty(hand))
      .map(([holder, hand]) => ({ name: nameOf(holder), hand, isNobody: holder === null }))
      .sort((a, b) => Number(a.isNobody) - Number(b.isNobody) || a.name.localeCompare(b.name))
      .map(({ name, hand }) => ({
        target: null,
        cells: [span.from, span.to, name, ...figures(hand), reasons(hand, reading)],
      })),
  );
};

const balance = (
  id: 'weekly-arrears' | 'monthly-balance',
  period: 'week' | 'month',
  piecesOf: (span: Span) => Span[],
): Register => ({
  id,
  period,
  source: id === 'weekly-arrears' ? 'CSMOP' : 'State manual of office procedure',
  confidence: 'recalled',
  columns,
  read: async (reading, span, slice) => {
    const begun = piecesOf(span).filter(({ from }) => from <= reading.today);
    const tallies = await tallied(reading, begun);
    const rows = rowsOf(tallies, reading);
    return sliced(rows, slice, rows.length === 0 ? null : totalOf(tallies, reading));
  },
});

/** The statements in which brought forward and received, less disposed, is pending: by week, and by month. */
export const balanceRegisters: readonly Register[] = [
  balance('weekly-arrears', 'week', weeksIn),
  balance('monthly-balance', 'month', monthsIn),
];
