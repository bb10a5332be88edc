import type { EventEmitter } from 'node:events';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { createService } from '#electron/service/create-service.ts';
import { bareHost, temporaryFolder } from '#tests/helpers/service.ts';

const fake = vi.hoisted(() => ({ steps: [] as string[], handlers: new Map<string, (...args: never[]) => unknown>() }));

vi.mock('electron', async () => {
  const { EventEmitter: Emitter } = await import('node:events');
  const { steps, handlers } = fake;
  const session = {
    setPermissionRequestHandler: () => steps.push('permission requests'),
    setPermissionCheckHandler: () => steps.push('permission checks'),
    setDevicePermissionHandler: () => steps.push('devices'),
    webRequest: { onBeforeRequest: () => steps.push('network') },
  };
  const app = Object.assign(new Emitter(), {
    isPackaged: false,
    enableSandbox: () => steps.push('sandbox'),
    setPath: (name: string, path: string) => steps.push(`${name} ${path}`),
    requestSingleInstanceLock: () => steps.push('single instance') > 0,
    whenReady: async () => void steps.push('ready'),
    quit: () => steps.push('quit'),
    exit: (code: number) => steps.push(`exit ${code}`),
  });
  class BrowserWindow extends Emitter {
    static readonly opened: BrowserWindow[] = [];
    static getAllWindows = (): BrowserWindow[] => BrowserWindow.opened;
    readonly sent: unknown[][] = [];
    readonly webContents = { send: (...args: unknown[]) => this.sent.push(args) };
    readonly options: unknown;
    constructor(options: unknown) {
      super();
      this.options = options;
      BrowserWindow.opened.push(this);
    }
    loadURL = async (url: string) => void steps.push(`load ${url}`);
    show = (): void => {};
    maximize = (): void => {};
  }
  return {
    app,
    BrowserWindow,
    dialog: { showErrorBox: (_: string, sentence: string) => steps.push(sentence) },
    ipcMain: { handle: (name: string, handler: () => unknown) => handlers.set(name, handler) },
    Menu: { buildFromTemplate: (template: unknown) => template, setApplicationMenu: () => steps.push('menu') },
    protocol: {
      registerSchemesAsPrivileged: ([{ scheme }]: [{ scheme: string }]) => steps.push(`scheme ${scheme}`),
      handle: (name: string, handler: () => unknown) => handlers.set(`${name}://`, handler),
    },
    screen: { getAllDisplays: () => [{ workArea: { x: 0, y: 0, width: 1920, height: 1080 } }] },
    session: { defaultSession: session },
    shell: { openExternal: async () => {} },
  };
});

test('the program closes every door before it opens its one window, and closes the store when it quits', async () => {
  const folder = temporaryFolder();
  process.argv = ['electron', '.', `--data=${folder}`];
  await import('#electron/main/main.ts');
  const { app, BrowserWindow } = (await import('electron')) as unknown as {
    app: EventEmitter;
    BrowserWindow: {
      opened: { sent: unknown[][]; options: { webPreferences: { preload: string; sandbox: boolean } } }[];
    };
  };

  expect(fake.steps).toEqual([
    'sandbox',
    'scheme app',
    `userData ${join(folder, 'electron')}`,
    'single instance',
    'ready',
    'permission requests',
    'permission checks',
    'devices',
    'network',
    'menu',
    'load app://pivot/',
  ]);
  expect(app.listenerCount('web-contents-created')).toBe(1);
  expect([...fake.handlers.keys()].sort()).toEqual(['app://', 'pivot:rpc']);
  expect(BrowserWindow.opened).toHaveLength(1);
  expect(BrowserWindow.opened[0]?.options.webPreferences).toMatchObject({
    sandbox: true,
    preload: expect.stringMatching(/preload\.cjs$/),
  });

  const rpc = fake.handlers.get('pivot:rpc') as (event: unknown, name: string, json: string) => Promise<string>;
  const page = { senderFrame: { url: 'app://pivot/', parent: null } };
  expect(JSON.parse(await rpc(page, 'people.create', '{"name":"Awa Diop"}'))).toMatchObject({ ok: true });
  expect(BrowserWindow.opened[0]?.sent).toContainEqual([
    'pivot:event',
    '{"name":"changed","payload":{"features":["people"]}}',
  ]);

  const isPrevented = vi.fn();
  app.emit('before-quit', { preventDefault: isPrevented });
  expect(isPrevented).toHaveBeenCalledOnce();
  await vi.waitFor(() => expect(fake.steps.at(-1)).toBe('quit'));
  await createService(bareHost, { dataDir: folder }).close();
});
