import { addMonths } from '#shared/kernel/time.ts';
import { formatsOf } from '#shared/report/formats.ts';
import {
  content,
  date,
  money,
  packed,
  type Reading,
  type Register,
  sliced,
  sqlRegister,
  text,
  unpacked,
} from './register.ts';

/** The parts of an imputation in one text, from the widest. */
const sayHead = (value: string): string => {
  const [codes, label] = unpacked(value);
  const parts = Object.values(JSON.parse(codes ?? '{}') as Readonly<Record<string, string>>);
  return [parts.filter((part) => part !== '').join(' / '), label].filter((part) => part).join(' : ');
};

const head = text('head', 22, packed('b.codes', 'b.label'), { say: sayHead });

const committed = `coalesce((SELECT sum(c.amount) FROM commitments c WHERE c.line_id = b.id AND c.deleted_at IS NULL
  AND c.committed_on <= @to), 0)`;

const paidUntil = (day: string): string =>
  `coalesce((SELECT sum(y.amount) FROM payments y JOIN commitments c ON c.id = y.commitment_id
    WHERE c.line_id = b.id AND c.deleted_at IS NULL AND y.deleted_at IS NULL AND y.paid_on <= ${day}), 0)`;

const percentOf = (part: string, whole: string): string =>
  `CASE WHEN ${whole} > 0 THEN round(100.0 * ${part} / ${whole}, 1) END`;

/** Lines of the budget years that the period touches; in India the year begins on 1 April. */
const lines = (scheme: 'ae_cp' | 'be_re_fe'): string => {
  const first = scheme === 'ae_cp' ? '@from' : `date(@from, '-3 months')`;
  const last = scheme === 'ae_cp' ? '@to' : `date(@to, '-3 months')`;
  return `budget_lines b WHERE b.deleted_at IS NULL AND b.scheme = '${scheme}'
    AND b.year BETWEEN CAST(substr(${first}, 1, 4) AS INTEGER) AND CAST(substr(${last}, 1, 4) AS INTEGER)`;
};

const sayRate = (value: string, { language }: Reading): string => formatsOf(language).percent(Number(value));

const rate = { say: sayRate } as const;

const summed = { isSummed: true } as const;

const appropriations = sqlRegister({
  id: 'appropriations',
  period: 'month',
  source: 'Recueil des règles de comptabilité budgétaire de l’État, 2017',
  confidence: 'recalled',
  columns: [
    head,
    money('aeOpened', 9, 'b.authorised', summed),
    money('aeCommitted', 9, committed, summed),
    money('aeAvailable', 9, `b.authorised - ${committed}`, summed),
    money('cpOpened', 9, 'b.payable', summed),
    money('cpPaid', 9, paidUntil('@to'), summed),
    money('cpAvailable', 9, `b.payable - ${paidUntil('@to')}`, summed),
    money('toPay', 9, `${committed} - ${paidUntil('@to')}`, summed),
    text('aeRate', 6, percentOf(committed, 'b.authorised'), rate),
    text('cpRate', 6, percentOf(paidUntil('@to'), 'b.payable'), rate),
  ],
  from: lines('ae_cp'),
  order: 'b.year, b.codes, b.label COLLATE NOCASE, b.id',
});

const grant = 'coalesce(b.final, b.revised, b.authorised)';

const expenditure = sqlRegister({
  id: 'expenditure',
  period: 'month',
  source: 'GFR 2017',
  confidence: 'secondary',
  columns: [
    head,
    money('grant', 10, grant, summed),
    money('spentBefore', 10, paidUntil("date(@from, '-1 day')"), summed),
    money('spentInPeriod', 10, `${paidUntil('@to')} - ${paidUntil("date(@from, '-1 day')")}`, summed),
    money('spentToDate', 10, paidUntil('@to'), summed),
    money('grantLeft', 10, `${grant} - ${paidUntil('@to')}`, summed),
    text('rate', 6, percentOf(paidUntil('@to'), grant), rate),
  ],
  from: lines('be_re_fe'),
  order: 'b.year, b.codes, b.label COLLATE NOCASE, b.id',
});

