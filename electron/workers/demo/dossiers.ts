import { enterCallBook } from '#electron/features/dossiers/call-book.ts';
import { moved } from '#electron/features/dossiers/moves.ts';
import { insert, referenceTaker, setLinks } from '#electron/features/dossiers/repository.ts';
import { moveNotes, suspensionReasons } from '#resources/demo/subjects.ts';
import { startingKinds } from '#resources/kinds.ts';
import type { Dossier, DossierState } from '#shared/dossiers/schema.ts';
import { addDays, daysBetween, type LocalDate } from '#shared/kernel/time.ts';
import type { Person } from '#shared/people/schema.ts';
import type { Arrival } from './arrivals.ts';
import type { Plan } from './plan.ts';
import { type Member, type Scene, tracked } from './scene.ts';

type Section = { readonly members: readonly Member[]; readonly head: Person };

const ways: Readonly<Record<Exclude<DossierState, 'closed' | 'suspended'>, readonly DossierState[]>> = {
  received: [],
  registered: ['registered'],
  under_examination: ['registered', 'under_examination'],
  submitted: ['registered', 'under_examination', 'submitted'],
  returned: ['registered', 'under_examination', 'submitted', 'returned'],
  approved: ['registered', 'under_examination', 'submitted', 'approved'],
  signed: ['registered', 'under_examination', 'submitted', 'approved', 'signed'],
  dispatched: ['registered', 'under_examination', 'submitted', 'approved', 'signed', 'dispatched'],
};

const closedWays: readonly { readonly weight: number; readonly way: readonly DossierState[] }[] = [
  { weight: 6, way: [...ways.dispatched, 'closed'] },
  { weight: 2, way: [...ways.returned, ...ways.dispatched.slice(2), 'closed'] },
  { weight: 2, way: ['registered', 'under_examination', 'closed'] },
  { weight: 1, way: ['registered', 'closed'] },
];

const openStates = [
  { state: 'under_examination', weight: 46 },
  { state: 'submitted', weight: 20 },
  { state: 'registered', weight: 10 },
  { state: 'returned', weight: 7 },
  { state: 'approved', weight: 7 },
  { state: 'signed', weight: 4 },
  { state: 'dispatched', weight: 6 },
] as const;

const wayOf = ({ dice, today }: Scene, one: Arrival, isSuspended: boolean): readonly DossierState[] => {
  if (one.closedOn !== null) return dice.weighted(closedWays).way;
  if (isSuspended) return [...ways.under_examination, 'suspended'];
  if (one.fixed && one.fixed.state !== 'closed' && one.fixed.state !== 'suspended') return ways[one.fixed.state];
  const age = daysBetween(one.receivedOn, today);
  if (age <= 1) return age === 0 ? [] : ways.registered;
  return ways[dice.weighted(openStates).state];
};

/** One day for each step, in order; the last of a closed dossier is the day it is closed. */
const daysOf = (scene: Scene, one: Arrival, count: number): LocalDate[] => {
  const { dice, workdays, today } = scene;
  const end = one.closedOn ?? scene.addWorkingDays(today, -1);
  const days = workdays.filter((day) => day >= one.receivedOn && day <= end);
  const picks = Array.from({ length: count }, (_, index) => (index === 0 ? 0 : dice.between(0, days.length - 1)));
  if (one.fixed) picks[count - 1] = days.length - 4;
  const steps = picks.sort((a, b) => a - b).map((index) => days[Math.max(0, index)] ?? end);
  return one.closedOn === null ? steps : [...steps.slice(0, -1), one.closedOn];
};

const dueOfClosed = (scene: Scene, { receivedOn, closedOn }: Arrival): LocalDate | null => {
  const { dice } = scene;
  if (closedOn === null || dice.chance(0.12)) return null;
  if (dice.chance(0.045)) {
    const late = addDays(closedOn, -dice.between(1, 6));
    return late > receivedOn ? late : receivedOn;
  }
  return scene.addWorkingDays(closedOn, dice.between(0, 4 + Math.round(daysBetween(receivedOn, closedOn) / 6)));
};

