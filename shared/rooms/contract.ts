import { z } from 'zod';
import { collection } from '#shared/contract/collection.ts';
import { query } from '#shared/contract/procedure.ts';
import { id, instant, listOf } from '#shared/kernel/fields.ts';
import { room, roomInput, roomPatch } from './schema.ts';

export const roomsContract = {
  ...collection('Rooms', {
    entity: room,
    input: roomInput,
    patch: roomPatch,
    filter: { isActive: z.boolean().optional() },
  }),
  free: query(
    'Rooms in use, those free between two instants first, each with what speaks against it',
    z
      .object({ from: instant, to: instant, exceptMeetingId: id.optional(), seats: z.number().int().min(0).optional() })
      .refine(({ from, to }) => from < to, { path: ['to'], params: { expected: 'period' } }),
    listOf(
      z.object({
        room,
        /** The first meeting that takes the room in that time. */
        clash: z.object({ meetingId: id, title: z.string(), startsAt: z.string(), endsAt: z.string() }).nullable(),
        isTooSmall: z.boolean(),
      }),
    ),
  ),
};
