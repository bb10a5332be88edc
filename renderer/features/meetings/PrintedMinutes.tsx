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

/** The meeting as it is printed: a record that reads from top to bottom, without any control. */
export const PrintedMinutes = ({ meeting }: { readonly meeting: MeetingDetails }) => {
  const { t } = useTranslation();
  const times = useMeetingTimes();
  const { title, place, participants, agenda, dossiers, minutesText, decisions } = meeting;
  return (
    <article className={styles.printed}>
      <h1>{title}</h1>
      <p>{times(meeting)}</p>
      {place !== '' && <p>{`${t('meetings.printed.place')} : ${place}`}</p>}
      {participants.length > 0 && (
        <p>{`${t('meetings.printed.people')} : ${participants.map(({ name }) => name).join(', ')}`}</p>
      )}
      {dossiers.length > 0 && (
        <p>{`${t('meetings.fields.dossiers')} : ${dossiers.map((one) => `${one.reference} ${one.title}`).join(' ; ')}`}</p>
      )}
      {agenda.length > 0 && <h2>{t('meetings.fields.agenda')}</h2>}
      <ol>
        {ranked(agenda).map(({ item, index }) => (
          <li key={`item-${index}`}>{item.minutes > 0 ? `${item.title} (${duration(item.minutes)})` : item.title}</li>
        ))}
      </ol>
      {minutesText !== '' && <h2>{t('meetings.fields.minutes')}</h2>}
      <div className={styles.text}>{minutesText}</div>
      {decisions.length > 0 && <h2>{t('meetings.decisions.title')}</h2>}
      {decisions.length > 0 && <DecisionTable decisions={decisions} />}
    </article>
  );
};
