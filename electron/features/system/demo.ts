import type { Context } from '#electron/service/context.ts';
import { writeSettings } from '#electron/store/settings.ts';
import { startingKinds } from '#resources/kinds.ts';

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
  for (const { code, effortMinutes } of startingKinds) {
    store.run(
      `UPDATE kinds SET effort_minutes = @effortMinutes, revision = revision + 1
       WHERE code = @code AND effort_minutes <> @effortMinutes`,
      { code, effortMinutes },
    );
  }
  writeSettings(store, { isDemo: false, isFirstRunDone: false, sectionName: '' });
  for (const subject of ['person', 'kind', 'dossier', 'meeting', 'deadline', 'time_entry', 'setting'] as const) {
    record({ subject, subjectId: 'demo', action: 'removed' });
  }
};
