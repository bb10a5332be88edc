import { z } from 'zod';
import { id, line, localDate, optionalLine, prose, tracked } from '#shared/kernel/fields.ts';

/** How a budget is authorised: autorisations d'engagement and crédits de paiement, or budget, revised and final estimates. */
export const schemes = ['ae_cp', 'be_re_fe'] as const;
export type Scheme = (typeof schemes)[number];

/** Money in integer cents (paise), at most a hundred thousand millions. */
const cents = z.number().int().min(0).max(10_000_000_000_000);
const positiveCents = cents.min(1);

/** The parts of a line's imputation, from the widest: of France, then of India. */
export const codeNames = {
  ae_cp: ['programme', 'bop', 'uo', 'action', 'account'],
  be_re_fe: ['demand', 'majorHead', 'minorHead', 'subHead', 'detailedHead', 'objectHead'],
} as const;
export type CodeName = (typeof codeNames)[Scheme][number];

const allCodes = [...codeNames.ae_cp, ...codeNames.be_re_fe] as const;
const codes = z.partialRecord(z.enum(allCodes), z.string().trim().max(60));

const lineFields = {
  /** The year of the budget; in India the one in which it begins. */
  year: z.number().int().min(1970).max(2199),
  label: line,
  codes,
  /** Autorisations d'engagement, or budget estimate, in cents. */
  authorised: cents,
  /** Crédits de paiement, in cents; null in the Indian scheme. */
  payable: cents.nullable(),
  /** Revised estimate, in cents; only in the Indian scheme. */
  revised: cents.nullable(),
  /** Final estimate, in cents; only in the Indian scheme. */
  final: cents.nullable(),
  notes: prose,
};

/** A line of the budget: what may be committed and paid under one heading in one year. */
export const budgetLine = z.object({ ...tracked, scheme: z.enum(schemes), ...lineFields });
export type BudgetLine = z.infer<typeof budgetLine>;

export const budgetLineInput = z.object({
  scheme: z.enum(schemes),
  year: lineFields.year,
  label: line,
  codes: codes.default({}),
  authorised: cents,
  payable: cents.nullable().default(null),
  revised: cents.nullable().default(null),
  final: cents.nullable().default(null),
  notes: prose.default(''),
});

export const budgetLinePatch = z.object(lineFields).partial();

/** The state of a line, in cents: nothing here may be negative. */
export const balance = z.object({
  /** What may be committed. */
  authorised: z.number().int(),
  committed: z.number().int(),
  /** Authorised less committed. */
  available: z.number().int(),
  /** What may be paid. */
  payable: z.number().int(),
  paid: z.number().int(),
  /** Payable less paid. */
  payableLeft: z.number().int(),
  /** Restes à payer: committed less paid. */
  toPay: z.number().int(),
  /** Committed over authorised, and paid over payable, in percent; null when nothing is authorised. */
  committedRate: z.number().nullable(),
  paidRate: z.number().nullable(),
});
export type Balance = z.infer<typeof balance>;

export const budgetLineRow = budgetLine.extend({ balance });
export type BudgetLineRow = z.infer<typeof budgetLineRow>;

const commitmentFields = {
  lineId: id,
  /** Number of the engagement juridique, or of the sanction. */
  number: line,
  vendor: optionalLine,
  subject: optionalLine,
  amount: positiveCents,
  committedOn: localDate,
  dossierId: id.nullable(),
};

/** Money engaged on a line. */
export const commitment = z.object({ ...tracked, ...commitmentFields });
export type Commitment = z.infer<typeof commitment>;

export const commitmentInput = z.object({
  ...commitmentFields,
  vendor: optionalLine.default(''),
  subject: optionalLine.default(''),
  dossierId: id.nullable().default(null),
});

export const commitmentPatch = z.object(commitmentFields).partial();

export const commitmentRow = commitment.extend({
  lineLabel: z.string(),
  year: z.number().int(),
  dossierReference: z.string().nullable(),
  paid: z.number().int(),
  toPay: z.number().int(),
});
export type CommitmentRow = z.infer<typeof commitmentRow>;

/** The one suspension of the payment period that the ordonnateur may decide (CCP, L2192-10 et seq.); `to` is null while it lasts. */
export const suspension = z.object({ from: localDate, to: localDate.nullable(), reason: line });
export type Suspension = z.infer<typeof suspension>;

const paymentFields = {
  commitmentId: id,
  invoiceNumber: line,
  amount: positiveCents,
  /** The day the request for payment was received. */
  receivedOn: localDate,
  /** The day of the service fait; null while it is not certified. */
  serviceDoneOn: localDate.nullable(),
  orderNumber: optionalLine,
  /** The day of the demande de paiement or mandat. */
  orderedOn: localDate.nullable(),
  paidOn: localDate.nullable(),
  /** Yearly rate of late interest in hundredths of a percent; null when it is not known. */
  interestRate: z.number().int().min(0).max(10_000).nullable(),
  notes: prose,
};

/** An invoice and its payment. */
export const payment = z.object({ ...tracked, ...paymentFields, suspension: suspension.nullable() });
export type Payment = z.infer<typeof payment>;

export const paymentInput = z.object({
  ...paymentFields,
  serviceDoneOn: localDate.nullable().default(null),
  orderNumber: optionalLine.default(''),
  orderedOn: localDate.nullable().default(null),
  paidOn: localDate.nullable().default(null),
  interestRate: paymentFields.interestRate.default(null),
  notes: prose.default(''),
});

export const paymentPatch = z.object(paymentFields).partial();

/** Where the payment period of an invoice stands. */
export const clockStates = ['waiting', 'running', 'suspended', 'late', 'paid', 'paid_late'] as const;

/** The payment period of an invoice, with its arithmetic. */
export const paymentClock = z.object({
  state: z.enum(clockStates),
  /** The later of reception and service fait; null while the service is not certified. */
  startsOn: localDate.nullable(),
  periodDays: z.number().int(),
  suspendedDays: z.number().int(),
  /** The last day to pay; null while waiting or suspended. */
  dueOn: localDate.nullable(),
  /** Days from the start to the payment, or to the day asked for, those of the suspension aside. */
  days: z.number().int().nullable(),
  lateDays: z.number().int(),
  /** Late interest in cents; null without a rate. */
  interest: z.number().int().nullable(),
  /** The flat compensation for recovery in cents, to be confirmed; 0 when the payment is not late. */
  compensation: z.number().int(),
});
export type PaymentClock = z.infer<typeof paymentClock>;

export const paymentRow = payment.extend({
  commitmentNumber: z.string(),
  vendor: z.string(),
  lineId: id,
  lineLabel: z.string(),
  scheme: z.enum(schemes),
  year: z.number().int(),
  dossierId: id.nullable(),
  /** Null for lines of the Indian scheme, to which the French payment period does not apply. */
  clock: paymentClock.nullable(),
});
export type PaymentRow = z.infer<typeof paymentRow>;
