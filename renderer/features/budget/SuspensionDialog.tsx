import { useTranslation } from 'react-i18next';
import { client } from '#renderer/api/client.ts';
import { useOffice } from '#renderer/api/office.ts';
import { FieldsDialog } from '#renderer/ui/FieldsDialog.tsx';
import { didChange } from '#renderer/ui/undo.tsx';
import type { Payment } from '#shared/budget/schema.ts';

type Values = { readonly on: string; readonly reason: string };

/** Suspends the payment period of an invoice, or ends the suspension that runs. */
export const SuspensionDialog = ({ payment, onClose }: { readonly payment: Payment; readonly onClose: () => void }) => {
  const { t } = useTranslation();
  const { day } = useOffice();
  const { id, revision, suspension, invoiceNumber } = payment;
  const isEnding = suspension !== null;
  const save = async ({ on, reason }: Values) => {
    if (isEnding) await client.budget.resumePayment({ id, revision, to: on });
    else await client.budget.suspendPayment({ id, revision, from: on, reason });
    didChange(t(isEnding ? 'budget.resumed' : 'budget.suspended', { name: invoiceNumber }), async () => {
      const fresh = await client.budget.payment({ id });
      await client.budget.unsuspendPayment({ id, revision: fresh.revision });
    });
  };
  return (
    <FieldsDialog<Values>
      title={t(isEnding ? 'budget.resumeTitle' : 'budget.suspendTitle')}
      action={t(isEnding ? 'budget.resume' : 'budget.suspend')}
      initial={{ on: day, reason: '' }}
      fields={() => ({
        on: { type: 'date', label: t(isEnding ? 'budget.to' : 'budget.from'), isRequired: true },
        reason: isEnding
          ? null
          : {
              type: 'line',
              label: t('budget.reason'),
              description: t('budget.suspendNote'),
              isRequired: true,
              isWide: true,
            },
      })}
      onSave={save}
      onClose={onClose}
    />
  );
};
