import { z } from 'zod';
import { command, query, task } from '#shared/contract/procedure.ts';
import { id, line, listOf } from '#shared/kernel/fields.ts';
import {
  encodings,
  importRecord,
  importResult,
  importTargets,
  inspection,
  mapping,
  profile,
  separators,
  ticket,
} from './schema.ts';

const source = { ticket, target: z.enum(importTargets), mapping: mapping.nullable().default(null) };

export const importsContract = {
  inspect: task(
    'Reads a file: its encoding, columns, first rows, and a guess of what they mean',
    z.object({
      ticket,
      target: z.enum(importTargets),
      /** How to read a table; found out from the file when absent. */
      encoding: z.enum(encodings).optional(),
      separator: z.enum(separators).optional(),
    }),
    inspection,
  ),
  check: task('Dry run: each problem by line, nothing written', z.object(source), importResult),
  run: task('Imports a file, all or nothing; rows already there are left alone', z.object(source), importResult),
  undo: task('Puts in the bin all that an import created', z.object({ id }), importRecord),
  list: query('The imports made, newest first', z.object({}), listOf(importRecord)),
  profiles: query('The saved mappings', z.object({}), listOf(profile)),
  saveProfile: command('Saves a mapping; one of the same name is replaced', profile.omit({ id: true }), profile),
  removeProfile: command('Removes a saved mapping', z.object({ id }), z.object({ id, name: line })),
};
