import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { windowObstacle } from '#electron/start/desktop.ts';
import { readStartOptions } from '#electron/start/options.ts';
import { findBrowser } from '#electron/web/browser.ts';
import { defaultDataFolder } from '#electron/web/places.ts';
import { runNode, startNode } from '#tests/helpers/processes.ts';
import { sampleRenderer } from '#tests/helpers/renderer.ts';
import { temporaryFolder } from '#tests/helpers/service.ts';

const host = 'tests/start/run-loopback.ts';
const isAlive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

const readyLine = /^Pivot: (http:\/\/127\.0\.0\.1:(\d+)\/\?token=([\w-]{43}))$/;

describe('options', () => {
  test('nothing asked opens a window, Electron first', () => {
    expect(readStartOptions([])).toEqual({
      kind: 'run',
      options: { isDemo: false, mayUseElectron: true, mayOpen: true, port: 0, dataDir: undefined },
    });
  });

  test.each([
    [['--browser'], { mayUseElectron: false, mayOpen: true }],
    [['--no-open'], { mayUseElectron: false, mayOpen: false }],
    [['--port', '4321'], { mayUseElectron: false, mayOpen: true, port: 4321 }],
    [['--port=0', '--demo'], { isDemo: true, port: 0 }],
    [['--data', '/srv/pivot', '--demo'], { dataDir: '/srv/pivot', isDemo: true }],
  ])('%j', (args, options) => {
    expect(readStartOptions(args)).toMatchObject({ kind: 'run', options });
  });

  test.each([
    [['--bogus'], '--bogus'],
    [['--demo', '-x'], '-x'],
    [['stray'], 'stray'],
    [['--port'], '--port'],
    [['--data', ''], '--data'],
    [['--demo=yes'], '--demo=yes'],
  ])('%j is refused and named', (args, text) => {
    expect(readStartOptions(args)).toEqual({ kind: 'unknown_option', text });
  });

  test.each(['abc', '-1', '65536', '80.5', ''])('the port "%s" is refused', (port) => {
    expect(readStartOptions([`--port=${port}`])).toEqual({ kind: 'wrong_port', text: port });
  });

  test('an unknown option is one sentence and exit code 2', async () => {
    expect(await runNode('electron/start/start.ts', ['--bogus'])).toEqual({
      code: 2,
      out: '',
      err: 'Option inconnue ou incomplète : --bogus. Aide : npm start -- --help\n',
    });
  });

  test('help is in the language of the session', async () => {
    const french = await runNode('electron/start/start.ts', ['--help']);
    const english = await runNode('electron/start/start.ts', ['--help'], { LANG: 'en_GB.UTF-8' });
    expect([french.code, english.code]).toEqual([0, 0]);
    expect(french.out).toContain('ouvre une section fictive');
    expect(english.out).toContain('opens a fictitious section');
    for (const option of ['--demo', '--browser', '--no-open', '--port', '--data', '--help']) {
      expect(french.out).toContain(option);
      expect(english.out).toContain(option);
    }
  });
});

describe('what the machine allows', () => {
  const desk = { platform: 'linux', env: { DISPLAY: ':0' }, uid: 1000, ownerOf: () => 1000 } as const;

  test.each([
    ['a desk', {}, undefined],
    ['Wayland', { env: { WAYLAND_DISPLAY: 'wayland-0' } }, undefined],
    ['no display', { env: {} }, 'noDisplay'],
    ['root', { uid: 0 }, 'otherUser'],
    ['sudo to a third account', { env: { DISPLAY: ':0', SUDO_UID: '1001' } }, 'otherUser'],
    [
      'another account’s display',
      { env: { DISPLAY: ':0', XAUTHORITY: '/home/o/.Xauthority' }, ownerOf: () => 1001 },
      'otherUser',
    ],
    ['Windows', { platform: 'win32', env: {}, uid: undefined }, undefined],
    ['macOS', { platform: 'darwin', env: {}, uid: 501 }, undefined],
  ] as const)('%s', (_, session, obstacle) => {
    expect(windowObstacle({ ...desk, ...session })).toBe(obstacle);
  });

  test('Edge comes before Chrome, Chrome before Chromium', () => {
    const there = ['/usr/bin/chromium', '/usr/bin/google-chrome', '/opt/bin/microsoft-edge'];
    const find = (paths: readonly string[]) =>
      findBrowser('linux', { PATH: '/opt/bin:/usr/bin' }, (path) => paths.includes(path));
    expect(find(there)).toBe('/opt/bin/microsoft-edge');
    expect(find(there.slice(0, 2))).toBe('/usr/bin/google-chrome');
    expect(find(there.slice(0, 1))).toBe('/usr/bin/chromium');
    expect(find([])).toBeUndefined();
    const edge = 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe';
    expect(findBrowser('win32', { 'ProgramFiles(x86)': 'C:\\Program Files (x86)' }, (path) => path === edge)).toBe(
      edge,
    );
  });

  test.each([
    ['win32', { APPDATA: 'C:\\Users\\a\\AppData\\Roaming' }, 'C:\\Users\\a\\AppData\\Roaming\\Pivot'],
    ['linux', {}, '/home/a/.local/share/pivot'],
    ['linux', { XDG_DATA_HOME: '/data' }, '/data/pivot'],
    ['linux', { XDG_DATA_HOME: 'relative' }, '/home/a/.local/share/pivot'],
    ['darwin', {}, '/home/a/Library/Application Support/Pivot'],
  ] as const)('data on %s with %j', (platform, env, folder) => {
    expect(defaultDataFolder({ platform, env, home: '/home/a' })).toBe(folder);
  });
});

