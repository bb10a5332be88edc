import { newId } from '#electron/service/ids.ts';
import { writeJournal } from '#electron/store/journal.ts';
import type { Store } from '#electron/store/store.ts';
import type { ImportResult } from '#shared/imports/schema.ts';
import type { Desk } from '../message.ts';
import type { Tally } from './tally.ts';

/**
 * Runs an import's work in one transaction under a new import, and takes all of it back when a row failed or none was
 * new or later than what is known. Without new rows no import is kept. A dry run has no transaction and hands the work
 * no import.
 */
export const keepImport = (
  store: Store,
  { now, officerId, settle }: Desk,
  tally: Tally,
  { fileName, isDryRun }: { readonly fileName: string; readonly isDryRun: boolean },
  work: (importId: string | null) => void,
): ImportResult => {
  if (isDryRun) {
    work(null);
    return tally.result(null);
  }
  const nothingToKeep = new Error('nothing to keep');
  const id = newId();
  try {
    store.immediate(() => {
      const { target } = tally.result(null);
      store.run(
        `INSERT INTO imports (id, target, file_name, at, created, duplicates, undone_at)
         VALUES (@id, @target, @fileName, @now, 0, 0, NULL)`,
        { id, target, fileName, now },
      );
      work(id);
      const { created, updated, duplicates, failed } = tally.counts;
      if (failed > 0 || created + updated === 0) throw nothingToKeep;
      if (created === 0) {
        store.run('DELETE FROM imports WHERE id = @id', { id });
        settle();
        return;
      }
      store.run('UPDATE imports SET created = @created, duplicates = @duplicates WHERE id = @id', {
        id,
        created,
        duplicates,
      });
      const after = { target, fileName, created, duplicates };
      writeJournal(store, { subject: 'import', subjectId: id, action: 'created', after }, officerId, now);
      settle();
    });
    return tally.result(tally.counts.created > 0 ? id : null);
  } catch (error) {
    if (error !== nothingToKeep) throw error;
    return { ...tally.result(null), created: 0, updated: 0 };
  }
};
