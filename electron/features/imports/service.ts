import type { FeatureHandlers, TaskContext } from '#electron/service/context.ts';
import type { Store } from '#electron/store/store.ts';
import { type Limits, runInWorker } from '#electron/workers/run.ts';
import type { PivotContract } from '#shared/contract/contract.ts';
import { AppError } from '#shared/contract/errors.ts';
import type { Parsed } from '#shared/contract/procedure.ts';
import type { Known } from '#shared/imports/rules.ts';
import type { ImportResult, ImportTarget } from '#shared/imports/schema.ts';
import { list, listProfiles, removeProfile, saveProfile } from './repository.ts';

type Source = Parsed<PivotContract['imports']['run']>;

const limits: Readonly<Record<ImportTarget, Limits>> = {
  dossiers: { memoryMb: 256, silenceMs: 60_000 },
  meetings: { memoryMb: 256, silenceMs: 10_000 },
};

const knownOf = (store: Store): Known => ({
  kinds: store.all(
    'SELECT code, name_fr AS nameFr, name_en AS nameEn, pillar, lead_days AS leadDays FROM kinds ORDER BY code',
  ),
  people: store.all('SELECT id, name, initials FROM people WHERE deleted_at IS NULL'),
});

const importFile = async (context: TaskContext, source: Source, isDryRun: boolean): Promise<ImportResult> => {
  const { store, files } = context;
  if (store.folder === ':memory:') throw new AppError('unavailable', (w) => w.store.needsDisk);
  const { name, bytes } = files.peek(source.ticket);
  const known = knownOf(store);
  const input = { bytes, fileName: name, known, isDryRun };
  return source.target === 'dossiers'
    ? runInWorker(
        'importDossiers',
        { ...input, profiles: listProfiles(store), mapping: source.mapping },
        context,
        limits.dossiers,
      )
    : runInWorker('importMeetings', input, context, limits.meetings);
};

export const imports: FeatureHandlers<PivotContract['imports']> = {
  inspect: async (context, { ticket, target, encoding, separator }) => {
    const { store, files } = context;
    const { name, bytes } = files.peek(ticket);
    const input = { bytes, fileName: name, known: knownOf(store) };
    return target === 'dossiers'
      ? runInWorker(
          'inspectTable',
          { ...input, profiles: listProfiles(store), encoding, separator },
          context,
          limits.dossiers,
        )
      : runInWorker('inspectCalendar', input, context, limits.meetings);
  },
  check: (context, source) => importFile(context, source, true),
  run: async (context, source) => {
    const result = await context.exclusively(() => importFile(context, source, false));
    if (result.created + result.updated === 0) return result;
    context.files.discard(source.ticket);
    context.announce([source.target, 'imports']);
    return result;
  },
  undo: async (context, { id }) => {
    if (context.store.folder === ':memory:') throw new AppError('unavailable', (w) => w.store.needsDisk);
    const after = await context.exclusively(() => runInWorker('undoImport', { id }, context, limits.dossiers));
    context.announce([after.target, 'imports']);
    return after;
  },
  list: ({ store }) => {
    const items = list(store);
    return { items, total: items.length };
  },
  profiles: ({ store }) => {
    const items = listProfiles(store);
    return { items, total: items.length };
  },
  saveProfile: ({ store, newId, announce }, profile) => {
    announce(['imports']);
    return saveProfile(store, { ...profile, id: newId() });
  },
  removeProfile: ({ store, announce }, { id }) => {
    announce(['imports']);
    return { id, name: removeProfile(store, id) };
  },
};
