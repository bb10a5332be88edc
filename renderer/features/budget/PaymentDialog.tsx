import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '#renderer/api/client.ts';
import { useOffice } from '#renderer/api/office.ts';
import { addTo, changeIn } from '#renderer/ui/collection-changes.ts';
import { FieldsDialog } from '#renderer/ui/FieldsDialog.tsx';
import { money } from '#renderer/ui/money.ts';
import { attempt } from '#renderer/ui/notice.ts';
import { didChange } from '#renderer/ui/undo.tsx';
import type { CommitmentRow, Payment } from '#shared/budget/schema.ts';
import { collections } from './collections.ts';
import { RemoveButton } from './RemoveButton.tsx';
import { SuspensionDialog } from './SuspensionDialog.tsx';

type Values = Omit<Payment, 'id' | 'revision' | 'createdAt' | 'updatedAt' | 'suspension' | 'amount'> & {
  readonly amount: number | null;
};

type PaymentDialogProps = {
  readonly payment: Payment | null;
  readonly commitments: readonly CommitmentRow[];
  readonly onClose: () => void;
};

const blankOf = (commitmentId: string, day: string): Values => ({
  commitmentId,
  invoiceNumber: '',
  amount: null,
  receivedOn: day,
  serviceDoneOn: null,
  orderNumber: '',
  orderedOn: null,
  paidOn: null,
  interestRate: null,
  notes: '',
});

const valuesOf = (payment: Payment): Values =>
  Object.fromEntries(Object.keys(blankOf('', '')).map((key) => [key, payment[key as keyof Values]])) as Values;

type AsideProps = { readonly payment: Payment; readonly onSuspend: () => void; readonly onDone: () => void };

const Aside = ({ payment, onSuspend, onDone }: AsideProps) => {
  const { t } = useTranslation();
  const { id, revision, suspension, invoiceNumber, paidOn } = payment;
  const takeBack = () =>
    attempt(async () => {
      await client.budget.unsuspendPayment({ id, revision });
      didChange(t('budget.tookBack', { name: invoiceNumber }), async () => {
        const fresh = await client.budget.payment({ id });
        const at = { id, revision: fresh.revision };
        if (suspension === null) return;
        if (suspension.to !== null) await client.budget.resumePayment({ ...at, to: suspension.to });
        else await client.budget.suspendPayment({ ...at, from: suspension.from, reason: suspension.reason });
      });
      onDone();
    });
  const isOpen = suspension !== null && suspension.to === null;
  return (
    <Group gap="xs">
      <RemoveButton part="payments" target={payment} name={invoiceNumber} onDone={onDone} />
      {paidOn === null && (suspension === null || isOpen) && (
        <Button variant="default" onClick={onSuspend}>
          {t(isOpen ? 'budget.resume' : 'budget.suspend')}
        </Button>
      )}
      {paidOn === null && suspension !== null && (
        <Button variant="default" onClick={() => void takeBack()}>
          {t('budget.takeBack')}
        </Button>
      )}
    </Group>
  );
};

/** The form of an invoice and its payment: a new one when it is null. */
export const PaymentDialog = ({ payment, commitments, onClose }: PaymentDialogProps) => {
  const { t } = useTranslation();
  const { day } = useOffice();
  const [isSuspending, setIsSuspending] = useState(false);
  const label = (key: Exclude<keyof Values, 'commitmentId'>) => t(`budget.fields.${key}`);
  const save = ({ amount, ...values }: Values) => {
    const input = { ...values, amount: amount ?? 0 };
    return payment === null
      ? addTo(collections.payments, input, t('budget.created', { name: values.invoiceNumber }))
      : changeIn(collections.payments, payment, input, t('budget.changed', { name: values.invoiceNumber }));
  };
  const options = commitments.map(({ id, number, vendor, amount }) => ({
    value: id,
    label: [number, vendor, money(amount)].filter((text) => text !== '').join(' · '),
  }));
  if (payment !== null && isSuspending) return <SuspensionDialog payment={payment} onClose={onClose} />;
  return (
    <FieldsDialog<Values>
      title={t(payment === null ? 'budget.new.payments' : 'budget.edit.payments')}
      action={t(payment === null ? 'common.create' : 'common.save')}
      initial={payment === null ? blankOf(commitments[0]?.id ?? '', day) : valuesOf(payment)}
      fields={() => ({
        invoiceNumber: { type: 'line', label: label('invoiceNumber'), isRequired: true },
        amount: { type: 'money', label: label('amount'), isRequired: true },
        commitmentId: { type: 'choice', label: t('budget.fields.commitment'), isRequired: true, isWide: true, options },
        receivedOn: { type: 'date', label: label('receivedOn'), isRequired: true },
        serviceDoneOn: { type: 'date', label: label('serviceDoneOn') },
        orderNumber: { type: 'line', label: label('orderNumber') },
        orderedOn: { type: 'date', label: label('orderedOn') },
        paidOn: { type: 'date', label: label('paidOn') },
        interestRate: { type: 'money', label: label('interestRate'), description: t('budget.rateHint') },
        notes: { type: 'prose', label: label('notes') },
      })}
      onSave={save}
      onClose={onClose}
      aside={payment !== null && <Aside payment={payment} onSuspend={() => setIsSuspending(true)} onDone={onClose} />}
    />
  );
};
