import { useTranslation } from 'react-i18next';
import { percent } from '#renderer/ui/format.ts';
import type { Balance } from '#shared/budget/schema.ts';
import styles from './Budget.module.css';

/** How much of a line is committed (hatched) and paid (full), with the figures under the bar. */
export const Share = ({ balance }: { readonly balance: Balance }) => {
  const { t } = useTranslation();
  const { authorised, committed, paid, committedRate, paidRate } = balance;
  if (committedRate === null || paidRate === null) return <span className="secondary">{t('budget.nothingOpen')}</span>;
  const figures = { committed: percent(committedRate), paid: percent(paidRate) };
  const width = (amount: number) => `${Math.min(100, (100 * amount) / authorised)}%`;
  return (
    <span className={styles.share} title={t('budget.barSentence', figures)}>
      <span className={styles.track} aria-hidden>
        <span className={styles.committed} style={{ width: width(committed) }} />
        <span className={styles.paid} style={{ width: width(paid) }} />
      </span>
      <span className="secondary tabular one-line">{t('budget.barFigures', figures)}</span>
    </span>
  );
};
