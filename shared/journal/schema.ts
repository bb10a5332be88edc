import { z } from 'zod';
import { id } from '#shared/kernel/fields.ts';

/** What the journal follows. */
export const journalSubjects = [
  'person',
  'kind',
  'dossier',
  'meeting',
  'deadline',
  'time_entry',
  'setting',
  'view',
  'import',
  'calendar',
  'preset',
  'letter',
  'correspondent',
  'document',
  'draft',
  'delegation',
  'movement',
  'special_reference',
  'retention_rule',
  'slip',
  'budget_line',
  'commitment',
  'payment',
  'watch_item',
  'visit',
  'processing',
  'room',
  'body',
  'template',
] as const;
export type JournalSubject = (typeof journalSubjects)[number];

export const journalActions = [
  'created',
  'updated',
  'moved',
  'removed',
  'restored',
  'imported',
  'undone',
  'read',
  'destroyed',
] as const;
export type JournalAction = (typeof journalActions)[number];

/** Fields as they were or became; dates, texts and lists as the entity holds them. */
const state = z.record(z.string(), z.unknown()).nullable();

/** One line of the append-only journal: who did what, when, and what it changed. */
export const journalEntry = z.object({
  seq: z.number().int(),
  at: z.string(),
  actorId: id,
  actorName: z.string(),
  subject: z.enum(journalSubjects),
  subjectId: id,
  action: z.enum(journalActions),
  before: state,
  after: state,
  note: z.string(),
});
export type JournalEntry = z.infer<typeof journalEntry>;
