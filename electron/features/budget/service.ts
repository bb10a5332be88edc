import { collectionHandlers, newlyTracked, type Tracked } from '#electron/features/collection.ts';
import type { Context, FeatureHandlers } from '#electron/service/context.ts';
import { revised } from '#electron/store/revision.ts';
import { paymentClockOf } from '#shared/budget/rules.ts';
import type { BudgetLine, Commitment, Payment, Suspension } from '#shared/budget/schema.ts';
import type { PivotContract } from '#shared/contract/contract.ts';
import { AppError, type Sentence } from '#shared/contract/errors.ts';
import { checkCommitment, checkLine, checkPayment } from './checks.ts';
import { commitmentTable, invoicedOn, lineTable, paymentTable } from './repository.ts';
import { commitmentRows, lineRows, paymentRows } from './rows.ts';

type Contract = PivotContract['budget'];

const lines = collectionHandlers({
  table: lineTable,
  subject: 'budget_line',
  make: (context, input: Omit<BudgetLine, keyof Tracked>): BudgetLine => ({ ...input, ...newlyTracked(context) }),
  check: checkLine,
  where: () => [],
  order: 'year DESC, label, id',
  texts: () => [],
});

const commitments = collectionHandlers({
  table: commitmentTable,
  subject: 'commitment',
  make: (context, input: Omit<Commitment, keyof Tracked>): Commitment => ({ ...input, ...newlyTracked(context) }),
  check: checkCommitment,
  where: () => [],
  order: 'committed_on DESC, id',
  texts: () => [],
  dossierOf: ({ dossierId }) => dossierId,
});

const payments = collectionHandlers({
  table: paymentTable,
  subject: 'payment',
  make: (context, input: Omit<Payment, keyof Tracked | 'suspension'>): Payment => ({
    ...input,
    ...newlyTracked(context),
    suspension: null,
  }),
  check: checkPayment,
  where: () => [],
  order: 'received_on, id',
  texts: () => [],
});

const requireUnused = (isUsed: boolean, sentence: Sentence): void => {
  if (isUsed) throw new AppError('rule_violated', sentence);
};

const hasCommitments = ({ store }: Context, id: string): boolean =>
  store.first('SELECT 1 FROM commitments WHERE line_id = @id AND deleted_at IS NULL', { id }) !== undefined;

type Step = { readonly id: string; readonly revision: number };

/** Writes the next step of a suspension, which `next` works out or refuses. */
const suspend = (context: Context, { id, revision }: Step, next: (payment: Payment) => Suspension | null): Payment => {
  const { store, now, record } = context;
  const before = paymentTable.find(store, id);
  const after = revised(before, revision, { suspension: next(before) }, now());
  paymentTable.update(store, after);
  record({ subject: 'payment', subjectId: id, action: 'updated', before, after });
  return after;
};

const refused = (sentence: Sentence): AppError => new AppError('rule_violated', sentence);

const begun = (payment: Payment, today: string, from: string, reason: string): Suspension => {
  if (payment.paidOn !== null) throw refused((w) => w.budget.alreadyPaid);
  if (payment.suspension !== null) throw refused((w) => w.budget.suspendedTwice);
  const { startsOn, dueOn } = paymentClockOf(payment, today);
  if (startsOn === null) throw refused((w) => w.budget.suspensionWaits);
  const last = dueOn !== null && dueOn < today ? dueOn : today;
  if (from < startsOn || from > last) throw refused((w) => w.budget.suspensionStart(startsOn, last));
  return { from, to: null, reason };
};

const ended = ({ suspension }: Payment, today: string, to: string): Suspension => {
  if (suspension === null || suspension.to !== null) throw refused((w) => w.budget.notSuspended);
  if (to < suspension.from || to > today) throw refused((w) => w.budget.suspensionEnd);
  return { ...suspension, to };
};

const takenBack = ({ suspension, paidOn }: Payment): Suspension | null => {
  if (suspension === null) throw refused((w) => w.budget.notSuspended);
  if (paidOn !== null) throw refused((w) => w.budget.firstUndoPayment);
  return suspension.to === null ? null : { ...suspension, to: null };
};

/** Restores from the bin what still fits the budget. */
const restored = <E extends Tracked>(context: Context, entity: E, check: (context: Context, entity: E) => void): E => {
  check(context, entity);
  return entity;
};

export const budget: FeatureHandlers<Contract> = {
  years: ({ store }) => ({
    years: store
      .all<{ year: number }>('SELECT DISTINCT year FROM budget_lines WHERE deleted_at IS NULL ORDER BY year DESC')
      .map(({ year }) => year),
  }),
  lines: lineRows,
  line: lines.get,
  createLine: lines.create,
  updateLine: lines.update,
  removeLine: (context, target) => {
    requireUnused(hasCommitments(context, target.id), (w) => w.budget.lineUsed);
    return lines.remove(context, target);
  },
  restoreLine: lines.restore,
  commitments: commitmentRows,
  commitment: commitments.get,
  createCommitment: commitments.create,
  updateCommitment: commitments.update,
  removeCommitment: (context, target) => {
    requireUnused(invoicedOn(context.store, target.id) > 0, (w) => w.budget.commitmentUsed);
    return commitments.remove(context, target);
  },
  restoreCommitment: (context, target) => restored(context, commitments.restore(context, target), checkCommitment),
  payments: paymentRows,
  payment: payments.get,
  createPayment: payments.create,
  updatePayment: payments.update,
  removePayment: payments.remove,
  restorePayment: (context, target) => restored(context, payments.restore(context, target), checkPayment),
  suspendPayment: (context, { from, reason, ...step }) =>
    suspend(context, step, (payment) => begun(payment, context.today(), from, reason)),
  resumePayment: (context, { to, ...step }) => suspend(context, step, (payment) => ended(payment, context.today(), to)),
  unsuspendPayment: (context, step) => suspend(context, step, takenBack),
};
