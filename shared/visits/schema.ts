import { z } from 'zod';
import { id, line, localDate, optionalLine, prose, timeOfDay, tracked } from '#shared/kernel/fields.ts';

export const visitKinds = ['call', 'visit'] as const;
export type VisitKind = (typeof visitKinds)[number];

const fields = {
  kind: z.enum(visitKinds),
  day: localDate,
  /** Time of day in the office's zone. */
  time: timeOfDay,
  /** Who called or came. */
  person: line,
  organisation: optionalLine,
  phone: z.string().trim().max(60),
  subject: optionalLine,
  /** The member of the section it was for. */
  forId: id.nullable(),
  outcome: prose,
  /** The day by which to call back, which makes a deadline. */
  callBackOn: localDate.nullable(),
  dossierId: id.nullable(),
};

/** A call or a visitor, as the log keeps them. */
export const visit = z.object({
  ...tracked,
  ...fields,
  /** The deadline to call back. */
  deadlineId: id.nullable(),
});
export type Visit = z.infer<typeof visit>;

/** Without a day and a time, it is now. */
export const visitInput = z.object({
  kind: z.enum(visitKinds).default('call'),
  day: localDate.optional(),
  time: timeOfDay.optional(),
  person: line,
  organisation: optionalLine.default(''),
  phone: fields.phone.default(''),
  subject: optionalLine.default(''),
  forId: id.nullable().default(null),
  outcome: prose.default(''),
  callBackOn: localDate.nullable().default(null),
  dossierId: id.nullable().default(null),
});

export const visitPatch = z.object(fields).partial();
