import { z } from 'zod';
import { capabilities } from '#shared/contract/capabilities.ts';
import { command, query, task } from '#shared/contract/procedure.ts';
import { id } from '#shared/kernel/fields.ts';

export const systemContract = {
  info: query(
    'Version, store and host of this Pivot',
    z.object({}),
    z.object({
      name: z.literal('Pivot'),
      version: z.string(),
      schemaVersion: z.number().int(),
      /** Folder of the store. */
      dataDir: z.string(),
      officerId: id,
      now: z.string(),
      timeZone: z.string(),
      node: z.string(),
      sqlite: z.string(),
      /** What the driver really answers: `wal` and 2 for FULL. */
      journalMode: z.string(),
      synchronous: z.number().int(),
      counts: z.object({
        people: z.number(),
        dossiers: z.number(),
        meetings: z.number(),
        deadlines: z.number(),
        timeEntries: z.number(),
      }),
      capabilities,
    }),
  ),
  backup: task(
    'Makes a verified copy of the store and its kept files in its backups folder',
    z.object({}),
    z.object({
      fileName: z.string(),
      bytes: z.number(),
      /** Kept files that the backup holds, and those that were missing or altered. */
      pieces: z.number().int(),
      lostPieces: z.number().int(),
    }),
  ),
  loadDemo: task(
    'Fills an empty store with a fictitious section and a year of its work',
    z.object({}),
    z.object({ dossiers: z.number(), timeEntries: z.number() }),
  ),
  clearDemo: command('Removes the fictitious section', z.object({}), z.object({})),
};
