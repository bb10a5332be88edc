import { z } from 'zod';
import { id, line, localDate, prose, timeOfDay, tracked } from '#shared/kernel/fields.ts';

/** Where a line of the deadlines list comes from: typed or computed, decided in a meeting, or a dossier's due date. */
export const deadlineSources = ['deadline', 'decision', 'dossier'] as const;
export type DeadlineSource = (typeof deadlineSources)[number];

/** How a computed deadline counts. Negative amounts count back from the trigger. */
export const deadlineRule = z.object({
  trigger: localDate,
  amount: z.number().int().min(-3650).max(3650),
  unit: z.enum(['day', 'working_day', 'month']),
});
export type DeadlineRule = z.infer<typeof deadlineRule>;

const remindDays = z.number().int().min(0).max(365);

const fields = {
  title: line,
  dueOn: localDate,
  /** Time of day on the due date, in the office's zone. */
  dueTime: timeOfDay.nullable(),
  /** How the date was computed; null when it was typed. */
  rule: deadlineRule.nullable(),
  dossierId: id.nullable(),
  meetingId: id.nullable(),
  ownerId: id.nullable(),
  /** Days ahead from which it shows as coming. */
  remindDays,
  notes: prose,
  doneOn: localDate.nullable(),
};

/** A date by which something must be done: free, of a dossier, or a decision of a meeting. */
export const deadline = z.object({ ...tracked, ...fields, source: z.enum(['deadline', 'decision']) });
export type Deadline = z.infer<typeof deadline>;

/** Give `dueOn`, or a `rule` that computes it. */
export const deadlineInput = z
  .object({
    title: line,
    dueOn: localDate.optional(),
    dueTime: timeOfDay.nullable().default(null),
    rule: deadlineRule.nullable().default(null),
    source: z.enum(['deadline', 'decision']).default('deadline'),
    dossierId: id.nullable().default(null),
    meetingId: id.nullable().default(null),
    ownerId: id.nullable().default(null),
    remindDays: remindDays.default(3),
    notes: prose.default(''),
  })
  .refine((input) => input.dueOn !== undefined || input.rule !== null, {
    path: ['dueOn'],
    params: { expected: 'due date or rule' },
  });

export const deadlinePatch = z.object(fields).partial();

/** How near a deadline is: done, past, today or tomorrow, inside its reminder, or later. */
export const deadlineStatuses = ['done', 'late', 'soon', 'ahead', 'upcoming'] as const;
export type DeadlineStatus = (typeof deadlineStatuses)[number];

/** A line of the deadlines list, whatever it comes from. */
export const deadlineRow = z.object({
  id,
  revision: z.number().int(),
  source: z.enum(deadlineSources),
  title: z.string(),
  dueOn: localDate,
  dueTime: timeOfDay.nullable(),
  doneOn: localDate.nullable(),
  status: z.enum(deadlineStatuses),
  rule: deadlineRule.nullable(),
  remindDays: z.number().int(),
  pillar: z.enum(['documentation', 'coordination', 'supervision']).nullable(),
  dossierId: id.nullable(),
  dossierReference: z.string().nullable(),
  meetingId: id.nullable(),
  meetingTitle: z.string().nullable(),
  ownerId: id.nullable(),
});
export type DeadlineRow = z.infer<typeof deadlineRow>;
