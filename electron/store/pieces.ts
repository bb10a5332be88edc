import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { AppError } from '#shared/contract/errors.ts';
import type { Store } from './store.ts';

/** What became of a kept file. */
export type PieceState = 'whole' | 'missing' | 'altered';

const isMissing = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'ENOENT';

const slice = 1024 * 1024;

/** The SHA-256 of bytes, in steps between which other calls are answered. */
const hashOf = async (bytes: Uint8Array): Promise<string> => {
  const hash = createHash('sha256');
  for (let at = 0; at < bytes.byteLength; at += slice) {
    hash.update(bytes.subarray(at, at + slice));
    await nextTurn();
  }
  return hash.digest('hex');
};

const hashOfFile = async (path: string): Promise<string> => {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path, { highWaterMark: slice })) hash.update(chunk as Uint8Array);
  return hash.digest('hex');
};

/** Where the bytes of a hash lie below a folder. Only a hash made here is ever part of a path. */
const locate = (folder: string, sha256: string): string => {
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Error('not a SHA-256');
  return join(folder, sha256.slice(0, 2), sha256);
};

const flushFolder = async (folder: string): Promise<void> => {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  await handle.sync().finally(() => handle.close());
};

const stateAt = async (path: string, sha256: string): Promise<PieceState> => {
  try {
    return (await hashOfFile(path)) === sha256 ? 'whole' : 'altered';
  } catch (error) {
    if (isMissing(error)) return 'missing';
    throw error;
  }
};

/** Writes bytes below a folder under their hash: beside, flushed, then renamed. A whole copy already there stays. */
const writePiece = async (folder: string, sha256: string, bytes: Uint8Array): Promise<void> => {
  const path = locate(folder, sha256);
  const temporary = `${path}.${randomUUID()}.tmp`;
  try {
    if ((await stateAt(path, sha256)) === 'whole') return;
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    const handle = await open(temporary, 'wx', 0o600);
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(temporary, path);
    await flushFolder(dirname(path));
  } catch {
    await rm(temporary, { force: true }).catch(() => undefined);
    throw new AppError('unavailable', (w) => w.errors.readOnly);
  }
};

/** The kept files of a store, each named by the SHA-256 of its bytes. */
export type Pieces = {
  /** Keeps bytes and answers their hash; the same bytes are kept once. Throws `unavailable` when nothing can be written. */
  readonly put: (bytes: Uint8Array) => Promise<string>;
  /** The bytes of a hash, verified. Throws `unavailable` when they are missing or not what was kept. */
  readonly read: (sha256: string) => Promise<Uint8Array>;
  /** Whether the bytes of a hash are there and as they were kept. */
  readonly check: (sha256: string) => Promise<PieceState>;
  /** Deletes the bytes of a hash for ever; bytes that are not there are no error. Throws `unavailable`. */
  readonly remove: (sha256: string) => Promise<void>;
};

const broken = (state: Exclude<PieceState, 'whole'>): AppError =>
  new AppError('unavailable', (w) => (state === 'missing' ? w.documents.fileMissing : w.documents.fileAltered));

const onDisk = (folder: string): Pieces => ({
  put: async (bytes) => {
    const sha256 = await hashOf(bytes);
    await writePiece(folder, sha256, bytes);
    return sha256;
  },
  read: async (sha256) => {
    let bytes: Uint8Array;
    try {
      bytes = await readFile(locate(folder, sha256));
    } catch {
      throw broken('missing');
    }
    if ((await hashOf(bytes)) !== sha256) throw broken('altered');
    return bytes;
  },
  check: (sha256) => stateAt(locate(folder, sha256), sha256),
  remove: async (sha256) => {
    try {
      await rm(locate(folder, sha256), { force: true });
    } catch {
      throw new AppError('unavailable', (w) => w.errors.readOnly);
    }
  },
});

const inMemory = (): Pieces => {
  const kept = new Map<string, Uint8Array>();
  return {
    put: async (bytes) => {
      const sha256 = await hashOf(bytes);
      kept.set(sha256, bytes.slice());
      return sha256;
    },
    read: async (sha256) => {
      const bytes = kept.get(sha256);
      if (!bytes) throw broken('missing');
      return bytes;
    },
    check: async (sha256) => (kept.has(sha256) ? 'whole' : 'missing'),
    remove: async (sha256) => {
      kept.delete(sha256);
    },
  };
};

const opened = new WeakMap<Store, Pieces>();

/** The kept files of a store: in `pieces` of its folder, or in memory with a store in memory. */
export const piecesOf = (store: Store): Pieces => {
  const known = opened.get(store);
  if (known) return known;
  const made = store.folder === ':memory:' ? inMemory() : onDisk(join(store.folder, 'pieces'));
  opened.set(store, made);
  return made;
};

/**
 * Copies the kept files of a store's folder to another, only those not whole there, and answers the hashes of those that
 * are missing or altered. Throws `unavailable` when nothing can be written.
 */
export const copyPieces = async (
  folder: string,
  to: string,
  wanted: readonly string[],
  progress: (done: number, total: number) => void,
): Promise<string[]> => {
  const from = join(folder, 'pieces');
  const lost: string[] = [];
  for (const [index, sha256] of wanted.entries()) {
    progress(index, wanted.length);
    if ((await stateAt(locate(to, sha256), sha256)) === 'whole') continue;
    if ((await stateAt(locate(from, sha256), sha256)) === 'whole') {
      await writePiece(to, sha256, await readFile(locate(from, sha256)));
    } else lost.push(sha256);
  }
  return lost;
};
