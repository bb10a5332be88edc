import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import { client } from '#renderer/api/client.ts';
import { useLive } from '#renderer/api/live.ts';
import { useOffice } from '#renderer/api/office.ts';
import { Card } from '#renderer/ui/Card.tsx';
import { shortDay } from '#renderer/ui/format.ts';
import { newAddress } from '#renderer/ui/new-request.ts';
import { EmptyState, Loaded } from '#renderer/ui/States.tsx';
import { addDays } from '#shared/kernel/time.ts';
import styles from './Today.module.css';

const shown = 3;

/** What comes after the seven days of the work list. */
export const NextDeadlines = () => {
  const { t } = useTranslation();
  const { day } = useOffice();
  const [, navigate] = useLocation();
  const next = useLive(`today.next:${day}`, ['deadlines', 'dossiers', 'meetings'], () =>
    client.deadlines.list({ from: addDays(day, 8), limit: shown }),
  );
  return (
    <Card title={t('today.next')} note={t('today.nextNote')}>
      <Loaded live={next}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState
              text={t('today.nextEmpty')}
              action={t('today.nextEmptyAction')}
              onAction={() => navigate(newAddress('/echeances'))}
            />
          ) : (
            <ul className={styles.events}>
              {items.map(({ id, source, title, dueOn, dossierId, dossierReference, meetingTitle }) => (
                <li key={`${source}.${id}`}>
                  <Link
                    href={dossierId === null ? '/echeances' : `/dossiers/${dossierId}`}
                    className={styles.event}
                    data-wide
                  >
                    <time className="tabular">{shortDay(dueOn, day)}</time>
                    <span className={styles.what}>
                      <b className={styles.title}>{title}</b>
                      <span className={styles.second}>
                        {dossierReference ?? meetingTitle ?? t('today.deadlineFree')}
                      </span>
                    </span>
                  </Link>
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </Card>
  );
};
