import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Ask, TaskContext } from '#electron/service/context.ts';
import type { PivotContract } from '#shared/contract/contract.ts';
import { AppError, type Sentence } from '#shared/contract/errors.ts';
import type { Parsed } from '#shared/contract/procedure.ts';
import { type ColumnContext, columns } from '#shared/report/columns.ts';
import { byteOrderMark, type Cell, csvLine } from '#shared/report/csv.ts';

type Csv = Parsed<PivotContract['reports']['csv']>;
type List = Csv['list'];
type Filter = Csv['filter'];
/** Where to read on: after so many rows, of those from a day on where the list goes by day. */
type Cursor = { readonly offset: number; readonly from?: string };
type Slice = { readonly limit: number; readonly offset: number };
type Headers = ColumnContext['words']['report']['csv']['headers'];

/** How one list is read: which keys of the filter mean something for it, and a slice of its cells. */
type Source = {
  readonly headers: (headers: Headers) => readonly string[];
  readonly accepts: (key: string) => boolean;
  readonly read: (
    ask: Ask,
    filter: Filter,
    cursor: Cursor,
    names: ColumnContext,
  ) => { readonly cells: readonly Cell[][]; readonly total: number; readonly next: Cursor };
};

const sliceRows = 1_000;

const ends = { from: '1900-01-01', to: '2199-12-31' };

const only =
  (...keys: readonly (keyof Filter)[]) =>
  (key: string): boolean =>
    keys.some((known) => known === key);

const afterDay = (cursor: Cursor, days: readonly string[], last: string): Cursor => ({
  from: last,
  offset: (cursor.from === last ? cursor.offset : 0) + days.filter((day) => day === last).length,
});

const sourceOf = <Row>(
  list: List,
  cellsOf: Readonly<Record<string, (row: Row, names: ColumnContext) => Cell>>,
  accepts: (key: string) => boolean,
  read: (ask: Ask, filter: Filter, slice: Slice) => { readonly items: readonly Row[]; readonly total: number },
  dayOf?: (row: Row) => string,
): Source => {
  const keys = Object.keys(cellsOf);
  const cells = Object.values(cellsOf);
  return {
    headers: (headers) => {
      const worded: Readonly<Record<string, string>> = headers[list];
      return keys.map((key) => worded[key] ?? key);
    },
    accepts,
    read: (ask, filter, cursor, names) => {
      const { offset, from } = cursor;
      const { items, total } = read(ask, from === undefined ? filter : { ...filter, from }, {
        limit: sliceRows,
        offset,
      });
      const last = items.at(-1);
      const next = dayOf && last ? afterDay(cursor, items.map(dayOf), dayOf(last)) : { offset: offset + items.length };
      return { total, next, cells: items.map((row) => cells.map((cell) => cell(row, names))) };
    },
  };
};

const sources: Readonly<Record<List, Source>> = {
  dossiers: sourceOf(
    'dossiers',
    columns.dossiers,
    (key) => !['from', 'to', 'personId'].includes(key),
    (ask, { from: _from, to: _to, personId: _person, ...filter }, slice) =>
      ask('dossiers', 'list', { ...filter, ...slice }),
  ),
  meetings: sourceOf('meetings', columns.meetings, only('from', 'to', 'text'), (ask, { from, to, text }, slice) =>
    ask('meetings', 'list', { from: from ?? ends.from, to: to ?? ends.to, text, ...slice }),
  ),
  deadlines: sourceOf(
    'deadlines',
    columns.deadlines,
    only('from', 'to', 'text', 'personId', 'isOpen', 'source'),
    (ask, { from, to, text, personId, isOpen, source }, slice) =>
      ask('deadlines', 'list', { from, to, text, ownerId: personId, source, withDone: isOpen !== true, ...slice }),
  ),
  time: sourceOf(
    'time',
    columns.time,
    only('from', 'to', 'personId'),
    (ask, { from, to, personId }, slice) => ask('time', 'list', { from, to, personId, ...slice }),
    (row) => row.day,
  ),
  people: sourceOf('people', columns.people, only('text'), (ask, { text }, { offset }) => {
    const { items, total } = ask('people', 'list', { text });
    return { items: items.slice(offset), total };
  }),
};

const refuseOthers = (source: Source, filter: Filter): void => {
  const others = Object.entries(filter).flatMap(([key, value]) =>
    value === undefined || source.accepts(key) ? [] : [`filter.${key}`],
  );
  if (others.length === 0) return;
  const fields = Object.fromEntries(others.map((key): [string, Sentence] => [key, (w) => w.report.notForList]));
  throw new AppError(
    'validation',
    (w) => w.errors.invalid(others.map((key) => `${key} (${w.report.notForList})`).join(', ')),
    fields,
  );
};

const namesFor = ({ store, words, today }: TaskContext): ColumnContext => {
  const people = new Map(
    store.all<{ id: string; name: string }>('SELECT id, name FROM people').map(({ id, name }) => [id, name]),
  );
  const reference = 'SELECT reference FROM dossiers WHERE id = @id';
  return {
    words: words(),
    today: today(),
    personName: (id) => people.get(id) ?? '',
    dossierReference: (id) => store.first<{ reference: string }>(reference, { id })?.reference ?? '',
  };
};

const lastChange = ({ store }: TaskContext): number =>
  store.first<{ seq: number | null }>('SELECT max(seq) AS seq FROM journal')?.seq ?? 0;

const readAll = async (
  context: TaskContext,
  source: Source,
  filter: Filter,
): Promise<{ lines: string[]; rows: number }> => {
  const names = namesFor(context);
  const { language } = context.settings();
  const header = byteOrderMark + csvLine(source.headers(names.words.report.csv.headers), language);
  const lines = [header];
  let rows = 0;
  let total: number | undefined;
  let cursor: Cursor = { offset: 0 };
  do {
    const page = source.read(context.ask, filter, cursor, names);
    lines.push(page.cells.map((cells) => csvLine(cells, language)).join(''));
    cursor = page.next;
    rows += page.cells.length;
    total = page.cells.length === 0 ? rows : (total ?? page.total);
    context.progress(rows, total);
    await nextTurn();
    if (context.signal.aborted) throw new AppError('unavailable', (w) => w.errors.cancelled);
  } while (rows < total);
  return { lines, rows };
};

/**
 * All rows of a list as the lines of a CSV file, in the order of the list. What changes while it is read makes it be
 * read once more, this time while nothing is written.
 */
export const readList = async (
  context: TaskContext,
  list: List,
  filter: Filter,
): Promise<{ lines: readonly string[]; rows: number }> => {
  const source = sources[list];
  refuseOthers(source, filter);
  const before = lastChange(context);
  const read = await readAll(context, source, filter);
  return lastChange(context) === before ? read : context.exclusively(() => readAll(context, source, filter));
};
