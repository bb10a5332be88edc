import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Driver } from './driver.ts';

/**
 * Copies a database into a folder under a name, whole and verified: written beside, checked, flushed, then renamed.
 * Answers the file's path and size in bytes; a copy that fails leaves nothing behind.
 */
export const copyTo = (
  db: { exec(sql: string): unknown },
  folder: string,
  name: string,
): { path: string; bytes: number } => {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const path = join(folder, name);
  const temporary = `${path}.tmp`;
  rmSync(temporary, { force: true });
  try {
    db.exec(`VACUUM INTO '${temporary.replaceAll("'", "''")}'`);
    const copy = new Driver(temporary, { readonly: true, fileMustExist: true });
    const verdict = copy.pragma('integrity_check(1)', { simple: true });
    copy.close();
    if (verdict !== 'ok') throw new Error('the copy does not verify');
    const handle = openSync(temporary, 'r+');
    fsyncSync(handle);
    closeSync(handle);
    renameSync(temporary, path);
    return { path, bytes: statSync(path).size };
  } finally {
    rmSync(temporary, { force: true });
  }
};

/** The kept files that a copied database names: hash and size in bytes. */
export const filesNamedIn = (path: string): { sha256: string; bytes: number }[] => {
  const copy = new Driver(path, { readonly: true, fileMustExist: true });
  try {
    return copy.prepare('SELECT sha256, bytes FROM files ORDER BY sha256').all() as { sha256: string; bytes: number }[];
  } finally {
    copy.close();
  }
};

/** Writes a text beside its final name, flushed, then renamed. */
export const writeWhole = (path: string, text: string): void => {
  const temporary = `${path}.tmp`;
  writeFileSync(temporary, text, { flush: true, mode: 0o600 });
  renameSync(temporary, path);
};
