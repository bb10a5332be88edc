import { accessSync, constants, existsSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '#shared/contract/errors.ts';
import { type Database, Driver } from './driver.ts';
import { migrate } from './migrate.ts';
import { migrations } from './migrations/index.ts';
import { isBusy, type Store, storeOn } from './store.ts';

/** Marks a file as Pivot's: the bytes `PIVT`. */
export const applicationId = 0x50495654;

const latest = migrations.at(-1)?.version ?? 0;

const configure = (db: Database): void => {
  const mode = db.pragma('journal_mode = WAL', { simple: true });
  db.pragma('synchronous = FULL');
  db.pragma('foreign_keys = ON');
  db.pragma('temp_store = MEMORY');
  db.pragma('secure_delete = ON');
  db.pragma('busy_timeout = 5000');
  db.prepare('SELECT count(*) FROM sqlite_schema').get();
  const isInMemory = db.memory && mode === 'memory';
  if ((mode !== 'wal' && !isInMemory) || db.pragma('synchronous', { simple: true }) !== 2) {
    throw new AppError('unavailable', (w) => w.store.notDurable);
  }
};

const examine = (path: string): void => {
  const damaged = new AppError('unavailable', (w) => w.store.damaged(path));
  if (statSync(path).size === 0) throw damaged;
  let db: Database | undefined;
  try {
    db = new Driver(path, { readonly: true, fileMustExist: true });
    if (db.pragma('application_id', { simple: true }) !== applicationId) throw damaged;
    const version = Number(db.pragma('user_version', { simple: true }));
    if (version > latest) throw new AppError('unavailable', (w) => w.store.newer(version, latest));
    if (db.pragma('quick_check(1)', { simple: true }) !== 'ok') throw damaged;
  } catch (error) {
    throw error instanceof AppError ? error : damaged;
  } finally {
    db?.close();
  }
};

/** Makes a fresh database beside its final name, so that a start that dies halfway leaves none or a whole one. */
const createAt = (path: string): void => {
  const unfinished = `${path}.new`;
  for (const suffix of ['', '-wal', '-shm', '-journal']) rmSync(unfinished + suffix, { force: true });
  const db = new Driver(unfinished);
  try {
    db.pragma(`application_id = ${applicationId}`);
    configure(db);
    migrate(db, migrations, null);
  } finally {
    db.close();
  }
  renameSync(unfinished, path);
};

/** Holds the folder for this process until closed; the system lets go of it when the process dies. */
const holdFolder = (folder: string): Database => {
  let lock: Database | undefined;
  try {
    lock = new Driver(join(folder, 'instance.lock'), { timeout: 0 });
    lock.exec('BEGIN EXCLUSIVE');
    return lock;
  } catch (error) {
    lock?.close();
    throw new AppError('unavailable', (w) => (isBusy(error) ? w.store.inUse : w.store.cannotOpen(folder)));
  }
};

/**
 * Opens the store of a folder, created and migrated as needed. One process at a time holds a folder. Throws
 * `unavailable` and leaves the file as it is when it is newer, damaged, in use, or cannot be written.
 */
export const openStore = (folder: string): Store => {
  if (folder === ':memory:') {
    const db = new Driver(':memory:');
    configure(db);
    migrate(db, migrations, null);
    return storeOn(db, folder, () => {});
  }
  const path = join(folder, 'pivot.db');
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    for (const written of [folder, path]) if (existsSync(written)) accessSync(written, constants.W_OK);
  } catch {
    throw new AppError('unavailable', (w) => w.store.cannotOpen(folder));
  }
  const lock = holdFolder(folder);
  try {
    if (existsSync(path)) examine(path);
    else createAt(path);
    const db = new Driver(path);
    configure(db);
    migrate(db, migrations, join(folder, 'backups'));
    return storeOn(db, folder, () => lock.close());
  } catch (error) {
    lock.close();
    if (error instanceof AppError) throw error;
    throw new AppError('unavailable', (w) => w.store.cannotOpen(folder));
  }
};

/** A second connection to the store of a folder that this process already holds, for a worker. */
export const joinStore = (folder: string): Store => {
  const db = new Driver(join(folder, 'pivot.db'), { fileMustExist: true });
  configure(db);
  return storeOn(db, folder, () => {});
};
