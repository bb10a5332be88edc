import type { Context } from '#electron/service/context.ts';
import type { circuitsContract } from '#shared/circuits/contract.ts';
import type { Draft, DraftPage } from '#shared/circuits/schema.ts';
import { AppError } from '#shared/contract/errors.ts';
import type { Parsed } from '#shared/contract/procedure.ts';
import { perform, requireDay, requireState } from './acts.ts';
import { delegationFor } from './delegations.ts';
import { awakeDossier, bringTo } from './dossier-moves.ts';
import { drafts } from './repository.ts';

type Contract = typeof circuitsContract;

const signatoryOf = (
  { store }: Context,
  named: string | null | undefined,
): { id: string; name: string; role: string } => {
  const heads = store.all<{ id: string; name: string; role: string }>(
    "SELECT id, name, role FROM people WHERE role = 'head' AND deleted_at IS NULL",
  );
  const found = named
    ? store.first<{ id: string; name: string; role: string }>(
        'SELECT id, name, role FROM people WHERE id = @named AND deleted_at IS NULL',
        { named },
      )
    : heads.length === 1
      ? heads[0]
      : undefined;
  if (found) return found;
  if (named) throw new AppError('not_found', (w) => w.errors.notFound.person);
  throw new AppError('rule_violated', (w) => w.circuits.noSignatory, { signatoryId: (w) => w.circuits.noSignatory });
};

/** Records the signature of the head, or of who holds a delegation valid that day for the kind of dossier. */
export const sign = (context: Context, input: Parsed<Contract['sign']>): DraftPage => {
  const { store, today } = context;
  const { id, revision, signedOn = today() } = input;
  const draft = drafts.find(store, id);
  requireState(draft, 'to_sign');
  requireDay(context, signedOn, draft.stateSince);
  const { kind } = awakeDossier(context, draft.dossierId);
  const { id: signatoryId, name, role } = signatoryOf(context, input.signatoryId ?? draft.signatoryId);
  const delegation = role === 'head' ? undefined : delegationFor(context, signatoryId, kind, signedOn);
  if (role !== 'head' && delegation === undefined) {
    throw new AppError('rule_violated', (w) => w.circuits.mayNotSign(name, kind, signedOn), {
      signatoryId: (w) => w.circuits.mayNotSign(name, kind, signedOn),
    });
  }
  return perform(context, draft, revision, {
    change: { state: 'signed', stateSince: signedOn, signedOn, signatoryId, delegationId: delegation?.id ?? null },
    moveDossier: () => bringTo(context, draft.dossierId, 'signed', delegation?.reference ?? name),
    note: delegation?.reference ?? '',
  });
};

type Departure = { number: string; direction: string; dossierId: string | null; cancelledOn: string | null };

const requireDeparture = ({ store }: Context, draft: Draft, mailId: string | null): string => {
  if (mailId === null) return '';
  const letter = store.first<Departure>(
    `SELECT number, direction, dossier_id AS dossierId, cancelled_on AS cancelledOn FROM mail
     WHERE id = @mailId AND deleted_at IS NULL`,
    { mailId },
  );
  if (!letter) throw new AppError('not_found', (w) => w.circuits.noLetter);
  const { number, direction, dossierId, cancelledOn } = letter;
  if (direction !== 'out') throw new AppError('rule_violated', (w) => w.circuits.notDeparture(number));
  if (cancelledOn !== null) throw new AppError('rule_violated', (w) => w.circuits.letterCancelled(number));
  if (dossierId !== null && dossierId !== draft.dossierId) {
    throw new AppError('rule_violated', (w) => w.circuits.letterOfOther(number));
  }
  return number;
};

/** Records that a signed draft left, with its letter of the register where there is one. */
export const dispatch = (context: Context, input: Parsed<Contract['dispatch']>): DraftPage => {
  const { store, today } = context;
  const { id, revision, mailId, dispatchedOn = today() } = input;
  const draft = drafts.find(store, id);
  requireState(draft, 'signed');
  if (dispatchedOn > today()) throw new AppError('rule_violated', (w) => w.circuits.inFuture);
  const signedOn = draft.signedOn ?? dispatchedOn;
  if (dispatchedOn < signedOn) {
    throw new AppError('rule_violated', (w) => w.circuits.beforeSigned(signedOn));
  }
  const number = requireDeparture(context, draft, mailId);
  return perform(context, draft, revision, {
    change: { state: 'dispatched', stateSince: dispatchedOn, dispatchedOn, mailId },
    moveDossier: () => bringTo(context, draft.dossierId, 'dispatched', number),
    note: number,
  });
};
