import { copyTo } from './backup.ts';
import type { Database } from './driver.ts';
import type { Migration } from './migrations/index.ts';

/**
 * Brings a database to the last migration: a verified copy into `backups` first (unless it is new or in memory), then
 * all pending steps in one transaction with a check of the foreign keys.
 */
export const migrate = (db: Database, steps: readonly Migration[], backups: string | null): void => {
  const found = Number(db.pragma('user_version', { simple: true }));
  const pending = steps.filter((step) => step.version > found);
  const last = pending.at(-1);
  if (!last) return;
  if (found > 0 && backups !== null) {
    copyTo(db, backups, `pivot-schema-${found}-${new Date().toISOString().replaceAll(':', '-')}.db`);
  }
  db.transaction(() => {
    for (const step of pending) db.exec(step.sql);
    const broken = db.pragma('foreign_key_check') as unknown[];
    if (broken.length > 0) throw new Error(`migration leaves ${broken.length} broken references`);
    db.pragma(`user_version = ${last.version}`);
  }).immediate();
};
