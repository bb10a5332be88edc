import { z } from 'zod';
import { collection } from '#shared/contract/collection.ts';
import { command, query } from '#shared/contract/procedure.ts';
import { id, listOf, localDate, page, target } from '#shared/kernel/fields.ts';
import { movement, movementInput, movementPatch, movementRow } from './schema.ts';

export const movementsContract = {
  ...collection('Movements of dossiers', { entity: movement, input: movementInput, patch: movementPatch, filter: {} }),
  list: query(
    'The register of movements: those out first, the longest overdue at the head',
    z.object({
      dossierId: id.optional(),
      isOut: z.boolean().optional(),
      isOverdue: z.boolean().optional(),
      from: localDate.optional(),
      to: localDate.optional(),
      text: z.string().max(200).optional(),
      ...page,
    }),
    listOf(movementRow),
  ),
  giveBack: command(
    'Records the return of what went out',
    target.extend({ returnedOn: localDate.optional() }),
    movement,
  ),
  whereIs: query(
    'Where a dossier is: each part that is out, and who has the dossier otherwise',
    z.object({ dossierId: id }),
    z.object({
      out: z.array(movementRow),
      /** Who holds what is not out: the assignee, or nobody. */
      holderId: id.nullable(),
    }),
  ),
};
