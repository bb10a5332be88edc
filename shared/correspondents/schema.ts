import { z } from 'zod';
import { id, line, optionalLine, prose, tracked } from '#shared/kernel/fields.ts';
import { region } from '#shared/mail/schema.ts';

export const correspondentKinds = ['citizen', 'organisation', 'administration', 'elected', 'court'] as const;

const fields = {
  name: line,
  kind: z.enum(correspondentKinds),
  organisation: optionalLine,
  email: optionalLine,
  phone: optionalLine,
  address: z.string().max(2000),
  region,
  notes: prose,
};

/** Somebody who writes to the section, or to whom it writes. */
export const correspondent = z.object({
  ...tracked,
  ...fields,
  /** The entry it was merged into. */
  mergedInto: id.nullable(),
});
export type Correspondent = z.infer<typeof correspondent>;

/** A correspondent with the number of letters exchanged and the date of the last one. */
export const correspondentRow = correspondent.extend({
  letters: z.number().int(),
  lastOn: z.string().nullable(),
});
export type CorrespondentRow = z.infer<typeof correspondentRow>;

export const correspondentInput = z.object({
  name: line,
  kind: fields.kind.default('citizen'),
  organisation: optionalLine.default(''),
  email: optionalLine.default(''),
  phone: optionalLine.default(''),
  address: fields.address.default(''),
  region: region.default(''),
  notes: prose.default(''),
});

export const correspondentPatch = z.object(fields).partial();
