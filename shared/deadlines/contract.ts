import { z } from 'zod';
import { command, query } from '#shared/contract/procedure.ts';
import { id, listOf, localDate, page, revision, target } from '#shared/kernel/fields.ts';
import { deadline, deadlineInput, deadlinePatch, deadlineRow, deadlineRule, deadlineSources } from './schema.ts';

export const deadlinesContract = {
  list: query(
    'Deadlines, decisions and due dates of open dossiers, by date',
    z.object({
      from: localDate.optional(),
      to: localDate.optional(),
      /** Open ones only unless `true`. */
      withDone: z.boolean().optional(),
      source: z.enum(deadlineSources).optional(),
      dossierId: id.optional(),
      meetingId: id.optional(),
      ownerId: id.optional(),
      text: z.string().max(200).optional(),
      ...page,
    }),
    listOf(deadlineRow),
  ),
  get: query('One deadline', z.object({ id }), deadline),
  compute: query('The date a rule gives', deadlineRule, z.object({ dueOn: localDate })),
  create: command('Adds a deadline, typed or computed, or a decision of a meeting', deadlineInput, deadline),
  update: command('Changes a deadline', z.object({ id, revision, patch: deadlinePatch }), deadline),
  complete: command('Marks a deadline done, or open again', z.object({ id, revision, isDone: z.boolean() }), deadline),
  remove: command('Puts a deadline in the bin', target, z.object({ id })),
  restore: command('Takes a deadline out of the bin', z.object({ id }), deadline),
};
