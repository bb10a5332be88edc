import { useMediaQuery } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { usePeople } from '#renderer/api/directory.ts';
import type { Column } from '#renderer/ui/DataTable.tsx';
import { plainDay } from '#renderer/ui/format.ts';
import { DueLabel, PersonInitials } from '#renderer/ui/Marks.tsx';
import type { Direction, LetterRow } from '#shared/mail/schema.ts';
import { StandingChip, useSubject } from './LetterMarks.tsx';
import styles from './Mail.module.css';

const fewest = 9;

/** The columns of a register, for numbers of so many characters. */
export const useMailColumns = (direction: Direction, longestNumber: number): Column<LetterRow>[] => {
  const { t } = useTranslation();
  const { personById } = usePeople();
  const subjectOf = useSubject();
  const isNarrow = useMediaQuery('(max-width: 1200px)', false, { getInitialValueInEffect: false });
  const isTiny = useMediaQuery('(max-width: 560px)', false, { getInitialValueInEffect: false });
  const columns: Column<LetterRow>[] = [
    {
      id: 'urgency',
      title: t('mail.fields.urgency'),
      isTitleHidden: true,
      width: '2px',
      cell: ({ urgency }) => <span className={styles.urgency} data-stripe data-urgency={urgency} />,
    },
    {
      id: 'number',
      title: t('mail.fields.number'),
      width: `${Math.ceil(Math.max(fewest, Math.min(longestNumber, isNarrow ? 16 : 24)) * 7.4)}px`,
      sortKey: 'number',
      cell: ({ number, cancelledOn }) => (
        <span className={`reference ${styles.number}`} data-cancelled={cancelledOn !== null} title={number}>
          {number}
        </span>
      ),
    },
    {
      id: 'stampedOn',
      title: t(direction === 'in' ? 'mail.fields.stampedIn' : 'mail.fields.stampedOut'),
      width: '84px',
      sortKey: 'stampedOn',
      cell: ({ stampedOn }) => <span className="secondary tabular">{plainDay(stampedOn)}</span>,
    },
    {
      id: 'correspondent',
      title: t(direction === 'in' ? 'mail.fields.sender' : 'mail.fields.recipient'),
      width: isTiny ? 'minmax(0, 1fr)' : 'minmax(0, 0.7fr)',
      sortKey: 'correspondent',
      cell: ({ correspondentName, senderRef, senderDate }) => (
        <span className={styles.two}>
          <span className="one-line" title={correspondentName}>
            {correspondentName || '–'}
          </span>
          <span className="secondary one-line">
            {[senderRef, senderDate === null ? '' : plainDay(senderDate)].filter(Boolean).join(' · ')}
          </span>
        </span>
      ),
    },
    {
      id: 'subject',
      title: t('mail.fields.subject'),
      width: 'minmax(0, 1fr)',
      sortKey: 'subject',
      cell: (row) => (
        <span className={styles.two}>
          <span className={styles.subject} title={subjectOf(row)}>
            {subjectOf(row)}
          </span>
          <span className="secondary one-line">
            {row.urgency !== 'ordinary' && <b>{t(`common.priorities.${row.urgency}`)} · </b>}
            {[
              t(`mail.kinds.${row.kind}`),
              t(`mail.channels.${row.channel}`),
              row.dossierReference ?? '',
              direction === 'out' ? row.signatory : row.service,
            ]
              .filter(Boolean)
              .join(' · ')}
          </span>
        </span>
      ),
    },
    {
      id: 'dueOn',
      title: t('mail.fields.dueOn'),
      width: isNarrow ? '122px' : '136px',
      sortKey: 'dueOn',
      cell: ({ dueOn, isOpen }) => (dueOn === null ? null : <DueLabel dueOn={dueOn} isOpen={isOpen} />),
    },
    {
      id: 'disposal',
      title: t('mail.fields.disposal'),
      width: isNarrow ? '128px' : '164px',
      cell: (row) => <StandingChip letter={row} />,
    },
    {
      id: 'markedTo',
      title: t('mail.fields.markedTo'),
      isTitleHidden: true,
      width: '26px',
      cell: ({ markedTo }) => {
        const person = personById.get(markedTo ?? '');
        return person && <PersonInitials name={person.name} initials={person.initials} />;
      },
    },
  ];
  const left = isTiny ? ['stampedOn', 'dueOn', 'markedTo', 'disposal'] : [];
  return columns.filter(({ id }) => !left.includes(id));
};
