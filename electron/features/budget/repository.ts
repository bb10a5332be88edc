import { tableOf } from '#electron/features/collection.ts';
import { type ColumnMap, json, plain } from '#electron/store/columns.ts';
import type { Store } from '#electron/store/store.ts';
import type { Spent } from '#shared/budget/rules.ts';
import type { BudgetLine, Commitment, Payment } from '#shared/budget/schema.ts';

const trackedColumns = {
  id: plain<string>('id'),
  revision: plain<number>('revision'),
  createdAt: plain<string>('created_at'),
  updatedAt: plain<string>('updated_at'),
};

const lineColumns = {
  ...trackedColumns,
  scheme: plain('scheme'),
  year: plain('year'),
  label: plain('label'),
  codes: json('codes'),
  authorised: plain('authorised'),
  payable: plain('payable'),
  revised: plain('revised'),
  final: plain('final'),
  notes: plain('notes'),
} satisfies ColumnMap<BudgetLine>;

const commitmentColumns = {
  ...trackedColumns,
  lineId: plain('line_id'),
  number: plain('number'),
  vendor: plain('vendor'),
  subject: plain('subject'),
  amount: plain('amount'),
  committedOn: plain('committed_on'),
  dossierId: plain('dossier_id'),
} satisfies ColumnMap<Commitment>;

const paymentColumns = {
  ...trackedColumns,
  commitmentId: plain('commitment_id'),
  invoiceNumber: plain('invoice_number'),
  amount: plain('amount'),
  receivedOn: plain('received_on'),
  serviceDoneOn: plain('service_done_on'),
  suspension: json('suspension'),
  orderNumber: plain('order_number'),
  orderedOn: plain('ordered_on'),
  paidOn: plain('paid_on'),
  interestRate: plain('interest_rate'),
  notes: plain('notes'),
} satisfies ColumnMap<Payment>;

export const lineTable = tableOf<BudgetLine>('budget_lines', lineColumns, (w) => w.budget.missingLine);
export const commitmentTable = tableOf<Commitment>('commitments', commitmentColumns, (w) => w.budget.missingCommitment);
export const paymentTable = tableOf<Payment>('payments', paymentColumns, (w) => w.budget.missingPayment);

/** What is committed and paid on a line, one commitment or payment left out. */
export const spentOn = (store: Store, lineId: string, except = ''): Spent => ({
  committed:
    store.first<{ total: number }>(
      `SELECT coalesce(sum(amount), 0) AS total FROM commitments
       WHERE line_id = @lineId AND deleted_at IS NULL AND id <> @except`,
      { lineId, except },
    )?.total ?? 0,
  paid:
    store.first<{ total: number }>(
      `SELECT coalesce(sum(p.amount), 0) AS total FROM payments p JOIN commitments c ON c.id = p.commitment_id
       WHERE c.line_id = @lineId AND c.deleted_at IS NULL AND p.deleted_at IS NULL AND p.paid_on IS NOT NULL
         AND p.id <> @except`,
      { lineId, except },
    )?.total ?? 0,
});

/** What is committed and paid on each line. */
export const spentByLine = (store: Store): ReadonlyMap<string, Spent> => {
  const rows = store.all<Spent & { lineId: string }>(
    `SELECT c.line_id AS lineId, sum(c.amount) AS committed, sum(coalesce(p.paid, 0)) AS paid
     FROM commitments c LEFT JOIN (
       SELECT commitment_id, sum(amount) AS paid FROM payments
       WHERE deleted_at IS NULL AND paid_on IS NOT NULL GROUP BY commitment_id
     ) p ON p.commitment_id = c.id
     WHERE c.deleted_at IS NULL GROUP BY c.line_id`,
  );
  return new Map(rows.map(({ lineId, ...spent }) => [lineId, spent]));
};

/** What is invoiced on a commitment, paid or not, one payment left out. */
export const invoicedOn = (store: Store, commitmentId: string, except = ''): number =>
  store.first<{ total: number }>(
    `SELECT coalesce(sum(amount), 0) AS total FROM payments
     WHERE commitment_id = @commitmentId AND deleted_at IS NULL AND id <> @except`,
    { commitmentId, except },
  )?.total ?? 0;

/** What is paid on each commitment. */
export const paidByCommitment = (store: Store): ReadonlyMap<string, number> => {
  const rows = store.all<{ id: string; paid: number }>(
    `SELECT commitment_id AS id, sum(amount) AS paid FROM payments
     WHERE deleted_at IS NULL AND paid_on IS NOT NULL GROUP BY commitment_id`,
  );
  return new Map(rows.map(({ id, paid }) => [id, paid]));
};
