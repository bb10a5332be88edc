import type { CSSProperties, PointerEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useOffice } from '#renderer/api/office.ts';
import { longDay, weekdayShort } from '#renderer/ui/format.ts';
import { type LocalDate, startOfWeek } from '#shared/kernel/time.ts';
import { MeetingLink } from './MeetingLink.tsx';
import styles from './MonthGrid.module.css';
import { daysOfMeeting } from './placement.ts';
import type { GridProps } from './WeekGrid.tsx';

type MonthGridProps = GridProps & {
  /** A day of the month shown. */
  readonly month: LocalDate;
  readonly onWeek: (day: LocalDate) => void;
};

/** A month in whole weeks, with every meeting of each day. */
export const MonthGrid = ({ days, month, meetings, onCreate, onEdit, onWeek }: MonthGridProps) => {
  const { t } = useTranslation();
  const { day: today, settings } = useOffice();
  const byDay = Map.groupBy(
    meetings.flatMap((meeting) => daysOfMeeting(meeting, settings.timeZone).map((day) => ({ day, meeting }))),
    ({ day }) => day,
  );
  const create = (event: PointerEvent, day: LocalDate) => {
    if (event.button === 0 && event.target === event.currentTarget)
      onCreate({ day, startTime: '09:00', endTime: '10:00' });
  };
  return (
    <div className={styles.month} style={{ '--weeks': days.length / 7 } as CSSProperties}>
      {days.slice(0, 7).map((day) => (
        <div key={day} className={styles.head}>
          {weekdayShort(day)}
        </div>
      ))}
      {days.map((day) => {
        const found = byDay.get(day) ?? [];
        return (
          <section
            key={day}
            className={styles.day}
            data-today={day === today}
            data-outside={day.slice(0, 7) !== month.slice(0, 7)}
            aria-label={t('meetings.dayLabel', { day: longDay(day), count: found.length })}
            onPointerUp={(event) => create(event, day)}
          >
            <button
              type="button"
              className={styles.number}
              aria-label={t('meetings.openWeek', { day: longDay(day) })}
              title={t('meetings.openWeek', { day: longDay(startOfWeek(day)) })}
              onClick={() => onWeek(day)}
            >
              {Number(day.slice(8))}
            </button>
            {found.map(({ meeting }) => (
              <MeetingLink key={meeting.id} meeting={meeting} onEdit={onEdit} className={styles.meeting} />
            ))}
          </section>
        );
      })}
    </div>
  );
};
