import { z } from 'zod';
import { command, query } from '#shared/contract/procedure.ts';
import { id, listOf, revision } from '#shared/kernel/fields.ts';
import { kind, kindInput, kindPatch } from './schema.ts';

export const kindsContract = {
  list: query('The kinds of dossier, with their numbering', z.object({}), listOf(kind)),
  create: command('Adds a kind of dossier', kindInput, kind),
  update: command('Changes a kind of dossier', z.object({ id, revision, patch: kindPatch }), kind),
};
