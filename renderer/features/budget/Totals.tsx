import { useTranslation } from 'react-i18next';
import { money } from '#renderer/ui/money.ts';
import { totalOf } from '#shared/budget/rules.ts';
import type { BudgetLineRow } from '#shared/budget/schema.ts';
import styles from './Budget.module.css';

const shown = ['authorised', 'committed', 'available', 'payable', 'paid', 'toPay'] as const;

/** What all lines of a year come to; nothing when they are not in one currency. */
export const Totals = ({ lines }: { readonly lines: readonly BudgetLineRow[] }) => {
  const { t } = useTranslation();
  if (new Set(lines.map(({ scheme }) => scheme)).size !== 1) return null;
  const total = totalOf(lines.map(({ balance }) => balance));
  return (
    <dl className={styles.figures} aria-label={t('budget.total')}>
      {shown.map((key) => (
        <div key={key}>
          <dt>{t(`budget.balance.${key}`)}</dt>
          <dd className="tabular">{money(total[key])}</dd>
        </div>
      ))}
    </dl>
  );
};
