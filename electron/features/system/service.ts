import type { FeatureHandlers } from '#electron/service/context.ts';
import type { Store } from '#electron/store/store.ts';
import { runInWorker } from '#electron/workers/run.ts';
import manifest from '#package' with { type: 'json' };
import type { PivotContract } from '#shared/contract/contract.ts';
import { AppError } from '#shared/contract/errors.ts';
import { clearDemo } from './demo.ts';

const countOf = (store: Store, table: string): number =>
  store.first<{ n: number }>(`SELECT count(*) AS n FROM ${table} WHERE deleted_at IS NULL`)?.n ?? 0;

export const system: FeatureHandlers<PivotContract['system']> = {
  info: ({ store, host, now, timeZone, officerId }) => ({
    name: 'Pivot',
    version: manifest.version,
    schemaVersion: Number(store.pragma('user_version')),
    dataDir: store.folder,
    officerId: officerId(),
    now: now(),
    timeZone: timeZone(),
    node: process.versions.node,
    sqlite: store.first<{ v: string }>('SELECT sqlite_version() AS v')?.v ?? '',
    journalMode: String(store.pragma('journal_mode')),
    synchronous: Number(store.pragma('synchronous')),
    counts: {
      people: countOf(store, 'people'),
      dossiers: countOf(store, 'dossiers'),
      meetings: countOf(store, 'meetings'),
      deadlines: countOf(store, 'deadlines'),
      timeEntries: countOf(store, 'time_entries'),
    },
    capabilities: host.capabilities,
  }),
  backup: async (context) => {
    if (context.store.folder === ':memory:') throw new AppError('unavailable', (w) => w.store.needsDisk);
    const fileName = `pivot-${context.now().slice(0, 19).replaceAll(':', '-')}.db`;
    const made = await runInWorker('backup', { fileName }, context, { memoryMb: 256, silenceMs: 300_000 });
    return { fileName, ...made };
  },
  loadDemo: async (context) => {
    const { store, exclusively, announce } = context;
    if (store.folder === ':memory:') throw new AppError('unavailable', (w) => w.store.needsDisk);
    if (countOf(store, 'dossiers') + countOf(store, 'time_entries') > 0) {
      throw new AppError('rule_violated', (w) => w.demo.notEmpty);
    }
    const made = await exclusively(() => runInWorker('demo', {}, context, { memoryMb: 256, silenceMs: 30_000 }));
    announce(['people', 'dossiers', 'meetings', 'deadlines', 'time', 'settings', 'views']);
    return made;
  },
  clearDemo: (context) => {
    if (!context.settings().isDemo) throw new AppError('rule_violated', (w) => w.demo.notDemo);
    clearDemo(context);
    return {};
  },
};
