import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { PillarBar } from '#renderer/ui/Pillars.tsx';
import type { PillarShare } from '#shared/time/schema.ts';
import styles from './Today.module.css';

type BalanceProps = {
  readonly shares: readonly PillarShare[];
  readonly days: number;
  readonly onDays: (days: number) => void;
};

const choices = [7, 30, 90];

/** The split of time over the last days against the targets. */
export const Balance = ({ shares, days, onDays }: BalanceProps) => {
  const { t } = useTranslation();
  const period = (
    <Select
      size="xs"
      variant="unstyled"
      className={styles.period}
      aria-label={t('today.period')}
      data={choices.map((count) => ({ value: String(count), label: t('today.lastDays', { count }) }))}
      value={String(days)}
      onChange={(value) => value !== null && onDays(Number(value))}
      allowDeselect={false}
    />
  );
  return (
    <section className={styles.balance} aria-label={t('today.balance')}>
      <PillarBar shares={shares} aside={period} />
    </section>
  );
};
