import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { Driver } from '#electron/store/driver.ts';
import { migrate } from '#electron/store/migrate.ts';
import { migrations } from '#electron/store/migrations/index.ts';
import { openStore } from '#electron/store/open.ts';
import { AppError } from '#shared/contract/errors.ts';
import { wordsOf } from '#shared/text/words.ts';
import { temporaryFolder } from '#tests/helpers/service.ts';

const digest = (path: string): string => createHash('sha256').update(readFileSync(path)).digest('hex');

const sentenceOf = (work: () => unknown): string => {
  try {
    work();
  } catch (error) {
    if (error instanceof AppError && error.code === 'unavailable') return error.sentence(wordsOf('fr'));
    throw error;
  }
  throw new Error('the store was expected to be refused');
};

const made = (): { folder: string; path: string } => {
  const folder = temporaryFolder();
  openStore(folder).close();
  return { folder, path: join(folder, 'pivot.db') };
};

describe('an open store', () => {
  test('writes ahead with FULL, and enforces foreign keys', () => {
    const store = openStore(temporaryFolder());
    expect(store.first('SELECT count(*) FROM people')).toBeDefined();
    expect([
      store.pragma('journal_mode'),
      store.pragma('synchronous'),
      store.pragma('foreign_keys'),
      store.pragma('secure_delete'),
    ]).toEqual(['wal', 2, 1, 1]);
    expect(() => store.run(`INSERT INTO serials (kind, year, last) VALUES ('NOPE', 2026, 1)`)).toThrow(/FOREIGN KEY/);
    store.close();
  });

  test('is held by one process at a time, and let go when closed', () => {
    const folder = temporaryFolder();
    const store = openStore(folder);
    expect(sentenceOf(() => openStore(folder))).toContain('déjà ouvert');
    store.close();
    openStore(folder).close();
  });

  test('keeps its journal: no line can be changed or removed', () => {
    const store = openStore(':memory:');
    store.run(
      `INSERT INTO journal (at, actor_id, subject, subject_id, action, note) VALUES ('t', 'a', 'dossier', 'd', 'created', '')`,
    );
    expect(() => store.run('DELETE FROM journal')).toThrow(/append-only/);
    expect(() => store.run(`UPDATE journal SET note = 'x'`)).toThrow(/append-only/);
    store.close();
  });
});

describe('a store that cannot be trusted is refused and left as it is', () => {
  const refused: readonly [string, (path: string) => void, string][] = [
    [
      'newer',
      (path) => {
        const db = new Driver(path);
        db.pragma('user_version = 9990');
        db.close();
      },
      'plus récente',
    ],
    ['empty', (path) => writeFileSync(path, ''), 'endommagé'],
    ['text', (path) => writeFileSync(path, 'Bonjour '.repeat(2000)), 'endommagé'],
    ['truncated', (path) => writeFileSync(path, readFileSync(path).subarray(0, 20_000)), 'endommagé'],
    ['with a zeroed header', (path) => writeFileSync(path, readFileSync(path).fill(0, 0, 100)), 'endommagé'],
    [
      'with a broken page',
      (path) => writeFileSync(path, readFileSync(path).fill(0xff, 4096 * 3, 4096 * 12)),
      'endommagé',
    ],
    [
      'of another program',
      (path) => {
        const db = new Driver(path);
        db.pragma('application_id = 1');
        db.close();
      },
      'n’est pas une base Pivot',
    ],
  ];
  test.each(refused)('%s', (_, harm, sentence) => {
    const { folder, path } = made();
    harm(path);
    const before = digest(path);
    expect(sentenceOf(() => openStore(folder))).toContain(sentence);
    expect(digest(path)).toBe(before);
  });

  test('a folder that is a file', () => {
    const folder = join(temporaryFolder(), 'file');
    writeFileSync(folder, '');
    expect(sentenceOf(() => openStore(folder))).toContain('n’est pas accessible');
  });

  test('paths with spaces, accents and quotes work', () => {
    openStore(join(temporaryFolder(), 'Données d’été (1) ’ \' "')).close();
  });
});

describe('migrations', () => {
  const last = migrations.at(-1)?.version;
  const step = { version: 9010, name: 'test', sql: 'CREATE TABLE extra (id TEXT PRIMARY KEY) STRICT;' };

  test('numbers rise, and every step is applied to a new store', () => {
    expect(migrations.map(({ version }) => version)).toEqual(
      [...migrations.map(({ version }) => version)].sort((a, b) => a - b),
    );
    const store = openStore(':memory:');
    expect(store.pragma('user_version')).toBe(migrations.at(-1)?.version);
    store.close();
  });

  test('an older store is copied first, and the copy holds the old schema', () => {
    const { folder, path } = made();
    const db = new Driver(path);
    migrate(db, [...migrations, step], join(folder, 'backups'));
    expect(db.pragma('user_version', { simple: true })).toBe(9010);
    db.close();
    const [copy = ''] = readdirSync(join(folder, 'backups'));
    const kept = new Driver(join(folder, 'backups', copy), { readonly: true });
    expect(kept.pragma('user_version', { simple: true })).toBe(last);
    expect(kept.pragma('integrity_check', { simple: true })).toBe('ok');
    kept.close();
  });

  test('a step that fails leaves the store as it was', () => {
    const { folder, path } = made();
    const db = new Driver(path);
    const broken = { version: 9020, name: 'broken', sql: 'CREATE TABLE half (id TEXT) STRICT; SELECT nonsense;' };
    expect(() => migrate(db, [...migrations, step, broken], join(folder, 'backups'))).toThrow();
    expect(db.pragma('user_version', { simple: true })).toBe(last);
    expect(db.prepare(`SELECT count(*) AS n FROM sqlite_schema WHERE name IN ('extra', 'half')`).get()).toEqual({
      n: 0,
    });
    db.close();
  });
});
