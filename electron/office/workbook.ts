import type { Table, TableHeading } from '#shared/report/table.ts';
import type { Language } from '#shared/settings/schema.ts';
import type { Words } from '#shared/text/words.ts';
import { writeSheetsOds } from './ods.ts';
import { planSheets } from './sheet.ts';
import { writeSheetsXlsx } from './xlsx.ts';

/** The spreadsheets that a table can be saved as. */
export type WorkbookFormat = 'xlsx' | 'ods';

/** The media type of each spreadsheet format. */
export const workbookTypes: Readonly<Record<WorkbookFormat, string>> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
};

/**
 * Tables as a spreadsheet, one sheet each under its heading: dates, numbers, money and durations as such, text always as
 * text.
 */
export const workbook = async (
  tables: readonly Table[],
  heading: TableHeading,
  format: WorkbookFormat,
  words: Words,
  language: Language,
): Promise<Uint8Array> => {
  const plans = planSheets(tables, heading, words, language);
  return format === 'xlsx' ? writeSheetsXlsx(plans, tables[0]?.title ?? '') : writeSheetsOds(plans);
};
