import { z } from 'zod';
import { command, query } from '#shared/contract/procedure.ts';
import { dossierFilter } from '#shared/dossiers/schema.ts';
import { id, line, listOf } from '#shared/kernel/fields.ts';

/** A saved filter and sort of the dossiers list. */
export const view = z.object({ id, name: line, filter: z.object(dossierFilter) });
export type View = z.infer<typeof view>;

export const viewsContract = {
  list: query('The saved views of the dossiers list', z.object({}), listOf(view)),
  save: command('Saves a view; one of the same name is replaced', view.omit({ id: true }), view),
  remove: command('Removes a saved view', z.object({ id }), z.object({ id })),
};
