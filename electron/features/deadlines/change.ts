import { newlyTracked } from '#electron/features/collection.ts';
import type { Context } from '#electron/service/context.ts';
import { readCalendar } from '#electron/store/calendar.ts';
import { requireReference } from '#electron/store/references.ts';
import { defined, revised } from '#electron/store/revision.ts';
import { occurrenceAfter, occurrenceFrom } from '#shared/calendar/recurrence.ts';
import type { PivotContract } from '#shared/contract/contract.ts';
import { AppError } from '#shared/contract/errors.ts';
import type { Parsed } from '#shared/contract/procedure.ts';
import type { Deadline, DeadlineRule } from '#shared/deadlines/schema.ts';
import { computeBy } from './compute.ts';
import { datesOf } from './recompute.ts';
import { find, findUntouchedNext, insert, setDeleted, update } from './repository.ts';

type Contract = PivotContract['deadlines'];
type Patch = Parsed<Contract['update']>['patch'];
type Dates = Pick<Deadline, 'dueOn' | 'rule' | 'arithmetic' | 'safeOn' | 'override'> &
  Partial<Pick<Deadline, 'dueTime'>>;

const requireNamed = ({ store }: Context, named: Pick<Patch, 'dossierId' | 'meetingId' | 'ownerId'>): void => {
  requireReference(store, 'dossier', named.dossierId);
  requireReference(store, 'meeting', named.meetingId);
  requireReference(store, 'person', named.ownerId);
};

const requireMeeting = ({ source, meetingId }: Pick<Deadline, 'source' | 'meetingId'>): void => {
  if (source === 'decision' && meetingId === null) {
    throw new AppError('rule_violated', (w) => w.deadlines.decisionNeedsMeeting);
  }
};

const typedDates = (dueOn: string): Dates => ({ dueOn, rule: null, arithmetic: null, safeOn: null, override: null });

const isSameRule = (a: DeadlineRule | null, b: DeadlineRule): boolean =>
  a?.preset === b.preset && a.trigger === b.trigger;

/** The dates after a patch: a rule computes them anew; over a computed date another one needs an override. */
const dated = (context: Context, before: Deadline, { dueOn, rule }: Pick<Patch, 'dueOn' | 'rule'>): Partial<Dates> => {
  if (rule === null) return typedDates(dueOn ?? before.dueOn);
  if (rule) {
    const override = isSameRule(before.rule, rule) ? before.override : null;
    return { rule, override, ...datesOf(computeBy(context, rule), override) };
  }
  if (dueOn === undefined || dueOn === before.dueOn) return {};
  if (before.rule !== null) throw new AppError('rule_violated', (w) => w.deadlines.overrideNeedsReason);
  return typedDates(dueOn);
};

/** Saves a deadline in place of what it was, and writes the change down. */
const save = ({ store, record }: Context, before: Deadline, deadline: Deadline, note = ''): Deadline => {
  update(store, deadline);
  const dossierId = deadline.dossierId ?? before.dossierId;
  record({ subject: 'deadline', subjectId: deadline.id, action: 'updated', before, after: deadline, dossierId, note });
  return deadline;
};

/** Applies a patch. */
export const change = (context: Context, id: string, revision: number, patch: Patch): Deadline => {
  const before = find(context.store, id);
  const given = defined(patch);
  const deadline = revised(before, revision, { ...given, ...dated(context, before, given) }, context.now());
  requireNamed(context, given);
  requireMeeting(deadline);
  return save(context, before, deadline);
};

/** Adds a deadline: typed, computed by a rule, or the next date of what comes back. */
export const add = (context: Context, { dueOn: typed, ...input }: Parsed<Contract['create']>): Deadline => {
  const { store, record, today } = context;
  const { rule, recurrence } = input;
  const first = recurrence === null ? undefined : occurrenceFrom(recurrence, today(), readCalendar(store));
  const dueOn = typed ?? first;
  const dates = rule === null ? null : { ...datesOf(computeBy(context, rule), null), rule, override: null };
  if (dates === null && dueOn === undefined) throw new AppError('validation', (w) => w.deadlines.restoreDate);
  requireNamed(context, input);
  requireMeeting(input);
  const deadline: Deadline = {
    ...newlyTracked(context),
    ...input,
    ...(dates ?? typedDates(dueOn ?? '')),
    doneOn: null,
    followsId: null,
  };
  insert(store, deadline);
  const { id, dossierId } = deadline;
  record({ subject: 'deadline', subjectId: id, action: 'created', after: deadline, dossierId });
  return deadline;
};

