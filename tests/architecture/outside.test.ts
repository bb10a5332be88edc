import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = new URL('../..', import.meta.url).pathname;
const made = ['.git', '.screens', 'dist', 'node_modules'];

test('the root holds the agreed folders only', () => {
  const folders = readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !made.includes(entry.name))
    .map((entry) => entry.name);
  expect(folders.sort()).toEqual(['.ci', 'electron', 'renderer', 'resources', 'shared', 'tests']);
});

test('no source names an address outside this machine', () => {
  const sources = ['electron', 'renderer', 'shared'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name)),
  );
  const outside = /(?:https?|wss?):\/\/(?!127\.0\.0\.1|localhost|www\.w3\.org\/)[\w.-]+\.\w+/g;
  const named = sources.flatMap((path) =>
    [...readFileSync(path, 'utf8').matchAll(outside)].map((match) => `${path}: ${match[0]}`),
  );
  expect(sources.length).toBeGreaterThan(100);
  expect(named).toEqual([]);
});
