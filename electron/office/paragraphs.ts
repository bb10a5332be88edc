import type { OwnFormat } from '#shared/templates/schema.ts';
import { type Parts, xmlOf } from './package.ts';

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const characterOf = (code: number): string => (code <= 0x10ffff ? String.fromCodePoint(code) : '\uFFFD');

const decoded = (text: string): string =>
  text.replace(/&(?:#x([\da-f]{1,6})|#(\d{1,7})|(\w+));/gi, (whole, hex?: string, decimal?: string, name?: string) => {
    if (hex !== undefined) return characterOf(Number.parseInt(hex, 16));
    return decimal === undefined ? (entities[name ?? ''] ?? whole) : characterOf(Number(decimal));
  });

const pieces = {
  docx: /<(\/?)w:(p)(?:\s[^>]*?)?(\/?)>|<w:t(?:\s[^>]*)?>([^<]*)<\/w:t>/g,
  odt: /<(\/?)text:(p|h)(?:\s[^>]*?)?(\/?)>|(?<=>)([^<]+)(?=<)/g,
} as const;

/** The text of each paragraph of an XML part, in order of their ends; one that stands in another is read apart. */
const paragraphsOf = (xml: string, format: OwnFormat): string[] => {
  const done: string[] = [];
  const open: string[] = [];
  for (const [, closing, element, single, text] of xml.matchAll(pieces[format])) {
    if (element !== undefined) {
      if (closing) done.push(open.pop() ?? '');
      else if (!single) open.push('');
    } else if (open.length > 0) open.push((open.pop() ?? '') + decoded(text ?? ''));
  }
  return done;
};

const readable = {
  docx: /^word\/(document|header\d*|footer\d*|footnotes|endnotes)\.xml$/,
  odt: /^(content|styles)\.xml$/,
} as const;

/** The paths of the parts that hold text. */
export const textParts = (parts: Parts, format: OwnFormat): string[] =>
  [...parts.keys()].filter((path) => readable[format].test(path));

/** The text of a document, paragraph by paragraph, its headers and footers with it. */
export const paragraphs = (parts: Parts, format: OwnFormat): string[] =>
  textParts(parts, format).flatMap((path) => paragraphsOf(xmlOf(parts, path), format));
