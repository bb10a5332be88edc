import { z } from 'zod';
import { id, listOf, page, revision, target } from '#shared/kernel/fields.ts';
import { command, query } from './procedure.ts';

/**
 * The procedures of a plain collection: list by filter and words, get, create, update, remove to the bin, restore.
 * `what` is its plural in English: `Rooms`.
 */
export const collection = <
  E extends z.ZodType,
  I extends z.ZodType,
  P extends z.ZodType,
  F extends z.ZodRawShape = Record<never, never>,
>(
  what: string,
  { entity, input, patch, filter }: { entity: E; input: I; patch: P; filter: F },
) => ({
  list: query(
    `${what}: those of a filter, a slice or all`,
    z.object({ ...filter, text: z.string().max(200).optional(), ...page }),
    listOf(entity),
  ),
  get: query(`${what}: one of them`, z.object({ id }), entity),
  create: command(`${what}: adds one`, input, entity),
  update: command(`${what}: changes one`, z.object({ id, revision, patch }), entity),
  remove: command(`${what}: puts one in the bin`, target, z.object({ id })),
  restore: command(`${what}: takes one out of the bin`, z.object({ id }), entity),
});
