import type { JournalAction, JournalEntry, JournalSubject } from '#shared/journal/schema.ts';
import type { Store } from './store.ts';

/** One change for the journal: whole states; only what differs is kept of an update. */
export type Change = {
  readonly subject: JournalSubject;
  readonly subjectId: string;
  readonly action: JournalAction;
  readonly before?: object | null;
  readonly after?: object | null;
  readonly note?: string;
  /** The dossier on whose timeline the change appears. */
  readonly dossierId?: string | null;
};

const unfollowed = new Set(['revision', 'updatedAt', 'createdAt', 'id']);

const differences = (before: object, after: object): { before: object; after: object } => {
  const old = Object.entries(before).filter(([key]) => !unfollowed.has(key));
  const fresh = new Map(Object.entries(after));
  const changed = old.filter(([key, value]) => JSON.stringify(value) !== JSON.stringify(fresh.get(key)));
  return {
    before: Object.fromEntries(changed),
    after: Object.fromEntries(changed.map(([key]) => [key, fresh.get(key)])),
  };
};

/** Adds a line to the journal, in the caller's transaction. An update that changes nothing leaves none. */
export const writeJournal = (store: Store, change: Change, actorId: string, at: string): boolean => {
  const { before = null, after = null } = change;
  const kept = before && after ? differences(before, after) : { before, after };
  if (change.action === 'updated' && Object.keys(kept.after ?? {}).length === 0) return false;
  store.run(
    `INSERT INTO journal (at, actor_id, subject, subject_id, action, before, after, note, dossier_id)
     VALUES (@at, @actorId, @subject, @subjectId, @action, @before, @after, @note, @dossierId)`,
    {
      at,
      actorId,
      subject: change.subject,
      subjectId: change.subjectId,
      action: change.action,
      before: kept.before === null ? null : JSON.stringify(kept.before),
      after: kept.after === null ? null : JSON.stringify(kept.after),
      note: change.note ?? '',
      dossierId: change.dossierId ?? (change.subject === 'dossier' ? change.subjectId : null),
    },
  );
  return true;
};

type JournalRow = Omit<JournalEntry, 'before' | 'after'> & {
  readonly before: string | null;
  readonly after: string | null;
};

/** The journal of a dossier and of what hangs on it, oldest first; of a letter that is not ordinary, only its number. */
export const journalOfDossier = (store: Store, dossierId: string): JournalEntry[] =>
  store
    .all<JournalRow>(
      `SELECT j.seq, j.at, j.actor_id AS actorId, coalesce(p.name, '') AS actorName, j.subject, j.subject_id AS subjectId,
         j.action, iif(m.security <> 'ordinary', json_object('number', m.number), j.before) AS before,
         iif(m.security <> 'ordinary', json_object('number', m.number), j.after) AS after, j.note
       FROM journal j LEFT JOIN people p ON p.id = j.actor_id
         LEFT JOIN mail m ON j.subject = 'letter' AND m.id = j.subject_id
       WHERE j.dossier_id = @dossierId ORDER BY j.seq`,
      { dossierId },
    )
    .map((row) => ({ ...row, before: JSON.parse(row.before ?? 'null'), after: JSON.parse(row.after ?? 'null') }));

/** The fields that the last move of a subject replaced, undone moves aside; undefined when none is left to take back. */
export const lastMove = <E>(store: Store, subject: JournalSubject, id: string): Partial<E> | undefined => {
  let undone = 0;
  const rows = store.all<{ action: string; before: string }>(
    `SELECT action, before FROM journal WHERE subject_id = @id AND subject = @subject AND before IS NOT NULL
       AND action IN ('moved', 'undone') ORDER BY seq DESC`,
    { id, subject },
  );
  for (const { action, before } of rows) {
    if (action === 'moved' && undone === 0) return JSON.parse(before);
    undone += action === 'undone' ? 1 : -1;
  }
  return undefined;
};
