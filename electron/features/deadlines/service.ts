import type { Context, FeatureHandlers } from '#electron/service/context.ts';
import { revised } from '#electron/store/revision.ts';
import type { PivotContract } from '#shared/contract/contract.ts';
import { AppError } from '#shared/contract/errors.ts';
import type { Output, Parsed } from '#shared/contract/procedure.ts';
import { statusOf } from '#shared/deadlines/rules.ts';
import type { Deadline, DeadlineRule } from '#shared/deadlines/schema.ts';
import { matches } from '#shared/kernel/search.ts';
import type { LocalDate } from '#shared/kernel/time.ts';
import { add, change, complete, override, pause, resume } from './change.ts';
import { computeBy, explained } from './compute.ts';
import { addPreset, listPresets, setPreset, withdrawPreset } from './register.ts';
import { count, find, list, listDecisions, type ReadLine, setDeleted } from './repository.ts';

export { computeBy } from './compute.ts';
export { recomputeOpen } from './recompute.ts';
export { fillRegister } from './register.ts';

type Contract = PivotContract['deadlines'];

/** A line with its status and its rule in words. */
const lineOf = ({ today, words, settings }: Context) => {
  const day = today();
  const { language } = settings();
  const w = words();
  return ({ rule, names, ...line }: ReadLine) => {
    const name = (language === 'fr' ? names?.nameFr : names?.nameEn) ?? '';
    return {
      ...line,
      status: statusOf(line.dueOn, line.doneOn, line.remindDays, day),
      basis: rule === null || names === null ? null : w.deadlines.basis(name, names.kind, rule),
    };
  };
};

const listed = (
  context: Context,
  { text = '', limit, offset, ...filter }: Parsed<Contract['list']>,
): Output<Contract['list']> => {
  const { store } = context;
  const lines = list(store, filter, text === '' ? { limit, offset } : {}).map(lineOf(context));
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

/** What another feature asks for: a preset, its trigger, and what the deadline is of. */
type ByPreset = Pick<DeadlineRule, 'triggerTime' | 'calendar' | 'days' | 'months' | 'years' | 'hours'> & {
  readonly presetId: string;
  readonly trigger: LocalDate;
  readonly title: string;
  readonly dossierId?: string | null;
  readonly meetingId?: string | null;
  readonly ownerId?: string | null;
  readonly remindDays?: number;
  readonly notes?: string;
};

/** Adds the deadline that a preset, or a bare kind such as `kind:K1n` with a length, gives for a trigger. */
export const addByPreset = (
  context: Context,
  { presetId, trigger, title, dossierId, meetingId, ownerId, remindDays = 3, notes = '', ...terms }: ByPreset,
): Deadline =>
  add(context, {
    title,
    dueTime: null,
    rule: { preset: presetId, trigger, ...terms, pauses: [] },
    recurrence: null,
    report: null,
    source: 'deadline',
    dossierId: dossierId ?? null,
    meetingId: meetingId ?? null,
    ownerId: ownerId ?? null,
    remindDays,
    notes,
  });

export const deadlines: FeatureHandlers<Contract> = {
  list: (context, input) => listed(context, input),
  get: ({ store }, { id }) => find(store, id),
  explain: ({ store, words, settings }, { id }) => {
    const { arithmetic, override: set } = find(store, id);
    const byName = store.first<{ name: string }>('SELECT name FROM people WHERE id = @id', { id: set?.by ?? '' })?.name;
    return {
      arithmetic: arithmetic && explained(arithmetic, words(), settings().language),
      override: set && { ...set, byName: byName ?? '' },
    };
  },
  compute: (context, { trigger, ...rule }) => {
    if (trigger === undefined) {
      throw new AppError('validation', (w) => w.deadlines.triggerMissing, { trigger: (w) => w.fields.required });
    }
    return explained(computeBy(context, { ...rule, trigger }), context.words(), context.settings().language);
  },
  presets: (context, input) => listPresets(context, input),
  setPreset: (context, input) => setPreset(context, input),
  addPreset: (context, input) => addPreset(context, input),
  withdrawPreset: (context, input) => withdrawPreset(context, input),
  create: (context, input) => add(context, input),
  update: (context, { id, revision, patch }) => change(context, id, revision, patch),
  override: (context, input) => override(context, input),
  pause: (context, input) => pause(context, input),
  resume: (context, input) => resume(context, input),
  complete: (context, input) => complete(context, input),
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
