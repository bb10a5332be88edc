import { z } from 'zod';
import { id, line, localDate, optionalLine, tracked } from '#shared/kernel/fields.ts';

/** Why a part of a document is withheld from who asks for it (CRPA L311-6, then L311-5). */
export const withheldGrounds = [
  'privacy',
  'medical_secrecy',
  'business_secrecy',
  'judgement',
  'conduct',
  'government_deliberations',
  'national_defence',
  'foreign_policy',
  'public_safety',
  'currency',
  'proceedings',
  'offences',
  'other_secrecy',
] as const;

/** A part to occult before the document is communicated: on which ground, and what. */
export const withheldMark = z.object({ ground: z.enum(withheldGrounds), what: line });
export type WithheldMark = z.infer<typeof withheldMark>;

export const withheld = z.array(withheldMark).max(100);

/** What a document hangs on: a dossier, a letter, a meeting, or several of them; at least one. */
export const targets = {
  dossierId: id.nullable().optional(),
  mailId: id.nullable().optional(),
  meetingId: id.nullable().optional(),
};

/** One version of a kept document. Its bytes are named by their hash, never by a name from outside. */
export const document = z.object({
  ...tracked,
  /** Common to all versions of a document. */
  seriesId: id,
  version: z.number().int().min(1),
  label: line,
  /** The name of the file as it came, as text to show. */
  fileName: z.string(),
  sha256: z.string(),
  /** Size in bytes. */
  bytes: z.number().int(),
  mediaType: z.string(),
  dossierId: id.nullable(),
  mailId: id.nullable(),
  meetingId: id.nullable(),
  withheld,
});
export type Document = z.infer<typeof document>;

/** What a list shows of a document: its latest version, how many there are, and who added it. */
export const documentRow = document.extend({ versions: z.number().int().min(1), addedBy: z.string() });
export type DocumentRow = z.infer<typeof documentRow>;

/** A file named by a letter or kept with it: its name as text, its type, its hash and its size in bytes. */
export const letterFile = z.object({
  name: z.string(),
  mediaType: z.string(),
  sha256: z.string(),
  bytes: z.number().int(),
});

/** What a file says of the letter it holds; empty texts and null for what it does not say. */
export const letterReading = z.object({
  format: z.enum(['eml', 'msg', 'file']),
  subject: z.string(),
  senderName: z.string(),
  senderEmail: z.string(),
  sentOn: localDate.nullable(),
  reference: z.string(),
  bodyText: z.string(),
  /** The enclosures, without the file itself and without pictures shown inside the text. */
  attachments: z.array(letterFile),
  /** What was cut or left aside, one sentence each. */
  remarks: z.array(z.string()),
});
export type LetterReading = z.infer<typeof letterReading>;

/** A reminder sent for a paper that does not come: when, by whom, and when to look again. */
export const chase = z.object({
  ...tracked,
  dossierId: id.nullable(),
  mailId: id.nullable(),
  label: z.string(),
  chasedOn: localDate,
  nextOn: localDate.nullable(),
  personId: id,
  note: optionalLine,
});
export type Chase = z.infer<typeof chase>;

/** A paper that is awaited: by an open dossier, or as an enclosure of a letter. */
export const missingPiece = z.object({
  source: z.enum(['dossier', 'letter']),
  dossierId: id.nullable(),
  mailId: id.nullable(),
  /** The dossier's reference or the letter's number. */
  reference: z.string(),
  /** The dossier's title or the letter's subject; empty for a letter whose subject is not shown. */
  title: z.string(),
  /** What is awaited; empty when only a number of enclosures is known. */
  label: z.string(),
  /** How many papers: 1, or the enclosures that a letter lacks. */
  count: z.number().int().min(1),
  /** From whom. */
  from: z.string(),
  since: localDate,
  /** Reminders sent so far, the last one first. */
  chases: z.array(chase),
});
export type MissingPiece = z.infer<typeof missingPiece>;
