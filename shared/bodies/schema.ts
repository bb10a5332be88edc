import { z } from 'zod';
import { id, line, optionalLine, prose, tracked } from '#shared/kernel/fields.ts';
import { minutesKind } from '#shared/meetings/schema.ts';

export const bodyKinds = ['council', 'staff_committee', 'management', 'commission', 'working_group', 'other'] as const;

/** A member of a body; `substitute` is who sits in the member's absence. */
export const member = z.object({
  personId: id.nullable().default(null),
  name: line,
  email: optionalLine.default(''),
  role: optionalLine.default(''),
  substitute: optionalLine.default(''),
});

/** By when a body is convened: a preset of the deadlines, or days of its own rules counted back from the sitting. */
export const convocationRule = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('preset'), preset: z.string().trim().min(1).max(60) }),
  z.object({
    kind: z.literal('days'),
    days: z.number().int().min(0).max(365),
    unit: z.enum(['clear_day', 'day', 'working_day']),
  }),
]);
export type ConvocationRule = z.infer<typeof convocationRule>;

/** How many members must be there: a number, or a share of them; `above` wants more than the share. */
export const quorumRule = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('number'), count: z.number().int().min(1).max(10_000), countsRepresented: z.boolean() }),
  z.object({
    kind: z.literal('share'),
    numerator: z.number().int().min(1).max(100),
    denominator: z.number().int().min(1).max(100),
    rounding: z.enum(['up', 'down', 'above']),
    /** Whether a member who is represented counts as present. */
    countsRepresented: z.boolean(),
  }),
]);
export type QuorumRule = z.infer<typeof quorumRule>;

const usualItem = z.object({ title: line, minutes: z.number().int().min(0).max(1440).default(0) });

const fields = {
  name: line,
  kind: z.enum(bodyKinds),
  convocation: convocationRule.nullable(),
  members: z.array(member).max(500),
  quorum: quorumRule.nullable(),
  minutesKind,
  /** The items that each agenda starts with. */
  agenda: z.array(usualItem).max(100),
  roomId: id.nullable(),
  /** What is to be prepared for each meeting. */
  logistics: z.array(line).max(100),
  notes: prose,
};

/** A body that meets: a council, a committee, a board. */
export const body = z.object({ ...tracked, ...fields });
export type Body = z.infer<typeof body>;

export const bodyInput = z.object({
  name: line,
  kind: z.enum(bodyKinds).default('other'),
  convocation: fields.convocation.default(null),
  members: fields.members.default([]),
  quorum: fields.quorum.default(null),
  minutesKind: minutesKind.default('summary'),
  agenda: fields.agenda.default([]),
  roomId: fields.roomId.default(null),
  logistics: fields.logistics.default([]),
  notes: prose.default(''),
});

export const bodyPatch = z.object(fields).partial();
