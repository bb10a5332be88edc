import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';

const limit = 1_000_000;

/**
 * Appends a failure to `logs/pivot.log` of the store's folder, or to standard error where nothing can be written: id,
 * time, procedure, error class and stack, no input.
 */
export const createLog =
  (folder: string) =>
  (logId: string, at: string, procedure: string, error: unknown): void => {
    const cause = error instanceof Error ? (error.stack ?? `${error.name}: ${error.message}`) : String(error);
    const entry = `${JSON.stringify({ logId, at, procedure, cause })}\n`;
    if (folder === ':memory:') {
      process.stderr.write(entry);
      return;
    }
    const path = join(folder, 'logs', 'pivot.log');
    try {
      mkdirSync(join(folder, 'logs'), { recursive: true });
      if ((statSync(path, { throwIfNoEntry: false })?.size ?? 0) > limit) renameSync(path, `${path}.old`);
      appendFileSync(path, entry);
    } catch {
      process.stderr.write(entry);
    }
  };
