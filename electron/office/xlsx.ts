import { type Cell, type CellStyle, type CellValue, type WriteSheet, writeXlsx } from 'hucre/xlsx';
import type { ColumnKind } from '#shared/report/table.ts';
import type { SheetCell, SheetPlan } from './sheet.ts';

const formats: Readonly<Record<ColumnKind, string | null>> = {
  text: '@',
  date: 'dd/mm/yyyy',
  number: null,
  money: '#,##0.00',
  minutes: '[h]:mm',
};

const font = { name: 'Calibri', size: 11 };

const minutesOfDay = 1440;

/** A spreadsheet reads `_x0041_` as a character: its underscore is written as one (ECMA-376, 22.9.2.19). */
const literal = (text: string): string => text.replace(/_(?=x[\dA-Fa-f]{4}_)/g, '_x005F_');

const xlsxValue = (cell: SheetCell): CellValue => {
  if (cell === null) return null;
  if (cell.kind === 'date') return new Date(`${cell.value}T00:00:00Z`);
  if (cell.kind === 'minutes') return Number(cell.value) / minutesOfDay;
  return typeof cell.value === 'string' ? literal(cell.value) : cell.value;
};

const styleOf = (kind: ColumnKind, isBold: boolean): CellStyle => {
  const format = formats[kind];
  return {
    ...(format === null ? {} : { numFmt: format }),
    ...(isBold ? { font: { ...font, bold: true } } : {}),
    alignment: { vertical: 'top', ...(kind === 'text' ? { wrapText: true } : {}) },
  };
};

const sheetOf = ({ name, heading, heads, widths, kinds, rows, total }: SheetPlan): WriteSheet => {
  const values: CellValue[][] = [...heading.map((text): CellValue[] => [literal(text)]), [], heads.map(literal)];
  const headRow = values.length;
  for (const row of rows()) values.push(row.map(xlsxValue));
  const cells = new Map<string, Partial<Cell>>();
  for (const [row] of heading.entries())
    cells.set(`${row},0`, { style: { font: { ...font, ...(row === 0 ? { bold: true, size: 14 } : {}) } } });
  heads.forEach((_, column) => {
    cells.set(`${headRow - 1},${column}`, { style: { font: { ...font, bold: true }, alignment: { wrapText: true } } });
  });
  if (total !== null) {
    values.push(total.map(xlsxValue));
    kinds.forEach((kind, column) => {
      cells.set(`${values.length - 1},${column}`, { style: styleOf(kind, true) });
    });
  }
  return {
    name,
    columns: kinds.map((kind, index) => ({ width: widths[index] ?? 10, style: styleOf(kind, false) })),
    rows: values,
    cells,
    freezePane: { rows: headRow },
    pageSetup: {
      paperSize: 'a4',
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: `$${headRow}:$${headRow}`,
    },
  };
};

/** The sheets as an XLSX file. */
export const writeSheetsXlsx = (plans: readonly SheetPlan[], title: string): Promise<Uint8Array> =>
  writeXlsx({ sheets: plans.map(sheetOf), properties: { title } });
