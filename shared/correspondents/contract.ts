import { z } from 'zod';
import { collection } from '#shared/contract/collection.ts';
import { command, query } from '#shared/contract/procedure.ts';
import { id, listOf, page } from '#shared/kernel/fields.ts';
import {
  correspondent,
  correspondentInput,
  correspondentKinds,
  correspondentPatch,
  correspondentRow,
} from './schema.ts';

export const correspondentsContract = {
  ...collection('Correspondents', {
    entity: correspondent,
    input: correspondentInput,
    patch: correspondentPatch,
    filter: {},
  }),
  list: query(
    'Correspondents: those of a filter with their letters counted, a slice or all',
    z.object({
      kind: z.enum(correspondentKinds).optional(),
      /** Those merged into this one. */
      mergedInto: id.optional(),
      text: z.string().max(200).optional(),
      ...page,
    }),
    listOf(correspondentRow),
  ),
  duplicates: query(
    'Groups of correspondents who look like the same one, and why',
    z.object({}),
    listOf(z.object({ reason: z.enum(['same_name', 'same_email', 'close_name']), items: z.array(correspondentRow) })),
  ),
  merge: command(
    'Merges correspondents into one, whose letters become its own',
    z.object({ keepId: id, mergeIds: z.array(id).min(1).max(100) }),
    z.object({ kept: correspondent, letters: z.number().int() }),
  ),
  unmerge: command(
    'Takes correspondents out of the one they were merged into, with their letters',
    z.object({ ids: z.array(id).min(1).max(100) }),
    z.object({ items: z.array(correspondent) }),
  ),
};
