import { describe, expect, test, vi } from 'vitest';
import type * as Opening from '#electron/store/open.ts';
import type { Store } from '#electron/store/store.ts';
import type { PivotClient } from '#shared/contract/contract.ts';
import { wordsOf } from '#shared/text/words.ts';
import { openTestService } from '#tests/helpers/service.ts';

const driver = vi.hoisted(() => ({ store: undefined as Store | undefined, calls: 0, failing: 0 }));

/** The real store, of which one call to the driver fails as when the disk gives out. */
vi.mock('#electron/store/open.ts', async (original) => {
  const real = await original<typeof Opening>();
  const failingOnce =
    <A extends unknown[], R>(act: (...args: A) => R) =>
    (...args: A): R => {
      driver.calls += 1;
      if (driver.calls !== driver.failing) return act(...args);
      throw Object.assign(new Error('disk I/O error'), { code: 'SQLITE_IOERR_WRITE' });
    };
  return {
    ...real,
    openStore: (folder: string): Store => {
      const store = real.openStore(folder);
      driver.store = store;
      return {
        ...store,
        all: failingOnce(store.all) as Store['all'],
        first: failingOnce(store.first) as Store['first'],
        run: failingOnce(store.run),
      };
    },
  };
});

/** Every row of every table, as text. */
const dump = (): string => {
  const { store } = driver;
  const tables = store?.all<{ name: string }>(
    `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name`,
  );
  return JSON.stringify(tables?.map(({ name }) => [name, store?.all(`SELECT * FROM ${name}`)]));
};

const dossier = { title: 'Note', pillar: 'documentation', receivedOn: '2026-11-02' } as const;

/** A desk with something of everything: what the commands below work on. */
const furnished = async (pivot: PivotClient) => {
  const one = await pivot.dossiers.create(dossier);
  const two = await pivot.dossiers.create({ ...dossier, linkIds: [one.id] });
  const meeting = await pivot.meetings.create({
    title: 'Point',
    startsAt: '2026-11-20T08:00:00Z',
    endsAt: '2026-11-20T09:00:00Z',
    dossierIds: [one.id, two.id],
  });
  const binned = await pivot.dossiers.create(dossier);
  await pivot.dossiers.remove({ items: [{ id: binned.id, revision: 1 }] });
  await pivot.time.start({ pillar: 'supervision' });
  return { one: one.id, two: two.id, meeting: meeting.id, binned: binned.id };
};

type Ids = Awaited<ReturnType<typeof furnished>>;

const commands: Readonly<Record<string, (pivot: PivotClient, ids: Ids) => Promise<unknown>>> = {
  'dossiers.create with links': (pivot, { one, two }) => pivot.dossiers.create({ ...dossier, linkIds: [one, two] }),
  'dossiers.update with links': (pivot, { one }) =>
    pivot.dossiers.update({ id: one, revision: 1, patch: { title: 'Autre', linkIds: [] } }),
  'dossiers.updateMany': (pivot, { one, two }) =>
    pivot.dossiers.updateMany({ items: [one, two].map((id) => ({ id, revision: 1 })), patch: { tags: ['lot'] } }),
  'dossiers.advanceMany': (pivot, { one, two }) =>
    pivot.dossiers.advanceMany({ items: [one, two].map((id) => ({ id, revision: 1 })), to: 'registered' }),
  'dossiers.remove': (pivot, { one, two }) =>
    pivot.dossiers.remove({ items: [one, two].map((id) => ({ id, revision: 1 })) }),
  'dossiers.restore': (pivot, { binned }) => pivot.dossiers.restore({ ids: [binned] }),
  'meetings.update with dossiers': (pivot, { meeting, two }) =>
    pivot.meetings.update({ id: meeting, revision: 1, patch: { minutesText: 'Dit.', dossierIds: [two] } }),
  'meetings.fillTime': (pivot, { meeting }) => pivot.meetings.fillTime({ id: meeting }),
  'deadlines.create': (pivot, { meeting }) =>
    pivot.deadlines.create({ title: 'Envoyer', source: 'decision', meetingId: meeting, dueOn: '2026-11-30' }),
  'time.start over a running timer': (pivot, { one }) => pivot.time.start({ pillar: 'documentation', dossierId: one }),
  'settings.update': (pivot) => pivot.settings.update({ patch: { sectionName: 'Bureau', theme: 'dark' } }),
  'imports.saveProfile': (pivot) =>
    pivot.imports.saveProfile({
      name: 'Registre',
      columns: ['a'],
      mapping: { encoding: 'utf-8', separator: ',', dateFormat: 'yyyy-mm-dd', columns: {}, defaults: {} },
    }),
};

describe('a driver that fails at any of its calls leaves no partial state', () => {
  test.each(Object.entries(commands))('%s', async (_, act) => {
    const { service, pivot } = openTestService();
    const ids = await furnished(pivot);
    const before = dump();
    const heard: unknown[] = [];
    service.subscribe((event) => heard.push(event));
    let refused = 0;
    for (let call = 1; ; call += 1) {
      driver.calls = 0;
      driver.failing = call;
      const outcome = await act(pivot, ids).catch((error: unknown) => error);
      const isReached = driver.calls >= call;
      driver.failing = 0;
      if (!isReached) break;
      refused += 1;
      expect(outcome).toMatchObject({ wire: { code: 'unavailable', message: wordsOf('fr').errors.readOnly } });
      expect(dump()).toBe(before);
      expect(heard).toEqual([]);
    }
    expect(refused).toBeGreaterThan(1);
    expect(dump()).not.toBe(before);
  });
});
