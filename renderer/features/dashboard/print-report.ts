import { client } from '#renderer/api/client.ts';
import { printHtml } from '#renderer/ui/print-html.ts';
import type { Span } from './periods.ts';

/** Prints the report of a period. */
export const printReport = async (question: Span & { readonly personId?: string }): Promise<void> =>
  printHtml(await client.reports.dashboard({ ...question, format: 'html' }));
