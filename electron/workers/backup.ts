import { join } from 'node:path';
import { copyTo, filesNamedIn, writeWhole } from '#electron/store/backup.ts';
import { joinStore } from '#electron/store/open.ts';
import { copyPieces } from '#electron/store/pieces.ts';
import type { Desk } from './message.ts';

/** What a backup holds: the size of the database, and how many kept files stand beside it or could not be copied. */
type Made = { bytes: number; pieces: number; lostPieces: number };

/**
 * Makes a verified copy of the store in its `backups` folder: the database, its kept files in `backups/pieces` (only
 * those not there yet), and a list of them beside the database.
 */
export const backup = async (
  { fileName }: { readonly fileName: string },
  { folder, progress }: Desk,
): Promise<Made> => {
  progress(0, 0);
  const backups = join(folder, 'backups');
  const store = joinStore(folder);
  try {
    const { bytes, path } = copyTo({ exec: store.script }, backups, fileName);
    const pieces = filesNamedIn(path);
    const hashes = pieces.map(({ sha256 }) => sha256);
    const lost = await copyPieces(folder, join(backups, 'pieces'), hashes, progress);
    writeWhole(path.replace(/\.db$/, '.pieces.json'), JSON.stringify({ database: fileName, pieces, lost }, null, 1));
    return { bytes, pieces: pieces.length - lost.length, lostPieces: lost.length };
  } finally {
    store.close();
  }
};
