import { z } from 'zod';
import { recurrence } from '#shared/calendar/recurrence.ts';
import { id, line, localDate, optionalLine, prose, timeOfDay, tracked } from '#shared/kernel/fields.ts';
import { calendarIds } from '#shared/settings/schema.ts';
import { step } from './steps.ts';

/** Where a line of the deadlines list comes from: typed or computed, decided in a meeting, or a dossier's due date. */
export const deadlineSources = ['deadline', 'decision', 'dossier'] as const;
export type DeadlineSource = (typeof deadlineSources)[number];

/** The counting kinds; each is a function of its own. */
export const countingKinds = ['K1', 'K1n', 'K2', 'K3', 'K4', 'K5', 'K6', 'K7'] as const;
export type CountingKind = (typeof countingKinds)[number];

/** How sure a rule is: the text itself, its text elsewhere, a secondary source, or recalled and to be confirmed. */
export const confidences = ['V', 'V*', 'S', 'R'] as const;
export type Confidence = (typeof confidences)[number];

/** A time during which the clock stands still: from the day it stops to the day it runs again; null while it stands. */
export const pause = z
  .object({
    from: localDate,
    to: localDate.nullable().default(null),
    reason: optionalLine.default(''),
    proof: optionalLine.default(''),
  })
  .refine(({ from, to }) => to === null || to >= from, { path: ['to'], params: { expected: 'period' } });
export type Pause = z.infer<typeof pause>;

const count = z.number().int().min(-3650).max(3650);

/** The lengths that a rule counts; at most one of them is usual. Negative days and months count back from the trigger. */
export const lengths = {
  days: count.optional(),
  months: count.optional(),
  years: z.number().int().min(0).max(130).optional(),
  hours: z.number().int().min(0).max(10_000).optional(),
};

/** How a deadline is computed: a preset of the register or a bare kind (`kind:K3`), its trigger, and its pauses. */
export const deadlineRule = z.object({
  preset: z.string().min(1).max(80),
  trigger: localDate,
  /** Time of the trigger, for rules that count hours. */
  triggerTime: timeOfDay.nullable().optional(),
  /** The office's calendar when absent. */
  calendar: z.enum(calendarIds).nullable().optional(),
  ...lengths,
  pauses: z.array(pause).max(50).default([]),
});
export type DeadlineRule = z.infer<typeof deadlineRule>;

/** What a computation gave: the date, the earlier date to keep in doubt, each step, and where the rule is written. */
export const arithmetic = z.object({
  dueOn: localDate,
  dueTime: timeOfDay.nullable(),
  safeOn: localDate,
  steps: z.array(step),
  source: z.string(),
  edition: z.string(),
  confidence: z.enum(confidences),
  kind: z.enum(countingKinds),
  /** The version of the preset that was applied; null for a bare kind. */
  presetFrom: localDate.nullable(),
  nameFr: z.string(),
  nameEn: z.string(),
});
export type Arithmetic = z.infer<typeof arithmetic>;

/** A date set by hand over the computed one: why, when, and who did. */
export const override = z.object({ dueOn: localDate, reason: line, at: z.string(), by: id });

/** A periodical return: received from below or sent above, and the authority concerned. */
export const periodicalReturn = z.object({ direction: z.enum(['incoming', 'outgoing']), authority: line });

const remindDays = z.number().int().min(0).max(365);

const patchFields = {
  title: line,
  dueOn: localDate,
  /** Time of day on the due date, in the office's zone. */
  dueTime: timeOfDay.nullable(),
  /** How the date is computed; null when it is typed. */
  rule: deadlineRule.nullable(),
  /** When it comes back; completing it makes the next one. */
  recurrence: recurrence.nullable(),
  report: periodicalReturn.nullable(),
  dossierId: id.nullable(),
  meetingId: id.nullable(),
  ownerId: id.nullable(),
  /** Days ahead from which it shows as coming. */
  remindDays,
  notes: prose,
  doneOn: localDate.nullable(),
};

/** A date by which something must be done: free, of a dossier, or a decision of a meeting. */
export const deadline = z.object({
  ...tracked,
  ...patchFields,
  source: z.enum(['deadline', 'decision']),
  /** The date to keep in doubt, never later than the computed one; null when the date is typed. */
  safeOn: localDate.nullable(),
  arithmetic: arithmetic.nullable(),
  override: override.nullable(),
  /** The recurring deadline that this one follows. */
  followsId: id.nullable(),
});
export type Deadline = z.infer<typeof deadline>;

/** Give `dueOn`, a `rule` that computes it, or a `recurrence` whose next date it is. */
export const deadlineInput = z
  .object({
    title: line,
    dueOn: localDate.optional(),
    dueTime: timeOfDay.nullable().default(null),
    rule: deadlineRule.nullable().default(null),
    recurrence: recurrence.nullable().default(null),
    report: periodicalReturn.nullable().default(null),
    source: z.enum(['deadline', 'decision']).default('deadline'),
    dossierId: id.nullable().default(null),
    meetingId: id.nullable().default(null),
    ownerId: id.nullable().default(null),
    remindDays: remindDays.default(3),
    notes: prose.default(''),
  })
  .refine((input) => input.dueOn !== undefined || input.rule !== null || input.recurrence !== null, {
    path: ['dueOn'],
    params: { expected: 'due date or rule' },
  });

export const deadlinePatch = z.object(patchFields).partial();

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
  /** The rule in words: `Silence valant rejet, à compter du 23/11/2026`; null when the date is typed. */
  basis: z.string().nullable(),
  safeOn: localDate.nullable(),
  isOverridden: z.boolean(),
  isRecurring: z.boolean(),
  remindDays: z.number().int(),
  pillar: z.enum(['documentation', 'coordination', 'supervision']).nullable(),
  dossierId: id.nullable(),
  dossierReference: z.string().nullable(),
  meetingId: id.nullable(),
  meetingTitle: z.string().nullable(),
  ownerId: id.nullable(),
});
export type DeadlineRow = z.infer<typeof deadlineRow>;
