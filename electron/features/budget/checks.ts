import type { Context } from '#electron/service/context.ts';
import { requireReference } from '#electron/store/references.ts';
import { allowed, balanceOf, paymentClockOf } from '#shared/budget/rules.ts';
import type { BudgetLine, Commitment, Payment } from '#shared/budget/schema.ts';
import { AppError, type Sentence } from '#shared/contract/errors.ts';
import { commitmentTable, invoicedOn, lineTable, spentOn } from './repository.ts';

const refused = (field: string, sentence: Sentence): AppError =>
  new AppError('rule_violated', sentence, { [field]: sentence });

const requireScheme = ({ scheme, payable, revised, final }: BudgetLine): void => {
  if (scheme === 'ae_cp' && payable === null) throw refused('payable', (w) => w.budget.needsPayable);
  if (scheme === 'be_re_fe' && payable !== null) throw refused('payable', (w) => w.budget.foreignPayable);
  if (scheme === 'ae_cp' && (revised !== null || final !== null)) {
    throw refused('revised', (w) => w.budget.foreignEstimates);
  }
};

/** Throws when a line breaks its scheme, or would allow less than what is already committed or paid. */
export const checkLine = ({ store }: Context, line: BudgetLine): void => {
  requireScheme(line);
  const { committed, paid } = spentOn(store, line.id);
  const { authorised, payable } = allowed(line);
  if (authorised < committed) throw refused('authorised', (w) => w.budget.belowCommitted(committed));
  if (payable < paid) throw refused('payable', (w) => w.budget.belowPaid(paid));
};

/** Throws when a commitment exceeds what its line has available, or is less than what is invoiced on it. */
export const checkCommitment = ({ store }: Context, commitment: Commitment, before?: Commitment): void => {
  const { id, lineId, amount, dossierId } = commitment;
  if (dossierId !== before?.dossierId) requireReference(store, 'dossier', dossierId);
  const { available } = balanceOf(lineTable.find(store, lineId), spentOn(store, lineId, id));
  if (amount > available) throw refused('amount', (w) => w.budget.overAvailable(amount, available));
  const invoiced = invoicedOn(store, id);
  if (amount < invoiced) throw refused('amount', (w) => w.budget.belowInvoiced(invoiced));
  if (before !== undefined && before.lineId !== lineId) requirePayable(commitment, store);
};

const requirePayable = ({ id, lineId }: Commitment, store: Context['store']): void => {
  const paid =
    store.first<{ total: number }>(
      `SELECT coalesce(sum(amount), 0) AS total FROM payments
       WHERE commitment_id = @id AND deleted_at IS NULL AND paid_on IS NOT NULL`,
      { id },
    )?.total ?? 0;
  const { payableLeft } = balanceOf(lineTable.find(store, lineId), spentOn(store, lineId));
  if (paid > payableLeft) throw refused('lineId', (w) => w.budget.overPayable(paid, payableLeft));
};

const requireDates = (payment: Payment, today: string): void => {
  const { receivedOn, serviceDoneOn, orderedOn, paidOn, suspension } = payment;
  if (suspension !== null) {
    const { startsOn } = paymentClockOf(payment, today);
    if (startsOn === null || suspension.from < startsOn) {
      throw refused('serviceDoneOn', (w) => w.budget.suspensionOutside);
    }
  }
  if (paidOn === null) return;
  if (serviceDoneOn === null) throw refused('serviceDoneOn', (w) => w.budget.paidNeedsService);
  if (paidOn > today) throw refused('paidOn', (w) => w.budget.paidInFuture);
  if ([receivedOn, serviceDoneOn, orderedOn ?? receivedOn].some((day) => day > paidOn)) {
    throw refused('paidOn', (w) => w.budget.paidTooEarly);
  }
  if (suspension !== null && suspension.to === null) throw refused('paidOn', (w) => w.budget.paidWhileSuspended);
  if (suspension?.to && suspension.to > paidOn) throw refused('paidOn', (w) => w.budget.paidTooEarly);
};

/** Throws when an invoice exceeds its commitment, a payment what may be paid, or its dates do not follow each other. */
export const checkPayment = ({ store, today }: Context, payment: Payment): void => {
  const { id, commitmentId, amount, paidOn } = payment;
  const commitment = commitmentTable.find(store, commitmentId);
  const left = commitment.amount - invoicedOn(store, commitmentId, id);
  if (amount > left) throw refused('amount', (w) => w.budget.overCommitment(amount, left));
  requireDates(payment, today());
  if (paidOn === null) return;
  const { payableLeft } = balanceOf(lineTable.find(store, commitment.lineId), spentOn(store, commitment.lineId, id));
  if (amount > payableLeft) throw refused('amount', (w) => w.budget.overPayable(amount, payableLeft));
};
