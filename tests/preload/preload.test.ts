import vm from 'node:vm';
import { build } from 'vite';
import { beforeAll, expect, test } from 'vitest';

let code = '';

beforeAll(async () => {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      ssr: 'electron/preload/preload.ts',
      rolldownOptions: { external: ['electron'], output: { format: 'cjs', codeSplitting: false } },
    },
  });
  const chunks = 'output' in built ? built.output.filter((item) => item.type === 'chunk') : [];
  expect(chunks).toHaveLength(1);
  code = chunks[0]?.code ?? '';
});

type Exposed = {
  rpc: (name: string, json: string) => Promise<string>;
  subscribe: (listener: (json: string) => void) => () => void;
};

const runPreload = () => {
  const required: string[] = [];
  const exposed = new Map<string, Exposed>();
  const listeners = new Map<string, (event: unknown, json: string) => void>();
  const invoked: unknown[][] = [];
  const electron = {
    contextBridge: { exposeInMainWorld: (name: string, value: Exposed) => exposed.set(name, value) },
    ipcRenderer: {
      invoke: async (...args: unknown[]) => {
        invoked.push(args);
        return '{"ok":true}';
      },
      on: (channel: string, listener: (event: unknown, json: string) => void) => listeners.set(channel, listener),
      off: (channel: string) => listeners.delete(channel),
    },
  };
  const require = (name: string): unknown => {
    required.push(name);
    return electron;
  };
  vm.runInNewContext(code, { require, module: { exports: {} }, exports: {} });
  return { required, exposed, listeners, invoked };
};

test('the bundle asks for electron and nothing else', () => {
  expect(runPreload().required).toEqual(['electron']);
  expect(code).not.toMatch(/\bimport\b|process\.|node:/);
});

test('the page gets rpc and subscribe and nothing else', () => {
  const { exposed } = runPreload();
  expect([...exposed.keys()]).toEqual(['host']);
  expect(Object.keys(exposed.get('host') ?? {}).sort()).toEqual(['rpc', 'subscribe']);
});

test('a call goes through the one channel as text', async () => {
  const { exposed, invoked } = runPreload();
  expect(await exposed.get('host')?.rpc('system.info', '{}')).toBe('{"ok":true}');
  expect(invoked).toEqual([['pivot:rpc', 'system.info', '{}']]);
});

test('a listener hears the text alone, never the event, until it stops', () => {
  const { exposed, listeners } = runPreload();
  const heard: unknown[][] = [];
  const stop = exposed.get('host')?.subscribe((...args: unknown[]) => heard.push(args));
  listeners.get('pivot:event')?.({ sender: 'electron' }, '{"name":"newDay"}');
  expect(heard).toEqual([['{"name":"newDay"}']]);
  stop?.();
  expect(listeners.size).toBe(0);
});
