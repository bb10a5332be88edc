import { z } from 'zod';
import { collection } from '#shared/contract/collection.ts';
import { command, type FeatureContract, query } from '#shared/contract/procedure.ts';
import { id, listOf, page } from '#shared/kernel/fields.ts';
import { filings, watchInput, watchItem, watchPatch, watchRow } from './schema.ts';

export const watchContract = {
  ...collection('Texts watched', { entity: watchItem, input: watchInput, patch: watchPatch, filter: {} }),
  list: query(
    'Texts watched, the latest first, with who has still to read them',
    z.object({
      /** Only those that come into force within the next sixty days, the nearest first. */
      isSoon: z.boolean().optional(),
      filing: z.enum(filings).optional(),
      /** Only those that this person has still to read. */
      unreadBy: id.optional(),
      dossierId: id.optional(),
      text: z.string().max(200).optional(),
      ...page,
    }),
    listOf(watchRow),
  ),
  acknowledge: command(
    'Notes that a person has read a text, today, or that they have not',
    z.object({ id, personId: id, isRead: z.boolean() }),
    watchItem,
  ),
} satisfies FeatureContract;
