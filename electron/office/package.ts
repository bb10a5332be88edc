import { buffer } from 'node:stream/consumers';
import yauzl, { type Entry, type ZipFile } from 'yauzl';
import { AppError, type Sentence } from '#shared/contract/errors.ts';
import type { OwnFormat } from '#shared/templates/schema.ts';

/** The parts of an office file by their path. */
export type Parts = ReadonlyMap<string, Uint8Array>;

const limits = { bytes: 200 * 1024 * 1024, ratio: 200, entries: 2_000 } as const;

/** Under this many bytes, a part that shrinks well is no bomb. */
const smallPart = 1024 * 1024;

const macros = /(^|\/)(vbaProject\.bin|vbaData\.xml|activeX\/)|^(Basic|Scripts)\//i;

const refuse = (sentence: Sentence): AppError => new AppError('validation', sentence);

const open = async (bytes: Uint8Array): Promise<ZipFile> => {
  try {
    return await yauzl.fromBufferPromise(Buffer.from(bytes), { lazyEntries: true });
  } catch {
    throw refuse((w) => w.templates.notOffice);
  }
};

const directory = async (zip: ZipFile): Promise<Entry[]> => {
  const entries: Entry[] = [];
  for await (const entry of zip.eachEntry()) {
    if (entries.length >= limits.entries) throw refuse((w) => w.templates.tooHeavy);
    entries.push(entry);
  }
  return entries;
};

const check = (entries: readonly Entry[]): void => {
  const total = entries.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0);
  const isBomb = entries.some(
    ({ uncompressedSize, compressedSize }) =>
      uncompressedSize > smallPart && uncompressedSize > limits.ratio * Math.max(1, compressedSize),
  );
  if (total > limits.bytes || isBomb) throw refuse((w) => w.templates.tooHeavy);
  const names = entries.map(({ fileName }) => fileName);
  if (new Set(names).size < names.length || entries.some((entry) => entry.isEncrypted())) {
    throw refuse((w) => w.templates.notOffice);
  }
  if (names.some((name) => macros.test(name))) throw refuse((w) => w.templates.macros);
};

/**
 * The parts of an office file, its directory read before anything is unpacked. Throws `validation` when it is none, when
 * it unpacks to more than 200 MB or 200 times its size, or when it carries macros.
 */
export const openPackage = async (bytes: Uint8Array): Promise<Parts> => {
  const zip = await open(bytes);
  const parts = new Map<string, Uint8Array>();
  try {
    const entries = await directory(zip);
    check(entries);
    for (const entry of entries) {
      if (!entry.fileName.endsWith('/'))
        parts.set(entry.fileName, await buffer(await zip.openReadStreamPromise(entry)));
    }
  } catch (error) {
    throw error instanceof AppError ? error : refuse((w) => w.templates.notOffice);
  }
  return parts;
};

/** The text of an XML part. Throws `validation` when it is not UTF-8 or declares a DTD. */
export const xmlOf = (parts: Parts, path: string): string => {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(parts.get(path));
  } catch {
    throw refuse((w) => w.templates.notOffice);
  }
  if (/<!(DOCTYPE|ENTITY)/i.test(text)) throw refuse((w) => w.templates.dtd);
  return text;
};

const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';

const odtType = 'application/vnd.oasis.opendocument.text';

const fetched = /<Relationship\s[^>]*TargetMode\s*=\s*["']External["'][^>]*>/gi;

const refuseFetching = (parts: Parts): void => {
  for (const path of parts.keys()) {
    if (!path.endsWith('.rels')) continue;
    for (const [relation] of xmlOf(parts, path).matchAll(fetched)) {
      if (!/Type\s*=\s*["'][^"']*\/hyperlink["']/i.test(relation)) throw refuse((w) => w.templates.fetches);
    }
  }
};

/** Which office document the parts are; every XML part is read once. Throws `validation` when it is neither. */
export const formatOf = (parts: Parts): OwnFormat => {
  for (const path of parts.keys()) if (/\.(xml|rels)$/i.test(path)) xmlOf(parts, path);
  const types = parts.has('[Content_Types].xml') ? xmlOf(parts, '[Content_Types].xml') : '';
  if (/macroEnabled/i.test(types)) throw refuse((w) => w.templates.macros);
  refuseFetching(parts);
  if (parts.has('word/document.xml') && types.includes(wordType)) return 'docx';
  const mediaType = parts.get('mimetype');
  if (mediaType && parts.has('content.xml') && new TextDecoder().decode(mediaType).trim() === odtType) return 'odt';
  throw refuse((w) => w.templates.notOffice);
};