const opened = (scene: Scene, one: Arrival, plan: Plan | undefined, { members }: Section): Dossier => {
  const { dice, store } = scene;
  const at = scene.at(one.receivedOn, dice.between(495, 525));
  const isMissing = (label: string, index: number): boolean =>
    one.fixed ? one.fixed.missing.includes(label) : one.closedOn === null && index > 0 && dice.chance(0.12);
  return {
    ...tracked(scene, at),
    reference: referenceTaker(store)(one.kind, Number(one.receivedOn.slice(0, 4)), undefined),
    title: one.title,
    summary: one.summary,
    kind: one.kind,
    pillar: startingKinds.find(({ code }) => code === one.kind)?.pillar ?? 'documentation',
    state: 'received',
    stateSince: one.receivedOn,
    priority: one.priority,
    sensitivity: one.kind === 'RH' ? 'personal' : dice.chance(0.03) && !one.fixed ? 'restricted' : 'ordinary',
    sender: one.sender,
    receivedOn: one.receivedOn,
    dueOn: plan ? plan.dueOn : dueOfClosed(scene, one),
    assigneeId: plan ? plan.assigneeId : dice.pick(members).person.id,
    tags: [...one.tags],
    pieces: one.pieces.map((label, index) => ({
      label,
      receivedOn: isMissing(label, index) ? null : one.receivedOn,
    })),
    linkIds: [],
    notes: '',
    suspension: null,
    closingOrder: null,
    closedOn: null,
    importId: null,
  };
};

/** Moves the dossier along its way, each step by the rules and with its line of the journal. */
const walk = (scene: Scene, one: Arrival, first: Dossier, way: readonly DossierState[], { head }: Section): Dossier => {
  const { dice } = scene;
  const days = daysOf(scene, one, way.length);
  let dossier = first;
  way.forEach((to, index) => {
    const day = days[index] ?? scene.today;
    const reason = dice.pick(suspensionReasons);
    const note = to === 'suspended' ? reason : to === 'received' ? '' : dice.pick<string>(moveNotes[to]);
    const move = {
      to,
      note,
      ...(to === 'suspended' ? { reason, reviewOn: scene.addWorkingDays(scene.today, dice.between(5, 40)) } : {}),
      ...(to === 'closed' ? { closingOrder: { givenBy: head.name, givenOn: day } } : {}),
    };
    const updatedAt = scene.at(day, 540 + index * 55 + dice.between(0, 40));
    const before = dossier;
    dossier = { ...before, ...moved(before, move, day), revision: before.revision + 1, updatedAt };
    scene.tell({ subject: 'dossier', subjectId: before.id, action: 'moved', before, after: dossier, note }, updatedAt);
  });
  return dossier;
};

/** Opens, moves and keeps every dossier; some recall an earlier one of their kind. Open ones without plan are suspended. */
export const makeDossiers = (
  scene: Scene,
  arrivals: readonly Arrival[],
  plans: ReadonlyMap<Arrival, Plan>,
  section: Section,
): Dossier[] => {
  const { dice, store } = scene;
  const made: Dossier[] = [];
  arrivals.forEach((one, index) => {
    if (index % 50 === 0) scene.progress(index, arrivals.length);
    const alone = opened(scene, one, plans.get(one), section);
    const earlier = made.filter(({ kind }) => kind === one.kind).slice(-8);
    const first = dice.chance(0.1) && earlier.length > 0 ? { ...alone, linkIds: [dice.pick(earlier).id] } : alone;
    scene.tell({ subject: 'dossier', subjectId: first.id, action: 'created', after: first }, first.createdAt);
    const last = walk(scene, one, first, wayOf(scene, one, one.closedOn === null && !plans.has(one)), section);
    const { linkIds, ...stored } = last;
    insert(store, stored);
    setLinks(store, last.id, linkIds);
    if (last.state === 'suspended') {
      const approval = { approvedBy: section.head.name, approvedOn: last.stateSince };
      enterCallBook(store, last, approval, { entryId: scene.newId(), now: last.updatedAt, today: last.stateSince });
    }
    made.push(last);
  });
  return made;
};
