import { changedSince, find, undo } from '#electron/features/imports/repository.ts';
import { writeJournal } from '#electron/store/journal.ts';
import { joinStore } from '#electron/store/open.ts';
import { AppError } from '#shared/contract/errors.ts';
import type { ImportRecord } from '#shared/imports/schema.ts';
import type { Desk } from '../message.ts';

/**
 * Puts in the bin all that an import created. Throws `rule_violated` when it is undone already or something it created
 * was worked on since.
 */
export const undoImport = (
  { id }: { readonly id: string },
  { folder, officerId, now, progress, settle }: Desk,
): ImportRecord => {
  const store = joinStore(folder);
  try {
    return store.immediate(() => {
      const before = find(store, id);
      if (before.undoneAt !== null) throw new AppError('rule_violated', (w) => w.imports.alreadyUndone);
      const changed = changedSince(store, before);
      if (changed > 0) throw new AppError('rule_violated', (w) => w.imports.changedSince(changed));
      progress(0, before.created);
      undo(store, before, officerId, now);
      const after = find(store, id);
      writeJournal(store, { subject: 'import', subjectId: id, action: 'undone', before, after }, officerId, now);
      progress(before.created, before.created);
      settle();
      return after;
    });
  } finally {
    store.close();
  }
};
