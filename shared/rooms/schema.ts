import { z } from 'zod';
import { line, optionalLine, prose, tracked } from '#shared/kernel/fields.ts';

const fields = {
  name: line,
  /** Seats; null when nobody counted them. */
  capacity: z.number().int().min(1).max(10_000).nullable(),
  equipment: z.array(line).max(50),
  /** Building and floor. */
  place: optionalLine,
  /** Off for a room that is no longer booked. */
  isActive: z.boolean(),
  notes: prose,
};

/** A room that meetings are held in. */
export const room = z.object({ ...tracked, ...fields });
export type Room = z.infer<typeof room>;

export const roomInput = z.object({
  name: line,
  capacity: fields.capacity.default(null),
  equipment: fields.equipment.default([]),
  place: optionalLine.default(''),
  isActive: z.boolean().default(true),
  notes: prose.default(''),
});

export const roomPatch = z.object(fields).partial();
