import { officeDocument } from '#electron/office/document.ts';
import type { Desk } from '#electron/workers/message.ts';
import type { WrittenDocument } from '#shared/templates/document.ts';
import type { OwnFormat } from '#shared/templates/schema.ts';

/** Writes a document as an office file. */
export const writeDocument = async (
  { document, format }: { readonly document: WrittenDocument; readonly format: OwnFormat },
  { progress }: Desk,
) => {
  progress(0, 0);
  return { bytes: await officeDocument(document, format) };
};
