import type { WrittenDocument } from '#shared/templates/document.ts';
import type { OwnFormat } from '#shared/templates/schema.ts';
import { cleanText } from './xml.ts';

const clean = <T>(value: T): T => {
  if (typeof value === 'string') return cleanText(value.replace(/\r\n?/g, '\n')) as T;
  if (Array.isArray(value)) return value.map(clean) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, clean(inner)])) as T;
};

/** A document as an office file. */
export const officeDocument = async (document: WrittenDocument, format: OwnFormat): Promise<Uint8Array> =>
  format === 'docx'
    ? (await import('./docx.ts')).writeDocx(clean(document))
    : (await import('./odt.ts')).writeOdt(clean(document));
