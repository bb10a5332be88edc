import { z } from 'zod';
import { id, line, localDate, optionalLine, prose, tracked } from '#shared/kernel/fields.ts';

/** Where a text is filed: nowhere, in the guard file (dossier de référence), or in the precedent book. */
export const filings = ['none', 'guard_file', 'precedent'] as const;

const fields = {
  /** The name of the text. */
  title: line,
  reference: optionalLine,
  source: optionalLine,
  publishedOn: localDate.nullable(),
  inForceOn: localDate.nullable(),
  subject: optionalLine,
  /** What it changes for the section. */
  impact: prose,
  ownerId: id.nullable(),
  /** What is to be done. */
  action: optionalLine,
  filing: z.enum(filings),
  dossierIds: z.array(id).max(200),
};

/** Who has read a text, and when. */
const read = z.object({ personId: id, readOn: localDate });

/** A text that bears on the section's work, the dossiers it touches, and who has read it. */
export const watchItem = z.object({ ...tracked, ...fields, reads: z.array(read) });
export type WatchItem = z.infer<typeof watchItem>;

export const watchInput = z.object({
  title: line,
  reference: optionalLine.default(''),
  source: optionalLine.default(''),
  publishedOn: localDate.nullable().default(null),
  inForceOn: localDate.nullable().default(null),
  subject: optionalLine.default(''),
  impact: prose.default(''),
  ownerId: id.nullable().default(null),
  action: optionalLine.default(''),
  filing: z.enum(filings).default('none'),
  dossierIds: fields.dossierIds.default([]),
});

export const watchPatch = z.object(fields).partial();

/** A line of the list: the text, the members of the team who have not read it, and its dossiers by reference. */
export const watchRow = watchItem.extend({
  outstandingIds: z.array(id),
  dossiers: z.array(z.object({ id, reference: z.string(), title: z.string() })),
});
export type WatchRow = z.infer<typeof watchRow>;

/** Days ahead within which a text comes into force soon. */
export const soonDays = 60;
