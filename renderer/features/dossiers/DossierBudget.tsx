import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { client } from '#renderer/api/client.ts';
import { useLive } from '#renderer/api/live.ts';
import { Card } from '#renderer/ui/Card.tsx';
import { money } from '#renderer/ui/money.ts';
import styles from './Dossier.module.css';

/** The commitments that are tied to a dossier, with what is paid on each. */
export const DossierBudget = ({ dossierId }: { readonly dossierId: string }) => {
  const { t } = useTranslation();
  const live = useLive(`dossier.commitments:${dossierId}`, ['budget'], () => client.budget.commitments({ dossierId }));
  const rows = live.data?.items ?? [];
  if (rows.length === 0) return null;
  return (
    <Card title={t('budget.dossier.title')} note={rows.length}>
      {rows.map(({ id, number, vendor, amount, paid }) => (
        <div key={id} className={styles.item}>
          <Link href="/budget" className={styles.link ?? ''}>
            <span className="one-line">{[number, vendor].filter((text) => text !== '').join(' · ')}</span>
            <span className="secondary tabular">
              {t('budget.dossier.amounts', { amount: money(amount), paid: money(paid) })}
            </span>
          </Link>
        </div>
      ))}
    </Card>
  );
};
