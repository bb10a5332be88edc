import { chmodSync, existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { AppError } from '#shared/contract/errors.ts';
import { wordsOf } from '#shared/text/words.ts';
import { runNode, startNode } from '#tests/helpers/processes.ts';
import { openTestService, refusalOf, temporaryFolder } from '#tests/helpers/service.ts';
import { hasSmallDisks, smallDisk } from './small-disk.ts';

const sentencesOf = (work: () => unknown): readonly string[] => {
  try {
    work();
  } catch (error) {
    if (error instanceof AppError && error.code === 'unavailable') {
      return (['fr', 'en'] as const).map((language) => error.sentence(wordsOf(language)));
    }
    throw error;
  }
  throw new Error('the folder was expected to be refused');
};

const dossier = { title: 'Note', pillar: 'documentation', receivedOn: '2026-11-02' } as const;

describe('one folder, two programs', () => {
  test('the second is refused in one sentence, the first goes on, and a killed one lets go', async () => {
    const dataDir = temporaryFolder();
    const holder = startNode('tests/durability/writer.ts', [dataDir, 'hold']);
    await holder.line(/^held$/);
    expect(sentencesOf(() => openTestService({ dataDir }))).toEqual([
      wordsOf('fr').store.inUse,
      wordsOf('en').store.inUse,
    ]);
    const { code, out, err } = await runNode('electron/cli/main.ts', ['--data', dataDir, 'call', 'people.list']);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(JSON.parse(err)).toMatchObject({ code: 'unavailable', message: expect.stringMatching(/^Pivot /) });
    holder.child.kill('SIGKILL');
    await holder.ended;
    const { pivot } = openTestService({ dataDir });
    expect((await pivot.people.list()).total).toBe(1);
  });

  test('two that start at once on a new folder: one opens it whole', { timeout: 30_000 }, async () => {
    const dataDir = temporaryFolder();
    const starts = [1, 2, 3].map(() => startNode('tests/durability/writer.ts', [dataDir, 'hold']));
    await Promise.any(starts.map(({ line }) => line(/^held$/)));
    await Promise.all(starts.map(({ ended, line }) => Promise.race([line(/^held$/).catch(() => {}), ended])));
    const running = starts.filter(({ child }) => child.exitCode === null);
    expect(running).toHaveLength(1);
    for (const { child } of running) child.kill('SIGKILL');
    await Promise.all(starts.map(({ ended }) => ended));
    const { pivot } = openTestService({ dataDir });
    expect((await pivot.people.list()).total).toBe(1);
  });

  test('a first start killed at any moment leaves a folder that opens', { timeout: 60_000 }, async () => {
    const dataDirs: string[] = [];
    for (let turn = 0; turn < 6; turn += 1) {
      const dataDir = join(temporaryFolder(), 'new');
      const { child, ended } = startNode('tests/durability/writer.ts', [dataDir, 'hold']);
      while (!existsSync(dataDir) && child.exitCode === null) await pause(2);
      await pause(Math.random() * 15);
      child.kill('SIGKILL');
      await ended;
      dataDirs.push(dataDir);
    }
    for (const dataDir of dataDirs) {
      const { pivot } = openTestService({ dataDir });
      expect((await pivot.kinds.list()).total).toBeGreaterThan(1);
    }
  });

  test('what a first start left unfinished is made again', async () => {
    const dataDir = temporaryFolder();
    writeFileSync(join(dataDir, 'pivot.db.new'), 'à moitié');
    const { pivot } = openTestService({ dataDir });
    expect((await pivot.dossiers.create(dossier)).reference).toBe('DOS-2026-001');
    expect(existsSync(join(dataDir, 'pivot.db.new'))).toBe(false);
  });
});

const isRoot = process.getuid?.() === 0;
if (isRoot) process.stderr.write('A folder without write permission is not tested: root writes everywhere.\n');

describe('a folder that cannot be written', () => {
  test.skipIf(isRoot)('without the permission: refused in one sentence', async () => {
    const dataDir = temporaryFolder();
    const { service } = openTestService({ dataDir });
    await service.close();
    chmodSync(dataDir, 0o500);
    expect(sentencesOf(() => openTestService({ dataDir }))).toEqual([
      wordsOf('fr').store.cannotOpen(dataDir),
      wordsOf('en').store.cannotOpen(dataDir),
    ]);
    chmodSync(dataDir, 0o700);
  });

  test.skipIf(!hasSmallDisks)(
    'on a read-only disk: refused in one sentence, untouched, and open again later',
    async () => {
      const disk = smallDisk(16);
      const first = openTestService({ dataDir: disk.folder });
      await first.pivot.dossiers.create(dossier);
      await first.service.close();
      disk.makeReadOnly();
      expect(sentencesOf(() => openTestService({ dataDir: disk.folder }))).toEqual([
        wordsOf('fr').store.cannotOpen(disk.folder),
        wordsOf('en').store.cannotOpen(disk.folder),
      ]);
      disk.makeWritable();
      const { pivot } = openTestService({ dataDir: disk.folder });
      expect((await pivot.dossiers.list()).total).toBe(1);
    },
  );

  test('closed, a service refuses each call and throws nothing', async () => {
    const { service, pivot } = openTestService({ dataDir: temporaryFolder() });
    await service.close();
    expect((await refusalOf(pivot.people.list())).message).not.toBe('');
    expect((await refusalOf(pivot.dossiers.create(dossier))).message).not.toBe('');
  });
});
