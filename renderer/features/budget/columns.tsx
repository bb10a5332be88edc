import { useTranslation } from 'react-i18next';
import type { Column } from '#renderer/ui/DataTable.tsx';
import { plainDay } from '#renderer/ui/format.ts';
import { money } from '#renderer/ui/money.ts';
import { TwoLines } from '#renderer/ui/TwoLines.tsx';
import type { Balance, BudgetLineRow, CommitmentRow, PaymentRow } from '#shared/budget/schema.ts';
import { codeNames } from '#shared/budget/schema.ts';
import { Clock } from './Clock.tsx';
import { Share } from './Share.tsx';

const amountColumn = <T,>(id: string, title: string, amountOf: (row: T) => number): Column<T> => ({
  id,
  title,
  width: 'minmax(88px, 118px)',
  align: 'end',
  cell: (row) => <span className="tabular">{money(amountOf(row))}</span>,
});

const imputation = ({ scheme, codes }: BudgetLineRow): string =>
  codeNames[scheme].flatMap((name) => codes[name] ?? []).join(' / ');

/** The columns of budget lines. */
export const useLineColumns = (): Column<BudgetLineRow>[] => {
  const { t } = useTranslation();
  const amount = (key: 'authorised' | 'committed' | 'available' | 'paid' | 'toPay') =>
    amountColumn<BudgetLineRow>(key, t(`budget.balance.${key}`), ({ balance }) => balance[key as keyof Balance] ?? 0);
  return [
    {
      id: 'label',
      title: t('budget.columns.line'),
      width: 'minmax(140px, 1fr)',
      cell: (row) => <TwoLines first={row.label} second={imputation(row)} />,
    },
    {
      id: 'share',
      title: t('budget.balance.share'),
      width: 'minmax(90px, 190px)',
      cell: ({ balance }) => <Share balance={balance} />,
    },
    amount('authorised'),
    amount('committed'),
    amount('available'),
    amount('paid'),
    amount('toPay'),
  ];
};

/** The columns of commitments. */
export const useCommitmentColumns = (): Column<CommitmentRow>[] => {
  const { t } = useTranslation();
  return [
    {
      id: 'number',
      title: t('budget.columns.commitment'),
      width: 'minmax(0, 1fr)',
      cell: ({ number, vendor, subject }) => (
        <TwoLines first={number} second={[vendor, subject].filter((text) => text !== '').join(' · ')} />
      ),
    },
    {
      id: 'line',
      title: t('budget.columns.line'),
      width: 'minmax(0, 0.8fr)',
      cell: ({ lineLabel }) => <span className="one-line">{lineLabel}</span>,
    },
    {
      id: 'dossier',
      title: t('budget.columns.dossier'),
      width: '130px',
      cell: ({ dossierReference }) => <span className="reference">{dossierReference}</span>,
    },
    {
      id: 'date',
      title: t('budget.columns.date'),
      width: '96px',
      cell: ({ committedOn }) => <span className="tabular">{plainDay(committedOn)}</span>,
    },
    amountColumn<CommitmentRow>('amount', t('budget.columns.amount'), ({ amount }) => amount),
    amountColumn<CommitmentRow>('paid', t('budget.balance.paid'), ({ paid }) => paid),
    amountColumn<CommitmentRow>('toPay', t('budget.balance.toPay'), ({ toPay }) => toPay),
  ];
};

/** The columns of invoices and payments. */
export const usePaymentColumns = (): Column<PaymentRow>[] => {
  const { t } = useTranslation();
  return [
    {
      id: 'invoice',
      title: t('budget.columns.invoice'),
      width: 'minmax(0, 0.8fr)',
      cell: ({ invoiceNumber, vendor }) => <TwoLines first={invoiceNumber} second={vendor} />,
    },
    {
      id: 'commitment',
      title: t('budget.columns.commitment'),
      width: 'minmax(0, 0.7fr)',
      cell: ({ commitmentNumber, lineLabel }) => <TwoLines first={commitmentNumber} second={lineLabel} />,
    },
    amountColumn<PaymentRow>('amount', t('budget.columns.amount'), ({ amount }) => amount),
    {
      id: 'due',
      title: t('budget.columns.due'),
      width: 'minmax(0, 1.6fr)',
      cell: (row) => <Clock payment={row} />,
    },
  ];
};
