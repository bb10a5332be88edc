import { type WorkbookFormat, workbook } from '#electron/office/workbook.ts';
import type { Desk } from '#electron/workers/message.ts';
import type { Table, TableHeading } from '#shared/report/table.ts';

type Asked = { readonly tables: readonly Table[]; readonly heading: TableHeading; readonly format: WorkbookFormat };

/** Writes tables as a spreadsheet. */
export const writeWorkbook = async ({ tables, heading, format }: Asked, { words, language, progress }: Desk) => {
  progress(0, 0);
  return { bytes: await workbook(tables, heading, format, words, language) };
};
