import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { usePeople } from '#renderer/api/directory.ts';
import { Card } from '#renderer/ui/Card.tsx';
import { DueLabel } from '#renderer/ui/Marks.tsx';
import { dayWithin, type MeetingDetails } from './meeting-times.ts';
import styles from './Stages.module.css';

/** What earlier meetings of the body or series decided and where it stands. */
export const FollowUp = ({ meeting }: { readonly meeting: MeetingDetails }) => {
  const { t } = useTranslation();
  const { personById } = usePeople();
  const { followUp } = meeting;
  return (
    <Card
      title={t('meetings.follow.previous')}
      note={followUp.length > 0 ? t('meetings.follow.previousCount', { count: followUp.length }) : undefined}
      isPadded={followUp.length === 0}
    >
      {followUp.length === 0 && <p className={styles.told}>{t('meetings.follow.none')}</p>}
      <div className={styles.followBox}>
        <ul className={styles.list}>
          {followUp.map(({ id, title, ownerId, dueOn, doneOn, decidedOn, meetingId }) => (
            <li key={id} className={styles.followed}>
              <span className={styles.who}>
                <span className="one-line" title={title}>
                  {title}
                </span>
                <Link href={`/reunions/${meetingId}`} className="secondary one-line">
                  {t('meetings.follow.decidedOn', { day: dayWithin(decidedOn) })}
                </Link>
              </span>
              <span className="secondary one-line">{ownerId === null ? '' : personById.get(ownerId)?.name}</span>
              {doneOn === null ? (
                <DueLabel dueOn={dueOn} />
              ) : (
                <span className="secondary">{t('meetings.follow.done', { day: dayWithin(doneOn) })}</span>
              )}
            </li>
          ))}
        </ul>
      </div>
    </Card>
  );
};
