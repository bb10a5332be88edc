import { addDays, daysBetween, type LocalDate } from '#shared/kernel/time.ts';
import type { Balance, BudgetLine, Payment, PaymentClock, Scheme } from './schema.ts';

/** What was committed and paid on a line, in cents. */
export type Spent = { readonly committed: number; readonly paid: number };

type Authorisation = Pick<BudgetLine, 'scheme' | 'authorised' | 'payable' | 'revised' | 'final'>;

/** What a line allows, in cents: to commit and to pay. In India the latest of the estimates holds for both. */
export const allowed = (line: Authorisation): { readonly authorised: number; readonly payable: number } => {
  const authorised = line.scheme === 'ae_cp' ? line.authorised : (line.final ?? line.revised ?? line.authorised);
  return { authorised, payable: line.scheme === 'ae_cp' ? (line.payable ?? 0) : authorised };
};

const rate = (part: number, whole: number): number | null => (whole === 0 ? null : (100 * part) / whole);

/** The balance of a line: what is left to commit, left to pay, and the restes à payer (committed less paid). */
export const balanceOf = (line: Authorisation, { committed, paid }: Spent): Balance => {
  const { authorised, payable } = allowed(line);
  return {
    authorised,
    committed,
    available: authorised - committed,
    payable,
    paid,
    payableLeft: payable - paid,
    toPay: committed - paid,
    committedRate: rate(committed, authorised),
    paidRate: rate(paid, payable),
  };
};

/** The balances of several lines in one: each amount is the sum of theirs. */
export const totalOf = (balances: readonly Balance[]): Balance => {
  const sum = (key: 'authorised' | 'committed' | 'payable' | 'paid'): number =>
    balances.reduce((total, balance) => total + balance[key], 0);
  const line = { scheme: 'ae_cp', authorised: sum('authorised'), payable: sum('payable') } as const;
  return balanceOf({ ...line, revised: null, final: null }, { committed: sum('committed'), paid: sum('paid') });
};

/** Days within which an invoice is to be paid (CCP, L2192-10; ceiling). */
export const paymentPeriodDays = 30;

/** The flat compensation for recovery, 40 euros, in cents. Recalled, to be confirmed. */
export const flatCompensation = 4000;

type Timed = Pick<Payment, 'amount' | 'receivedOn' | 'serviceDoneOn' | 'suspension' | 'paidOn' | 'interestRate'>;

/** Late interest in cents, to the nearest one: amount × yearly rate × days ÷ 365. `rate` is in hundredths of a percent. */
const interestOn = (amount: number, rate: number, days: number): number => {
  const exact = BigInt(amount) * BigInt(rate) * BigInt(days);
  const unit = 3_650_000n;
  return Number((2n * exact + unit) / (2n * unit));
};

/**
 * The payment period of an invoice on a day: 30 calendar days from the later of reception and service fait, the first day
 * excluded, no roll (fr.dgp, counting K1n), lengthened by the days of its one suspension; interest runs from the next day.
 */
export const paymentClockOf = (payment: Timed, today: LocalDate): PaymentClock => {
  const { amount, receivedOn, serviceDoneOn, suspension, paidOn, interestRate } = payment;
  const periodDays = paymentPeriodDays;
  if (serviceDoneOn === null) {
    const nothing = { startsOn: null, dueOn: null, days: null, interest: null };
    return { ...nothing, state: 'waiting', periodDays, suspendedDays: 0, lateDays: 0, compensation: 0 };
  }
  const startsOn = daysBetween(serviceDoneOn, receivedOn) > 0 ? receivedOn : serviceDoneOn;
  const end = paidOn ?? today;
  const isSuspended = suspension !== null && suspension.to === null;
  const suspendedDays = suspension === null ? 0 : Math.max(0, daysBetween(suspension.from, suspension.to ?? end));
  const dueOn = isSuspended ? null : addDays(startsOn, periodDays + suspendedDays);
  const lateDays = dueOn === null ? 0 : Math.max(0, daysBetween(dueOn, end));
  const ended = lateDays > 0 ? 'paid_late' : 'paid';
  const going = isSuspended ? 'suspended' : lateDays > 0 ? 'late' : 'running';
  return {
    state: paidOn === null ? going : ended,
    startsOn,
    periodDays,
    suspendedDays,
    dueOn,
    days: Math.max(0, daysBetween(startsOn, end) - suspendedDays),
    lateDays,
    interest: interestRate === null ? null : interestOn(amount, interestRate, lateDays),
    compensation: lateDays > 0 ? flatCompensation : 0,
  };
};

/** Whether the French payment period holds for the lines of a scheme. */
export const hasPaymentPeriod = (scheme: Scheme): boolean => scheme === 'ae_cp';
