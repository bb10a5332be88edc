import type { Recurrence } from '#shared/calendar/recurrence.ts';
import { lengthsOf } from '#shared/deadlines/count.ts';
import type { Preset } from '#shared/deadlines/presets.ts';
import {
  type CountingKind,
  countingKinds,
  type Deadline,
  type DeadlineRule,
  type Pause,
} from '#shared/deadlines/schema.ts';
import { addDays, type LocalDate } from '#shared/kernel/time.ts';

/** The unit in which a length is typed. */
export type LengthUnit = 'days' | 'months' | 'years' | 'hours';

/** A pause as it is written in the form. */
export type PauseDraft = Omit<Pause, 'from'> & { readonly from: LocalDate | null; readonly key: string };

/** A deadline as it is written in the form. */
export type DeadlineDraft = Pick<
  Deadline,
  'title' | 'dueTime' | 'dossierId' | 'meetingId' | 'ownerId' | 'remindDays' | 'notes' | 'recurrence' | 'report'
> & {
  readonly mode: 'typed' | 'computed';
  readonly dueOn: LocalDate | null;
  readonly preset: string;
  readonly trigger: LocalDate | null;
  readonly triggerTime: string | null;
  readonly calendar: DeadlineRule['calendar'];
  /** Own length, for rules that have none. */
  readonly amount: number;
  readonly unit: LengthUnit;
  readonly direction: 'after' | 'before';
  readonly hasOwnLength: boolean;
  readonly pauses: readonly PauseDraft[];
};

const usualDays = 7;
const usualAmount = 10;

export const emptyDeadline = (today: LocalDate): DeadlineDraft => ({
  title: '',
  mode: 'typed',
  dueOn: addDays(today, usualDays),
  dueTime: null,
  preset: 'kind:K5',
  trigger: today,
  triggerTime: null,
  calendar: null,
  amount: usualAmount,
  unit: 'days',
  direction: 'after',
  hasOwnLength: true,
  pauses: [],
  recurrence: null,
  report: null,
  dossierId: null,
  meetingId: null,
  ownerId: null,
  remindDays: 3,
  notes: '',
});

const units: readonly LengthUnit[] = ['days', 'months', 'years', 'hours'];

const ruleDraft = (rule: DeadlineRule): Partial<DeadlineDraft> => {
  const unit = units.find((name) => rule[name] !== undefined);
  const length = unit === undefined ? undefined : rule[unit];
  return {
    mode: 'computed',
    preset: rule.preset,
    trigger: rule.trigger,
    triggerTime: rule.triggerTime ?? null,
    calendar: rule.calendar ?? null,
    hasOwnLength: length !== undefined,
    pauses: rule.pauses.map((pause, index) => ({ ...pause, key: String(index) })),
    ...(unit !== undefined && length !== undefined
      ? { unit, amount: Math.abs(length), direction: length < 0 ? ('before' as const) : ('after' as const) }
      : {}),
  };
};

export const deadlineDraftOf = ({ rule, ...deadline }: Deadline): DeadlineDraft => ({
  ...emptyDeadline(deadline.dueOn),
  ...deadline,
  ...(rule !== null && ruleDraft(rule)),
});

/** The counting kind that a rule's name stands for: its own, or the one of its preset. */
export const kindOf = (name: string, presets: readonly Preset[]): CountingKind | undefined =>
  countingKinds.find((kind) => name === `kind:${kind}`) ?? presets.find(({ id }) => id === name)?.kind;

/** Whether a rule has a length of its own, or comes back by itself. */
export const hasLength = ({ days, months, years, hours, recurrence }: Preset): boolean =>
  [days, months, years, hours, recurrence].some((length) => length !== null);

/** The draft with another rule: its unit is one that the rule counts in. */
export const withPreset = (draft: DeadlineDraft, name: string, presets: readonly Preset[]): DeadlineDraft => {
  const preset = presets.find(({ id }) => id === name);
  const allowed = lengthsOf(kindOf(name, presets) ?? 'K1n');
  const unit = allowed.includes(draft.unit) ? draft.unit : (allowed[0] ?? 'days');
  return { ...draft, preset: name, unit, direction: 'after', hasOwnLength: preset === undefined || !hasLength(preset) };
};

/** The rule of a computed date; null while its start is missing. */
export const ruleOf = (draft: DeadlineDraft): DeadlineRule | null => {
  const { trigger, triggerTime, calendar, amount, unit, direction, hasOwnLength, preset } = draft;
  if (trigger === null) return null;
  const pauses = draft.pauses.flatMap(({ from, to, reason, proof }) =>
    from === null || (to !== null && to < from) ? [] : [{ from, to, reason, proof }],
  );
  return {
    preset,
    trigger,
    ...(triggerTime !== null && { triggerTime }),
    ...(calendar !== null && calendar !== undefined && { calendar }),
    ...(hasOwnLength && { [unit]: direction === 'before' ? -amount : amount }),
    pauses,
  };
};

/** The draft as the service takes it; null while it has no date. */
export const deadlineFields = (draft: DeadlineDraft) => {
  const { title, dueTime, dossierId, meetingId, ownerId, remindDays, notes, recurrence, report, mode, dueOn } = draft;
  const kept = { dossierId, meetingId, ownerId, remindDays, notes, recurrence, report };
  const fields = { title: title.trim(), dueTime, ...kept };
  const rule = mode === 'computed' ? ruleOf(draft) : null;
  if (rule !== null) return { ...fields, rule };
  return mode === 'typed' && dueOn !== null ? { ...fields, rule: null, dueOn } : null;
};

/** What comes back, as one choice of the form. */
export const recurrenceChoices = ['first', 'last', 'same'] as const;
export type RecurrenceChoice = (typeof recurrenceChoices)[number];

/** Which choice a recurrence is. */
export const choiceOf = ({ workingDay }: Recurrence): RecurrenceChoice => {
  if (workingDay === undefined) return 'same';
  return workingDay < 0 ? 'last' : 'first';
};

/** The recurrence that a choice makes: on a working day, or on the same day as the date. */
export const recurrenceOf = (every: Recurrence['every'], choice: RecurrenceChoice, dueOn: LocalDate): Recurrence => {
  if (choice === 'first') return { every, workingDay: 1 };
  if (choice === 'last') return { every, workingDay: -1 };
  if (every !== 'week') return { every, day: Number(dueOn.slice(8)) };
  return { every, weekday: ((new Date(`${dueOn}T00:00:00Z`).getUTCDay() + 6) % 7) + 1 };
};
