import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '#renderer/api/client.ts';
import { Confirm, FormDialog } from '#renderer/ui/dialogs.tsx';
import { attempt, told } from '#renderer/ui/notice.ts';
import type { Slip } from '#shared/records/schema.ts';

type CarryOutProps = { readonly slip: Slip; readonly onClose: () => void };

/** Asks a second time: the number of the visa is to be copied. */
const Certain = ({ slip, onClose }: CarryOutProps) => {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const [error, setError] = useState<string>();
  const { id, revision, number, visaNumber } = slip;
  const destroy = async () => {
    if (typed.trim() !== visaNumber) {
      setError(t('records.destroy.wrong'));
      return false;
    }
    await client.records.carryOutSlip({ id, revision });
    told(t('records.slips.carriedOut', { number }));
    return true;
  };
  return (
    <FormDialog
      isOpen
      size="md"
      title={t('records.destroy.secondTitle')}
      action={t('records.destroy.action')}
      onSubmit={destroy}
      onClose={onClose}
    >
      <p>{t('records.destroy.second', { visa: visaNumber })}</p>
      <TextInput
        label={t('records.destroy.typed')}
        value={typed}
        onChange={({ currentTarget }) => setTyped(currentTarget.value)}
        error={error}
        data-autofocus
      />
    </FormDialog>
  );
};

/** Carries out a visaed slip; a destruction is asked twice. */
export const CarryOutDialog = ({ slip, onClose }: CarryOutProps) => {
  const { t } = useTranslation();
  const [isCertain, setIsCertain] = useState(false);
  const { id, revision, number, kind, items } = slip;
  const transfer = () =>
    attempt(async () => {
      await client.records.carryOutSlip({ id, revision });
      told(t('records.slips.carriedOut', { number }));
    });
  if (kind === 'transfer') {
    return (
      <Confirm
        isOpen
        title={t('records.destroy.transferTitle')}
        text={t('records.destroy.transfer', { number })}
        action={t('records.destroy.transferAction')}
        onConfirm={() => void transfer()}
        onClose={onClose}
      />
    );
  }
  if (isCertain) return <Certain slip={slip} onClose={onClose} />;
  return (
    <FormDialog
      isOpen
      size="md"
      title={t('records.destroy.title', { count: items.length })}
      action={t('records.destroy.next')}
      onSubmit={async () => {
        setIsCertain(true);
        return false;
      }}
      onClose={onClose}
    >
      <p>{t('records.destroy.first', { number })}</p>
      <p>{t('records.destroy.backups')}</p>
    </FormDialog>
  );
};
