import { Button } from '@mantine/core';
import { type MouseEvent, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { client } from '#renderer/api/client.ts';
import { useOffice } from '#renderer/api/office.ts';
import { Card } from '#renderer/ui/Card.tsx';
import { number } from '#renderer/ui/format.ts';
import { Grid } from '#renderer/ui/Grid.tsx';
import { newAddress } from '#renderer/ui/new-request.ts';
import { attempt } from '#renderer/ui/notice.ts';
import { useRowKeys } from '#renderer/ui/row-keys.ts';
import { EmptyState } from '#renderer/ui/States.tsx';
import { didChange } from '#renderer/ui/undo.tsx';
import { daysBetween, type LocalDate } from '#shared/kernel/time.ts';
import type { WorkItem } from '#shared/today/contract.ts';
import styles from './Today.module.css';
import { WorkRow } from './WorkRow.tsx';

const groups = ['late', 'soon', 'week'] as const;

/** How many late rows stand here before the way to all of them, so that today's own stay in sight. */
const mostLate = 12;

const groupOf = (dueOn: LocalDate, today: LocalDate): (typeof groups)[number] => {
  const days = daysBetween(today, dueOn);
  if (days < 0) return 'late';
  return days <= 1 ? 'soon' : 'week';
};

const addressOf = (item: WorkItem): string => {
  if (item.is === 'dossier') return `/dossiers/${item.dossier.id}`;
  if (item.deadline.dossierId !== null) return `/dossiers/${item.deadline.dossierId}`;
  return item.deadline.meetingId === null ? '/echeances' : `/reunions/${item.deadline.meetingId}`;
};

/** A dossier closes on its own page, where its order is recorded; a deadline is done at once. */
const useClosing = (): ((item: WorkItem) => void) => {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  return (item) => {
    if (item.is === 'dossier') return navigate(addressOf(item));
    const { id, revision } = item.deadline;
    void attempt(async () => {
      await client.deadlines.complete({ id, revision, isDone: true });
      didChange(t('today.closedDeadline'), async () => {
        const fresh = await client.deadlines.get({ id });
        await client.deadlines.complete({ id, revision: fresh.revision, isDone: false });
      });
    });
  };
};

/** What is late or due, grouped by urgency, most pressing first. */
export const WorkList = ({ work: whole }: { readonly work: readonly WorkItem[] }) => {
  const { t } = useTranslation();
  const { day } = useOffice();
  const late = whole.filter(({ dueOn }) => groupOf(dueOn, day) === 'late').length;
  const hidden = Math.max(0, late - mostLate);
  const work = hidden === 0 ? whole : [...whole.slice(0, mostLate), ...whole.slice(late)];
  const [, navigate] = useLocation();
  const listId = useId();
  const close = useClosing();
  const open = (item: WorkItem): void => navigate(addressOf(item));
  const rowId = (index: number): string => `${listId}-${index}`;
  const keys = useRowKeys(
    work.length,
    (index) => work[index],
    { onOpen: open, onEdit: open, onClose: close },
    (index) => document.getElementById(rowId(index))?.scrollIntoView({ block: 'nearest' }),
  );
  const onClick = ({ target }: MouseEvent): void => {
    const row = target instanceof Element ? target.closest<HTMLElement>('tr[data-index]') : null;
    const item = row ? work[Number(row.dataset.index)] : undefined;
    if (item) open(item);
  };
  const indexed = work.map((item, index) => ({ item, index }));
  return (
    <Card title={t('today.work')} note={number(whole.length)} className={styles.work}>
      {work.length === 0 ? (
        <EmptyState
          text={t('today.workEmpty')}
          action={t('today.workEmptyAction')}
          onAction={() => navigate(newAddress('/dossiers'))}
        />
      ) : (
        <Grid
          className={styles.list}
          aria-label={t('today.work')}
          aria-activedescendant={keys.active < 0 ? undefined : rowId(keys.active)}
          onKeyDown={keys.onKeyDown}
          onFocus={keys.onFocus}
          onClick={onClick}
        >
          {groups.map((group) => {
            const rows = indexed.filter(({ item }) => groupOf(item.dueOn, day) === group);
            return (
              rows.length > 0 && (
                <tbody key={group}>
                  <tr className={styles.groupRow}>
                    <th scope="rowgroup" className={styles.group}>
                      {t(`today.groups.${group}`)}
                    </th>
                  </tr>
                  {rows.map(({ item, index }) => (
                    <WorkRow
                      key={rowId(index)}
                      id={rowId(index)}
                      index={index}
                      item={item}
                      isActive={index === keys.active}
                    />
                  ))}
                  {group === 'late' && hidden > 0 && (
                    <tr className={styles.moreRow}>
                      <td>
                        <Button variant="subtle" size="compact-sm" onClick={() => navigate('/echeances')}>
                          {t('today.moreLate', { count: hidden })}
                        </Button>
                      </td>
                    </tr>
                  )}
                </tbody>
              )
            );
          })}
        </Grid>
      )}
    </Card>
  );
};
