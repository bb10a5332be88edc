import { desk } from './0010-desk.ts';
import { deadlineRules } from './0020-rules.ts';
import { mail } from './0030-mail.ts';
import { documents } from './0040-documents.ts';
import { dossiersInDepth } from './0050-dossiers-in-depth.ts';
import { meetingsInDepth } from './0060-meetings-in-depth.ts';
import { ledgers } from './0070-ledgers.ts';
import { templates } from './0080-templates.ts';

/** A step of the schema: the version it leads to, and its SQL. */
export type Migration = { readonly version: number; readonly name: string; readonly sql: string };

/** All steps in order. A released one is never edited. */
export const migrations: readonly Migration[] = [
  { version: 10, name: 'desk', sql: desk },
  { version: 20, name: 'rules', sql: deadlineRules },
  { version: 30, name: 'mail', sql: mail },
  { version: 40, name: 'documents', sql: documents },
  { version: 50, name: 'dossiers-in-depth', sql: dossiersInDepth },
  { version: 60, name: 'meetings-in-depth', sql: meetingsInDepth },
  { version: 70, name: 'ledgers', sql: ledgers },
  { version: 80, name: 'templates', sql: templates },
];
