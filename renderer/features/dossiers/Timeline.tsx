import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '#renderer/api/client.ts';
import { kindName, useKinds, usePeople } from '#renderer/api/directory.ts';
import { useLive } from '#renderer/api/live.ts';
import { useOffice } from '#renderer/api/office.ts';
import { Card } from '#renderer/ui/Card.tsx';
import { dayOf, number, shortDay, timeOf } from '#renderer/ui/format.ts';
import { ErrorState } from '#renderer/ui/States.tsx';
import type { JournalEntry } from '#shared/journal/schema.ts';
import styles from './Dossier.module.css';
import type { Names } from './fields.ts';
import { sentencesOf } from './timeline.ts';

const firstShown = 40;

const Entry = ({ entry, names }: { readonly entry: JournalEntry; readonly names: Names }) => {
  const { t } = useTranslation();
  const { day } = useOffice();
  const sentences = sentencesOf(entry, names);
  return (
    <li className={styles.event}>
      <time className="secondary tabular" dateTime={entry.at}>
        {shortDay(dayOf(entry.at), day)} {timeOf(entry.at)}
      </time>
      <span className={styles.said}>
        {entry.actorName !== '' && <b>{t('dossiers.timeline.by', { name: entry.actorName })}</b>}{' '}
        {sentences.join(' ; ')}
        {entry.note !== '' && <span className={styles.reason}> « {entry.note} »</span>}
      </span>
    </li>
  );
};

/** All that happened on a dossier, newest first. */
export const Timeline = ({ dossierId }: { readonly dossierId: string }) => {
  const { t } = useTranslation();
  const { personById } = usePeople();
  const { kindByCode } = useKinds();
  const [isWhole, setIsWhole] = useState(false);
  const live = useLive(
    `dossier.history:${dossierId}`,
    ['dossiers', 'deadlines', 'time', 'meetings', 'circuits', 'movements', 'references'],
    () => client.dossiers.history({ id: dossierId }),
  );
  const names: Names = {
    personName: (id) => personById.get(id)?.name ?? id,
    kindName: (code) => {
      const kind = kindByCode.get(code);
      return kind ? kindName(kind) : code;
    },
  };
  const entries = (live.data?.items ?? []).toReversed();
  const shown = isWhole ? entries : entries.slice(0, firstShown);
  const older = entries.length - shown.length;
  return (
    <Card
      title={t('dossiers.timeline.title')}
      note={live.data && t('dossiers.timeline.count', { count: entries.length, shown: number(entries.length) })}
    >
      {live.error !== null && live.data === undefined && (
        <ErrorState error={live.error} onRetry={() => void live.reload()} />
      )}
      <ol className={styles.events}>
        {shown.map((entry) => (
          <Entry key={entry.seq} entry={entry} names={names} />
        ))}
      </ol>
      {older > 0 && (
        <div className={styles.foot}>
          <Button variant="subtle" size="compact-xs" onClick={() => setIsWhole(true)}>
            {t('dossiers.timeline.more', { shown: number(older) })}
          </Button>
        </div>
      )}
    </Card>
  );
};
