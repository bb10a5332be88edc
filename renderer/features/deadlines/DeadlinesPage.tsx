import { Button } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { client } from '#renderer/api/client.ts';
import { useLive } from '#renderer/api/live.ts';
import { ExportCsv } from '#renderer/ui/ExportCsv.tsx';
import { number } from '#renderer/ui/format.ts';
import { useNewRequest } from '#renderer/ui/new-request.ts';
import { Page } from '#renderer/ui/Page.tsx';
import { EmptyState, Loaded } from '#renderer/ui/States.tsx';
import type { DeadlineRow } from '#shared/deadlines/schema.ts';
import { DeadlineDialog } from './DeadlineDialog.tsx';
import { DeadlineFilters } from './DeadlineFilters.tsx';
import { DeadlineList } from './DeadlineList.tsx';
import styles from './Deadlines.module.css';
import { useDeadlineChanges } from './deadline-changes.ts';
import { type Filters, isFiltered, noFilters, queryOf, useFilters } from './filters.ts';

/** The filters as the CSV file takes them: the rows shown. */
const exportFilter = ({ text, ownerId, source, from, to, withDone }: Filters) => ({
  ...(text.trim() !== '' && { text: text.trim() }),
  ...(ownerId !== null && { personId: ownerId }),
  ...(source !== null && { source }),
  ...(from !== null && { from }),
  ...(to !== null && { to }),
  isOpen: !withDone,
});

const useCountWords = (rows: readonly DeadlineRow[] | undefined): string => {
  const { t } = useTranslation();
  if (rows === undefined) return ' ';
  const late = rows.filter(({ status }) => status === 'late').length;
  const all = t('deadlines.count', { count: rows.length, shown: number(rows.length) });
  return late === 0 ? all : `${all}, ${t('deadlines.late', { count: late })}`;
};

const Empty = ({ onNew }: { readonly onNew: () => void }) => {
  const { t } = useTranslation();
  const filters = useFilters();
  const isBackwards = filters.from !== null && filters.to !== null && filters.from > filters.to;
  return isFiltered(filters) ? (
    <EmptyState
      text={isBackwards ? t('deadlines.periodMistake') : t('deadlines.emptyFiltered')}
      action={t('deadlines.filters.clear')}
      onAction={() => useFilters.setState(noFilters)}
    />
  ) : (
    <EmptyState text={t('deadlines.empty')} action={t('deadlines.new')} onAction={onNew} />
  );
};

/** Deadlines, decisions and due dates of dossiers in one list, by what to do next. */
export const DeadlinesPage = () => {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const typed = useFilters();
  const [text] = useDebouncedValue(typed.text, 150);
  const filters = { ...typed, text };
  const query = queryOf(filters);
  const live = useLive(
    `deadlines.list:${JSON.stringify(query)}`,
    ['deadlines', 'dossiers', 'meetings', 'imports', 'people'],
    () => client.deadlines.list(query),
  );
  const asked = useNewRequest();
  const [edited, setEdited] = useState<string | null>(null);
  const { complete } = useDeadlineChanges();
  const open = (row: DeadlineRow) => (row.source === 'dossier' ? navigate(`/dossiers/${row.id}`) : setEdited(row.id));
  const toggle = (row: DeadlineRow) => {
    if (row.source !== 'dossier') void complete(row, row.doneOn === null);
  };
  return (
    <Page
      title={t('deadlines.title')}
      subtitle={useCountWords(live.data?.items)}
      actions={
        <>
          <ExportCsv list="deadlines" filter={exportFilter(filters)} />
          <Button onClick={asked.open}>{t('deadlines.new')}</Button>
        </>
      }
    >
      <DeadlineFilters />
      <div className={styles.card}>
        <Loaded live={live}>
          {({ items }) =>
            items.length === 0 ? (
              <Empty onNew={asked.open} />
            ) : (
              <DeadlineList
                rows={items}
                onOpen={open}
                onEdit={open}
                onSelect={toggle}
                onClose={toggle}
                onDone={(row, isDone) => void complete(row, isDone)}
              />
            )
          }
        </Loaded>
      </div>
      {asked.isOpen && <DeadlineDialog id={null} onClose={asked.close} />}
      {edited !== null && <DeadlineDialog id={edited} onClose={() => setEdited(null)} />}
    </Page>
  );
};
