import { desk } from './0010-desk.ts';

/** A step of the schema: the version it leads to, and its SQL. */
export type Migration = { readonly version: number; readonly name: string; readonly sql: string };

/** All steps in order. A released one is never edited. */
export const migrations: readonly Migration[] = [{ version: 10, name: 'desk', sql: desk }];
