import { useTranslation } from 'react-i18next';
import { type LoadCell, loadPercent } from '#shared/dashboard/rules.ts';
import { percent } from './format.ts';
import styles from './LoadBar.module.css';

/** A person's planned work of one week as a bar and a figure; red over capacity. */
export const LoadBar = ({ week }: { readonly week: LoadCell | undefined }) => {
  const { t } = useTranslation();
  const value = week === undefined ? null : loadPercent(week);
  if (value === null) return <span className="secondary">{t('common.absent')}</span>;
  const isOver = value > 100;
  return (
    <span className={styles.load}>
      <span className={styles.track} aria-hidden>
        <span className={styles.fill} data-over={isOver} style={{ width: `${Math.min(100, value)}%` }} />
      </span>
      <b className={isOver ? 'late tabular' : 'tabular'}>{percent(value)}</b>
    </span>
  );
};
