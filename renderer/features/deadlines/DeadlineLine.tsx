import { ActionIcon, Checkbox } from '@mantine/core';
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { usePeople } from '#renderer/api/directory.ts';
import { plainDay } from '#renderer/ui/format.ts';
import { Chip, DueLabel, PersonInitials } from '#renderer/ui/Marks.tsx';
import { PillarStripe } from '#renderer/ui/Pillars.tsx';
import type { DeadlineRow } from '#shared/deadlines/schema.ts';
import styles from './Deadlines.module.css';

type DeadlineLineProps = {
  readonly id: string;
  readonly row: DeadlineRow;
  readonly index: number;
  readonly rank: number;
  readonly isActive: boolean;
  readonly height: number;
  /** Distance from the top of the list, in pixels. */
  readonly top: number;
  readonly onDone: (row: DeadlineRow, isDone: boolean) => void;
  readonly isUnfolded: boolean;
  readonly onUnfold: (row: DeadlineRow) => void;
};

const Attached = ({ row }: { readonly row: DeadlineRow }) => {
  const { t } = useTranslation();
  const { dossierId, dossierReference, meetingId, meetingTitle, basis, doneOn, isOverridden, isRecurring } = row;
  return (
    <span className={styles.second}>
      {dossierId !== null && (
        <Link href={`/dossiers/${dossierId}`} tabIndex={-1} className={styles.link}>
          <span className="reference">{dossierReference}</span>
        </Link>
      )}
      {meetingId !== null && (
        <Link href={`/reunions/${meetingId}`} tabIndex={-1} className={styles.link}>
          {t('deadlines.ofMeeting', { title: meetingTitle })}
        </Link>
      )}
      {dossierId === null && meetingId === null && <span>{t('deadlines.free')}</span>}
      {doneOn !== null && <span>{t('deadlines.doneOn', { day: plainDay(doneOn) })}</span>}
      {isOverridden && <span>{t('deadlines.overridden')}</span>}
      {isRecurring && <span>{t('deadlines.recurring')}</span>}
      {basis !== null && <span title={basis}>{t('deadlines.computed', { rule: basis })}</span>}
    </span>
  );
};

/** One line of the list: done or not, where it comes from, what it is, when and whose. */
export const DeadlineLine = memo((props: DeadlineLineProps) => {
  const { id, row, index, rank, isActive, onDone, isUnfolded, onUnfold } = props;
  const { t } = useTranslation();
  const { personById } = usePeople();
  const owner = row.ownerId === null ? undefined : personById.get(row.ownerId);
  const isDone = row.doneOn !== null;
  return (
    <tr
      id={id}
      data-rank={rank}
      aria-rowindex={index + 1}
      className={styles.row}
      data-active={isActive}
      data-done={isDone}
      style={{ height: props.height, transform: `translateY(${props.top}px)` }}
    >
      <td className={styles.stripe}>
        <PillarStripe pillar={row.pillar} />
      </td>
      <td className={styles.box}>
        {row.source !== 'dossier' && (
          <Checkbox
            size="xs"
            tabIndex={-1}
            checked={isDone}
            onChange={({ currentTarget }) => onDone(row, currentTarget.checked)}
            aria-label={t('deadlines.markDone', { title: row.title })}
          />
        )}
      </td>
      <td>
        <Chip>{t(`common.deadlineSources.${row.source}`)}</Chip>
      </td>
      <td className={styles.what}>
        <span className={`one-line ${styles.title}`} title={row.title}>
          {row.title}
        </span>
        <Attached row={row} />
      </td>
      <td className={styles.due}>
        <DueLabel dueOn={row.dueOn} time={row.dueTime} isOpen={!isDone} />
        {row.basis !== null && (
          <ActionIcon
            variant="subtle"
            color="gray"
            size="sm"
            tabIndex={-1}
            className={styles.unfold}
            aria-expanded={isUnfolded}
            aria-label={t('deadlines.unfold', { title: row.title })}
            onClick={() => onUnfold(row)}
          >
            {isUnfolded ? <IconChevronUp size={14} aria-hidden /> : <IconChevronDown size={14} aria-hidden />}
          </ActionIcon>
        )}
      </td>
      <td>{owner !== undefined && <PersonInitials name={owner.name} initials={owner.initials} />}</td>
    </tr>
  );
});
