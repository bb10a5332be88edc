import { setImmediate as nextTurn } from 'node:timers/promises';
import { workbookTypes } from '#electron/office/workbook.ts';
import type { FeatureHandlers, TaskContext } from '#electron/service/context.ts';
import type { JobInput } from '#electron/workers/jobs.ts';
import { type Limits, runInWorker } from '#electron/workers/run.ts';
import type { PivotContract } from '#shared/contract/contract.ts';
import { AppError } from '#shared/contract/errors.ts';
import type { Span } from '#shared/registers/rules.ts';
import { byteOrderMark, csvLine } from '#shared/report/csv.ts';
import { formatsOf } from '#shared/report/formats.ts';
import { printedTable } from '#shared/report/print/printed-table.ts';
import type { Table, TableHeading } from '#shared/report/table.ts';
import { infoOf, listRegisters, noteOf, registerOf } from './catalogue.ts';
import type { Answer, Reading, Register, Slice } from './register.ts';

const requireOrder = ({ from, to }: Span, { settings }: TaskContext): void => {
  if (from <= to) return;
  const { date } = formatsOf(settings().language);
  throw new AppError('validation', (w) => w.registers.reversed(date(from), date(to)), {
    to: (w) => w.registers.reversed(date(from), date(to)),
  });
};

const lastChange = ({ store }: TaskContext): number =>
  store.first<{ seq: number | null }>('SELECT max(seq) AS seq FROM journal')?.seq ?? 0;

const readingOf = (context: TaskContext): Reading => ({
  store: context.store,
  ask: context.ask,
  settings: context.settings,
  signal: context.signal,
  progress: context.progress,
  words: context.words(),
  language: context.settings().language,
  today: context.today(),
  timeZone: context.timeZone(),
});

/**
 * The rows of a register. What changes while they are read in slices makes them be read once more, this time while
 * nothing is written.
 */
const read = async (context: TaskContext, register: Register, span: Span, slice: Slice): Promise<Answer> => {
  requireOrder(span, context);
  const before = lastChange(context);
  const answer = await register.read(readingOf(context), span, slice);
  if (lastChange(context) === before) return answer;
  return context.exclusively(() => register.read(readingOf(context), span, slice));
};

const columnsOf = ({ columns }: Register, context: TaskContext) => {
  const titles = context.words().registers.columns;
  return columns.map(({ key, kind, width }) => ({ key, title: titles[key], kind, width }));
};

/** The table without the columns of the period where every row bears the whole of it: the heading says it. */
const withoutPeriod = (table: Table, { from, to }: Span): Table => {
  const [start, end] = ['periodFrom', 'periodTo'].map((wanted) => table.columns.findIndex(({ key }) => key === wanted));
  if (start === undefined || end === undefined || start === -1) return table;
  if (!table.rows.every((cells) => cells[start] === from && cells[end] === to)) return table;
  const kept = <T>(cells: readonly T[]): T[] => cells.filter((_, index) => index !== start && index !== end);
  return {
    ...table,
    columns: kept(table.columns),
    rows: table.rows.map(kept),
    total: table.total && kept(table.total),
  };
};

const tableFor = async (context: TaskContext, register: Register, span: Span): Promise<Table> => {
  const { rows, totalRow, withheld } = await read(context, register, span, { limit: undefined, offset: 0 });
  const table: Table = {
    title: context.words().registers.names[register.id],
    note: noteOf(register, withheld, context.words()),
    columns: columnsOf(register, context),
    rows: rows.map(({ cells }) => cells),
    total: totalRow,
  };
  return withoutPeriod(table, span);
};

const linesAtOnce = 500;

/** Text that is made in pieces, between two of which the service answers others. */
const joined = async (pieces: Iterable<string>): Promise<Uint8Array> => {
  const parts: Buffer[] = [];
  for (const piece of pieces) {
    parts.push(Buffer.from(piece, 'utf8'));
    await nextTurn();
  }
  return Buffer.concat(parts);
};

const csvPieces = function* ({ columns, rows, total }: Table, language: 'fr' | 'en'): Generator<string> {
  yield byteOrderMark +
    csvLine(
      columns.map(({ title }) => title),
      language,
    );
  for (let at = 0; at < rows.length; at += linesAtOnce) {
    yield rows
      .slice(at, at + linesAtOnce)
      .map((cells) => csvLine(cells, language))
      .join('');
  }
  if (total !== null) yield csvLine(total, language);
};

const workbookLimits: Limits = { memoryMb: 1024, silenceMs: 120_000 };

const written = async (context: TaskContext, input: JobInput<'writeWorkbook'>): Promise<Uint8Array> =>
  (await runInWorker('writeWorkbook', input, context, workbookLimits)).bytes;

type Format = 'csv' | 'xlsx' | 'ods' | 'html' | 'pdf';

const bytesOf = async (
  context: TaskContext,
  table: Table,
  heading: TableHeading,
  format: Format,
): Promise<{ readonly bytes: Uint8Array; readonly mediaType: string }> => {
  const { language } = context.settings();
  const words = context.words();
  switch (format) {
    case 'csv':
      return { bytes: await joined(csvPieces(table, language)), mediaType: 'text/csv; charset=utf-8' };
    case 'xlsx':
    case 'ods':
      return { bytes: await written(context, { tables: [table], heading, format }), mediaType: workbookTypes[format] };
    case 'html':
      return {
        bytes: await joined(printedTable(table, heading, words, language)),
        mediaType: 'text/html; charset=utf-8',
      };
    case 'pdf': {
      const html = Buffer.from(await joined(printedTable(table, heading, words, language))).toString('utf8');
      const printed = await context.host.printPdf?.(html);
      if (printed === undefined) throw new AppError('unavailable', (w) => w.registers.noPdf);
      return { bytes: printed, mediaType: 'application/pdf' };
    }
  }
};

export const registers: FeatureHandlers<PivotContract['registers']> = {
  list: ({ settings, words }, { all }) => {
    const items = listRegisters(settings(), words()).filter(({ isOn }) => all || isOn);
    return { items, total: items.length };
  },
  rows: async (context, { register: id, from, to, limit, offset = 0 }) => {
    const register = registerOf(id);
    const { rows, total, withheld, totalRow } = await read(context, register, { from, to }, { limit, offset });
    return {
      register: infoOf(register, context.settings(), context.words()),
      from,
      to,
      columns: columnsOf(register, context),
      rows: [...rows],
      total,
      totalRow,
      withheld,
      note: noteOf(register, withheld, context.words()),
    };
  },
  export: async (context, { register: id, from, to, format }) => {
    const register = registerOf(id);
    if (format === 'pdf' && !context.host.printPdf) throw new AppError('unavailable', (w) => w.registers.noPdf);
    const table = await tableFor(context, register, { from, to });
    const { sectionName } = context.settings();
    const heading = { sectionName, from, to, editedOn: context.today() };
    const { bytes, mediaType } = await bytesOf(context, table, heading, format);
    const fileName = `pivot-${register.id}-${from}-${to}.${format}`;
    return {
      ticket: context.files.offer({ name: fileName, mediaType, bytes }),
      fileName,
      rows: table.rows.length,
    };
  },
};
