import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import type * as Opening from '#electron/store/open.ts';
import type { Store } from '#electron/store/store.ts';
import type { PivotClient } from '#shared/contract/contract.ts';
import { AppError } from '#shared/contract/errors.ts';
import { wordsOf } from '#shared/text/words.ts';
import { openTestService, RefusedError, refusalOf, temporaryFolder } from '#tests/helpers/service.ts';
import { bytesOf, handIn } from '../imports/files.ts';
import { hasSmallDisks, smallDisk } from './small-disk.ts';

const opened = vi.hoisted(() => ({ store: undefined as Store | undefined }));

vi.mock('#electron/store/open.ts', async (original) => {
  const real = await original<typeof Opening>();
  return {
    ...real,
    openStore: (folder: string): Store => {
      opened.store = real.openStore(folder);
      return opened.store;
    },
  };
});

const sentence = wordsOf('fr').errors.readOnly;

const dossier = (turn: number) =>
  ({ title: `N° ${turn}`, pillar: 'documentation', receivedOn: '2026-11-02', notes: 'x'.repeat(20_000) }) as const;

/** Creates dossiers until one is refused; answers the ids of those that were kept. */
const fill = async (pivot: PivotClient): Promise<string[]> => {
  const kept: string[] = [];
  for (let turn = 1; turn < 5000; turn += 1) {
    const made = await pivot.dossiers.create(dossier(turn)).catch((error: unknown) => error);
    if (made instanceof RefusedError) {
      expect(made.wire).toEqual({ code: 'unavailable', message: sentence });
      return kept;
    }
    kept.push((made as { id: string }).id);
  }
  throw new Error('the disk was expected to fill up');
};

const requireAll = async (pivot: PivotClient, ids: readonly string[]): Promise<void> => {
  expect((await pivot.dossiers.list()).total).toBe(ids.length);
  for (const id of ids) {
    expect((await pivot.dossiers.get({ id })).notes).toHaveLength(20_000);
    expect((await pivot.dossiers.history({ id })).total).toBe(1);
  }
  expect(opened.store?.all('PRAGMA integrity_check')).toEqual([{ integrity_check: 'ok' }]);
};

describe('a full disk', () => {
  test('a store that cannot grow refuses in one sentence, stays readable, and works again with room', async () => {
    const { service, pivot } = openTestService({ dataDir: temporaryFolder() });
    const pages = Number(opened.store?.pragma('page_count'));
    opened.store?.pragma(`max_page_count = ${pages + 200}`);
    const heard: unknown[] = [];
    const kept = await fill(pivot);
    expect(kept.length).toBeGreaterThan(3);
    service.subscribe((event) => heard.push(event));
    const [first = ''] = kept;
    const patch = { notes: 'y'.repeat(100_000) };
    expect((await refusalOf(pivot.dossiers.update({ id: first, revision: 1, patch }))).message).toBe(sentence);
    expect(heard).toEqual([]);
    await requireAll(pivot, kept);
    opened.store?.pragma('max_page_count = 1000000');
    const { id, reference } = await pivot.dossiers.create(dossier(0));
    expect(reference).toBe(`DOS-2026-${String(kept.length + 1).padStart(3, '0')}`);
    await requireAll(pivot, [...kept, id]);
  });

  test.skipIf(!hasSmallDisks)(
    'a real one: commands, imports and copies are refused, and nothing saved is lost',
    async () => {
      const disk = smallDisk(4);
      const { service, pivot } = openTestService({ dataDir: disk.folder });
      const kept = await fill(pivot);
      expect(kept.length).toBeGreaterThan(10);
      await requireAll(pivot, kept);

      const lines = Array.from({ length: 5000 }, (_, n) => `R-${n};Objet ${n};02/11/2026`);
      const table = bytesOf(['Référence;Objet;Reçu le', ...lines].join('\n'));
      const source = { ticket: handIn(service, table), target: 'dossiers' } as const;
      expect(await refusalOf(pivot.imports.run(source))).toEqual({ code: 'unavailable', message: sentence });
      expect(await refusalOf(pivot.system.backup())).toEqual({ code: 'unavailable', message: sentence });
      expect(readdirSync(join(disk.folder, 'backups'))).toEqual([]);
      await requireAll(pivot, kept);

      disk.resize(64);
      expect(await pivot.imports.run(source)).toMatchObject({ created: 5000 });
      expect((await pivot.system.backup()).bytes).toBeGreaterThan(1_000_000);
      await service.close();
      const again = openTestService({ dataDir: disk.folder });
      expect((await again.pivot.dossiers.list({ limit: 1 })).total).toBe(kept.length + 5000);
    },
  );

  test.skipIf(!hasSmallDisks)(
    'one that is full before the first start is refused, and leaves room for a better one',
    async () => {
      const disk = smallDisk(1);
      writeFileSync(join(disk.folder, 'film'), new Uint8Array(1_000_000));
      expect(() => openTestService({ dataDir: disk.folder })).toThrow(AppError);
      disk.resize(8);
      const { pivot } = openTestService({ dataDir: disk.folder });
      expect((await pivot.people.list()).total).toBe(1);
    },
  );
});
