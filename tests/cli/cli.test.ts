import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readCommand } from '#electron/cli/command.ts';
import { contract } from '#shared/contract/contract.ts';
import { browserPath } from '#tests/helpers/browser.ts';
import { runNode } from '#tests/helpers/processes.ts';
import { temporaryFolder } from '#tests/helpers/service.ts';

const dossier = { title: 'Marché de fournitures', pillar: 'coordination', receivedOn: '2026-11-20' };

const openFolder = () => {
  const folder = temporaryFolder();
  const pivot = (args: readonly string[], input?: string) =>
    runNode('electron/cli/main.ts', ['--data', join(folder, 'data'), ...args], {}, input);
  return { folder, pivot };
};

describe('call', () => {
  test('the value is JSON on standard output, and the store keeps it', async () => {
    const { folder, pivot } = openFolder();
    const created = await pivot(['call', 'dossiers.create', JSON.stringify(dossier)]);
    expect(created).toMatchObject({ code: 0, err: '' });
    const { id } = JSON.parse(created.out) as { id: string };
    const fetched = await pivot(['call', 'dossiers.get', '-'], JSON.stringify({ id }));
    expect(JSON.parse(fetched.out)).toMatchObject({ ...dossier, id, revision: 1 });
    const info = await pivot(['call', 'system.info']);
    expect(JSON.parse(info.out)).toMatchObject({
      dataDir: join(folder, 'data'),
      counts: { dossiers: 1 },
      capabilities: { host: 'cli' },
    });
  });

  test.each([
    ['an unknown procedure', ['call', 'dossiers.erase'], 'not_found'],
    ['a wrong type', ['call', 'dossiers.create', '{"title":3}'], 'validation'],
    ['text that is not JSON', ['call', 'dossiers.create', '{title'], 'validation'],
    ['nothing where JSON is announced', ['call', 'dossiers.create', '-'], 'validation'],
    ['a dossier that is not there', ['call', 'dossiers.get', '{"id":"x"}'], 'not_found'],
  ])('%s is one JSON error on standard error', async (_, args, code) => {
    const { pivot } = openFolder();
    const ended = await pivot(args);
    expect(ended).toMatchObject({ code: 1, out: '' });
    expect(JSON.parse(ended.err)).toMatchObject({ code, message: expect.stringMatching(/[.]$/) });
  });

  test('a store that cannot be opened is one JSON error, and stays as it is', async () => {
    const { folder, pivot } = openFolder();
    mkdirSync(join(folder, 'data'));
    writeFileSync(join(folder, 'data', 'pivot.db'), 'pas une base');
    const ended = await pivot(['call', 'system.info']);
    expect(ended).toMatchObject({ code: 1, out: '' });
    expect(JSON.parse(ended.err)).toMatchObject({ code: 'unavailable', message: expect.stringContaining('endommagé') });
    expect(readFileSync(join(folder, 'data', 'pivot.db'), 'utf8')).toBe('pas une base');
  });
});

test('a reader that closes the pipe early is no failure', async () => {
  const child = spawn(process.execPath, ['electron/cli/main.ts', 'procedures'], { stdio: ['ignore', 'pipe', 'pipe'] });
  child.stdout.destroy();
  let complaint = '';
  child.stderr.on('data', (part) => {
    complaint += part;
  });
  const [code] = await once(child, 'close');
  expect([code, complaint]).toEqual([0, '']);
});

test('procedures lists the whole contract, one line each, without a store', async () => {
  const { folder, pivot } = openFolder();
  const { code, out } = await pivot(['procedures']);
  expect(code).toBe(0);
  const lines = out
    .trimEnd()
    .split('\n')
    .map((line) => line.split(/ {2,}/));
  const expected = Object.entries(contract).flatMap(([feature, procedures]) =>
    Object.entries(procedures).map(([verb, { kind, summary }]) => [`${feature}.${verb}`, kind, summary]),
  );
  expect(lines).toEqual(expected);
  expect(existsSync(join(folder, 'data'))).toBe(false);
});

test.each([
  [['launch']],
  [['call']],
  [['import', 'a.csv']],
  [['import', 'a.csv', '--as', 'people']],
  [['export', 'dossiers']],
  [['export', 'kinds', '--out', 'k.csv']],
  [['procedures', '--bogus']],
])('%j is not a command', (args) => {
  expect(readCommand(args)).toEqual({ kind: 'unknown', text: args.join(' ') });
});

test('what is not a command is one sentence and exit code 2', async () => {
  const { pivot } = openFolder();
  const ended = await pivot(['launch']);
  expect(ended).toMatchObject({ code: 2, out: '' });
  expect(ended.err).toMatch(/^Commande inconnue ou incomplète : .*launch\. Aide : npm run pivot -- --help\n$/);
});

test('help names every command', async () => {
  const { code, out } = await runNode('electron/cli/main.ts', ['--help']);
  expect(code).toBe(0);
  for (const command of ['procedures', 'call', 'import', 'export']) expect(out).toContain(`\n  ${command} `);
});

