import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Card } from '#renderer/ui/Card.tsx';
import { capitalise, duration, shortDay } from '#renderer/ui/format.ts';
import { EmptyState } from '#renderer/ui/States.tsx';
import { addDays, type LocalDate } from '#shared/kernel/time.ts';
import type { TimeRow } from '#shared/time/schema.ts';
import { EntryList } from './EntryList.tsx';
import styles from './Time.module.css';
import { minutesOf, useTimeView } from './week.ts';

type DayCardProps = {
  readonly day: LocalDate;
  readonly entries: readonly TimeRow[];
  readonly onAdd: () => void;
  readonly onEdit: (entry: TimeRow) => void;
};

/** The entries of one day, with the way to the days beside it. */
export const DayCard = ({ day, entries, onAdd, onEdit }: DayCardProps) => {
  const { t } = useTranslation();
  const go = (step: number) => useTimeView.setState({ day: addDays(day, step) });
  const steps = (
    <span className={styles.steps}>
      <b className="tabular">{duration(minutesOf(entries))}</b>
      <Button
        variant="default"
        size="compact-sm"
        aria-label={t('time.day.previous')}
        title={t('time.day.previous')}
        onClick={() => go(-1)}
      >
        ‹
      </Button>
      <Button
        variant="default"
        size="compact-sm"
        aria-label={t('time.day.next')}
        title={t('time.day.next')}
        onClick={() => go(1)}
      >
        ›
      </Button>
    </span>
  );
  return (
    <Card title={capitalise(shortDay(day))} note={steps}>
      {entries.length === 0 ? (
        <EmptyState text={t('time.day.empty')} action={t('time.day.add')} onAction={onAdd} />
      ) : (
        <>
          <EntryList entries={entries} onEdit={onEdit} />
          <div className={styles.foot}>
            <Button variant="default" size="xs" onClick={onAdd}>
              {t('time.day.add')}
            </Button>
          </div>
        </>
      )}
    </Card>
  );
};
