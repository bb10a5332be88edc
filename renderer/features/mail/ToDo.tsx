import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { client } from '#renderer/api/client.ts';
import { usePeople } from '#renderer/api/directory.ts';
import { useLive } from '#renderer/api/live.ts';
import { useOffice } from '#renderer/api/office.ts';
import { Card } from '#renderer/ui/Card.tsx';
import { number } from '#renderer/ui/format.ts';
import { DueLabel, PersonInitials } from '#renderer/ui/Marks.tsx';
import { EmptyState, Loaded } from '#renderer/ui/States.tsx';
import { addDays, type LocalDate } from '#shared/kernel/time.ts';
import type { LetterRow } from '#shared/mail/schema.ts';
import { StandingChip, useSubject } from './LetterMarks.tsx';
import styles from './Mail.module.css';

const groups = ['late', 'soon', 'ack', 'mark', 'later', 'dispose'] as const;
type Group = (typeof groups)[number];

const firstShown = 12;

/** The first group that concerns a letter, the most pressing one. */
const groupOf = ({ dueOn, isOpen, needsAck, acknowledgedOn, markedTo }: LetterRow, day: LocalDate): Group => {
  if (!isOpen) return 'dispose';
  if (dueOn !== null && dueOn < day) return 'late';
  if (dueOn !== null && dueOn <= addDays(day, 7)) return 'soon';
  if (needsAck && acknowledgedOn === null) return 'ack';
  return markedTo === null ? 'mark' : 'later';
};

const Row = ({ row }: { readonly row: LetterRow }) => {
  const subjectOf = useSubject();
  const { personById } = usePeople();
  const person = personById.get(row.markedTo ?? '');
  return (
    <Link href={`/courrier/${row.id}`} className={styles.todoRow}>
      <span className="reference">{row.number}</span>
      <span className={styles.two}>
        <span className={styles.subject}>{subjectOf(row)}</span>
        <span className="secondary one-line">{row.correspondentName}</span>
      </span>
      <StandingChip letter={row} />
      {row.dueOn === null ? <span /> : <DueLabel dueOn={row.dueOn} isOpen={row.isOpen} />}
      {person ? <PersonInitials name={person.name} initials={person.initials} /> : <span />}
    </Link>
  );
};

const GroupCard = ({ group, rows }: { readonly group: Group; readonly rows: readonly LetterRow[] }) => {
  const { t } = useTranslation();
  const [isWhole, setIsWhole] = useState(false);
  const shown = isWhole ? rows : rows.slice(0, firstShown);
  return (
    <Card title={t(`mail.todo.${group}`)} note={number(rows.length)}>
      {shown.map((row) => (
        <Row key={row.id} row={row} />
      ))}
      {shown.length < rows.length && (
        <Button variant="subtle" size="compact-xs" m={10} onClick={() => setIsWhole(true)}>
          {t('mail.todo.more', { shown: number(rows.length) })}
        </Button>
      )}
    </Card>
  );
};

/** The arrivals that wait, by what presses most. */
export const ToDo = () => {
  const { t } = useTranslation();
  const { day } = useOffice();
  const live = useLive(`mail.todo:${day}`, ['mail', 'correspondents'], async () => {
    const [pending, replied] = await Promise.all([
      client.mail.list({ direction: 'in', state: 'pending', sort: 'dueOn' }),
      client.mail.list({ direction: 'in', state: 'replied', sort: 'stampedOn' }),
    ]);
    return [...pending.items, ...replied.items];
  });
  return (
    <Loaded live={live}>
      {(letters) => {
        const grouped = Map.groupBy(letters, (row) => groupOf(row, day));
        return letters.length === 0 ? (
          <EmptyState text={t('mail.todo.none')} />
        ) : (
          <div className={styles.groups}>
            {groups.map((group) => {
              const rows = grouped.get(group);
              return rows && <GroupCard key={group} group={group} rows={rows} />;
            })}
          </div>
        );
      }}
    </Loaded>
  );
};
