import type { Deadline, DeadlineRule } from '#shared/deadlines/schema.ts';
import { addDays, type LocalDate } from '#shared/kernel/time.ts';

/** A deadline as it is written in the form. */
export type DeadlineDraft = Pick<
  Deadline,
  'title' | 'dueTime' | 'dossierId' | 'meetingId' | 'ownerId' | 'remindDays' | 'notes'
> & {
  readonly mode: 'typed' | 'computed';
  readonly dueOn: LocalDate | null;
  readonly trigger: LocalDate | null;
  readonly amount: number;
  readonly unit: DeadlineRule['unit'];
  readonly direction: 'after' | 'before';
};

const usualDays = 7;

export const emptyDeadline = (today: LocalDate): DeadlineDraft => ({
  title: '',
  mode: 'typed',
  dueOn: addDays(today, usualDays),
  dueTime: null,
  trigger: today,
  amount: 10,
  unit: 'working_day',
  direction: 'after',
  dossierId: null,
  meetingId: null,
  ownerId: null,
  remindDays: 3,
  notes: '',
});

export const deadlineDraftOf = ({ rule, ...deadline }: Deadline): DeadlineDraft => ({
  ...emptyDeadline(deadline.dueOn),
  ...deadline,
  mode: rule === null ? 'typed' : 'computed',
  ...(rule !== null && {
    trigger: rule.trigger,
    amount: Math.abs(rule.amount),
    unit: rule.unit,
    direction: rule.amount < 0 ? 'before' : 'after',
  }),
});

/** The rule of a computed date; null while its start is missing. */
export const ruleOf = ({ trigger, amount, unit, direction }: DeadlineDraft): DeadlineRule | null =>
  trigger === null ? null : { trigger, amount: direction === 'before' ? -amount : amount, unit };

/** The draft as the service takes it; null while it has no date. */
export const deadlineFields = (draft: DeadlineDraft) => {
  const { title, dueTime, dossierId, meetingId, ownerId, remindDays, notes, mode, dueOn } = draft;
  const fields = { title: title.trim(), dueTime, dossierId, meetingId, ownerId, remindDays, notes };
  const rule = mode === 'computed' ? ruleOf(draft) : null;
  if (rule !== null) return { ...fields, rule };
  return mode === 'typed' && dueOn !== null ? { ...fields, rule: null, dueOn } : null;
};
