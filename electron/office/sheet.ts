import type { Cell } from '#shared/report/csv.ts';
import { formatsOf } from '#shared/report/formats.ts';
import type { ColumnKind, Table, TableHeading } from '#shared/report/table.ts';
import type { Language } from '#shared/settings/schema.ts';
import type { Words } from '#shared/text/words.ts';
import { cleanText } from './xml.ts';

/** A cell as a spreadsheet computes with it; a date is `YYYY-MM-DD`, money in units, a duration in minutes. */
export type SheetCell =
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: Exclude<ColumnKind, 'text'>; readonly value: string | number }
  | null;

/** A table as one sheet: the lines over the column heads, then the rows. */
export type SheetPlan = {
  readonly name: string;
  readonly heading: readonly string[];
  readonly heads: readonly string[];
  /** Widths of the columns in characters. */
  readonly widths: readonly number[];
  readonly kinds: readonly ColumnKind[];
  readonly rows: () => Iterable<readonly SheetCell[]>;
  readonly total: readonly SheetCell[] | null;
};

/** Characters that one cell of a spreadsheet holds. */
const cellLimit = 32_767;

const nameLimit = 31;

const day = /^\d{4}-\d\d-\d\d$/;

const textCell = (text: string, words: Words): SheetCell => {
  const clean = cleanText(text);
  if (clean.length <= cellLimit) return { kind: 'text', value: clean };
  const mark = words.templates.print.cut(cellLimit);
  return { kind: 'text', value: clean.slice(0, cellLimit - mark.length).toWellFormed() + mark };
};

const sheetCell = (cell: Cell, kind: ColumnKind, words: Words): SheetCell => {
  if (cell === null || cell === '') return null;
  if (kind === 'date' && typeof cell === 'string' && day.test(cell)) return { kind, value: cell };
  if (typeof cell === 'string') return textCell(cell, words);
  if (!Number.isFinite(cell)) return null;
  if (kind === 'money') return { kind, value: cell / 100 };
  return { kind: kind === 'minutes' ? 'minutes' : 'number', value: cell };
};

/** A name that every spreadsheet takes, not used by the sheets before. */
const sheetName = (title: string, used: Set<string>): string => {
  const base =
    cleanText(title)
      .replace(/[[\]:*?/\\\n\r\t]/g, ' ')
      .replace(/\s+/g, ' ')
      .replace(/^[' ]+|[' ]+$/g, '')
      .slice(0, nameLimit)
      .toWellFormed()
      .trim() || 'Pivot';
  let name = base;
  for (let n = 2; used.has(name.toLowerCase()); n++) name = `${base.slice(0, nameLimit - String(n).length - 1)} ${n}`;
  used.add(name.toLowerCase());
  return name;
};

/** The sheets of some tables under one heading. */
export const planSheets = (
  tables: readonly Table[],
  heading: TableHeading,
  words: Words,
  language: Language,
): SheetPlan[] => {
  const used = new Set<string>();
  const formats = formatsOf(language);
  return tables.map(({ title, note, columns, rows, total }) => {
    const kinds = columns.map(({ kind }) => kind);
    const widths = columns.map(({ width }) => Math.max(10, Math.min(80, Math.round(width * 1.2))));
    const cellsOf = (row: readonly Cell[]): SheetCell[] =>
      kinds.map((kind, index) => sheetCell(row[index] ?? null, kind, words));
    return {
      name: sheetName(title, used),
      heading: [
        title,
        heading.sectionName === '' ? words.report.unnamedSection : heading.sectionName,
        `${formats.period(heading.from, heading.to)} · ${words.templates.print.rows(rows.length)} · ${words.report.edited(formats.date(heading.editedOn))}`,
        ...(note === '' ? [] : [note]),
      ].map(cleanText),
      heads: columns.map((column) => cleanText(column.title)),
      widths,
      kinds,
      rows: function* () {
        for (const row of rows) yield cellsOf(row);
      },
      total: total === null ? null : cellsOf(total),
    };
  });
};
