import { Group } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DateField } from '#renderer/ui/DateField.tsx';
import { FormDialog } from '#renderer/ui/dialogs.tsx';
import type { Span } from './periods.ts';
import { useDashboard } from './store.ts';

type CustomPeriodProps = { readonly isOpen: boolean; readonly initial: Span; readonly onClose: () => void };

/** Asks for the two ends of a period. */
export const CustomPeriod = ({ isOpen, initial, onClose }: CustomPeriodProps) => {
  const { t } = useTranslation();
  const { setPeriod } = useDashboard();
  const [from, setFrom] = useState<string | null>(initial.from);
  const [to, setTo] = useState<string | null>(initial.to);
  useEffect(() => {
    setFrom(initial.from);
    setTo(initial.to);
  }, [initial.from, initial.to]);
  const isBackwards = from !== null && to !== null && to < from;
  const submit = async () => {
    if (from === null || to === null || isBackwards) return false;
    setPeriod('custom', { from, to });
    return true;
  };
  return (
    <FormDialog
      isOpen={isOpen}
      title={t('dashboard.customTitle')}
      action={t('dashboard.show')}
      onSubmit={submit}
      onClose={onClose}
      size="md"
    >
      <Group grow align="start">
        <DateField label={t('dashboard.from')} value={from} onChange={setFrom} />
        <DateField
          label={t('dashboard.to')}
          value={to}
          onChange={setTo}
          error={isBackwards ? t('dashboard.periodOrder') : undefined}
        />
      </Group>
    </FormDialog>
  );
};
