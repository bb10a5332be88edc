import { z } from 'zod';
import { closingOrder } from '#shared/dossiers/schema.ts';
import { id, line } from '#shared/kernel/fields.ts';
import { pillar } from '#shared/kernel/pillars.ts';

/** A file handed to the service, named by the ticket its upload answered; good until it is imported or an hour old. */
export const ticket = z.string().min(8).max(64);

export const importTargets = ['dossiers', 'meetings'] as const;
export type ImportTarget = (typeof importTargets)[number];

export const encodings = ['utf-8', 'windows-1252'] as const;
export const separators = [',', ';', '\t', '|'] as const;
export const dateFormats = ['dd.mm.yyyy', 'dd/mm/yyyy', 'yyyy-mm-dd'] as const;

/** The fields of a dossier that a column may fill. */
export const importFields = [
  'reference',
  'title',
  'summary',
  'kind',
  'sender',
  'receivedOn',
  'dueOn',
  'closedOn',
  'assignee',
  'tags',
  'notes',
  'priority',
  'pillar',
  'sittingOn',
  'questionNumber',
  'questionForm',
  'house',
  'member',
] as const;
export type ImportField = (typeof importFields)[number];

/**
 * How the columns of a CSV file become dossiers. A field takes the text of its columns in the order given, joined by a
 * space, by a comma for tags, by a new line for summary and notes; `reference` may instead be a template over columns,
 * `{Q.Type}-{Q.NO.}-{Date}`, each value in capitals with its blanks collapsed.
 */
export const mapping = z.object({
  encoding: z.enum(encodings),
  separator: z.enum(separators),
  dateFormat: z.enum(dateFormats),
  columns: z.partialRecord(z.enum(importFields), z.array(z.string().max(200)).max(20)),
  referenceTemplate: z.string().max(200).default(''),
  /** What every row gets where no column gives it. */
  defaults: z.object({
    kind: z.string().max(12).default('DOS'),
    pillar: pillar.default('documentation'),
    /** The received date where the file has none: that column's field, or the day of import. */
    receivedOn: z.enum(['import_day', 'due_date']).default('import_day'),
    /** The head's order under which rows that are closed already arrive: those with a closing date, or all without that column. */
    closingOrder: closingOrder.nullable().default(null),
  }),
});
export type Mapping = z.infer<typeof mapping>;

/** Why a line does not become a dossier or meeting. `kind`: an error stops the import, a duplicate or notice does not. */
export const importProblem = z.object({
  /** Line of the file on which the row starts, 1 being the header. */
  line: z.number().int(),
  severity: z.enum(['error', 'duplicate', 'notice']),
  column: z.string().nullable(),
  value: z.string(),
  message: z.string(),
});
export type ImportProblem = z.infer<typeof importProblem>;

/**
 * What a file would do, or did: every row is counted once in `created`, `updated`, `duplicates` or `failed`. A run with
 * failed rows changes nothing: its `created` and `updated` are 0.
 */
export const importResult = z.object({
  target: z.enum(importTargets),
  fileName: z.string(),
  rows: z.number().int(),
  created: z.number().int(),
  /** Meetings known already of which the file holds a later version. */
  updated: z.number().int(),
  duplicates: z.number().int(),
  failed: z.number().int(),
  problems: z.array(importProblem),
  /** The import, for its undo; null for a dry run or when nothing was created. */
  importId: id.nullable(),
});
export type ImportResult = z.infer<typeof importResult>;

/** What a first look at a file tells. */
export const inspection = z.object({
  fileName: z.string(),
  target: z.enum(importTargets),
  columns: z.array(z.string()),
  sample: z.array(z.array(z.string())),
  rows: z.number().int(),
  /** The guess, from a saved profile with the same columns where there is one; null for a calendar. */
  mapping: mapping.nullable(),
  profileName: z.string().nullable(),
});
export type Inspection = z.infer<typeof inspection>;

/** A mapping kept under a name for files with the same columns. */
export const profile = z.object({ id, name: line, columns: z.array(z.string()), mapping });

/** An import that was made. */
export const importRecord = z.object({
  id,
  target: z.enum(importTargets),
  fileName: z.string(),
  at: z.string(),
  created: z.number().int(),
  duplicates: z.number().int(),
  undoneAt: z.string().nullable(),
});
export type ImportRecord = z.infer<typeof importRecord>;
