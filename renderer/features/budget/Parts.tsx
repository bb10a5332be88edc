import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '#renderer/api/client.ts';
import { DataTable } from '#renderer/ui/DataTable.tsx';
import { ListCard } from '#renderer/ui/ListBar.tsx';
import { EmptyState } from '#renderer/ui/States.tsx';
import type { BudgetLine, BudgetLineRow, Commitment, CommitmentRow, Payment } from '#shared/budget/schema.ts';
import { CommitmentDialog } from './CommitmentDialog.tsx';
import { useCommitmentColumns, useLineColumns, usePaymentColumns } from './columns.tsx';
import { LineDialog } from './LineDialog.tsx';
import { PaymentDialog } from './PaymentDialog.tsx';

/** What each part of the budget needs: the year, the words sought, and how to add to it. */
export type PartProps = {
  readonly year: number;
  readonly text: string;
  readonly isAsked: boolean;
  readonly onNew: () => void;
  readonly onClose: () => void;
};

const Empty = ({
  part,
  text,
  onNew,
}: {
  part: 'lines' | 'commitments' | 'payments';
  text: string;
  onNew: () => void;
}) => {
  const { t } = useTranslation();
  if (text !== '') return <EmptyState text={t('budget.emptySearch')} />;
  return <EmptyState text={t(`budget.empty.${part}`)} action={t(`budget.new.${part}`)} onAction={onNew} />;
};

/** The lines of a year. */
export const Lines = ({ year, text, isAsked, onNew, onClose }: PartProps) => {
  const { t } = useTranslation();
  const columns = useLineColumns();
  const [edited, setEdited] = useState<BudgetLine | null>(null);
  return (
    <>
      <ListCard>
        <DataTable
          label={t('budget.tabs.lines')}
          columns={columns}
          lines={2}
          rowKey={({ id }) => id}
          rowName={({ label }) => label}
          sliceKey={`budget.lines:${year}:${text}`}
          features={['budget']}
          fetchSlice={(offset, limit) => client.budget.lines({ year, text, offset, limit })}
          onOpen={setEdited}
          onEdit={setEdited}
          empty={<Empty part="lines" text={text} onNew={onNew} />}
        />
      </ListCard>
      {isAsked && <LineDialog line={null} onClose={onClose} />}
      {edited !== null && <LineDialog line={edited} onClose={() => setEdited(null)} />}
    </>
  );
};

/** The commitments of a year. */
export const Commitments = ({
  year,
  text,
  isAsked,
  onNew,
  onClose,
  lines,
}: PartProps & { lines: readonly BudgetLineRow[] }) => {
  const { t } = useTranslation();
  const columns = useCommitmentColumns();
  const [edited, setEdited] = useState<Commitment | null>(null);
  return (
    <>
      <ListCard>
        <DataTable
          label={t('budget.tabs.commitments')}
          columns={columns}
          lines={2}
          rowKey={({ id }) => id}
          rowName={({ number }) => number}
          sliceKey={`budget.commitments:${year}:${text}`}
          features={['budget', 'dossiers']}
          fetchSlice={(offset, limit) => client.budget.commitments({ year, text, offset, limit })}
          onOpen={setEdited}
          onEdit={setEdited}
          empty={
            lines.length === 0 ? (
              <EmptyState text={t('budget.needsLine')} />
            ) : (
              <Empty part="commitments" text={text} onNew={onNew} />
            )
          }
        />
      </ListCard>
      {isAsked && <CommitmentDialog commitment={null} lines={lines} onClose={onClose} />}
      {edited !== null && <CommitmentDialog commitment={edited} lines={lines} onClose={() => setEdited(null)} />}
    </>
  );
};

type PaymentsProps = PartProps & { readonly isOpen: boolean; readonly commitments: readonly CommitmentRow[] };

/** The invoices and payments of a year. */
export const Payments = ({ year, text, isAsked, onNew, onClose, isOpen, commitments }: PaymentsProps) => {
  const { t } = useTranslation();
  const columns = usePaymentColumns();
  const [edited, setEdited] = useState<Payment | null>(null);
  return (
    <>
      <ListCard>
        <DataTable
          label={t('budget.tabs.payments')}
          columns={columns}
          lines={2}
          rowKey={({ id }) => id}
          rowName={({ invoiceNumber }) => invoiceNumber}
          sliceKey={`budget.payments:${year}:${isOpen}:${text}`}
          features={['budget']}
          fetchSlice={(offset, limit) =>
            client.budget.payments({ year, text, offset, limit, ...(isOpen && { isOpen: true }) })
          }
          onOpen={setEdited}
          onEdit={setEdited}
          empty={
            commitments.length === 0 ? (
              <EmptyState text={t('budget.needsCommitment')} />
            ) : (
              <Empty part="payments" text={text} onNew={onNew} />
            )
          }
        />
      </ListCard>
      {isAsked && <PaymentDialog payment={null} commitments={commitments} onClose={onClose} />}
      {edited !== null && <PaymentDialog payment={edited} commitments={commitments} onClose={() => setEdited(null)} />}
    </>
  );
};
