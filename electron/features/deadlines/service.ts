import type { Context, FeatureHandlers } from '#electron/service/context.ts';
import { requireReference } from '#electron/store/references.ts';
import { defined, revised } from '#electron/store/revision.ts';
import { dueDateOf } from '#shared/calendar/rules.ts';
import type { PivotContract } from '#shared/contract/contract.ts';
import { AppError } from '#shared/contract/errors.ts';
import type { Output, Parsed } from '#shared/contract/procedure.ts';
import { statusOf } from '#shared/deadlines/rules.ts';
import type { Deadline, DeadlineRule } from '#shared/deadlines/schema.ts';
import { matches } from '#shared/kernel/search.ts';
import { isLocalDate } from '#shared/kernel/time.ts';
import { count, find, insert, list, listDecisions, setDeleted, update } from './repository.ts';

type Contract = PivotContract['deadlines'];
type Patch = Parsed<Contract['update']>['patch'];

const computed = (rule: DeadlineRule): string => {
  const dueOn = dueDateOf(rule);
  if (!isLocalDate(dueOn)) throw new AppError('validation', (w) => w.errors.invalid(`rule (${w.fields.date})`));
  return dueOn;
};

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

/** The date and rule after a patch: a rule gives its date; another date without a rule makes it a typed one. */
const dated = (before: Deadline, { dueOn, rule }: Pick<Patch, 'dueOn' | 'rule'>): Pick<Deadline, 'dueOn' | 'rule'> => {
  if (rule) return { rule, dueOn: computed(rule) };
  if (rule === null) return { rule, dueOn: dueOn ?? before.dueOn };
  if (dueOn === undefined || dueOn === before.dueOn) return { rule: before.rule, dueOn: before.dueOn };
  return { rule: null, dueOn };
};

const change = (context: Context, id: string, revision: number, patch: Patch): Deadline => {
  const { store, now, record } = context;
  const before = find(store, id);
  const given = defined(patch);
  const deadline = revised(before, revision, { ...given, ...dated(before, given) }, now());
  requireNamed(context, given);
  requireMeeting(deadline);
  update(store, deadline);
  const dossierId = deadline.dossierId ?? before.dossierId;
  record({ subject: 'deadline', subjectId: id, action: 'updated', before, after: deadline, dossierId });
  return deadline;
};

const listed = (
  { store, today }: Context,
  { text = '', limit, offset, ...filter }: Parsed<Contract['list']>,
): Output<Contract['list']> => {
  const day = today();
  const lines = list(store, filter, text === '' ? { limit, offset } : {}).map((line) => ({
    ...line,
    status: statusOf(line.dueOn, line.doneOn, line.remindDays, day),
  }));
  if (text === '') {
    const isWhole = limit === undefined && offset === undefined;
    return { items: lines, total: isWhole ? lines.length : count(store, filter) };
  }
  const found = lines.filter((line) => matches(text, line.title, line.dossierReference ?? '', line.meetingTitle ?? ''));
  const start = offset ?? 0;
  return { items: found.slice(start, start + (limit ?? found.length)), total: found.length };
};

/** What was decided in a meeting. */
export const decisionsOf = ({ store }: Context, meetingId: string): Deadline[] => listDecisions(store, meetingId);

export const deadlines: FeatureHandlers<Contract> = {
  list: (context, input) => listed(context, input),
  get: ({ store }, { id }) => find(store, id),
  compute: (_, rule) => ({ dueOn: computed(rule) }),
  create: (context, { dueOn: typed, ...input }) => {
    const { store, newId, now, record } = context;
    const dueOn = input.rule ? computed(input.rule) : typed;
    if (dueOn === undefined) throw new AppError('validation', (w) => w.deadlines.restoreDate);
    requireNamed(context, input);
    requireMeeting(input);
    const at = now();
    const deadline: Deadline = {
      ...input,
      id: newId(),
      revision: 1,
      createdAt: at,
      updatedAt: at,
      dueOn,
      doneOn: null,
    };
    insert(store, deadline);
    const { id, dossierId } = deadline;
    record({ subject: 'deadline', subjectId: id, action: 'created', after: deadline, dossierId });
    return deadline;
  },
  update: (context, { id, revision, patch }) => change(context, id, revision, patch),
  complete: (context, { id, revision, isDone }) => {
    const doneOn = find(context.store, id).doneOn ?? context.today();
    return change(context, id, revision, { doneOn: isDone ? doneOn : null });
  },
  remove: ({ store, now, record }, { id, revision }) => {
    const before = find(store, id);
    revised(before, revision, {}, now());
    setDeleted(store, id, now());
    record({ subject: 'deadline', subjectId: id, action: 'removed', before, dossierId: before.dossierId });
    return { id };
  },
  restore: ({ store, record }, { id }) => {
    find(store, id, true);
    setDeleted(store, id, null);
    const deadline = find(store, id);
    const { dossierId } = deadline;
    record({ subject: 'deadline', subjectId: id, action: 'restored', after: deadline, dossierId });
    return deadline;
  },
};
