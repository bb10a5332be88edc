import type { TaskContext } from '#electron/service/context.ts';
import type { Slip } from '#shared/records/schema.ts';
import { slipTable } from '#shared/records/table.ts';
import { printedTable } from '#shared/report/print/printed-table.ts';

/** A slip as a file to print and sign: PDF where the host makes it, else HTML. */
export const printSlip = async (
  { settings, words, today, host, files }: TaskContext,
  slip: Slip,
): Promise<{ ticket: string; fileName: string }> => {
  const { language, sectionName } = settings();
  const heading = { sectionName, from: slip.madeOn, to: slip.madeOn, editedOn: today() };
  const html = [...printedTable(slipTable(slip, words()), heading, words(), language)].join('');
  const pdf = await host.printPdf?.(html);
  const file =
    pdf === undefined
      ? { name: `${slip.number}.html`, mediaType: 'text/html; charset=utf-8', bytes: Buffer.from(html, 'utf8') }
      : { name: `${slip.number}.pdf`, mediaType: 'application/pdf', bytes: pdf };
  return { ticket: files.offer(file), fileName: file.name };
};
