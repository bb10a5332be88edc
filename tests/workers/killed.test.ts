import { spawn } from 'node:child_process';
import { expect, test } from 'vitest';
import { openTestService, temporaryFolder } from '#tests/helpers/service.ts';

const rows = 10_000;

/** Imports in a process of its own and kills it once it has said the sign so many times. */
const importUntil = (folder: string, sign: string, times: number): Promise<void> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [new URL('import-child.ts', import.meta.url).pathname, folder, String(rows)]);
    let said = '';
    let wrong = '';
    child.stderr.on('data', (chunk) => {
      wrong += String(chunk);
    });
    child.stdout.on('data', (chunk) => {
      said += String(chunk);
      if (said.split(sign).length > times) child.kill('SIGKILL');
    });
    child.on('exit', (_, signal) => (signal === 'SIGKILL' ? resolve() : reject(new Error(wrong || said))));
  });

test.each([
  ['at its beginning', '.', 1, 0],
  ['in its middle', '.', 25, 0],
  ['near its end', '.', 48, 0],
  ['once it answered', '!', 1, rows],
])('an import killed %s leaves all or nothing', { timeout: 60_000 }, async (_, sign, times, left) => {
  const dataDir = temporaryFolder();
  await importUntil(dataDir, sign, times);
  const { pivot } = openTestService({ dataDir });
  const { total } = await pivot.dossiers.list({ limit: 1 });
  expect(total).toBe(left);
  expect((await pivot.imports.list({})).total).toBe(left === 0 ? 0 : 1);
  await pivot.dossiers.create({ title: 'Ensuite', pillar: 'documentation', receivedOn: '2026-11-23' });
  expect((await pivot.dossiers.list({ limit: 1 })).total).toBe(left + 1);
});
