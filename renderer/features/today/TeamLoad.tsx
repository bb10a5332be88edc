import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { Card } from '#renderer/ui/Card.tsx';
import { shortName } from '#renderer/ui/format.ts';
import { LoadBar } from '#renderer/ui/LoadBar.tsx';
import { EmptyState } from '#renderer/ui/States.tsx';
import { type LoadCell, loadPercent } from '#shared/dashboard/rules.ts';
import type { PersonLoad } from '#shared/dashboard/schema.ts';
import styles from './Today.module.css';

const rank = (week: LoadCell | undefined): number => (week === undefined ? -1 : (loadPercent(week) ?? -1));

/** The planned work of each person this week, fullest first. */
export const TeamLoad = ({ load }: { readonly load: readonly PersonLoad[] }) => {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const sorted = [...load].sort((a, b) => rank(b.weeks[0]) - rank(a.weeks[0]));
  return (
    <Card title={t('today.load')} note={t('today.loadWeek')}>
      {sorted.length === 0 ? (
        <EmptyState
          text={t('today.loadEmpty')}
          action={t('today.loadEmptyAction')}
          onAction={() => navigate('/equipe')}
        />
      ) : (
        <ul className={styles.loads}>
          {sorted.map(({ personId, name, weeks }) => (
            <li key={personId} className={styles.load}>
              <span className="one-line" title={name}>
                {shortName(name)}
              </span>
              <LoadBar week={weeks[0]} />
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
};
