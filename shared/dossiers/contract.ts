import { z } from 'zod';
import { command, query } from '#shared/contract/procedure.ts';
import { journalEntry } from '#shared/journal/schema.ts';
import { id, listOf, localDate, optionalLine, page, revision, target } from '#shared/kernel/fields.ts';
import {
  check,
  dossier,
  dossierFilter,
  dossierInput,
  dossierPatch,
  dossierRow,
  dossierState,
  moveInput,
  sleeper,
  stay,
} from './schema.ts';

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
    listOf(dossierRow).extend({
      /** Restricted dossiers that the filter would show and that are left out. */
      restricted: z.number().int().min(0),
    }),
  ),
  tags: query(
    'Every tag in use, with its number of dossiers',
    z.object({}),
    listOf(z.object({ tag: z.string(), count: z.number() })),
  ),
  get: query('One dossier with its links, meetings and time', z.object({ id }), dossierPage),
  open: command(
    'Notes in the journal that a restricted dossier was opened; others leave no line',
    z.object({ id }),
    z.object({ isRead: z.boolean() }),
  ),
  stays: query('How long a dossier was in each state and at each desk, oldest first', z.object({ id }), listOf(stay)),
  checks: query('The controls of a dossier, in their order', z.object({ id }), listOf(check)),
  setChecks: command(
    'Gives a dossier its controls, made or not',
    z.object({ id, checks: z.array(check).max(200) }),
    listOf(check),
  ),
  callBook: query(
    'The call book: what is suspended, the next review first, with those revived where asked',
    z.object({
      dossierId: id.optional(),
      withRevived: z.boolean().optional(),
      /** To be reviewed on this date or earlier. */
      reviewBefore: localDate.optional(),
      ...page,
    }),
    listOf(sleeper),
  ),
  reviewSuspension: command(
    'Records the review of a suspended dossier and sets the next one, a month later when no date is given',
    target.extend({ nextReviewOn: localDate.optional(), note: optionalLine.default('') }),
    dossier,
  ),
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
