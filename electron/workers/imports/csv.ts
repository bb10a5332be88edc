import Papa from 'papaparse';
import { AppError } from '#shared/contract/errors.ts';
import { distinctColumns } from '#shared/imports/rules.ts';
import { type Mapping, separators } from '#shared/imports/schema.ts';

type Separator = Mapping['separator'];

const rowLimit = 200_000;
const columnLimit = 200;

/** The separator that cuts the first rows into the most, and equally many, cells; a comma when none does. */
export const separatorOf = (text: string): Separator => {
  const start = text.slice(0, 200_000);
  const scored = separators.map((separator) => {
    const { data } = Papa.parse<string[]>(start, { delimiter: separator, newline: '\n', fastMode: false, preview: 20 });
    const widths = data.filter((row) => row.some((cell) => cell !== '')).map((row) => row.length);
    const width = widths[0] ?? 0;
    return { separator, score: width * widths.filter((other) => other === width).length * (width > 1 ? 1 : 0) };
  });
  const best = scored.reduce((a, b) => (b.score > a.score ? b : a));
  return best.score > 0 ? best.separator : ',';
};

const isBlank = (cells: readonly string[]): boolean => cells.every((cell) => cell.trim() === '');

const lineEnds = (cells: readonly string[]): number => {
  let ends = 1;
  for (const cell of cells) for (let at = cell.indexOf('\n'); at >= 0; at = cell.indexOf('\n', at + 1)) ends += 1;
  return ends;
};

/**
 * Reads a table row by row: first its columns, then each row that is not blank with the line it starts on. Throws
 * `validation` for a broken quotation, too many rows or columns, and a file without rows.
 */
export const readTable = (
  text: string,
  separator: Separator,
  onColumns: (columns: readonly string[]) => void,
  onRow: (cells: readonly string[], line: number) => void,
): void => {
  let line = 1;
  let rows = 0;
  let width = 0;
  Papa.parse<string[]>(text, {
    delimiter: separator,
    newline: '\n',
    fastMode: false,
    step: ({ data, errors }) => {
      const start = line;
      if (errors.length > 0) throw new AppError('validation', (w) => w.imports.unclosedQuote(start));
      line += lineEnds(data);
      if (data.length > columnLimit) {
        throw new AppError('validation', (w) => w.imports.tooManyColumns(columnLimit));
      }
      if (isBlank(data)) return;
      if (width === 0) {
        width = data.length;
        onColumns(distinctColumns(data));
        return;
      }
      rows += 1;
      if (rows > rowLimit) throw new AppError('validation', (w) => w.imports.tooManyRows(rowLimit));
      onRow(data, start);
    },
  });
  if (width === 0) throw new AppError('validation', (w) => w.imports.empty);
  if (rows === 0) throw new AppError('validation', (w) => w.imports.headerOnly);
};

/** How many lines a text has. */
export const lineCount = (text: string): number => lineEnds([text]);
