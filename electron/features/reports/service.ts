import type { FeatureHandlers, TaskContext } from '#electron/service/context.ts';
import type { PivotContract } from '#shared/contract/contract.ts';
import { AppError } from '#shared/contract/errors.ts';
import type { Parsed } from '#shared/contract/procedure.ts';
import { reportHtml } from '#shared/report/html.ts';
import { readList } from './lists.ts';

const offer = (context: TaskContext, name: string, mediaType: string, bytes: Uint8Array, rows: number) => ({
  ticket: context.files.offer({ name, mediaType, bytes }),
  fileName: name,
  rows,
});

type Filter = Parsed<PivotContract['reports']['csv']>['filter'];

/** The restricted dossiers that a filter's list leaves out. */
const leftOut = (
  { ask }: TaskContext,
  { from: _from, to: _to, personId: _person, source: _source, ...filter }: Filter,
) => ask('dossiers', 'list', { ...filter, limit: 1 }).restricted;

export const reports: FeatureHandlers<PivotContract['reports']> = {
  csv: async (context, { list, filter }) => {
    const { lines, rows } = await readList(context, list, filter);
    const words = context.words().report;
    const bytes = Buffer.concat(lines.map((text) => Buffer.from(text, 'utf8')));
    const file = offer(
      context,
      `pivot-${words.fileNames[list]}-${context.today()}.csv`,
      'text/csv; charset=utf-8',
      bytes,
      rows,
    );
    const restricted = list === 'dossiers' ? leftOut(context, filter) : 0;
    return { ...file, restricted };
  },
  dashboard: async (context, { from, to, personId, format }) => {
    const { printPdf } = context.host;
    if (format === 'pdf' && !printPdf) throw new AppError('unavailable', (w) => w.report.noPdf);
    const overview = context.ask(
      'dashboard',
      'overview',
      personId === undefined ? { from, to } : { from, to, personId },
    );
    const { language, driftThreshold } = context.settings();
    const { html, rows } = reportHtml(overview, {
      words: context.words(),
      language,
      driftThreshold,
      editedOn: context.today(),
    });
    const name = `pivot-${context.words().report.fileNames.dashboard}-${from}-${to}`;
    if (format === 'html' || !printPdf) {
      return offer(context, `${name}.html`, 'text/html; charset=utf-8', Buffer.from(html, 'utf8'), rows);
    }
    return offer(context, `${name}.pdf`, 'application/pdf', await printPdf(html), rows);
  },
};
