import { z } from 'zod';
import { id, line, tracked } from '#shared/kernel/fields.ts';
import { languages } from '#shared/settings/schema.ts';

/** What a template writes. */
export const templateKinds = [
  'note',
  'letter',
  'transmittal_slip',
  'convocation',
  'record_of_decisions',
  'summary',
  'full_record',
  'office_memorandum',
  'do_letter',
  'reminder',
  'acknowledgement',
  'interim_reply',
  'other',
] as const;
export const templateKind = z.enum(templateKinds);
export type TemplateKind = z.infer<typeof templateKind>;

/** The files a document can be written as. */
export const documentFormats = ['docx', 'odt', 'pdf', 'html'] as const;
export const documentFormat = z.enum(documentFormats);
export type DocumentFormat = z.infer<typeof documentFormat>;

/** The files that a template of one's own may be. */
export const ownFormats = ['docx', 'odt'] as const;
export type OwnFormat = (typeof ownFormats)[number];

/** Which objects a document can be about. */
export const mergeSources = ['section', 'officer', 'dossier', 'letter', 'meeting', 'deadline', 'free'] as const;
export type MergeSource = (typeof mergeSources)[number];

/** A template of one's own: an office file whose merge fields were checked when it was added. */
export const ownTemplate = z.object({
  ...tracked,
  name: line,
  kind: templateKind,
  format: z.enum(ownFormats),
  language: z.enum(languages),
  fileName: z.string(),
  /** SHA-256 of the file, by which it is kept. */
  sha256: z.string(),
  /** Size of the file in bytes. */
  bytes: z.number().int(),
  /** The fields it uses, each once, a list's own fields after a dot. */
  fields: z.array(z.string()),
});
export type OwnTemplate = z.infer<typeof ownTemplate>;

/** A template as a list shows it; one that comes with Pivot has no revision and no file. */
export const templateRow = z.object({
  id: z.string(),
  revision: z.number().int().nullable(),
  name: z.string(),
  kind: templateKind,
  language: z.enum(languages),
  /** Null for one that comes with Pivot and can be written as any format. */
  format: z.enum(ownFormats).nullable(),
  fileName: z.string(),
  fields: z.array(z.string()),
  /** The formats it can be written as. */
  formats: z.array(documentFormat),
});
export type TemplateRow = z.infer<typeof templateRow>;

/** What a document is about; without any, only the section, the officer and the day are known. */
export const about = {
  dossierId: id.optional(),
  mailId: id.optional(),
  meetingId: id.optional(),
};

/** Values given by hand, by field; they stand before what the store knows. */
export const mergeValues = z.record(z.string().max(80), z.string().max(20_000));

/** A merge field as it is documented. */
export const mergeField = z.object({
  name: z.string(),
  source: z.enum(mergeSources),
  label: z.string(),
  example: z.string(),
  /** The fields of each item when the field is a list, written between `{#name}` and `{/name}`. */
  items: z.array(z.object({ name: z.string(), label: z.string(), example: z.string() })),
});
export type MergeField = z.infer<typeof mergeField>;

/** Something wrong in a template, and where. */
export const templateProblem = z.object({ sentence: z.string(), place: z.string() });
