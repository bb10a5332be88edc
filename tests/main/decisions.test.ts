import { EventEmitter } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { FuseV1Options } from '@electron/fuses';
import type { IpcMain, Session, WebContents } from 'electron';
import { describe, expect, test } from 'vitest';
import { isOwnAddress, isTrustedCaller, outsideAddress } from '#electron/main/origin.ts';
import { answerPage } from '#electron/main/protocol.ts';
import { serveCalls } from '#electron/main/rpc.ts';
import { denyNetwork, denyPermissions, holdContents } from '#electron/main/session-guard.ts';
import { printWindowOptions, windowOptions } from '#electron/main/window-options.ts';
import { readWindowState, writeWindowState } from '#electron/main/window-state.ts';
import { fuses } from '#electron/start/fuses.ts';
import { hostWords } from '#electron/web/words.ts';
import { sampleRenderer } from '#tests/helpers/renderer.ts';
import { openTestService, temporaryFolder } from '#tests/helpers/service.ts';

const foreign = [
  'https://example.test/',
  'http://127.0.0.1/',
  'file:///etc/passwd',
  'app://other/',
  'app://pivot.evil.test/',
  'app://pivot:80/',
  'app://user@pivot/',
  'javascript:alert(1)',
  'data:text/html,<p>x</p>',
  'about:blank',
  '',
];

describe('the window', () => {
  const state = { size: { width: 1200, height: 800 }, position: { x: 10, y: 20 }, isMaximized: false };

  test('is isolated, sandboxed, without Node, webview or relaxed web rules', () => {
    const options = windowOptions({ preload: '/app/preload.cjs', icon: '/app/icon.png', state });
    expect(options).toMatchObject({ width: 1200, height: 800, x: 10, y: 20 });
    expect(options.webPreferences).toEqual({
      preload: '/app/preload.cjs',
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      contextIsolation: true,
      sandbox: true,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
    });
  });

  test('the printing window is as closed, never shown, and runs no script', () => {
    const { show, webPreferences } = printWindowOptions();
    expect(show).toBe(false);
    expect(webPreferences).toMatchObject({
      javascript: false,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
    });
    expect(webPreferences).not.toHaveProperty('preload');
  });

  test('comes back where it was, centred when its screen is gone or the file is unreadable', () => {
    const path = join(temporaryFolder(), 'window.json');
    const screen = { x: 0, y: 0, width: 1920, height: 1080 };
    writeWindowState(path, state);
    expect(readWindowState(path, [screen])).toEqual(state);
    expect(readWindowState(path, [{ ...screen, x: 5000 }])).toEqual({ ...state, position: null });
    writeFileSync(path, '{"size":{"width":-5}}');
    expect(readWindowState(path, [screen])).toEqual({
      size: { width: 1360, height: 900 },
      position: null,
      isMaximized: false,
    });
  });
});

describe('navigation', () => {
  test.each(['app://pivot/', 'app://pivot/dossiers/1?x=2#y'])('%s is Pivot', (address) => {
    expect(isOwnAddress(address)).toBe(true);
  });

  test.each(foreign)('"%s" is not Pivot', (address) => {
    expect(isOwnAddress(address)).toBe(false);
  });

  test('only https and mailto go to the desktop', () => {
    expect(outsideAddress('https://example.test/a')).toBe('https://example.test/a');
    expect(outsideAddress('mailto:a@example.test')).toBe('mailto:a@example.test');
    for (const address of [
      'http://example.test',
      'file:///etc/passwd',
      'javascript:1',
      'smb://host/x',
      'ms-msdt:x',
      'app://pivot/',
      'x',
    ]) {
      expect([address, outsideAddress(address)]).toEqual([address, undefined]);
    }
  });

  const holdNew = () => {
    const emitter = new EventEmitter();
    const opened: string[] = [];
    let answerOpen: (details: { url: string }) => { action: string } = () => ({ action: 'allow' });
    const contents = Object.assign(emitter, {
      setWindowOpenHandler: (handler: typeof answerOpen) => {
        answerOpen = handler;
      },
    });
    holdContents(contents as unknown as WebContents, async (url) => void opened.push(url));
    const isPrevented = (event: string, url = ''): boolean => {
      let prevented = false;
      emitter.emit(event, { url, preventDefault: () => (prevented = true) });
      return prevented;
    };
    return { opened, isPrevented, open: (url: string) => answerOpen({ url }) };
  };

  test.each(['will-frame-navigate', 'will-redirect'])('%s leads nowhere but to Pivot', (event) => {
    const { isPrevented, opened } = holdNew();
    expect(isPrevented(event, 'app://pivot/reunions')).toBe(false);
    for (const address of foreign) expect([address, isPrevented(event, address)]).toEqual([address, true]);
    expect(opened).toEqual(['https://example.test/']);
  });

  test('no window and no webview opens', () => {
    const { isPrevented, open, opened } = holdNew();
    expect(isPrevented('will-attach-webview')).toBe(true);
    for (const url of ['app://pivot/', 'https://example.test/', 'file:///x'])
      expect(open(url)).toEqual({ action: 'deny' });
    expect(opened).toEqual(['https://example.test/']);
  });
});

