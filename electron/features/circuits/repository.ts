import { tableOf } from '#electron/features/collection.ts';
import { type ColumnMap, json, plain } from '#electron/store/columns.ts';
import type { Store } from '#electron/store/store.ts';
import type { Delegation, Draft, Visa } from '#shared/circuits/schema.ts';

const tracked = {
  id: plain<string>('id'),
  revision: plain<number>('revision'),
  createdAt: plain<string>('created_at'),
  updatedAt: plain<string>('updated_at'),
};

const draftColumns = {
  ...tracked,
  dossierId: plain('dossier_id'),
  title: plain('title'),
  state: plain('state'),
  stateSince: plain('state_since'),
  version: plain('version'),
  versions: json('versions'),
  authorId: plain('author_id'),
  signatoryId: plain('signatory_id'),
  delegationId: plain('delegation_id'),
  documentId: plain('document_id'),
  mailId: plain('mail_id'),
  signedOn: plain('signed_on'),
  dispatchedOn: plain('dispatched_on'),
} satisfies ColumnMap<Draft>;

export const drafts = tableOf<Draft>('drafts', draftColumns, (w) => w.circuits.missing);

const delegationColumns = {
  ...tracked,
  personId: plain('person_id'),
  kinds: json('kinds'),
  validFrom: plain('valid_from'),
  validTo: plain('valid_to'),
  reference: plain('reference'),
} satisfies ColumnMap<Delegation>;

export const delegationTable = tableOf<Delegation>('delegations', delegationColumns, (w) => w.circuits.noDelegation);

/** The visas of all versions of a draft, in their order. */
export const visasOf = (store: Store, draftId: string): Visa[] =>
  store.all(
    `SELECT version, position, person_id AS personId, role, label, target_days AS targetDays, asked_on AS askedOn,
       due_on AS dueOn, given_on AS givenOn, given_by AS givenById, opinion, reason
     FROM visas WHERE draft_id = @draftId ORDER BY version, position`,
    { draftId },
  );

/** Makes the visas of a draft be these. */
export const writeVisas = (store: Store, draftId: string, visas: readonly Visa[]): void => {
  store.run('DELETE FROM visas WHERE draft_id = @draftId', { draftId });
  for (const visa of visas) {
    store.run(
      `INSERT INTO visas (draft_id, version, position, person_id, role, label, target_days, asked_on, due_on, given_on,
         given_by, opinion, reason)
       VALUES (@draftId, @version, @position, @personId, @role, @label, @targetDays, @askedOn, @dueOn, @givenOn,
         @givenById, @opinion, @reason)`,
      { draftId, ...visa },
    );
  }
};

/** An act as the journal keeps it; a start has nothing before it. */
type Act = {
  readonly seq: number;
  readonly before: Readonly<Record<string, unknown>> | null;
  readonly after: Readonly<Record<string, unknown>>;
};

/** A draft's changes that its last act replaced, undone acts aside; undefined when none is left to take back. */
export const lastAct = (store: Store, id: string): Act | undefined => {
  let undone = 0;
  const rows = store.all<{ seq: number; action: string; before: string | null; after: string | null }>(
    `SELECT seq, action, before, after FROM journal WHERE subject_id = @id AND subject = 'draft'
       AND action IN ('created', 'moved', 'undone') ORDER BY seq DESC`,
    { id },
  );
  for (const { seq, action, before, after } of rows) {
    if (action === 'undone') undone += 1;
    else if (undone > 0) undone -= 1;
    else return { seq, before: before === null ? null : JSON.parse(before), after: JSON.parse(after ?? '{}') };
  }
  return undefined;
};
