import { z } from 'zod';
import { id, localDate, optionalLine, tracked } from '#shared/kernel/fields.ts';

export const media = ['paper', 'electronic'] as const;

const fields = {
  dossierId: id,
  /** Which part went: notes, correspondence, volume; empty for the whole. */
  part: optionalLine,
  medium: z.enum(media),
  /** Who has it: a member of the section, or somebody else by name. */
  holderId: id.nullable(),
  holderName: optionalLine,
  place: optionalLine,
  sentOn: localDate,
  /** When it should be back; null when nobody said. */
  dueBackOn: localDate.nullable(),
  returnedOn: localDate.nullable(),
  remarks: optionalLine,
};

/** One journey of a dossier or of a part of it: to whom, where, sent, returned. */
export const movement = z.object({ ...tracked, ...fields });
export type Movement = z.infer<typeof movement>;

export const movementInput = z.object({
  ...fields,
  part: optionalLine.default(''),
  medium: fields.medium.default('paper'),
  holderId: fields.holderId.default(null),
  holderName: optionalLine.default(''),
  place: optionalLine.default(''),
  dueBackOn: fields.dueBackOn.default(null),
  returnedOn: fields.returnedOn.default(null),
  remarks: optionalLine.default(''),
});

export const movementPatch = z.object(fields).omit({ dossierId: true }).partial();

/** A movement as the register shows it. */
export const movementRow = movement.extend({
  dossierReference: z.string(),
  dossierTitle: z.string(),
  /** The holder in words, whether of the section or not. */
  holder: z.string(),
  /** Days out, up to its return or today. */
  days: z.number().int().min(0),
  daysOverdue: z.number().int().min(0),
});
export type MovementRow = z.infer<typeof movementRow>;
