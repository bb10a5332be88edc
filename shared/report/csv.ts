import type { Language } from '#shared/settings/schema.ts';

/** A cell: text, a number that stays one, or nothing. */
export type Cell = string | number | null;

/** What a spreadsheet opens as columns by a double click: a semicolon where the comma is the decimal mark. */
const csvSeparator: Readonly<Record<Language, string>> = { fr: ';', en: ',' };

/** Tells a spreadsheet that the text is UTF-8. */
export const byteOrderMark = '\uFEFF';

const readAsFormula = /^\s*[=+\-@\t\r\n\0＝＋－＠]/;

/** The text as a spreadsheet shows it and never computes it: what could start a formula gets an apostrophe in front. */
export const withoutFormula = (text: string): string => (readAsFormula.test(text) ? `'${text}` : text);

const cellText = (cell: Cell): string => {
  if (cell === null) return '';
  return typeof cell === 'number' ? String(cell) : `"${withoutFormula(cell).replaceAll('"', '""')}"`;
};

/** One record of a CSV file (RFC 4180): all text quoted, ended by CRLF. */
export const csvLine = (cells: readonly Cell[], language: Language): string =>
  `${cells.map(cellText).join(csvSeparator[language])}\r\n`;
