import { useTranslation } from 'react-i18next';
import { client } from '#renderer/api/client.ts';
import { useLive } from '#renderer/api/live.ts';
import { useOffice } from '#renderer/api/office.ts';
import { Card } from '#renderer/ui/Card.tsx';
import { dayOf, shortDay, timeOf } from '#renderer/ui/format.ts';
import type { JournalEntry } from '#shared/journal/schema.ts';
import styles from './Letter.module.css';
import { changedFields } from './words.ts';

const useLine = () => {
  const { t } = useTranslation();
  return ({ action, after }: JournalEntry): string => {
    if (action === 'created') return t('mail.history.created');
    if (action === 'undone') return t('mail.history.undone');
    return t('mail.history.updated', { fields: changedFields(after ?? {}) });
  };
};

/** All that happened on a letter, newest first. */
export const LetterHistory = ({ id }: { readonly id: string }) => {
  const { t } = useTranslation();
  const { day } = useOffice();
  const lineOf = useLine();
  const live = useLive(`letter.history:${id}`, ['mail'], () => client.mail.history({ id }));
  const entries = (live.data?.items ?? []).toReversed();
  return (
    <Card title={t('mail.history.title')} note={entries.length || undefined}>
      <ol className={styles.events}>
        {entries.map((entry) => (
          <li key={entry.seq} className={styles.event}>
            <time className="secondary tabular" dateTime={entry.at}>
              {shortDay(dayOf(entry.at), day)} {timeOf(entry.at)}
            </time>
            <span>
              {entry.actorName !== '' && <b>{t('mail.history.by', { name: entry.actorName })}</b>} {lineOf(entry)}
              {entry.note !== '' && <span className="secondary"> « {entry.note} »</span>}
            </span>
          </li>
        ))}
      </ol>
    </Card>
  );
};
