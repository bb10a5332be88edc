import { setImmediate as nextTurn } from 'node:timers/promises';
import type { TaskContext } from '#electron/service/context.ts';
import { AppError } from '#shared/contract/errors.ts';
import { addDays, toInstant } from '#shared/kernel/time.ts';
import type { Span } from '#shared/registers/rules.ts';
import type {
  RegisterConfidence,
  RegisterId,
  RegisterPeriod,
  RegisterRow,
  RegisterTarget,
} from '#shared/registers/schema.ts';
import type { Cell } from '#shared/report/csv.ts';
import type { ColumnKind } from '#shared/report/table.ts';
import type { Language } from '#shared/settings/schema.ts';
import type { Words } from '#shared/text/words.ts';

/** The name of a column, which is also the key of its title. */
export type ColumnKey = keyof Words['registers']['columns'];

/** What a register reads with. */
export type Reading = Pick<TaskContext, 'store' | 'ask' | 'settings' | 'signal' | 'progress'> & {
  readonly words: Words;
  readonly language: Language;
  readonly today: string;
  readonly timeZone: string;
};

/** A column of a register: its title, how it is shown, and whether it tells what a closed cover must not. */
export type RegisterColumn = {
  readonly key: ColumnKey;
  readonly kind: ColumnKind;
  readonly width: number;
  readonly isContent: boolean;
};

/** Which rows are wanted: all from `offset` on without `limit`. */
export type Slice = { readonly limit: number | undefined; readonly offset: number };

/** The rows of a slice, how many there are in all and keep their content back, and the totals of all. */
export type Answer = {
  readonly rows: readonly RegisterRow[];
  readonly total: number;
  readonly withheld: number;
  readonly totalRow: Cell[] | null;
};

/** A register or statement: how it is kept, where its form comes from, and how it is read. */
export type Register = {
  readonly id: RegisterId;
  readonly period: RegisterPeriod;
  readonly source: string;
  readonly confidence: RegisterConfidence;
  readonly columns: readonly RegisterColumn[];
  readonly read: (reading: Reading, span: Span, slice: Slice) => Promise<Answer>;
};

/** Lets the service answer others, and stops a task that was cancelled. */
export const breathe = async ({ signal }: Pick<Reading, 'signal'>): Promise<void> => {
  await nextTurn();
  if (signal.aborted) throw new AppError('unavailable', (w) => w.errors.cancelled);
};

/** A slice of rows that are all known. */
export const sliced = (
  rows: readonly RegisterRow[],
  { limit, offset }: Slice,
  totalRow: Cell[] | null = null,
  withheld = 0,
): Answer => ({
  rows: rows.slice(offset, limit === undefined ? undefined : offset + limit),
  total: rows.length,
  withheld,
  totalRow,
});

type Stored = string | number | null;

/** A column read by SQL: its expression, how its value is said, and whether it is added up. */
type SqlColumn = RegisterColumn & {
  readonly sql: string | ((language: Language) => string);
  readonly say: ((value: string, reading: Reading) => Cell) | undefined;
  readonly isSummed: boolean;
};

type ColumnOptions = {
  readonly say?: (value: string, reading: Reading) => Cell;
  readonly isContent?: boolean;
  readonly isSummed?: boolean;
};

const columnOf =
  (kind: ColumnKind) =>
  (key: ColumnKey, width: number, sql: SqlColumn['sql'], options: ColumnOptions = {}): SqlColumn => ({
    key,
    kind,
    width,
    sql,
    say: options.say,
    isContent: options.isContent ?? false,
    isSummed: options.isSummed ?? false,
  });

export const text = columnOf('text');
export const date = columnOf('date');
export const count = columnOf('number');
export const money = columnOf('money');

/** A text that a closed cover, a graded letter or a restricted dossier keeps back. */
export const content = (key: ColumnKey, width: number, sql: SqlColumn['sql'], say?: ColumnOptions['say']): SqlColumn =>
  text(key, width, sql, { isContent: true, ...(say && { say }) });

type SqlParts = Omit<Register, 'columns' | 'read'> & {
  readonly columns: readonly SqlColumn[];
  /** Tables and conditions, with `@from` and `@to`, and as instants `@fromAt` and `@toAt`, the latter the end. */
  readonly from: string;
  readonly order: string;
  /** Whether a row keeps its content back, as an SQL condition. */
  readonly withheld?: string;
  /** What a row opens, and the SQL of its id. */
  readonly target?: readonly [RegisterTarget, string];
};

