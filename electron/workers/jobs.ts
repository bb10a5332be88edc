import { backup } from './backup.ts';
import { demo } from './demo.ts';
import { importDossiers, inspectTable } from './imports/dossiers.ts';
import { importMeetings, inspectCalendar } from './imports/meetings.ts';
import { undoImport } from './imports/undo.ts';
import type { Desk } from './message.ts';

/** The work that is done off the main thread. */
export const jobs = { inspectTable, importDossiers, inspectCalendar, importMeetings, undoImport, backup, demo };

export type JobName = keyof typeof jobs;
export type JobInput<J extends JobName> = (typeof jobs)[J] extends (input: infer I, desk: Desk) => unknown ? I : never;
export type JobOutput<J extends JobName> = ReturnType<(typeof jobs)[J]>;
