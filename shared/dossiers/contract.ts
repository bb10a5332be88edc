import { z } from 'zod';
import { command, query } from '#shared/contract/procedure.ts';
import { journalEntry } from '#shared/journal/schema.ts';
import { id, listOf, page, revision, target } from '#shared/kernel/fields.ts';
import { dossier, dossierFilter, dossierInput, dossierPatch, dossierRow, dossierState, moveInput } from './schema.ts';

const several = z.array(target).min(1).max(500);
const changed = z.object({ items: z.array(dossierRow) });

/** A dossier with what stands around it. */
export const dossierPage = dossier.extend({
  links: z.array(z.object({ id, reference: z.string(), title: z.string(), state: dossierState })),
  meetings: z.array(z.object({ id, title: z.string(), startsAt: z.string() })),
  /** Time clocked on the dossier, in minutes. */
  minutesSpent: z.number().int(),
});

export const dossiersContract = {
  list: query(
    'Dossiers by filter and sort, a slice or all',
    z.object({ ...dossierFilter, ...page }),
    listOf(dossierRow),
  ),
  tags: query(
    'Every tag in use, with its number of dossiers',
    z.object({}),
    listOf(z.object({ tag: z.string(), count: z.number() })),
  ),
  get: query('One dossier with its links, meetings and time', z.object({ id }), dossierPage),
  history: query('All that happened on a dossier, oldest first', z.object({ id }), listOf(journalEntry)),
  create: command('Opens a dossier and numbers it', dossierInput, dossier),
  update: command('Changes a dossier', z.object({ id, revision, patch: dossierPatch }), dossier),
  updateMany: command(
    'Changes several dossiers at once, all or none',
    z.object({ items: several, patch: dossierPatch.omit({ reference: true }) }),
    changed,
  ),
  advance: command('Moves a dossier to another state', z.object({ id, revision, ...moveInput }), dossier),
  advanceMany: command(
    'Moves several dossiers to another state, all or none',
    z.object({ items: several, ...moveInput }),
    changed,
  ),
  undoMoves: command(
    'Takes back the last move of each dossier, all or none, as a correction kept in the journal',
    z.object({ items: several }),
    changed,
  ),
  remove: command('Puts dossiers in the bin', z.object({ items: several }), z.object({ ids: z.array(id) })),
  restore: command('Takes dossiers out of the bin', z.object({ ids: z.array(id).min(1).max(500) }), changed),
  bin: query('The dossiers in the bin', z.object(page), listOf(dossierRow)),
};
