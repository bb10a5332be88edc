import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = new URL('../..', import.meta.url).pathname;

test('the root holds the agreed folders only', () => {
  const tracked = execFileSync('git', ['ls-files'], { cwd: root, encoding: 'utf8' }).trim().split('\n');
  const folders = new Set(tracked.filter((path) => path.includes('/')).map((path) => path.split('/')[0]));
  expect([...folders].sort()).toEqual(['.ci', 'electron', 'renderer', 'resources', 'shared', 'tests']);
});

test('no source names an address outside this machine', () => {
  const tracked = execFileSync('git', ['ls-files', 'electron', 'renderer', 'shared'], { cwd: root, encoding: 'utf8' })
    .trim()
    .split('\n');
  const named = tracked.flatMap((path) =>
    [
      ...readFileSync(join(root, path), 'utf8').matchAll(
        /(?:https?|wss?):\/\/(?!127\.0\.0\.1|localhost|www\.w3\.org\/)[\w.-]+\.\w+/g,
      ),
    ].map((match) => `${path}: ${match[0]}`),
  );
  expect(named).toEqual([]);
});
