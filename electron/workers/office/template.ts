import { fillPackage } from '#electron/office/fill.ts';
import { formatOf, openPackage } from '#electron/office/package.ts';
import { paragraphs } from '#electron/office/paragraphs.ts';
import type { Desk } from '#electron/workers/message.ts';
import { scanBraces } from '#shared/templates/braces.ts';
import type { Filled } from '#shared/templates/merge.ts';

/** Reads an office file as a template: its format, its fields, and what is wrong with them. */
export const inspectTemplate = async ({ bytes }: { readonly bytes: Uint8Array }, { words, progress }: Desk) => {
  progress(0, 0);
  const parts = await openPackage(bytes);
  const format = formatOf(parts);
  const { fields, problems } = scanBraces(paragraphs(parts, format));
  const worded = problems.map(({ kind, name, place }) => ({ sentence: words.templates.problems[kind](name), place }));
  const each = new Map(worded.map((problem) => [`${problem.sentence} ${problem.place}`, problem]));
  return { format, fields, problems: [...each.values()] };
};

/** Writes a document from a template of one's own. */
export const fillTemplate = async (
  { bytes, filled }: { readonly bytes: Uint8Array; readonly filled: Filled },
  { progress }: Desk,
) => {
  progress(0, 0);
  const parts = await openPackage(bytes);
  return { bytes: fillPackage(parts, formatOf(parts), filled) };
};
