import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openStore } from '#electron/store/open.ts';
import { type Limits, runInWorker } from '#electron/workers/run.ts';
import { AppError } from '#shared/contract/errors.ts';
import type { PushEvent } from '#shared/contract/events.ts';
import { settings } from '#shared/settings/schema.ts';
import { wordsOf } from '#shared/text/words.ts';
import { refusalOf, temporaryFolder } from '#tests/helpers/service.ts';
import { bytesOf, handIn, openImports } from '#tests/imports/files.ts';

const rows = (count: number): Uint8Array =>
  bytesOf(
    ['Référence;Objet;Reçu le', ...Array.from({ length: count }, (_, n) => `R-${n};Objet ${n};02/11/2026`)].join('\n'),
  );

const progressOf = (events: readonly PushEvent[]) =>
  events.flatMap((event) => (event.name === 'progress' ? [event.payload] : []));

describe('an import under way', () => {
  test('10,000 rows land within 8 seconds and tell how far they are', async () => {
    const { service, run, countDossiers } = openImports();
    const events: PushEvent[] = [];
    service.subscribe((event) => events.push(event));
    const start = performance.now();
    expect(await run(rows(10_000))).toMatchObject({ rows: 10_000, created: 10_000 });
    expect(performance.now() - start).toBeLessThan(8000);
    expect(await countDossiers()).toBe(10_000);
    const progress = progressOf(events);
    expect(progress.length).toBeGreaterThan(40);
    expect(progress.every(({ total }) => total === 10_001)).toBe(true);
    expect(events.at(-1)).toEqual({ name: 'changed', payload: { features: ['dossiers', 'imports'] } });
  });

  test('cancelled, it leaves nothing, and the store takes writes again', async () => {
    const { service, pivot, countDossiers } = openImports();
    service.subscribe((event) => {
      if (event.name === 'progress' && event.payload.done > 2000) void pivot.tasks.cancel({ taskId: 'long' });
    });
    const ticket = handIn(service, rows(50_000));
    const refused = await refusalOf(pivot.imports.run({ ticket, target: 'dossiers', taskId: 'long' }));
    expect(refused).toEqual({ code: 'unavailable', message: 'Opération annulée. Rien n’a été modifié.' });
    expect(await countDossiers()).toBe(0);
    await pivot.dossiers.create({ title: 'Après', pillar: 'documentation', receivedOn: '2026-11-23' });
    expect(await countDossiers()).toBe(1);
  });

  test('a command given meanwhile waits its turn and is carried out', async () => {
    const { run, pivot, countDossiers } = openImports();
    const running = run(rows(3000));
    const made = await pivot.dossiers.create({
      title: 'Entre-temps',
      pillar: 'documentation',
      receivedOn: '2026-11-23',
    });
    expect(made.title).toBe('Entre-temps');
    expect((await running).created).toBe(3000);
    expect(await countDossiers()).toBe(3001);
  });
});

describe('a worker that goes wrong', () => {
  const inspect = async (limits: Limits, bytes: Uint8Array): Promise<AppError> => {
    const folder = join(temporaryFolder(), 'store');
    const store = openStore(folder);
    const surroundings = {
      store,
      settings: () => settings.parse({}),
      now: () => '2026-11-23T08:00:00.000Z',
      today: () => '2026-11-23',
      timeZone: () => 'Europe/Paris',
      officerId: () => '',
      signal: new AbortController().signal,
      progress: () => {},
    };
    const input = { bytes, fileName: 'x.csv', known: { kinds: [], people: [] }, profiles: [] };
    const outcome: unknown = await runInWorker('inspectTable', input, surroundings, limits).catch((error) => error);
    store.close();
    if (outcome instanceof AppError) return outcome;
    throw outcome instanceof Error ? outcome : new Error('the job was expected to fail');
  };

  test('one that takes too much memory is stopped alone', async () => {
    const error = await inspect({ memoryMb: 12, silenceMs: 30_000 }, rows(190_000));
    expect(error.sentence(wordsOf('fr'))).toMatch(/trop de mémoire.*Rien n’a été importé/);
  });

  test('one that stays silent too long is stopped', async () => {
    const error = await inspect({ memoryMb: 256, silenceMs: 20 }, rows(190_000));
    expect(error.sentence(wordsOf('en'))).toMatch(/took over 0.02 seconds/);
  });
});
