import { z } from 'zod';
import { collection } from '#shared/contract/collection.ts';
import { command, query } from '#shared/contract/procedure.ts';
import { id, listOf, localDate, page, target } from '#shared/kernel/fields.ts';
import { actInput, referenceInput, referenceKind, referencePatch, referenceRow, specialReference } from './schema.ts';

export const referencesContract = {
  ...collection('Special references', {
    entity: specialReference,
    input: referenceInput,
    patch: referencePatch,
    filter: {},
  }),
  list: query(
    'Special references of a register, the most pressing first',
    z.object({
      kind: referenceKind.optional(),
      dossierId: id.optional(),
      isOpen: z.boolean().optional(),
      isLate: z.boolean().optional(),
      from: localDate.optional(),
      to: localDate.optional(),
      text: z.string().max(200).optional(),
      ...page,
    }),
    listOf(referenceRow),
  ),
  counts: query(
    'How many special references of each kind are open, and late',
    z.object({}),
    listOf(z.object({ kind: referenceKind, open: z.number().int(), late: z.number().int(), all: z.number().int() })),
  ),
  record: command(
    'Records what happened to a special reference; its deadline follows',
    target.extend(actInput),
    specialReference,
  ),
};
