import { dossierOf, undoMoveOf } from '#electron/features/dossiers/service.ts';
import type { Context } from '#electron/service/context.ts';
import { revised } from '#electron/store/revision.ts';
import type { circuitsContract } from '#shared/circuits/contract.ts';
import type { Draft, DraftPage, Visa } from '#shared/circuits/schema.ts';
import { AppError } from '#shared/contract/errors.ts';
import type { Parsed } from '#shared/contract/procedure.ts';
import { drafts, lastAct, writeVisas } from './repository.ts';
import { pageOf } from './rows.ts';

type Contract = typeof circuitsContract;

/** Takes back the last act on a draft with what it did to its dossier; a draft whose start is taken back goes. */
export const undo = (context: Context, { id, revision }: Parsed<Contract['undo']>): DraftPage | null => {
  const { store, now, record } = context;
  const draft = drafts.find(store, id);
  const act = lastAct(store, id);
  if (act === undefined) throw new AppError('rule_violated', (w) => w.circuits.nothingToUndo);
  const { dossierId } = draft;
  const since = store.first<{ balance: number }>(
    `SELECT coalesce(sum(CASE action WHEN 'moved' THEN 1 ELSE -1 END), 0) AS balance FROM journal
     WHERE subject_id = @dossierId AND subject = 'dossier' AND action IN ('moved', 'undone') AND seq > @seq`,
    { dossierId, seq: act.seq },
  );
  if (since?.balance !== 0) {
    const { reference } = dossierOf(context, dossierId);
    throw new AppError('rule_violated', (w) => w.circuits.dossierWentOn(reference));
  }
  for (let left = Number(act.after.dossierMoves ?? 0); left > 0; left -= 1) undoMoveOf(context, dossierId);
  if (act.before === null) {
    revised(draft, revision, {}, now());
    drafts.setDeleted(store, id, now());
    record({ subject: 'draft', subjectId: id, action: 'undone', note: draft.title, dossierId });
    return null;
  }
  const {
    visas,
    dossierMoves: _,
    ...former
  } = act.before as Partial<Draft> & { visas?: Visa[]; dossierMoves?: number };
  const after = revised(draft, revision, former, now());
  drafts.update(store, after);
  if (visas) writeVisas(store, id, visas);
  record({ subject: 'draft', subjectId: id, action: 'undone', before: draft, after, dossierId });
  return pageOf(context, id);
};
