import type { budget as french } from '#shared/text/fr/budget.ts';

const money = (cents: number): string =>
  (cents / 100).toLocaleString('en-GB', { minimumFractionDigits: 2, maximumFractionDigits: 2 });

const shortDate = (day: string): string => day.split('-').reverse().join('/');

export const budget: typeof french = {
  missingLine: 'This budget line does not exist or is in the bin.',
  missingCommitment: 'This commitment does not exist or is in the bin.',
  missingPayment: 'This payment does not exist or is in the bin.',
  needsPayable: 'A line in AE and CP needs its payment credits.',
  foreignPayable: 'Payment credits are for lines in AE and CP only.',
  foreignEstimates: 'Revised and final estimates are for the Indian budget only.',
  overAvailable: (amount, available) =>
    `The commitment of ${money(amount)} exceeds the ${money(available)} available. Nothing was committed.`,
  overCommitment: (amount, left) =>
    `The invoice of ${money(amount)} exceeds what is left of the commitment, ${money(left)}. Nothing was recorded.`,
  overPayable: (amount, left) =>
    `The payment of ${money(amount)} exceeds what is left to pay with, ${money(left)}. Nothing was paid.`,
  belowCommitted: (committed) =>
    `${money(committed)} is already committed on this line: the authorised amount cannot go below it.`,
  belowPaid: (paid) => `${money(paid)} is already paid on this line: the payable amount cannot go below it.`,
  belowInvoiced: (invoiced) =>
    `${money(invoiced)} is already invoiced on this commitment: its amount cannot go below it.`,
  lineUsed: 'This line has commitments. It stays.',
  commitmentUsed: 'This commitment has invoices. It stays.',
  paidNeedsService: 'A payment needs the date on which the service was certified.',
  paidTooEarly: 'The payment cannot come before the invoice, the certified service or the order to pay.',
  paidInFuture: 'The date of payment cannot be in the future.',
  paidWhileSuspended: 'The payment period is suspended: end the suspension first.',
  suspendedTwice: 'The payment period can be suspended only once.',
  alreadyPaid: 'This invoice is paid: its payment period no longer changes.',
  notSuspended: 'The payment period is not suspended.',
  suspensionStart: (from, to) =>
    `The suspension must begin within the period and no later than today: from ${shortDate(from)} to ${shortDate(to)}.`,
  suspensionOutside: 'The suspension no longer fits these dates: take it back first.',
  suspensionWaits: 'The period has not begun: the certified service has no date.',
  suspensionEnd: 'The end of the suspension must lie between its beginning and today.',
  firstUndoPayment: 'The invoice is paid: clear the date of payment first.',
};
