import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { wordsOf } from '#shared/text/words.ts';
import { startNode } from '#tests/helpers/processes.ts';
import { openTestService, refusalOf, temporaryFolder } from '#tests/helpers/service.ts';
import { bytesOf, handIn, openImports } from '../imports/files.ts';

const rows = 10_000;

/** The last row of whose reading the import tells. */
const lastReport = 9_800;
const times = Number(process.env.PIVOT_KILLS ?? 10);
const kills = Math.ceil(times * 0.3);
const cancellations = times - kills;

const table = bytesOf(
  ['Référence;Objet;Reçu le', ...Array.from({ length: rows }, (_, n) => `R-${n};Objet ${n};02/11/2026`)].join('\n'),
);

const randomUpTo = (most: number): number => Math.floor(Math.random() * most);

describe(`an import of ${rows} rows stopped at a random point`, { timeout: times * 15_000 }, () => {
  test(`killed ${kills} times, it leaves all or nothing and the store goes on`, async () => {
    const left: number[] = [];
    for (let kill = 0; kill < kills; kill += 1) {
      const dataDir = temporaryFolder();
      const { child, ended, line } = startNode('tests/workers/import-child.ts', [dataDir, String(rows)]);
      await line(new RegExp(`^\\.{${1 + randomUpTo(60)}}|!`)).then(() => pause(randomUpTo(40)));
      child.kill('SIGKILL');
      const { out } = await ended;
      const { service, pivot } = openTestService({ dataDir });
      const { total } = await pivot.dossiers.list({ limit: 1 });
      expect([0, rows]).toContain(total);
      if (out.includes('!')) expect(total).toBe(rows);
      expect((await pivot.imports.list({})).total).toBe(total / rows);
      expect((await pivot.dossiers.list({ text: 'objet', limit: 1 })).total).toBe(total);
      await pivot.dossiers.create({ title: 'Ensuite', pillar: 'documentation', receivedOn: '2026-11-23' });
      await service.close();
      left.push(total);
    }
    process.stdout.write(`imports killed: ${left.length}, whole: ${left.filter((total) => total > 0).length}\n`);
  });

  test(`cancelled ${cancellations} times, it leaves all or nothing and the store goes on`, async () => {
    const { service, pivot, countDossiers } = openImports();
    const cancel = (): void => void pivot.tasks.cancel({ taskId: 'import' });
    let others = 0;
    for (let turn = 0; turn < cancellations; turn += 1) {
      const point = randomUpTo(lastReport);
      const stop = service.subscribe((event) => {
        if (event.name === 'progress' && event.payload.done >= point) cancel();
      });
      const isEarly = turn % 4 === 0;
      const running = pivot.imports.run({ ticket: handIn(service, table), target: 'dossiers', taskId: 'import' });
      if (isEarly) void pause(randomUpTo(150)).then(cancel);
      expect(await refusalOf(running)).toEqual({ code: 'unavailable', message: wordsOf('fr').errors.cancelled });
      stop();
      expect(await countDossiers()).toBe(others);
      await pivot.dossiers.create({ title: 'Ensuite', pillar: 'documentation', receivedOn: '2026-11-23' });
      others += 1;
    }
    expect((await pivot.imports.list({})).total).toBe(0);
    expect(await pivot.imports.run({ ticket: handIn(service, table), target: 'dossiers' })).toMatchObject({
      created: rows,
    });
  });
});
