import { z } from 'zod';
import { languages } from '#shared/settings/schema.ts';

const text = z.string().max(200_000);

/** A part of a document's body; a text may have several lines. */
export const block = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('heading'), text }),
  z.object({ kind: z.literal('paragraph'), text }),
  z.object({ kind: z.literal('list'), items: z.array(text), isNumbered: z.boolean() }),
  z.object({
    kind: z.literal('table'),
    /** `width` is the column's share of the text's width. */
    columns: z.array(z.object({ title: text, width: z.number().positive() })).min(1),
    rows: z.array(z.array(text)),
  }),
]);
export type Block = z.infer<typeof block>;

/** A letter, a note, a convocation or minutes, whatever file it is written as. */
export const writtenDocument = z.object({
  title: text,
  language: z.enum(languages),
  /** The issuing office, line by line, at the top left (le timbre). */
  letterhead: z.array(text).default([]),
  placeAndDate: text.default(''),
  reference: text.default(''),
  recipients: z.array(text).default([]),
  blocks: z.array(block),
  /** Who signs, line by line, at the bottom right. */
  signature: z.array(text).default([]),
});
export type WrittenDocument = z.infer<typeof writtenDocument>;
