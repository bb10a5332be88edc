import { z } from 'zod';
import { command, query } from '#shared/contract/procedure.ts';
import { id, listOf, revision, target } from '#shared/kernel/fields.ts';
import { person, personInput, personPatch } from './schema.ts';

export const peopleContract = {
  list: query(
    'The people of the section, active ones first',
    z.object({ text: z.string().max(200).optional() }),
    listOf(person),
  ),
  get: query('One person', z.object({ id }), person),
  create: command('Adds a person', personInput, person),
  update: command('Changes a person', z.object({ id, revision, patch: personPatch }), person),
  remove: command('Puts a person in the bin', target, z.object({ id })),
  restore: command('Takes a person out of the bin', z.object({ id }), person),
};
