import { z } from 'zod';
import { collection } from '#shared/contract/collection.ts';
import { command, type FeatureContract, query } from '#shared/contract/procedure.ts';
import { id, line, listOf, localDate, page, revision } from '#shared/kernel/fields.ts';
import {
  budgetLine,
  budgetLineInput,
  budgetLinePatch,
  budgetLineRow,
  commitment,
  commitmentInput,
  commitmentPatch,
  commitmentRow,
  payment,
  paymentInput,
  paymentPatch,
  paymentRow,
} from './schema.ts';

const lines = collection('Budget lines', {
  entity: budgetLine,
  input: budgetLineInput,
  patch: budgetLinePatch,
  filter: {},
});

const commitments = collection('Commitments', {
  entity: commitment,
  input: commitmentInput,
  patch: commitmentPatch,
  filter: {},
});

const payments = collection('Payments', { entity: payment, input: paymentInput, patch: paymentPatch, filter: {} });

const text = z.string().max(200).optional();
const year = z.number().int().min(1970).max(2199).optional();

export const budgetContract = {
  years: query(
    'The years that have budget lines, the latest first',
    z.object({}),
    z.object({ years: z.array(z.number().int()) }),
  ),
  lines: query('Budget lines with their balances', z.object({ year, text, ...page }), listOf(budgetLineRow)),
  line: lines.get,
  createLine: lines.create,
  updateLine: lines.update,
  removeLine: lines.remove,
  restoreLine: lines.restore,
  commitments: query(
    'Commitments, the latest first, with what is paid on each',
    z.object({ year, lineId: id.optional(), dossierId: id.optional(), text, ...page }),
    listOf(commitmentRow),
  ),
  commitment: commitments.get,
  createCommitment: commitments.create,
  updateCommitment: commitments.update,
  removeCommitment: commitments.remove,
  restoreCommitment: commitments.restore,
  payments: query(
    'Invoices and payments, the nearest due date first, with their payment period',
    z.object({
      year,
      lineId: id.optional(),
      commitmentId: id.optional(),
      /** Only those that are not paid. */
      isOpen: z.boolean().optional(),
      receivedFrom: localDate.optional(),
      receivedTo: localDate.optional(),
      text,
      ...page,
    }),
    listOf(paymentRow),
  ),
  payment: payments.get,
  createPayment: payments.create,
  updatePayment: payments.update,
  removePayment: payments.remove,
  restorePayment: payments.restore,
  suspendPayment: command(
    'Suspends the payment period of an invoice, once, for a reason',
    z.object({ id, revision, from: localDate, reason: line }),
    payment,
  ),
  resumePayment: command('Ends the suspension of a payment period', z.object({ id, revision, to: localDate }), payment),
  unsuspendPayment: command(
    'Takes back the last step of a suspension: its end, or the suspension itself',
    z.object({ id, revision }),
    payment,
  ),
} satisfies FeatureContract;
