import { z } from 'zod';
import { localDate } from '#shared/kernel/fields.ts';
import { profiles } from '#shared/settings/schema.ts';

/** The families in which registers are listed. */
export const registerFamilies = [
  'mail',
  'files',
  'references',
  'statements',
  'meetings',
  'budget',
  'records',
  'team',
] as const;
export type RegisterFamily = (typeof registerFamilies)[number];

/** Every register and statement by its family, in the order of the list. */
export const registersByFamily = {
  mail: ['arrivals', 'departures', 'dispatch-slip', 'dak', 'dak-invoice', 'section-diary', 'hand-diary'],
  files: ['files', 'movements', 'signature-book', 'suspense-diary', 'call-book'],
  references: [
    'parliament-questions',
    'document-requests',
    'appeals',
    'members-letters',
    'assurances-lok-sabha',
    'assurances-rajya-sabha',
    'questions-notice',
    'rti',
  ],
  statements: [
    'weekly-arrears',
    'monthly-balance',
    'monthly-pending',
    'deadlines',
    'reports-incoming',
    'reports-outgoing',
    'hindi-return',
    'inspection',
    'registers',
  ],
  meetings: ['decisions', 'minutes'],
  budget: ['appropriations', 'payment-times', 'liabilities', 'expenditure'],
  records: ['elimination-slip', 'transfer-slip', 'processings'],
  team: ['team-load'],
} as const satisfies Readonly<Record<RegisterFamily, readonly string[]>>;

/** The name by which a register is asked for. */
export type RegisterId = (typeof registersByFamily)[RegisterFamily][number];

/** Every register, family after family. */
export const registerIds: readonly RegisterId[] = registerFamilies.flatMap(
  (family): readonly RegisterId[] => registersByFamily[family],
);

/** The period a register is kept or drawn up for; `live` shows what stands now, `event` what happened on the way. */
export const registerPeriods = ['day', 'week', 'month', 'quarter', 'year', 'live', 'event'] as const;
export type RegisterPeriod = (typeof registerPeriods)[number];

/**
 * How sure the form of a register is: its text was read, a secondary source tells it, only that it exists is sourced,
 * it is recalled and not found in a text, or it is drawn from the data without a model.
 */
export const registerConfidences = ['text', 'secondary', 'layout', 'recalled', 'derived'] as const;
export type RegisterConfidence = (typeof registerConfidences)[number];

/** What is listed of a register. */
export const registerInfo = z.object({
  id: z.string(),
  family: z.enum(registerFamilies),
  name: z.string(),
  /** What it holds, in one line. */
  purpose: z.string(),
  period: z.enum(registerPeriods),
  profiles: z.array(z.enum(profiles)),
  source: z.string(),
  confidence: z.enum(registerConfidences),
  /** Whether the office's profile keeps it. */
  isOn: z.boolean(),
  /** Whether the user put it away. */
  isHidden: z.boolean(),
});
export type RegisterInfo = z.infer<typeof registerInfo>;

/** A column as a screen shows it: money in cents, durations in minutes, dates `YYYY-MM-DD`. */
export const registerColumn = z.object({
  key: z.string(),
  title: z.string(),
  kind: z.enum(['text', 'date', 'number', 'money', 'minutes']),
  width: z.number(),
});

const cells = z.array(z.union([z.string(), z.number(), z.null()]));

/** What a row of a register stands for, and what opens from it. */
export const registerTargets = ['letter', 'dossier', 'meeting', 'draft'] as const;
export type RegisterTarget = (typeof registerTargets)[number];

/** A row: its cells in the order of the columns. */
export const registerRow = z.object({
  target: z.object({ kind: z.enum(registerTargets), id: z.string() }).nullable(),
  cells,
});
export type RegisterRow = z.infer<typeof registerRow>;

/** The answer of a register for a period. */
export const registerRows = z.object({
  register: registerInfo,
  from: localDate,
  to: localDate,
  columns: z.array(registerColumn),
  rows: z.array(registerRow),
  total: z.number().int().min(0),
  totalRow: cells.nullable(),
  /** How many of all rows keep their content back: covers, graded letters, restricted dossiers. */
  withheld: z.number().int().min(0),
  /** Source, confidence and what is kept back, in one line. */
  note: z.string(),
});

/** The files a register is saved as. */
export const registerFormats = ['csv', 'xlsx', 'ods', 'html', 'pdf'] as const;
export type RegisterFormat = (typeof registerFormats)[number];
