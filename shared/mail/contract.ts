import { z } from 'zod';
import { command, query, task } from '#shared/contract/procedure.ts';
import { dossierState } from '#shared/dossiers/schema.ts';
import { journalEntry } from '#shared/journal/schema.ts';
import { id, line, listOf, localDate, optionalLine, page, revision, target } from '#shared/kernel/fields.ts';
import {
  channels,
  disposalKinds,
  disposalOrder,
  letter,
  letterFilter,
  letterInput,
  letterPatch,
  letterRow,
  trackingEvent,
} from './schema.ts';

/** What a letter that answers another one needs; the rest comes from the letter it answers. */
const answer = {
  on: localDate.optional(),
  subject: line.optional(),
  channel: z.enum(channels).optional(),
  language: letter.shape.language.optional(),
  signatory: optionalLine.optional(),
  trackingNumber: optionalLine.optional(),
};

/** A letter with what stands around it. */
export const letterPage = letter.extend({
  dueOn: localDate.nullable(),
  isOpen: z.boolean(),
  dossier: z.object({ id, reference: z.string(), title: z.string(), state: dossierState }).nullable(),
  /** The letters it answers and those that answer it, itself included, in order of date. */
  thread: z.array(letterRow),
});
export type LetterPage = z.infer<typeof letterPage>;

/** A letter and the departure that was made with it. */
const answered = z.object({ letter, departure: letter.nullable() });

export const mailContract = {
  create: task('Registers a letter and numbers it, with its file and its dossier where asked', letterInput, letter),
  get: query('One letter with its dossier and the letters it goes with', z.object({ id }), letterPage),
  history: query('All that happened on a letter, oldest first', z.object({ id }), listOf(journalEntry)),
  list: query('Letters by filter and sort, a slice or all', z.object({ ...letterFilter, ...page }), listOf(letterRow)),
  counts: query(
    'How many arrivals wait: for an answer, an acknowledgement, a holder; how many are late',
    z.object({}),
    z.object({
      pending: z.number().int(),
      late: z.number().int(),
      toAcknowledge: z.number().int(),
      toMark: z.number().int(),
      toDispose: z.number().int(),
      missingEnclosures: z.number().int(),
    }),
  ),
  nextNumber: query(
    'The number the next letter will bear',
    z.object({ direction: letter.shape.direction, stampedOn: localDate, language: letter.shape.language.optional() }),
    z.object({ number: z.string(), serial: z.number().int() }),
  ),
  update: command('Changes a letter', z.object({ id, revision, patch: letterPatch }), letter),
  acknowledge: command(
    'Notes that a letter was acknowledged, and makes the departure where asked',
    z.object({ id, revision, ...answer, withDeparture: z.boolean().default(false) }),
    answered,
  ),
  reply: command(
    'Registers the interim or final reply to a letter as a departure',
    z.object({ id, revision, ...answer, kind: z.enum(['interim', 'final']).default('final') }),
    z.object({ letter, departure: letter }),
  ),
  mark: command(
    'Marks a letter to a person or service, or notes the other office where it is; it stays pending',
    z.object({
      id,
      revision,
      markedTo: id.nullable().optional(),
      service: optionalLine.optional(),
      withOffice: optionalLine.optional(),
    }),
    letter,
  ),
  dispose: command(
    'Ends the work on a letter, on the order of the section’s head',
    z.object({ id, revision, kind: z.enum(disposalKinds), on: localDate.optional(), order: disposalOrder.optional() }),
    letter,
  ),
  track: command('Adds what happened to registered post', z.object({ id, revision, event: trackingEvent }), letter),
  cancel: command('Cancels a letter, which keeps its number', z.object({ id, revision, reason: line }), letter),
  undo: command(
    'Takes back what last happened to a letter, as a correction kept in the journal; its departure is cancelled',
    target,
    letter,
  ),
};
