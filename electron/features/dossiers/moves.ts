import { AppError } from '#shared/contract/errors.ts';
import type { Parsed } from '#shared/contract/procedure.ts';
import type { dossiersContract } from '#shared/dossiers/contract.ts';
import { movesFrom } from '#shared/dossiers/rules.ts';
import type { Dossier } from '#shared/dossiers/schema.ts';
import { addMonths, type LocalDate } from '#shared/kernel/time.ts';

/** A move as `advance` takes it, without the dossier. */
export type Move = Omit<Parsed<(typeof dossiersContract)['advance']>, 'id' | 'revision'>;

const closing = (move: Move, today: LocalDate): Pick<Dossier, 'closingOrder' | 'closedOn'> => {
  if (!move.closingOrder) throw new AppError('rule_violated', (w) => w.dossiers.closingNeedsOrder);
  if (move.closingOrder.givenOn > today) throw new AppError('rule_violated', (w) => w.dossiers.orderInFuture);
  return { closingOrder: move.closingOrder, closedOn: today };
};

const suspension = (dossier: Dossier, move: Move, today: LocalDate): Dossier['suspension'] => {
  if (move.reason === undefined) throw new AppError('rule_violated', (w) => w.dossiers.suspensionNeedsReason);
  const reviewOn = move.reviewOn ?? addMonths(today, 1);
  if (reviewOn <= today) throw new AppError('rule_violated', (w) => w.dossiers.reviewInPast);
  if ((move.approvedOn ?? today) > today) throw new AppError('rule_violated', (w) => w.dossiers.approvalInFuture);
  return { reason: move.reason, reviewOn, resumeTo: dossier.state };
};

/**
 * What a move changes on a dossier. Throws `rule_violated` with a sentence when the rules forbid it: closing needs the
 * recorded order of the section's head, suspending a reason, reopening a reason.
 */
export const moved = (dossier: Dossier, move: Move, today: LocalDate): Partial<Dossier> => {
  const allowed = movesFrom(dossier);
  if (!allowed.includes(move.to)) {
    throw new AppError('rule_violated', (w) => w.dossiers.forbiddenMove(dossier.state, move.to, allowed));
  }
  if (dossier.state === 'closed' && move.reason === undefined && (move.note ?? '') === '') {
    throw new AppError('rule_violated', (w) => w.dossiers.reopenNeedsReason);
  }
  return {
    state: move.to,
    stateSince: today,
    suspension: move.to === 'suspended' ? suspension(dossier, move, today) : null,
    ...(move.to === 'closed' ? closing(move, today) : { closingOrder: null, closedOn: null }),
  };
};
