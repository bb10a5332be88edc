import type { TaskContext } from '#electron/service/context.ts';
import { runInWorker } from '#electron/workers/run.ts';
import { AppError } from '#shared/contract/errors.ts';
import type { WrittenDocument } from '#shared/templates/document.ts';
import { documentHtml } from '#shared/templates/html.ts';
import type { DocumentFormat } from '#shared/templates/schema.ts';

/** What a worker that writes or reads an office file may use. */
export const officeLimits = { memoryMb: 256, silenceMs: 30_000 } as const;

/** The media type of each format a document is written as. */
export const documentTypes: Readonly<Record<DocumentFormat, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  odt: 'application/vnd.oasis.opendocument.text',
  pdf: 'application/pdf',
  html: 'text/html; charset=utf-8',
};

/** A document's bytes in a format. Throws `unavailable` for a PDF where nothing can print one. */
export const documentFile = async (
  context: TaskContext,
  document: WrittenDocument,
  format: DocumentFormat,
): Promise<Uint8Array> => {
  if (format === 'docx' || format === 'odt') {
    return (await runInWorker('writeDocument', { document, format }, context, officeLimits)).bytes;
  }
  const html = documentHtml(document);
  if (format === 'html') return Buffer.from(html, 'utf8');
  const { printPdf } = context.host;
  if (!printPdf) throw new AppError('unavailable', (w) => w.templates.noPdf);
  return printPdf(html);
};
