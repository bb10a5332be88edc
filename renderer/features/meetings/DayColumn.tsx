import type { CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import { useOffice } from '#renderer/api/office.ts';
import { longDay } from '#renderer/ui/format.ts';
import type { LocalDate } from '#shared/kernel/time.ts';
import { clockDuration } from '#shared/time/duration.ts';
import { MeetingLink } from './MeetingLink.tsx';
import { NowLine } from './NowLine.tsx';
import type { Block } from './placement.ts';
import { useSlotDrag } from './slot-drag.ts';
import styles from './WeekGrid.module.css';
import type { GridProps } from './WeekGrid.tsx';

type DayColumnProps = Pick<GridProps, 'onCreate' | 'onEdit'> & {
  readonly day: LocalDate;
  readonly blocks: readonly Block[];
  readonly hours: { readonly first: number; readonly last: number };
};

const tallFrom = 55;

/** One day of the week: its meetings on the hours; pressing and dragging over free time asks for a new one. */
export const DayColumn = ({ day, blocks, hours, onCreate, onEdit }: DayColumnProps) => {
  const { t } = useTranslation();
  const { day: today } = useOffice();
  const { drawn, handlers } = useSlotDrag(hours, (from, to) =>
    onCreate({ day, startTime: clockOf(from), endTime: clockOf(to) }),
  );
  const between = (from: number, to: number): CSSProperties => ({
    top: `calc(var(--hour) * ${(from - hours.first * 60) / 60})`,
    height: `calc(var(--hour) * ${Math.max(to - from, 25) / 60} - 1px)`,
  });
  return (
    <section
      className={styles.column}
      data-today={day === today}
      aria-label={t('meetings.dayLabel', { day: longDay(day), count: blocks.length })}
      {...handlers}
    >
      {blocks.map(({ meeting, from, to, column, columns }) => (
        <MeetingLink
          key={meeting.id}
          meeting={meeting}
          onEdit={onEdit}
          className={styles.block}
          isTall={to - from >= tallFrom}
          isNarrow={columns > 2}
          style={{
            ...between(from, to),
            left: `${(100 * column) / columns}%`,
            width: `calc(${100 / columns}% - 3px)`,
          }}
        />
      ))}
      {drawn && (
        <span className={styles.drawn} style={between(drawn.from, drawn.to)}>
          {clockOf(drawn.from)} – {clockOf(drawn.to)}
        </span>
      )}
      {day === today && <NowLine hours={hours} />}
    </section>
  );
};

const clockOf = (minutes: number): string => clockDuration(minutes % (24 * 60)).padStart(5, '0');
