import type { Database, Statement } from './driver.ts';

type Values = Readonly<Record<string, string | number | null>>;

/** Anything a statement takes in place of its `@name` parameters. */
export type Parameters = Values;

/** An open store: cached statements by their SQL, and transactions. */
export type Store = {
  readonly folder: string;
  /** All rows of a query. */
  readonly all: <Row>(sql: string, values?: Values) => Row[];
  /** The first row of a query, if any. */
  readonly first: <Row>(sql: string, values?: Values) => Row | undefined;
  /** Runs a writing statement and answers how many rows it changed. */
  readonly run: (sql: string, values?: Values) => number;
  /** Runs the function in one IMMEDIATE transaction; a throw rolls it back. */
  readonly immediate: <T>(work: () => T) => T;
  /** A pragma's single value. */
  readonly pragma: (name: string) => unknown;
  /** Runs SQL text of several statements. */
  readonly script: (sql: string) => void;
  readonly close: () => void;
};

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';

/** Whether the error says that somebody else holds the file. */
export const isBusy = (error: unknown): boolean => codeOf(error).startsWith('SQLITE_BUSY');

/** Whether the error says that nothing can be written: full disk, read-only file or folder. */
export const isUnwritable = (error: unknown): boolean => /^SQLITE_(FULL|READONLY|IOERR|CANTOPEN)/.test(codeOf(error));

/** Whether the error is a broken uniqueness of the given columns, as SQLite names them: `dossiers.reference`. */
export const isTaken = (error: unknown, columns: string): boolean =>
  codeOf(error) === 'SQLITE_CONSTRAINT_UNIQUE' && error instanceof Error && error.message.includes(columns);

/** A store on an open database. */
export const storeOn = (db: Database, folder: string, release: () => void): Store => {
  const statements = new Map<string, Statement<Values>>();
  const statement = (sql: string): Statement<Values> => {
    const known = statements.get(sql);
    if (known) return known;
    const made = db.prepare<Values>(sql);
    if (statements.size > 500) statements.clear();
    statements.set(sql, made);
    return made;
  };
  const none: Values = {};
  return {
    folder,
    all: <Row>(sql: string, values = none) => statement(sql).all(values) as Row[],
    first: <Row>(sql: string, values = none) => statement(sql).get(values) as Row | undefined,
    run: (sql, values = none) => statement(sql).run(values).changes,
    immediate: (work) => db.transaction(work).immediate(),
    pragma: (name) => db.pragma(name, { simple: true }),
    script: (sql) => {
      db.exec(sql);
    },
    close: () => {
      db.close();
      release();
    },
  };
};
