import type { Context } from '#electron/service/context.ts';
import { writeSettings } from '#electron/store/settings.ts';
import { startingKinds } from '#resources/kinds.ts';

const emptied = [
  'templates',
  'template_values',
  'chases',
  'documents',
  'files',
  'merged_letters',
  'visas',
  'drafts',
  'delegations',
  'mail',
  'mail_serials',
  'correspondents',
  'special_references',
  'movements',
  'call_book',
  'dossier_checks',
  'destructions',
  'slip_items',
  'slips',
  'payments',
  'commitments',
  'budget_lines',
  'watch_dossiers',
  'watch_reads',
  'watch_items',
  'visits',
  'processings',
  'time_entries',
  'timers',
  'deadlines',
  'meeting_dossiers',
  'meetings',
  'meeting_series',
  'bodies',
  'rooms',
  'dossier_links',
  'dossiers',
  'imports',
  'serials',
  'views',
];

const touched = [
  'person',
  'kind',
  'dossier',
  'meeting',
  'deadline',
  'time_entry',
  'setting',
  'letter',
  'correspondent',
  'document',
  'draft',
  'movement',
  'special_reference',
  'retention_rule',
  'budget_line',
  'watch_item',
  'visit',
  'processing',
  'room',
  'body',
  'template',
] as const;

/** Empties a store that holds the fictitious section, down to its officer; the journal keeps that it was there. */
export const clearDemo = ({ store, officerId, record }: Context): void => {
  store.script('PRAGMA defer_foreign_keys = ON');
  for (const table of emptied) store.run(`DELETE FROM ${table}`);
  store.run("DELETE FROM retention_rules WHERE source <> 'category'");
  store.run('DELETE FROM people WHERE id <> @officer', { officer: officerId() });
  for (const { code, effortMinutes } of startingKinds) {
    store.run(
      `UPDATE kinds SET effort_minutes = @effortMinutes, revision = revision + 1
       WHERE code = @code AND effort_minutes <> @effortMinutes`,
      { code, effortMinutes },
    );
  }
  writeSettings(store, { isDemo: false, isFirstRunDone: false, sectionName: '', sectionCode: '' });
  for (const subject of touched) record({ subject, subjectId: 'demo', action: 'removed' });
};
