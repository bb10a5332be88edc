import { useTranslation } from 'react-i18next';
import { useOffice } from '#renderer/api/office.ts';
import { addTo, changeIn } from '#renderer/ui/collection-changes.ts';
import { FieldsDialog } from '#renderer/ui/FieldsDialog.tsx';
import { money } from '#renderer/ui/money.ts';
import type { BudgetLineRow, Commitment } from '#shared/budget/schema.ts';
import { collections } from './collections.ts';
import { RemoveButton } from './RemoveButton.tsx';

type Values = Pick<Commitment, 'lineId' | 'number' | 'vendor' | 'subject' | 'committedOn' | 'dossierId'> & {
  readonly amount: number | null;
};

type CommitmentDialogProps = {
  readonly commitment: Commitment | null;
  readonly lines: readonly BudgetLineRow[];
  readonly onClose: () => void;
};

const valuesOf = ({ lineId, number, vendor, subject, committedOn, dossierId, amount }: Commitment): Values => ({
  lineId,
  number,
  vendor,
  subject,
  committedOn,
  dossierId,
  amount,
});

/** The form of a commitment: a new one when it is null. Each line is offered with what it has available. */
export const CommitmentDialog = ({ commitment, lines, onClose }: CommitmentDialogProps) => {
  const { t } = useTranslation();
  const { day } = useOffice();
  const texts = { number: '', vendor: '', subject: '', dossierId: null };
  const blank: Values = { lineId: lines[0]?.id ?? '', ...texts, amount: null, committedOn: day };
  const save = ({ amount, ...values }: Values) => {
    const input = { ...values, amount: amount ?? 0 };
    return commitment === null
      ? addTo(collections.commitments, input, t('budget.created', { name: values.number }))
      : changeIn(collections.commitments, commitment, input, t('budget.changed', { name: values.number }));
  };
  const options = lines.map(({ id, label, balance }) => ({
    value: id,
    label: `${label} · ${t('budget.balance.available').toLowerCase()} ${money(balance.available)}`,
  }));
  return (
    <FieldsDialog<Values>
      title={t(commitment === null ? 'budget.new.commitments' : 'budget.edit.commitments')}
      action={t(commitment === null ? 'common.create' : 'common.save')}
      initial={commitment === null ? blank : valuesOf(commitment)}
      fields={() => ({
        number: { type: 'line', label: t('budget.fields.number'), isRequired: true },
        amount: { type: 'money', label: t('budget.fields.amount'), isRequired: true },
        lineId: { type: 'choice', label: t('budget.fields.line'), isRequired: true, isWide: true, options },
        vendor: { type: 'line', label: t('budget.fields.vendor') },
        committedOn: { type: 'date', label: t('budget.fields.committedOn'), isRequired: true },
        subject: { type: 'line', label: t('budget.fields.subject'), isWide: true },
        dossierId: { type: 'dossier', label: t('budget.fields.dossier'), isWide: true },
      })}
      onSave={save}
      onClose={onClose}
      aside={
        commitment !== null && (
          <RemoveButton part="commitments" target={commitment} name={commitment.number} onDone={onClose} />
        )
      }
    />
  );
};