describe('the running host', () => {
  test.each(['SIGINT', 'SIGTERM'] as const)(
    'prints its ready line, answers, and ends cleanly on %s',
    async (signal) => {
      const data = join(temporaryFolder(), 'Données de l’été');
      const { child, ended, line } = startNode(host, [data, sampleRenderer()]);
      const [, , port, token] = await line(readyLine);
      const answer = await fetch(`http://127.0.0.1:${port}/rpc/system.info`, {
        method: 'POST',
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        body: '{}',
      });
      expect(await answer.json()).toMatchObject({
        ok: true,
        value: { dataDir: data, synchronous: 2, journalMode: 'wal', capabilities: { host: 'loopback' } },
      });
      child.kill(signal);
      const { code, err } = await ended;
      expect({ code, err }).toEqual({ code: 0, err: '' });
      expect(readdirSync(data)).not.toContain('pivot.db-wal');
    },
  );

  test('a second Pivot on the same data is refused in one sentence', async () => {
    const data = temporaryFolder();
    await startNode(host, [data, sampleRenderer()]).line(readyLine);
    const { code, out, err } = await runNode(host, [data, sampleRenderer()]);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toBe('Pivot est déjà ouvert sur ces données. Fermez l’autre fenêtre ou choisissez un autre dossier.\n');
  });

  test('a damaged store is refused in the language of the session and left as it is', async () => {
    const data = temporaryFolder();
    const bytes = Buffer.from('ceci n’est pas une base'.repeat(100));
    writeFileSync(join(data, 'pivot.db'), bytes);
    const { code, out, err } = await runNode(host, [data, sampleRenderer()], { LANG: 'en_US.UTF-8' });
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toMatch(/^The file .*pivot\.db is damaged or is not a Pivot store\..*\n$/);
    expect(readFileSync(join(data, 'pivot.db'))).toEqual(bytes);
  });

  test('a folder that cannot be made is refused in one sentence', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'file'), '');
    const { code, err } = await runNode(host, [join(folder, 'file', 'data'), sampleRenderer()]);
    expect(code).toBe(1);
    expect(err).toMatch(/^Le dossier .* n’est pas accessible en écriture\..*\n$/);
  });

  test('a taken port is refused in one sentence, and the data is free again', async () => {
    const [first, second] = [temporaryFolder(), temporaryFolder()];
    mkdirSync(second, { recursive: true });
    const [, , port] = await startNode(host, [first, sampleRenderer()]).line(readyLine);
    const { code, err } = await runNode(host, [second, sampleRenderer(), port ?? '']);
    expect({ code, err }).toEqual({
      code: 1,
      err: `Le port ${port} est déjà pris. Choisissez-en un autre, ou --port 0.\n`,
    });
    await startNode(host, [second, sampleRenderer()]).line(readyLine);
  });

  test.skipIf(process.platform === 'win32')(
    'opens an application window with a token of its own, and closes it',
    async () => {
      const folder = temporaryFolder();
      const bin = join(folder, 'bin');
      mkdirSync(bin);
      const seen = join(folder, 'seen');
      const script = `#!/bin/sh\nprintf '%s\\n' "$$" "$@" > ${seen}.tmp\nmv ${seen}.tmp ${seen}\nexec sleep 60\n`;
      writeFileSync(join(bin, 'microsoft-edge-stable'), script, { mode: 0o755 });
      const args = [join(folder, 'data'), sampleRenderer(), '0', 'open'];
      const { child, ended, line } = startNode(host, args, { PATH: `${bin}:${process.env.PATH}` });
      const [, , port, token] = await line(readyLine);
      await vi.waitUntil(() => existsSync(seen), { timeout: 10_000 });
      const [pid = '', ...given] = readFileSync(seen, 'utf8').split('\n');
      const entry = new URL((given.find((text) => text.startsWith('--app=')) ?? '').slice('--app='.length));
      expect(entry.origin).toBe(`http://127.0.0.1:${port}`);
      expect(entry.searchParams.get('token')).toMatch(/^[\w-]{43}$/);
      expect(given.join('\n')).not.toContain(token);
      expect(given).toContain(`--user-data-dir=${join(folder, 'data', 'browser')}`);
      child.kill('SIGTERM');
      expect((await ended).code).toBe(0);
      await vi.waitUntil(() => !isAlive(Number(pid)), { timeout: 10_000 });
    },
  );
});
