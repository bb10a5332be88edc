import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { client } from '#renderer/api/client.ts';
import { useLive } from '#renderer/api/live.ts';
import { Card } from '#renderer/ui/Card.tsx';
import { plainDay } from '#renderer/ui/format.ts';
import { DueLabel } from '#renderer/ui/Marks.tsx';
import styles from './Dossier.module.css';

/** The letters of a dossier, the latest first. */
export const DossierMail = ({ dossierId }: { readonly dossierId: string }) => {
  const { t } = useTranslation();
  const live = useLive(`dossier.mail:${dossierId}`, ['mail'], () =>
    client.mail.list({ dossierId, sort: '-stampedOn' }),
  );
  const letters = live.data?.items ?? [];
  return (
    <Card title={t('mail.ofDossier.title')} note={letters.length || undefined}>
      {letters.length === 0 && <p className={styles.none}>{t('mail.ofDossier.none')}</p>}
      {letters.map((letter) => (
        <div key={letter.id} className={styles.item}>
          <Link href={`/courrier/${letter.id}`} className={styles.link}>
            <span>{letter.subject || t(`mail.securities.${letter.security}`)}</span>
            <span className="secondary">
              {[
                letter.number,
                t(`mail.directions.${letter.direction}`),
                plainDay(letter.stampedOn),
                letter.correspondentName,
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </Link>
          {letter.dueOn !== null && <DueLabel dueOn={letter.dueOn} isOpen={letter.isOpen} />}
        </div>
      ))}
      <div className={styles.foot}>
        <Button variant="subtle" size="compact-xs" component={Link} href={`/courrier?nouveau=1&dossierId=${dossierId}`}>
          {t('mail.ofDossier.add')}
        </Button>
      </div>
    </Card>
  );
};
