import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** A part of the product that is built: what it is made of, the configuration, and a file that every build writes. */
type Part = { readonly sources: readonly string[]; readonly config: string; readonly product: string };

const parts = {
  renderer: {
    sources: ['renderer', 'shared', 'resources', 'package-lock.json'],
    config: 'renderer/vite.config.ts',
    product: 'dist/renderer/index.html',
  },
  electron: {
    sources: ['electron', 'shared', 'resources', 'package-lock.json', 'vite.electron.config.ts'],
    config: 'vite.electron.config.ts',
    product: 'dist/electron/main.js',
  },
} satisfies Readonly<Record<string, Part>>;

const changedAt = (path: string): number => {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat?.isDirectory()) return stat?.mtimeMs ?? 0;
  return readdirSync(path).reduce((latest, name) => Math.max(latest, changedAt(join(path, name))), 0);
};

/** Whether a part was never built, or its sources are younger than its build. */
export const isStale = (root: string, part: keyof typeof parts): boolean => {
  const product = join(root, parts[part].product);
  if (!existsSync(product)) return true;
  const builtAt = statSync(product).mtimeMs;
  return parts[part].sources.some((source) => changedAt(join(root, source)) > builtAt);
};

/** Builds a part; answers what the builder said when it failed. */
export const buildPart = (root: string, part: keyof typeof parts): string | undefined => {
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
  const args = [vite, 'build', '--config', parts[part].config, '--logLevel', 'warn'];
  const { status, stderr, stdout } = spawnSync(process.execPath, args, {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1' },
  });
  return status === 0 ? undefined : `${stdout}${stderr}`;
};