describe('the session', () => {
  test('refuses every permission, asked or checked', () => {
    const answers: unknown[] = [];
    const session = {
      setPermissionRequestHandler: (handler: (...args: unknown[]) => void) => {
        for (const permission of ['media', 'geolocation', 'notifications', 'clipboard-read', 'openExternal']) {
          handler({}, permission, (isGranted: unknown) => answers.push(isGranted), {});
        }
      },
      setPermissionCheckHandler: (handler: () => boolean) => answers.push(handler()),
      setDevicePermissionHandler: (handler: () => boolean) => answers.push(handler()),
    };
    denyPermissions(session as unknown as Session);
    expect(answers).toEqual([false, false, false, false, false, false, false]);
  });

  test('lets no request out', () => {
    let check: (details: { url: string }, answer: (response: { cancel: boolean }) => void) => void = () => {};
    const webRequest = {
      onBeforeRequest: (listener: typeof check) => {
        check = listener;
      },
    };
    denyNetwork({ webRequest } as unknown as Session);
    const isCancelled = (url: string): boolean => {
      let cancelled = false;
      check({ url }, ({ cancel }) => {
        cancelled = cancel;
      });
      return cancelled;
    };
    for (const url of [
      'https://example.test/',
      'http://127.0.0.1/',
      'ws://127.0.0.1/',
      'file:///etc/passwd',
      'app://other/',
    ]) {
      expect([url, isCancelled(url)]).toEqual([url, true]);
    }
    for (const url of ['app://pivot/', 'blob:app://pivot/1', 'data:image/png;base64,AA==']) {
      expect([url, isCancelled(url)]).toEqual([url, false]);
    }
  });
});

describe('calls', () => {
  const openCalls = () => {
    const { service, call: ask } = openTestService();
    const channels = new Map<string, (event: unknown, ...args: unknown[]) => Promise<string>>();
    const ipcMain = {
      handle: (name: string, handler: (event: unknown, ...args: unknown[]) => Promise<string>) =>
        channels.set(name, handler),
    };
    serveCalls(ipcMain as unknown as IpcMain, service);
    const call = (event: unknown, ...args: unknown[]): Promise<string> => {
      const handler = channels.get('pivot:rpc');
      return handler ? handler(event, ...args) : Promise.reject(new Error('no channel'));
    };
    return { service, ask, channels, call };
  };
  const page = { senderFrame: { url: 'app://pivot/', parent: null } };
  const create = ['dossiers.create', JSON.stringify({ title: 'A', pillar: 'documentation', receivedOn: '2026-11-20' })];

  test('there is one channel, which answers as dispatch does', async () => {
    const { channels, call, service } = openCalls();
    expect([...channels.keys()]).toEqual(['pivot:rpc']);
    expect(JSON.parse(await call(page, 'people.list', '{}'))).toEqual(await service.dispatch('people.list', {}));
    expect(JSON.parse(await call(page, 'people.erase', '{}'))).toMatchObject({
      ok: false,
      error: { code: 'not_found' },
    });
  });

  test.each([
    ['a frame inside the page', { senderFrame: { url: 'app://pivot/', parent: {} } }],
    ['another page', { senderFrame: { url: 'https://example.test/', parent: null } }],
    ['a page that only looks alike', { senderFrame: { url: 'app://pivot.evil.test/', parent: null } }],
    ['a file', { senderFrame: { url: 'file:///app/index.html', parent: null } }],
    ['a frame that is gone', { senderFrame: null }],
  ])('%s is refused and nothing is written', async (_, event) => {
    const { call, ask } = openCalls();
    expect(isTrustedCaller(event)).toBe(false);
    await expect(call(event, ...create)).rejects.toThrow('forbidden');
    expect(await ask('dossiers.list')).toMatchObject({ total: 0 });
  });

  test.each([
    ['no text', [1, '{}']],
    ['no JSON', ['people.list', '{']],
    ['an object', ['people.list', {}]],
    ['nothing', []],
    ['more than 1 MiB', ['people.list', JSON.stringify({ text: 'é'.repeat(600_000) })]],
  ])('%s is a validation error', async (_, args) => {
    const { call } = openCalls();
    expect(JSON.parse(await call(page, ...args))).toMatchObject({ ok: false, error: { code: 'validation' } });
  });
});

