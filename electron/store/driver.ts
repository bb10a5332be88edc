import Driver from 'better-sqlite3';

export { Driver };

/** An open SQLite database. */
export type Database = Driver.Database;

/** A prepared statement with named parameters. */
export type Statement<P extends Readonly<Record<string, unknown>>> = Driver.Statement<P>;
