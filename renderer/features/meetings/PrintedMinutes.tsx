import { useTranslation } from 'react-i18next';
import { usePeople } from '#renderer/api/directory.ts';
import { duration, fullDay } from '#renderer/ui/format.ts';
import { ranked } from './draft.ts';
import styles from './MeetingPage.module.css';
import { type MeetingDetails, useMeetingTimes } from './meeting-times.ts';

const DecisionTable = ({ decisions }: Pick<MeetingDetails, 'decisions'>) => {
  const { t } = useTranslation();
  const { personById } = usePeople();
  return (
    <table>
      <thead>
        <tr>
          <th>{t('meetings.printed.decision')}</th>
          <th>{t('meetings.printed.owner')}</th>
          <th>{t('meetings.printed.due')}</th>
        </tr>
      </thead>
      <tbody>
        {decisions.map(({ id, title, ownerId, dueOn }) => (
          <tr key={id}>
            <td>{title}</td>
            <td>{ownerId === null ? '' : personById.get(ownerId)?.name}</td>
            <td>{fullDay(dueOn)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};

const People = ({ meeting }: { readonly meeting: MeetingDetails }) => {
  const { t } = useTranslation();
  const { participants, state } = meeting;
  if (participants.length === 0) return null;
  const present = ({ name, attendance }: MeetingDetails['participants'][number]): string =>
    state === 'held' && attendance !== 'expected'
      ? `${name} (${t(`meetings.sitting.attendances.${attendance}`).toLowerCase()})`
      : name;
  return <p>{`${t('meetings.printed.people')} : ${participants.map(present).join(', ')}`}</p>;
};

const Items = ({ agenda }: Pick<MeetingDetails, 'agenda'>) => {
  const { t } = useTranslation();
  return (
    <ol>
      {ranked(agenda).map(({ item, index }) => (
        <li key={`item-${index}`}>
          {item.minutes > 0 ? `${item.title} (${duration(item.minutes)})` : item.title}
          {item.notes !== '' && <div className={styles.text}>{item.notes}</div>}
          {item.decision !== '' && (
            <div className={styles.text}>{`${t('meetings.printed.decision')} : ${item.decision}`}</div>
          )}
        </li>
      ))}
    </ol>
  );
};

/** The meeting as it is printed: a record that reads from top to bottom, without any control. */
export const PrintedMinutes = ({ meeting }: { readonly meeting: MeetingDetails }) => {
  const { t } = useTranslation();
  const times = useMeetingTimes();
  const { title, room, agenda, dossiers, minutesText, minutesNumber, decisions } = meeting;
  const place = [room?.name ?? '', meeting.place].filter((part) => part !== '').join(', ');
  return (
    <article className={styles.printed}>
      <h1>{title}</h1>
      <p>{[times(meeting), minutesNumber ?? ''].filter((part) => part !== '').join(' · ')}</p>
      {place !== '' && <p>{`${t('meetings.printed.place')} : ${place}`}</p>}
      <People meeting={meeting} />
      {dossiers.length > 0 && (
        <p>{`${t('meetings.fields.dossiers')} : ${dossiers.map((one) => `${one.reference} ${one.title}`).join(' ; ')}`}</p>
      )}
      {agenda.length > 0 && <h2>{t('meetings.fields.agenda')}</h2>}
      <Items agenda={agenda} />
      {minutesText !== '' && <h2>{t('meetings.fields.minutes')}</h2>}
      <div className={styles.text}>{minutesText}</div>
      {decisions.length > 0 && <h2>{t('meetings.decisions.title')}</h2>}
      {decisions.length > 0 && <DecisionTable decisions={decisions} />}
    </article>
  );
};
