import type { Desk } from './message.ts';

/** The work that is done off the main thread; a worker loads only what its job needs. */
export const jobs = {
  inspectTable: async () => (await import('./imports/dossiers.ts')).inspectTable,
  importDossiers: async () => (await import('./imports/dossiers.ts')).importDossiers,
  inspectCalendar: async () => (await import('./imports/meetings.ts')).inspectCalendar,
  importMeetings: async () => (await import('./imports/meetings.ts')).importMeetings,
  readDays: async () => (await import('./imports/days.ts')).readDays,
  undoImport: async () => (await import('./imports/undo.ts')).undoImport,
  backup: async () => (await import('./backup.ts')).backup,
  readLetter: async () => (await import('./letters/letter.ts')).readLetter,
  demo: async () => (await import('./demo.ts')).demo,
  inspectTemplate: async () => (await import('./office/template.ts')).inspectTemplate,
  fillTemplate: async () => (await import('./office/template.ts')).fillTemplate,
  writeDocument: async () => (await import('./office/document.ts')).writeDocument,
  writeWorkbook: async () => (await import('./office/workbook.ts')).writeWorkbook,
};

type Job<J extends JobName> = Awaited<ReturnType<(typeof jobs)[J]>>;

export type JobName = keyof typeof jobs;
export type JobInput<J extends JobName> = Job<J> extends (input: infer I, desk: Desk) => unknown ? I : never;
export type JobOutput<J extends JobName> = Awaited<ReturnType<Job<J>>>;