/** Sets a date by hand over the computed one, or lets the computed one apply again. */
export const override = (context: Context, { id, revision, dueOn, reason }: Parsed<Contract['override']>): Deadline => {
  const before = find(context.store, id);
  if (before.arithmetic === null) throw new AppError('rule_violated', (w) => w.deadlines.nothingComputed);
  if (dueOn !== null && reason === '') {
    throw new AppError('validation', (w) => w.deadlines.overrideNeedsReason, { reason: (w) => w.fields.required });
  }
  const at = context.now();
  const set = dueOn === null ? null : { dueOn, reason, at, by: context.officerId() };
  const deadline = revised(before, revision, { override: set, dueOn: dueOn ?? before.arithmetic.dueOn }, at);
  return save(context, before, deadline, reason);
};

const withRule = (context: Context, before: Deadline, revision: number, rule: DeadlineRule, note: string): Deadline => {
  const dates = datesOf(computeBy(context, rule), before.override);
  return save(context, before, revised(before, revision, { rule, ...dates }, context.now()), note);
};

/** Stops the clock of a computed deadline. */
export const pause = (context: Context, { id, revision, from, reason, proof }: Parsed<Contract['pause']>): Deadline => {
  const before = find(context.store, id);
  const { rule } = before;
  if (rule === null) throw new AppError('rule_violated', (w) => w.deadlines.nothingComputed);
  if (rule.pauses.some(({ to }) => to === null)) throw new AppError('rule_violated', (w) => w.deadlines.pauseRuns);
  if (from < rule.trigger) throw new AppError('validation', (w) => w.deadlines.pauseBeforeTrigger);
  const pauses = [...rule.pauses, { from, to: null, reason, proof }];
  return withRule(context, before, revision, { ...rule, pauses }, reason);
};

/** Lets the clock run again: the days it stood still are added. */
export const resume = (context: Context, { id, revision, on }: Parsed<Contract['resume']>): Deadline => {
  const before = find(context.store, id);
  const { rule } = before;
  const open = rule?.pauses.find(({ to }) => to === null);
  if (rule === null || open === undefined) throw new AppError('rule_violated', (w) => w.deadlines.noPauseRuns);
  if (on < open.from) throw new AppError('validation', (w) => w.deadlines.resumeBeforePause);
  const pauses = rule.pauses.map((one) => (one === open ? { ...one, to: on } : one));
  return withRule(context, before, revision, { ...rule, pauses }, open.reason);
};

const addNext = (context: Context, done: Deadline): void => {
  if (done.recurrence === null || findUntouchedNext(context.store, done.id) !== undefined) return;
  const { store, record } = context;
  const next: Deadline = {
    ...done,
    ...newlyTracked(context),
    ...typedDates(occurrenceAfter(done.recurrence, done.dueOn, readCalendar(store))),
    doneOn: null,
    followsId: done.id,
  };
  insert(store, next);
  record({ subject: 'deadline', subjectId: next.id, action: 'created', after: next, dossierId: next.dossierId });
};

const dropNext = ({ store, record, now }: Context, id: string): void => {
  const next = findUntouchedNext(store, id);
  if (next === undefined) return;
  setDeleted(store, next.id, now());
  record({ subject: 'deadline', subjectId: next.id, action: 'removed', before: next, dossierId: next.dossierId });
};

/** Marks a deadline done or open again; what comes back gets its next date, or loses it while nobody touched it. */
export const complete = (context: Context, { id, revision, isDone }: Parsed<Contract['complete']>): Deadline => {
  const before = find(context.store, id);
  const doneOn = before.doneOn ?? context.today();
  const deadline = change(context, id, revision, { doneOn: isDone ? doneOn : null });
  if (isDone && before.doneOn === null) addNext(context, deadline);
  if (!isDone && before.doneOn !== null) dropNext(context, id);
  return deadline;
};
