import { CloseButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { duration } from '#renderer/ui/format.ts';
import { PillarStripe } from '#renderer/ui/Pillars.tsx';
import { clockDuration } from '#shared/time/duration.ts';
import { minutesOfDay } from '#shared/time/rules.ts';
import type { TimeRow } from '#shared/time/schema.ts';
import styles from './Time.module.css';
import { useRemoveTime } from './time-changes.ts';

type EntryListProps = { readonly entries: readonly TimeRow[]; readonly onEdit: (entry: TimeRow) => void };

const spanOf = ({ startTime, minutes }: TimeRow): string =>
  startTime === null
    ? ''
    : `${startTime} – ${clockDuration((minutesOfDay(startTime) + minutes) % 1440).padStart(5, '0')}`;

/** Time entries one by one: Enter changes one, its cross puts it in the bin. */
export const EntryList = ({ entries, onEdit }: EntryListProps) => {
  const { t } = useTranslation();
  const remove = useRemoveTime();
  return (
    <ul className={styles.entries}>
      {entries.map((entry) => {
        const about = [entry.dossierReference, entry.meetingTitle, entry.note].filter((part) => part);
        const label = t(`common.activities.${entry.activity}`);
        const words = { label, time: duration(entry.minutes) };
        return (
          <li key={entry.id} className={styles.entry}>
            <PillarStripe pillar={entry.pillar} />
            <button
              type="button"
              className={styles.entryButton}
              title={t('time.day.edit', words)}
              onClick={() => onEdit(entry)}
            >
              <span className={styles.entryWords}>
                <span>{label}</span>
                <span className={styles.second}>{[spanOf(entry), ...about].filter((part) => part).join(' · ')}</span>
              </span>
              <b className="tabular">{duration(entry.minutes)}</b>
            </button>
            <CloseButton size="sm" aria-label={t('time.day.remove', words)} onClick={() => void remove(entry)} />
          </li>
        );
      })}
    </ul>
  );
};