const sliceRows = 250;

type SqlRow = Readonly<Record<string, Stored>>;

const rowOf = (columns: readonly SqlColumn[], kind: RegisterTarget | undefined, reading: Reading) => {
  const first = columns.findIndex(({ isContent }) => isContent);
  const kept = reading.words.registers.withheld;
  return (row: SqlRow): RegisterRow => {
    const isKept = row.withheld === 1;
    const id = row.target ?? null;
    return {
      target: kind === undefined || id === null ? null : { kind, id: String(id) },
      cells: columns.map(({ isContent, say }, index) => {
        if (isKept && isContent) return index === first ? kept : null;
        const value = row[`c${index}`] ?? null;
        if (value === null || value === '') return null;
        return say === undefined ? value : say(String(value), reading);
      }),
    };
  };
};

/** The statements that read a register's slice and its totals; `language` chooses between names kept in both. */
export const registerSql = (
  {
    columns,
    from,
    order,
    withheld = '0',
    target,
  }: Pick<SqlParts, 'columns' | 'from' | 'order' | 'withheld' | 'target'>,
  language: Language,
): { readonly slice: string; readonly totals: string } => {
  const sqlOf = ({ sql }: SqlColumn): string => (typeof sql === 'string' ? sql : sql(language));
  const cells = columns.map((column, index) => `${sqlOf(column)} AS c${index}`);
  const sums = columns.flatMap((column, index) => (column.isSummed ? [`sum(${sqlOf(column)}) AS c${index}`] : []));
  return {
    slice: `SELECT ${[...cells, `${withheld} AS withheld`, `${target?.[1] ?? 'NULL'} AS target`].join(', ')}
      FROM ${from} ORDER BY ${order} LIMIT @limit OFFSET @offset`,
    totals: `SELECT ${['count(*) AS total', `coalesce(sum(${withheld}), 0) AS withheld`, ...sums].join(', ')} FROM ${from}`,
  };
};

const valuesOf = ({ from, to }: Span, { timeZone, today }: Reading) => ({
  from,
  to,
  today,
  fromAt: toInstant(from, '00:00', timeZone),
  toAt: toInstant(addDays(to, 1), '00:00', timeZone),
});

/** A register whose rows one SQL statement reads, in slices between which the service answers others. */
export const sqlRegister = (parts: SqlParts): Register => {
  const { columns, target, from: _from, order: _order, withheld: _withheld, ...register } = parts;
  const hasSums = columns.some(({ isSummed }) => isSummed);
  return {
    ...register,
    columns,
    read: async (reading, span, { limit, offset }) => {
      const { store, progress, words, language } = reading;
      const sql = registerSql(parts, language);
      const values = valuesOf(span, reading);
      const sums = store.first<SqlRow>(sql.totals, values) ?? {};
      const total = Number(sums.total ?? 0);
      const end = Math.min(total, limit === undefined ? total : offset + limit);
      const fromRow = rowOf(columns, target?.[0], reading);
      const rows: RegisterRow[] = [];
      for (let at = offset; at < end; at = offset + rows.length) {
        const page = store.all<SqlRow>(sql.slice, { ...values, offset: at, limit: Math.min(sliceRows, end - at) });
        if (page.length === 0) break;
        for (const row of page) rows.push(fromRow(row));
        progress(rows.length, end - offset);
        if (offset + rows.length < end) await breathe(reading);
      }
      const totalRow = columns.map(({ isSummed }, index) =>
        index === 0 ? words.registers.total : isSummed ? Number(sums[`c${index}`] ?? 0) : null,
      );
      return { rows, total, withheld: Number(sums.withheld ?? 0), totalRow: hasSums && total > 0 ? totalRow : null };
    },
  };
};

/** `23/11/2026`, inside a text. */
export const plainDate = (day: string): string => `${day.slice(8, 10)}/${day.slice(5, 7)}/${day.slice(0, 4)}`;

/** A column's value that holds several, put together with `packed`. */
export const packed = (...parts: readonly string[]): string => `json_array(${parts.join(', ')})`;

/** The values that `packed` put together. */
export const unpacked = (value: string): readonly (string | null)[] =>
  (JSON.parse(value) as readonly (string | number | null)[]).map((part) => (part === null ? null : String(part)));
