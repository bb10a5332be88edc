import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { client } from '#renderer/api/client.ts';
import { useLive } from '#renderer/api/live.ts';
import { Card } from '#renderer/ui/Card.tsx';
import { number } from '#renderer/ui/format.ts';
import { DueLabel } from '#renderer/ui/Marks.tsx';
import styles from './Today.module.css';

const shown = 2;

/** The arrivals that press most; nothing shows when none waits. */
export const TodayMail = () => {
  const { t } = useTranslation();
  const live = useLive('today.mail', ['mail'], () =>
    client.mail.list({ direction: 'in', state: 'pending', sort: 'dueOn', limit: shown }),
  );
  const { items = [], total = 0 } = live.data ?? {};
  if (total === 0) return null;
  return (
    <Card
      title={t('mail.today')}
      note={
        <Link href="/courrier?registre=a-traiter" className={styles.noteLink}>
          {t('mail.count', { count: total, shown: number(total) })}
        </Link>
      }
    >
      <ul className={styles.events}>
        {items.map((letter) => (
          <li key={letter.id}>
            <Link href={`/courrier/${letter.id}`} className={styles.event} data-wide>
              <span className="reference">{letter.number}</span>
              <span className={styles.what}>
                <b className={styles.title}>{letter.correspondentName || letter.subject}</b>
                <span className={styles.second}>
                  {letter.subject || t(`mail.securities.${letter.security}`)}
                  {letter.dueOn !== null && (
                    <>
                      {' · '}
                      <DueLabel dueOn={letter.dueOn} />
                    </>
                  )}
                </span>
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </Card>
  );
};
