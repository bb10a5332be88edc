import { ActionIcon, Button, Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '#renderer/api/client.ts';
import { useLive } from '#renderer/api/live.ts';
import { useOffice } from '#renderer/api/office.ts';
import { Card } from '#renderer/ui/Card.tsx';
import { DateField } from '#renderer/ui/DateField.tsx';
import { duration, shortDay } from '#renderer/ui/format.ts';
import { attempt, told } from '#renderer/ui/notice.ts';
import { didChange } from '#renderer/ui/undo.tsx';
import type { Dossier } from '#shared/dossiers/schema.ts';
import { parseDuration } from '#shared/time/duration.ts';
import { activities } from '#shared/time/schema.ts';
import styles from './Dossier.module.css';

import type { DossierOnPage } from './use-dossier.ts';

const shown = 4;

const AddTime = ({ dossier: { id, reference, pillar } }: { readonly dossier: Dossier }) => {
  const { t } = useTranslation();
  const { day: today } = useOffice();
  const [text, setText] = useState('');
  const [day, setDay] = useState<string | null>(today);
  const [activity, setActivity] = useState<string | null>('drafting');
  const [error, setError] = useState<string>();
  const add = async (event: React.FormEvent) => {
    event.preventDefault();
    const minutes = parseDuration(text);
    if (minutes === null || minutes < 1 || minutes > 1440 || day === null) {
      setError(t('dossiers.time.unreadable'));
      return;
    }
    setError(undefined);
    await attempt(async () => {
      const entry = await client.time.add({
        pillar,
        activity: activities.find((known) => known === activity) ?? 'other',
        day,
        minutes,
        dossierId: id,
      });
      didChange(t('dossiers.time.added', { duration: duration(minutes), reference }), () =>
        client.time.remove({ id: entry.id, revision: entry.revision }),
      );
      setText('');
    });
  };
  return (
    <form className={styles.quickAdd} onSubmit={(event) => void add(event)}>
      <Select
        size="xs"
        className={styles.whole ?? ''}
        aria-label={t('dossiers.time.activity')}
        data={activities.map((value) => ({ value, label: t(`common.activities.${value}`) }))}
        value={activity}
        onChange={setActivity}
        allowDeselect={false}
      />
      <TextInput
        size="xs"
        className={styles.grow ?? ''}
        aria-label={t('dossiers.time.add')}
        placeholder={`${t('dossiers.time.add')} (1:30)`}
        title={t('dossiers.time.hint')}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        error={error !== undefined}
      />
      <span className={styles.shortDate}>
        <DateField
          size="xs"
          ariaLabel={t('dossiers.time.on')}
          value={day}
          onChange={setDay}
          maxDate={today}
          isClearable={false}
        />
      </span>
      <ActionIcon type="submit" variant="default" size={30} aria-label={t('common.add')}>
        +
      </ActionIcon>
      {error !== undefined && (
        <span className={`${styles.formError} late`} role="alert">
          {error}
        </span>
      )}
    </form>
  );
};

/** The time clocked on a dossier, with the ways to add to it. */
export const DossierTime = ({ dossier }: { readonly dossier: DossierOnPage }) => {
  const { t } = useTranslation();
  const { day } = useOffice();
  const { id, reference, pillar, minutesSpent } = dossier;
  const entries = useLive(`dossier.time:${id}`, ['time'], () => client.time.list({ dossierId: id })).data?.items ?? [];
  const start = () =>
    attempt(async () => {
      await client.time.start({ pillar, dossierId: id, activity: 'drafting' });
      told(t('dossiers.time.started', { reference }));
    });
  return (
    <Card title={t('dossiers.time.title')} note={minutesSpent > 0 ? duration(minutesSpent) : undefined}>
      {entries.length === 0 && <p className={styles.none}>{t('dossiers.time.none')}</p>}
      {entries
        .toSorted((a, b) => b.day.localeCompare(a.day))
        .slice(0, shown)
        .map((entry) => (
          <div key={entry.id} className={styles.item}>
            <span className="secondary tabular">{shortDay(entry.day, day)}</span>
            <span className={`${styles.grow} one-line`} title={entry.note}>
              {entry.personName}, {t(`common.activities.${entry.activity}`).toLocaleLowerCase()}
            </span>
            <span className="tabular">{duration(entry.minutes)}</span>
          </div>
        ))}
      <AddTime dossier={dossier} />
      <div className={styles.foot}>
        <Button variant="default" size="xs" onClick={() => void start()}>
          {t('dossiers.time.start')}
        </Button>
      </div>
    </Card>
  );
};
