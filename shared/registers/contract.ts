import { z } from 'zod';
import { query, task } from '#shared/contract/procedure.ts';
import { listOf, localDate, page } from '#shared/kernel/fields.ts';
import { registerFormats, registerInfo, registerRows } from './schema.ts';

const question = { register: z.string().trim().min(1).max(60), from: localDate, to: localDate };

export const registersContract = {
  list: query(
    'The registers and statements that the profile keeps; with `all`, those of the other profiles too',
    z.object({ all: z.boolean().default(false) }),
    listOf(registerInfo),
  ),
  rows: task('The rows of a register in a period, a slice or all', z.object({ ...question, ...page }), registerRows),
  export: task(
    'A register of a period as a file, all its rows',
    z.object({ ...question, format: z.enum(registerFormats).default('csv') }),
    z.object({ ticket: z.string(), fileName: z.string(), rows: z.number().int() }),
  ),
};