const paidOn = `coalesce((SELECT sum(y.amount) FROM payments y WHERE y.commitment_id = c.id AND y.deleted_at IS NULL
  AND y.paid_on <= @to), 0)`;

const liabilities = sqlRegister({
  id: 'liabilities',
  period: 'month',
  source: 'GFR 6, GFR 2017',
  confidence: 'secondary',
  withheld: `coalesce(d.sensitivity = 'restricted', 0)`,
  target: ['dossier', 'c.dossier_id'],
  columns: [
    head,
    text('sanction', 12, 'c.number'),
    date('sanctionedOn', 10, 'c.committed_on'),
    content('vendor', 18, 'c.vendor'),
    money('committed', 10, 'c.amount', summed),
    money('paid', 10, paidOn, summed),
    money('outstanding', 10, `c.amount - ${paidOn}`, summed),
  ],
  from: `commitments c JOIN budget_lines b ON b.id = c.line_id LEFT JOIN dossiers d ON d.id = c.dossier_id
    WHERE c.deleted_at IS NULL AND b.deleted_at IS NULL AND c.committed_on <= @to
      AND (c.committed_on >= @from OR c.amount > ${paidOn})`,
  order: 'b.codes, b.label COLLATE NOCASE, c.committed_on, c.id',
});

const paymentTimes: Register = {
  id: 'payment-times',
  period: 'month',
  source: 'Code de la commande publique, L2192-10 à L2192-14',
  confidence: 'derived',
  columns: [
    text('invoice', 12, ''),
    content('vendor', 18, ''),
    money('amount', 9, ''),
    date('receivedOn', 10, ''),
    date('serviceDoneOn', 10, ''),
    text('suspension', 13, ''),
    text('paymentOrder', 10, ''),
    date('paidOn', 10, ''),
    date('dueOn', 10, ''),
    { key: 'days', kind: 'number', width: 6, isContent: false },
    money('interest', 8, ''),
  ],
  read: async ({ ask, words, store }, { from, to }, slice) => {
    const { items } = ask('budget', 'payments', { receivedFrom: addMonths(from, -12), receivedTo: to });
    const kept = words.registers.withheld;
    const restricted = new Set(
      store.all<{ id: string }>(`SELECT id FROM dossiers WHERE sensitivity = 'restricted'`).map(({ id }) => id),
    );
    const wanted = items.filter(
      ({ clock, paidOn: paid, receivedOn }) => clock !== null && (paid === null || paid >= from || receivedOn >= from),
    );
    const isKept = ({ dossierId }: (typeof wanted)[number]): boolean => dossierId !== null && restricted.has(dossierId);
    const rows = wanted.map((payment) => ({
      target: payment.dossierId === null ? null : { kind: 'dossier' as const, id: payment.dossierId },
      cells: [
        payment.invoiceNumber,
        isKept(payment) ? kept : payment.vendor,
        payment.amount,
        payment.receivedOn,
        payment.serviceDoneOn,
        payment.suspension && words.registers.spanOf(payment.suspension.from, payment.suspension.to),
        payment.orderNumber,
        payment.paidOn,
        payment.clock?.dueOn ?? null,
        payment.clock?.days ?? null,
        payment.clock?.interest ?? null,
      ],
    }));
    const sum = (of: (payment: (typeof wanted)[number]) => number): number =>
      wanted.reduce((total, payment) => total + of(payment), 0);
    const totals = [
      words.registers.total,
      null,
      sum(({ amount }) => amount),
      ...Array.from({ length: 7 }, () => null),
      sum(({ clock }) => clock?.interest ?? 0),
    ];
    return sliced(rows, slice, rows.length === 0 ? null : totals, wanted.filter(isKept).length);
  },
};

/** The statements of appropriations, payment times, liabilities and expenditure. */
export const budgetRegisters: readonly Register[] = [appropriations, paymentTimes, liabilities, expenditure];