describe('import', () => {
  const csv = 'Objet;Reçu le\nCourrier de la mairie;20/11/2026\nDemande de subvention;21/11/2026\n';

  const writeMapping = (folder: string): string => {
    const path = join(folder, 'mapping.json');
    const mapping = {
      encoding: 'utf-8',
      separator: ';',
      dateFormat: 'dd/mm/yyyy',
      columns: { title: ['Objet'], receivedOn: ['Reçu le'] },
      defaults: {},
    };
    writeFileSync(path, JSON.stringify(mapping));
    return path;
  };

  test('a dry run writes nothing, an import writes all, a second one nothing more', async () => {
    const { folder, pivot } = openFolder();
    const file = join(folder, 'courriers.csv');
    writeFileSync(file, csv);
    const mappingFile = writeMapping(folder);
    const args = ['import', file, '--as', 'dossiers', '--mapping', mappingFile];
    const total = async (): Promise<unknown> =>
      (JSON.parse((await pivot(['call', 'dossiers.list'])).out) as { total: unknown }).total;
    const dry = await pivot([...args, '--dry-run']);
    expect(dry).toMatchObject({ code: 0, err: '' });
    expect(JSON.parse(dry.out)).toMatchObject({
      rows: 2,
      created: 2,
      failed: 0,
      importId: null,
      fileName: 'courriers.csv',
    });
    expect(await total()).toBe(0);
    expect(JSON.parse((await pivot(args)).out)).toMatchObject({ created: 2, duplicates: 0 });
    expect(await total()).toBe(2);
  });

  test('a file with a wrong date is refused whole, its line named', async () => {
    const { folder, pivot } = openFolder();
    const file = join(folder, 'courriers.csv');
    writeFileSync(file, csv.replace('21/11/2026', '31/02/2026'));
    const ended = await pivot(['import', file, '--as', 'dossiers', '--mapping', writeMapping(folder)]);
    expect(ended.code).toBe(1);
    expect(JSON.parse(ended.out)).toMatchObject({
      failed: 1,
      problems: expect.arrayContaining([expect.objectContaining({ line: 3, column: 'Reçu le', severity: 'error' })]),
    });
    expect(JSON.parse((await pivot(['call', 'dossiers.list'])).out)).toMatchObject({ total: 0 });
  });

  test('a file or mapping that cannot be read is one JSON error', async () => {
    const { folder, pivot } = openFolder();
    const file = join(folder, 'a.csv');
    const wrong = join(folder, 'wrong.json');
    writeFileSync(file, csv);
    writeFileSync(wrong, '{"encoding":"utf-7"}');
    const missing = await pivot(['import', join(folder, 'missing.csv'), '--as', 'dossiers']);
    const mapped = await pivot(['import', file, '--as', 'dossiers', '--mapping', wrong]);
    expect([missing.code, mapped.code]).toEqual([1, 1]);
    expect(JSON.parse(missing.err)).toMatchObject({
      code: 'validation',
      message: expect.stringContaining('missing.csv'),
    });
    expect(JSON.parse(mapped.err)).toMatchObject({ code: 'validation', message: expect.stringContaining('encoding') });
  });
});

describe('export', () => {
  test('a list becomes a CSV file with all its rows', async () => {
    const { folder, pivot } = openFolder();
    await pivot(['call', 'dossiers.create', JSON.stringify(dossier)]);
    const out = join(folder, 'dossiers.csv');
    const ended = await pivot(['export', 'dossiers', '--out', out]);
    expect(ended).toMatchObject({ code: 0, err: '' });
    expect(JSON.parse(ended.out)).toMatchObject({ file: out, rows: 1 });
    expect(readFileSync(out, 'utf8')).toContain('Marché de fournitures');
  });

  test('the dashboard becomes one HTML file', async () => {
    const { folder, pivot } = openFolder();
    const out = join(folder, 'tableau.html');
    const ended = await pivot(['export', 'dashboard', '--from', '2026-11-01', '--to', '2026-11-30', '--out', out]);
    expect(ended).toMatchObject({ code: 0, err: '' });
    expect(readFileSync(out, 'utf8')).toMatch(/^<!doctype html>/i);
  });

  test.skipIf(browserPath === undefined)('the dashboard becomes a PDF where there is a browser', async () => {
    const { folder, pivot } = openFolder();
    const out = join(folder, 'tableau.pdf');
    const ended = await pivot([
      'export',
      'dashboard',
      '--from',
      '2026-11-01',
      '--to',
      '2026-11-30',
      '--format',
      'pdf',
      '--out',
      out,
    ]);
    expect(ended).toMatchObject({ code: 0, err: '' });
    expect(readFileSync(out).subarray(0, 5).toString()).toBe('%PDF-');
  });

  test('a folder that is not there is one JSON error', async () => {
    const { folder, pivot } = openFolder();
    const ended = await pivot(['export', 'people', '--out', join(folder, 'no', 'people.csv')]);
    expect(ended).toMatchObject({ code: 1, out: '' });
    expect(JSON.parse(ended.err)).toMatchObject({
      code: 'unavailable',
      message: expect.stringContaining('people.csv'),
    });
  });
});
