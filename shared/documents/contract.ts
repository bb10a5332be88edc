import { z } from 'zod';
import { command, query, task } from '#shared/contract/procedure.ts';
import { id, line, listOf, localDate, optionalLine, page, revision } from '#shared/kernel/fields.ts';
import { chase, document, documentRow, letterReading, missingPiece, targets, withheld } from './schema.ts';

const ticket = z.string().min(1).max(100);

/** Whether the whole document is meant, or one version of it. */
const scope = z.enum(['document', 'version']).default('document');

export const documentsContract = {
  list: query(
    'Documents of a dossier (with those of its letters), a letter or a meeting: the latest version of each',
    z.object({
      dossierId: id.optional(),
      mailId: id.optional(),
      meetingId: id.optional(),
      text: z.string().max(200).optional(),
      ...page,
    }),
    listOf(documentRow),
  ),
  versions: query('All versions of a document, the latest first', z.object({ seriesId: id }), listOf(documentRow)),
  get: query('One version of a document', z.object({ id }), documentRow),
  add: task(
    'Keeps a file that was received as a document',
    z.object({ ticket, label: line.optional(), ...targets }),
    document,
  ),
  addVersion: task(
    'Keeps a file as the next version of a document',
    z.object({ id, ticket, label: line.optional() }),
    document,
  ),
  fetch: task(
    'Gives a kept file, verified, as a ticket to open or save it with the host',
    z.object({ id }),
    z.object({ ticket: z.string(), fileName: z.string(), bytes: z.number().int() }),
  ),
  update: command(
    'Changes a document: its label, what it hangs on, what is to be withheld',
    z.object({ id, revision, patch: z.object({ label: line, withheld, ...targets }).partial() }),
    document,
  ),
  remove: command(
    'Puts a document, or one version of it, in the bin',
    z.object({ id, revision, scope }),
    z.object({ id }),
  ),
  restore: command('Takes a document out of the bin as it went in', z.object({ id }), document),
  verify: task(
    'Reads every kept file again and tells those that are missing or altered',
    z.object({}),
    z.object({
      checked: z.number().int(),
      problems: z.array(
        z.object({
          sha256: z.string(),
          problem: z.enum(['missing', 'altered']),
          documents: z.array(z.object({ id, label: z.string(), fileName: z.string() })),
        }),
      ),
    }),
  ),
  readLetter: task('Reads what a received file says of the letter it holds', z.object({ ticket }), letterReading),
  missing: query(
    'The papers awaited by open dossiers and letters, those to chase first',
    z.object({ dossierId: id.optional(), mailId: id.optional(), text: z.string().max(200).optional(), ...page }),
    listOf(missingPiece),
  ),
  chase: command(
    'Records that a missing paper was chased, and when to look again',
    z.object({
      dossierId: id.optional(),
      mailId: id.optional(),
      /** What is awaited, as `missing` names it. */
      label: z.string().max(500).default(''),
      /** When; today by default. */
      chasedOn: localDate.optional(),
      nextOn: localDate.nullable().default(null),
      note: optionalLine.default(''),
    }),
    chase,
  ),
  undoChase: command('Takes back a reminder that was not sent', z.object({ id }), z.object({ id })),
};