describe('app://', () => {
  const openPage = () => {
    const { service } = openTestService();
    const answer = answerPage(service, sampleRenderer(), hostWords('fr').web);
    return { service, ask: (path: string, init: RequestInit = {}) => answer(new Request(`app://pivot${path}`, init)) };
  };

  test('the page comes under the same policy as over loopback', async () => {
    const { ask } = openPage();
    const response = await ask('/dossiers');
    const nonce = /content="([\w-]{22})"/.exec(await response.text())?.[1];
    expect(response.headers.get('content-security-policy')).toBe(
      `default-src 'none'; script-src 'self'; style-src 'self' 'nonce-${nonce}'; img-src 'self' data: blob:; ` +
        "font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    );
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  });

  test('files outside are not found, other hosts and origins refused', async () => {
    const { ask } = openPage();
    expect((await ask('/..%2fsecret.txt')).status).toBe(404);
    expect((await ask('/missing.js')).status).toBe(404);
    expect((await ask('/', { headers: { origin: 'https://example.test' } })).status).toBe(403);
    expect((await ask('/', { method: 'DELETE' })).status).toBe(405);
    const { service } = openPage();
    const answer = answerPage(service, sampleRenderer(), hostWords('fr').web);
    expect((await answer(new Request('app://other/'))).status).toBe(403);
  });

  test('a file goes in by upload and comes out once', async () => {
    const { ask, service } = openPage();
    const upload = await ask('/files?name=courriers.csv', {
      method: 'POST',
      body: 'title\nCourrier\n',
      headers: { 'content-type': 'text/csv' },
    });
    const { value } = (await upload.json()) as { value: { ticket: string } };
    expect(await service.dispatch('imports.inspect', { ticket: value.ticket, target: 'dossiers' })).toMatchObject({
      ok: true,
      value: { rows: 1 },
    });
    const report = (await service.dispatch('reports.csv', { list: 'people' })) as { value: { ticket: string } };
    const first = await ask(`/files/${report.value.ticket}`);
    expect(first.status).toBe(200);
    expect(first.headers.get('content-disposition')).toMatch(/^attachment;/);
    expect((await ask(`/files/${report.value.ticket}`)).status).toBe(404);
  });
});

describe('the package', () => {
  const config = readFileSync('electron-builder.yml', 'utf8');

  test('every fuse is decided', () => {
    expect(fuses).toEqual({
      RunAsNode: false,
      EnableCookieEncryption: true,
      EnableNodeOptionsEnvironmentVariable: false,
      EnableNodeCliInspectArguments: false,
      EnableEmbeddedAsarIntegrityValidation: true,
      OnlyLoadAppFromAsar: true,
      LoadBrowserProcessSpecificV8Snapshot: false,
      GrantFileProtocolExtraPrivileges: false,
      WasmTrapHandlers: true,
    });
    const known = Object.keys(FuseV1Options).filter((name) => Number.isNaN(Number(name)));
    expect(known.filter((name) => !(name in fuses))).toEqual([]);
    expect(config).toContain('afterPack: ./electron/start/fuses.ts');
  });

  test('Windows needs no administrator, Debian gets its AppArmor profile, the driver stays outside the archive', () => {
    expect(config).toMatch(/win:\n {2}target: \[nsis\]/);
    expect(config).toMatch(/nsis:\n {2}oneClick: true\n {2}perMachine: false/);
    expect(config).toMatch(/linux:\n {2}target: \[deb, AppImage\]/);
    expect(config).toMatch(/mac:\n {2}target: \[dmg\]/);
    expect(config).toMatch(/^npmRebuild: false$/m);
    expect(config).toMatch(/asarUnpack:\n {2}- node_modules\/better-sqlite3\/prebuilds\/\*\*/);
    const profile = /appArmorProfile: (.+)/.exec(config)?.[1] ?? '';
    expect(readFileSync(profile, 'utf8')).toContain('userns,');
  });
});
