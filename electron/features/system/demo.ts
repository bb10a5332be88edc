import type { Context } from '#electron/service/context.ts';
import { writeSettings } from '#electron/store/settings.ts';

const emptied = [
  'time_entries',
  'timers',
  'deadlines',
  'meeting_dossiers',
  'meetings',
  'dossier_links',
  'dossiers',
  'imports',
  'serials',
  'views',
];

/** Empties a store that holds the fictitious section, down to its officer; the journal keeps that it was there. */
export const clearDemo = ({ store, officerId, record }: Context): void => {
  for (const table of emptied) store.run(`DELETE FROM ${table}`);
  store.run('DELETE FROM people WHERE id <> @officer', { officer: officerId() });
  writeSettings(store, { isDemo: false, isFirstRunDone: false, sectionName: '' });
  for (const subject of ['person', 'dossier', 'meeting', 'deadline', 'time_entry', 'setting'] as const) {
    record({ subject, subjectId: 'demo', action: 'removed' });
  }
};
