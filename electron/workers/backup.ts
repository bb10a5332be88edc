import { copyTo } from '#electron/store/backup.ts';
import { joinStore } from '#electron/store/open.ts';
import type { Desk } from './message.ts';

/** Makes a verified copy of the store in its `backups` folder, and answers its size in bytes. */
export const backup = ({ fileName }: { readonly fileName: string }, { folder, progress }: Desk): { bytes: number } => {
  progress(0, 0);
  const store = joinStore(folder);
  try {
    return { bytes: copyTo({ exec: store.script }, `${folder}/backups`, fileName).bytes };
  } finally {
    store.close();
  }
};
