import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = new URL('../..', import.meta.url).pathname;

const sources = ['electron', 'renderer', 'shared', 'resources'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name).replaceAll('\\', '/'))
    .filter((name) => /\.tsx?$/.test(name)),
);

type Import = { readonly from: string; readonly to: string; readonly isType: boolean };

const resolved = (from: string, specifier: string): string => {
  if (specifier.startsWith('.')) return normalize(join(dirname(from), specifier)).replaceAll('\\', '/');
  return specifier.startsWith('#') ? specifier.slice(1) : `npm:${specifier}`;
};

const imports: readonly Import[] = sources.flatMap((from) =>
  [
    ...readFileSync(join(root, from), 'utf8').matchAll(
      /^(?:import|export)\s+(type\s+)?(?:[^'";]*?\sfrom\s+)?'([^']+)'|import\('([^']+)'\)/gm,
    ),
  ].map((match) => ({ from, to: resolved(from, match[2] ?? match[3] ?? ''), isType: match[1] !== undefined })),
);

const featureOf = (path: string, folder: string): string | undefined =>
  path.startsWith(`${folder}/features/`) ? path.split('/')[2] : undefined;

const shown = (found: readonly Import[]): string[] => found.map(({ from, to }) => `${from} imports ${to}`);

const forbid = (applies: (path: string) => boolean, isForbidden: (found: Import) => boolean): string[] =>
  shown(imports.filter((found) => applies(found.from) && isForbidden(found)));

const within = (folder: string) => (path: string) => path.startsWith(`${folder}/`);
const isPackage = (name: string) => (to: string) => to === `npm:${name}` || to.startsWith(`npm:${name}/`);

describe('import directions', () => {
  test('the graph is read', () => {
    expect(sources.length).toBeGreaterThan(100);
    expect(imports.length).toBeGreaterThan(300);
    const files = new Set(sources);
    const broken = imports.filter(({ to }) => !to.startsWith('npm:') && /\.tsx?$/.test(to) && !files.has(to));
    expect(shown(broken)).toEqual([]);
  });

  test('nothing climbs two folders', () => {
    const climbing = sources.filter((path) => /from '\.\.\/\.\.\//.test(readFileSync(join(root, path), 'utf8')));
    expect(climbing).toEqual([]);
  });

  test('shared is pure', () => {
    const allowed = ['zod', 'date-fns', 'papaparse'];
    expect(
      forbid(within('shared'), ({ to }) =>
        to.startsWith('npm:') ? !allowed.some((name) => isPackage(name)(to)) : !to.startsWith('shared/'),
      ),
    ).toEqual([]);
    expect(
      forbid(within('shared/kernel'), ({ to }) => !to.startsWith('npm:') && !to.startsWith('shared/kernel/')),
    ).toEqual([]);
    expect(
      forbid(
        (path) => within('shared')(path) && path !== 'shared/kernel/time.ts',
        ({ to }) => isPackage('date-fns')(to),
      ),
    ).toEqual([]);
  });

  test('the store knows no feature and no service', () => {
    expect(forbid(within('electron/store'), ({ to }) => /^electron\/(?!store\/)|^renderer\//.test(to))).toEqual([]);
  });

  test('the driver is imported in one file', () => {
    expect(
      forbid(
        (path) => path !== 'electron/store/driver.ts',
        ({ to }) => isPackage('better-sqlite3')(to),
      ),
    ).toEqual([]);
  });

  test('a feature knows the service by its types only, and of another feature never its repository', () => {
    expect(
      forbid(
        (path) => featureOf(path, 'electron') !== undefined,
        ({ from, to, isType }) =>
          (featureOf(to, 'electron') !== featureOf(from, 'electron') && to.endsWith('/repository.ts')) ||
          (to.startsWith('electron/service/') && !isType) ||
          /^electron\/(main|loopback|cli|preload|start|web)\//.test(to),
      ),
    ).toEqual([]);
  });

  test('the hosts know the service, not what is behind it, and not each other', () => {
    const hosts = ['main', 'loopback', 'cli'];
    for (const host of hosts) {
      const others = hosts.filter((other) => other !== host).map((other) => `electron/${other}/`);
      expect(
        forbid(
          within(`electron/${host}`),
          ({ to }) => /^electron\/(store|features)\//.test(to) || others.some((other) => to.startsWith(other)),
        ),
      ).toEqual([]);
    }
    expect(
      forbid(within('electron/service'), ({ to }) => /^electron\/(main|loopback|cli|preload|start|web)\//.test(to)),
    ).toEqual([]);
  });

  test('Electron is imported as a value by its own two folders only', () => {
    expect(
      forbid(
        (path) => !/^electron\/(main|preload)\//.test(path),
        ({ to, isType }) => isPackage('electron')(to) && !isType,
      ),
    ).toEqual([]);
    expect(forbid(within('electron/preload'), ({ to, isType }) => !isType && to !== 'npm:electron')).toEqual([]);
  });

  test('the renderer knows shared and itself only, its features not each other', () => {
    expect(
      forbid(within('renderer'), ({ to }) => /^electron\/|^npm:(node:|better-sqlite3|electron$)/.test(to)),
    ).toEqual([]);
    expect(
      forbid(
        (path) => featureOf(path, 'renderer') !== undefined,
        ({ from, to }) => (featureOf(to, 'renderer') ?? featureOf(from, 'renderer')) !== featureOf(from, 'renderer'),
      ),
    ).toEqual([]);
  });

  test('charts come from one folder', () => {
    expect(
      forbid(
        (path) => !path.startsWith('renderer/charts/'),
        ({ to }) => isPackage('recharts')(to) || isPackage('@mantine/charts')(to),
      ),
    ).toEqual([]);
  });
});
