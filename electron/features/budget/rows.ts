import type { Context } from '#electron/service/context.ts';
import { balanceOf, hasPaymentPeriod, paymentClockOf } from '#shared/budget/rules.ts';
import type {
  BudgetLine,
  BudgetLineRow,
  Commitment,
  CommitmentRow,
  Payment,
  PaymentRow,
} from '#shared/budget/schema.ts';
import type { PivotContract } from '#shared/contract/contract.ts';
import type { Output, Parsed } from '#shared/contract/procedure.ts';
import { matches } from '#shared/kernel/search.ts';
import { commitmentTable, lineTable, paidByCommitment, paymentTable, spentByLine } from './repository.ts';

type Contract = PivotContract['budget'];
type Slice = { readonly limit?: number | undefined; readonly offset?: number | undefined };

const sliceOf = <T>(rows: readonly T[], { limit, offset = 0 }: Slice): { items: T[]; total: number } => ({
  items: rows.slice(offset, offset + (limit ?? rows.length)),
  total: rows.length,
});

const condition = (name: string, sql: string, value: string | number | undefined) =>
  value === undefined ? [] : [{ sql, values: { [name]: value } }];

/** The lines of a year with their balances. */
export const lineRows = (
  { store }: Context,
  { year, text = '', ...slice }: Parsed<Contract['lines']>,
): Output<Contract['lines']> => {
  const spent = spentByLine(store);
  const rows = lineTable
    .list(store, condition('year', 'year = @year', year), 'year DESC, label, id')
    .filter(({ label, codes }) => text === '' || matches(text, label, ...Object.values(codes)))
    .map(
      (line): BudgetLineRow => ({
        ...line,
        balance: balanceOf(line, spent.get(line.id) ?? { committed: 0, paid: 0 }),
      }),
    );
  return sliceOf(rows, slice);
};

const linesById = ({ store }: Context): ReadonlyMap<string, BudgetLine> =>
  new Map(lineTable.list(store, [], 'id').map((line) => [line.id, line]));

const inYear = 'line_id IN (SELECT id FROM budget_lines WHERE year = @year)';

/** Commitments with what is paid on each, the latest first. */
export const commitmentRows = (
  context: Context,
  { year, lineId, dossierId, text = '', ...slice }: Parsed<Contract['commitments']>,
): Output<Contract['commitments']> => {
  const { store } = context;
  const lines = linesById(context);
  const paid = paidByCommitment(store);
  const references = new Map(
    store
      .all<{ id: string; reference: string }>(
        'SELECT id, reference FROM dossiers WHERE id IN (SELECT dossier_id FROM commitments) AND deleted_at IS NULL',
      )
      .map(({ id, reference }) => [id, reference]),
  );
  const rowOf = (commitment: Commitment): CommitmentRow => {
    const line = lines.get(commitment.lineId);
    const paidOnIt = paid.get(commitment.id) ?? 0;
    return {
      ...commitment,
      lineLabel: line?.label ?? '',
      year: line?.year ?? 0,
      dossierReference: references.get(commitment.dossierId ?? '') ?? null,
      paid: paidOnIt,
      toPay: commitment.amount - paidOnIt,
    };
  };
  const rows = commitmentTable
    .list(
      store,
      [
        ...condition('year', inYear, year),
        ...condition('lineId', 'line_id = @lineId', lineId),
        ...condition('dossierId', 'dossier_id = @dossierId', dossierId),
      ],
      'committed_on DESC, created_at DESC, id',
    )
    .map(rowOf)
    .filter(
      ({ number, vendor, subject, dossierReference }) =>
        text === '' || matches(text, number, vendor, subject, dossierReference ?? ''),
    );
  return sliceOf(rows, slice);
};

/** Sorts what is to be paid by due date, without one last, and then what is paid, the latest first. */
const byDueDate = (one: PaymentRow, other: PaymentRow): number => {
  if (one.paidOn !== null && other.paidOn !== null) return other.paidOn.localeCompare(one.paidOn);
  const key = ({ paidOn, clock, receivedOn }: PaymentRow): string =>
    paidOn === null ? `0 ${clock?.dueOn ?? '9999'} ${receivedOn}` : '1';
  return key(one).localeCompare(key(other));
};

/** Invoices with their payment period: those to pay first, by due date, then the paid ones, the latest first. */
export const paymentRows = (
  context: Context,
  { year, lineId, text = '', isOpen, ...input }: Parsed<Contract['payments']>,
): Output<Contract['payments']> => {
  const { store, today } = context;
  const { commitmentId, receivedFrom, receivedTo, ...slice } = input;
  const lines = linesById(context);
  const commitments = new Map(commitmentTable.list(store, [], 'id').map((one) => [one.id, one]));
  const rowOf = (payment: Payment): PaymentRow[] => {
    const commitment = commitments.get(payment.commitmentId);
    const line = lines.get(commitment?.lineId ?? '');
    if (commitment === undefined || line === undefined) return [];
    return [
      {
        ...payment,
        commitmentNumber: commitment.number,
        vendor: commitment.vendor,
        lineId: line.id,
        lineLabel: line.label,
        scheme: line.scheme,
        year: line.year,
        dossierId: commitment.dossierId,
        clock: hasPaymentPeriod(line.scheme) ? paymentClockOf(payment, today()) : null,
      },
    ];
  };
  const within = (sql: string): string => `commitment_id IN (SELECT id FROM commitments WHERE ${sql})`;
  const rows = paymentTable
    .list(
      store,
      [
        ...condition('year', within(inYear), year),
        ...condition('lineId', within('line_id = @lineId'), lineId),
        ...condition('commitmentId', 'commitment_id = @commitmentId', commitmentId),
        ...condition('receivedFrom', 'received_on >= @receivedFrom', receivedFrom),
        ...condition('receivedTo', 'received_on <= @receivedTo', receivedTo),
        ...(isOpen ? [{ sql: 'paid_on IS NULL' }] : []),
      ],
      'received_on, id',
    )
    .flatMap(rowOf)
    .filter(
      ({ invoiceNumber, commitmentNumber, vendor, orderNumber }) =>
        text === '' || matches(text, invoiceNumber, commitmentNumber, vendor, orderNumber),
    )
    .sort(byDueDate);
  return sliceOf(rows, slice);
};
