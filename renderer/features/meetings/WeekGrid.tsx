import type { CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import { useOffice } from '#renderer/api/office.ts';
import { longDay, weekdayShort } from '#renderer/ui/format.ts';
import { type LocalDate, weekday } from '#shared/kernel/time.ts';
import type { MeetingRow } from '#shared/meetings/schema.ts';
import { DayColumn } from './DayColumn.tsx';
import type { Slot } from './draft.ts';
import { MeetingLink } from './MeetingLink.tsx';
import { type Bar, hoursOf, placed } from './placement.ts';
import styles from './WeekGrid.module.css';

export type GridProps = {
  readonly days: readonly LocalDate[];
  readonly meetings: readonly MeetingRow[];
  readonly onCreate: (slot: Slot) => void;
  readonly onEdit: (meeting: MeetingRow) => void;
};

const morning = { startTime: '09:00', endTime: '10:00' };

const DayHeads = ({ days, onCreate }: Pick<GridProps, 'days' | 'onCreate'>) => {
  const { t } = useTranslation();
  const { day: today } = useOffice();
  return (
    <div className={styles.heads}>
      <span />
      {days.map((day) => (
        <div key={day} className={styles.head} data-today={day === today}>
          <span>{weekdayShort(day)}</span> <b>{Number(day.slice(8))}</b>
          <button
            type="button"
            className={styles.add}
            aria-label={t('meetings.newOn', { day: longDay(day) })}
            title={t('meetings.newOn', { day: longDay(day) })}
            onClick={() => onCreate({ day, ...morning })}
          >
            +
          </button>
        </div>
      ))}
    </div>
  );
};

const AllDayRow = ({ bars, onEdit }: { readonly bars: readonly Bar[]; readonly onEdit: GridProps['onEdit'] }) => {
  const { t } = useTranslation();
  if (bars.length === 0) return null;
  return (
    <div className={styles.allDay}>
      <span className={styles.allDayName}>{t('meetings.allDay')}</span>
      {bars.map(({ meeting, first, last }) => (
        <MeetingLink
          key={meeting.id}
          meeting={meeting}
          onEdit={onEdit}
          className={styles.bar}
          style={{ gridColumn: `${first + 2} / ${last + 3}` }}
        />
      ))}
    </div>
  );
};

/** A week on the hours of the office's clock; Saturday and Sunday only where there is a meeting. */
export const WeekGrid = ({ days, meetings, onCreate, onEdit }: GridProps) => {
  const { settings } = useOffice();
  const whole = placed(meetings, settings.timeZone, days);
  const busy = new Set([
    ...[...whole.blocks].filter(([, list]) => list.length > 0).map(([day]) => day),
    ...whole.bars.flatMap(({ first, last }) => days.slice(first, last + 1)),
  ]);
  const shown = days.filter((day) => weekday(day) <= 5 || busy.has(day));
  const { blocks, bars } = placed(meetings, settings.timeZone, shown);
  const hours = hoursOf(blocks.values());
  const size = { '--days': shown.length, '--hours': hours.last - hours.first } as CSSProperties;
  return (
    <div className={styles.week} style={size}>
      <DayHeads days={shown} onCreate={onCreate} />
      <AllDayRow bars={bars} onEdit={onEdit} />
      <div className={styles.hours}>
        <div className={styles.ruler} aria-hidden>
          {Array.from({ length: hours.last - hours.first }, (_, index) => hours.first + index).map((hour) => (
            <span key={hour}>{`${hour}:00`}</span>
          ))}
        </div>
        {shown.map((day) => (
          <DayColumn
            key={day}
            day={day}
            blocks={blocks.get(day) ?? []}
            hours={hours}
            onCreate={onCreate}
            onEdit={onEdit}
          />
        ))}
      </div>
    </div>
  );
};
