import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import { Card } from '#renderer/ui/Card.tsx';
import { timeOf } from '#renderer/ui/format.ts';
import { newAddress } from '#renderer/ui/new-request.ts';
import { EmptyState } from '#renderer/ui/States.tsx';
import type { MeetingRow } from '#shared/meetings/schema.ts';
import styles from './Today.module.css';

const Event = ({ meeting }: { readonly meeting: MeetingRow }) => {
  const { t } = useTranslation();
  const second = [
    meeting.roomName ?? meeting.place,
    meeting.participants.length > 0 && t('today.participants', { count: meeting.participants.length }),
    meeting.agenda.length > 0 ? t('today.agendaReady') : t('today.agendaMissing'),
  ].filter(Boolean);
  return (
    <li>
      <Link href={`/reunions/${meeting.id}`} className={styles.event}>
        <time className="tabular">{meeting.isAllDay ? t('today.allDay') : timeOf(meeting.startsAt)}</time>
        <span>
          <b>{meeting.title}</b>
          <span className={styles.second}>{second.join(' · ')}</span>
        </span>
      </Link>
    </li>
  );
};

/** The day's meetings, by start. */
export const Agenda = ({ meetings }: { readonly meetings: readonly MeetingRow[] }) => {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const held = meetings.filter(({ state }) => state !== 'cancelled');
  return (
    <Card title={t('today.agenda')} note={t('today.agendaCount', { count: held.length })}>
      {held.length === 0 ? (
        <EmptyState
          text={t('today.agendaEmpty')}
          action={t('today.agendaEmptyAction')}
          onAction={() => navigate(newAddress('/reunions'))}
        />
      ) : (
        <ul className={styles.events}>
          {held.map((meeting) => (
            <Event key={meeting.id} meeting={meeting} />
          ))}
        </ul>
      )}
    </Card>
  );
};
