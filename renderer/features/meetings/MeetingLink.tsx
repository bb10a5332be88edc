import type { CSSProperties, KeyboardEvent } from 'react';
import { Link } from 'wouter';
import { timeOf } from '#renderer/ui/format.ts';
import { PillarStripe } from '#renderer/ui/Pillars.tsx';
import type { MeetingRow } from '#shared/meetings/schema.ts';
import styles from './MeetingLink.module.css';

type MeetingLinkProps = {
  readonly meeting: MeetingRow;
  readonly onEdit: (meeting: MeetingRow) => void;
  readonly className?: string | undefined;
  readonly style?: CSSProperties;
  /** How much room there is: one line, or also the end and the place. */
  readonly isTall?: boolean;
  /** Whether there is no room for the end, nor on one line for the time. */
  readonly isNarrow?: boolean;
};

/** A meeting in a grid: pillar, time, title and place; Enter opens its page, `e` its form. */
export const MeetingLink = ({
  meeting,
  onEdit,
  className = '',
  style,
  isTall = false,
  isNarrow = false,
}: MeetingLinkProps) => {
  const { id, title, pillar, isAllDay, startsAt, endsAt, state } = meeting;
  const place = meeting.roomName ?? meeting.place;
  const times = isTall && !isNarrow ? `${timeOf(startsAt)} – ${timeOf(endsAt)}` : timeOf(startsAt);
  const edit = (event: KeyboardEvent) => {
    if (event.key !== 'e' || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    event.stopPropagation();
    onEdit(meeting);
  };
  return (
    <Link
      href={`/reunions/${id}`}
      className={`${styles.meeting} ${className}`}
      style={{ ...style, '--pillar': `var(--pivot-${pillar})` } as CSSProperties}
      data-tall={isTall}
      data-cancelled={state === 'cancelled'}
      title={[isAllDay ? '' : `${timeOf(startsAt)} – ${timeOf(endsAt)}`, title, place]
        .filter((part) => part)
        .join('\n')}
      onKeyDown={edit}
    >
      <PillarStripe pillar={pillar} />
      <span className={styles.words}>
        {!isAllDay && (isTall || !isNarrow) && <span className={styles.time}>{times}</span>} <b>{title}</b>
        {isTall && place !== '' && <span className={styles.place}> {place}</span>}
      </span>
    </Link>
  );
};
