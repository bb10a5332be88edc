import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import { client } from '#renderer/api/client.ts';
import { useLive } from '#renderer/api/live.ts';
import { DataTable } from '#renderer/ui/DataTable.tsx';
import { useFileChoice, useFileDrop } from '#renderer/ui/DropZone.tsx';
import { number } from '#renderer/ui/format.ts';
import { useNewRequest } from '#renderer/ui/new-request.ts';
import { Page } from '#renderer/ui/Page.tsx';
import { EmptyState } from '#renderer/ui/States.tsx';
import { useCommands } from '#renderer/ui/shortcuts.ts';
import { useMailColumns } from './columns.tsx';
import { addressOf, type Filters, type MailFiltering, tabs, useMailFilters } from './filters.ts';
import { useSubject } from './LetterMarks.tsx';
import styles from './Mail.module.css';
import { MailFilters } from './MailFilters.tsx';
import { NewLetter } from './NewLetter.tsx';
import { ToDo } from './ToDo.tsx';
import { useIncoming } from './use-incoming.ts';

const defaultSort = '-number';

const Tabs = ({ tab }: { readonly tab: MailFiltering['tab'] }) => {
  const { t } = useTranslation();
  const counts = useLive('mail.counts', ['mail'], () => client.mail.counts()).data;
  const waiting = counts === undefined ? 0 : counts.pending + counts.toDispose;
  return (
    <nav className={styles.tabs} aria-label={t('mail.tabs.label')}>
      {tabs.map((one) => (
        <Link key={one} href={addressOf(one)} className={styles.tab} aria-current={one === tab ? 'page' : undefined}>
          {t(`mail.tabs.${one}`)}
          {one === 'todo' && waiting > 0 && <small className="tabular">{number(waiting)}</small>}
        </Link>
      ))}
    </nav>
  );
};

type RegisterProps = MailFiltering & {
  readonly tab: 'in' | 'out';
  readonly onNew: () => void;
  readonly onTotal: (total: number) => void;
};

/** One register, newest number first. */
const Register = ({ tab, filters, change, show, isFiltered, onNew, onTotal }: RegisterProps) => {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const subjectOf = useSubject();
  const [longest, setLongest] = useState(0);
  const columns = useMailColumns(tab, longest);
  const query = { ...filters, direction: tab, sort: filters.sort ?? defaultSort } as const;
  const fetchSlice = async (offset: number, limit: number) => {
    const slice = await client.mail.list({ ...query, offset, limit });
    setLongest((length) => Math.max(length, ...slice.items.map((row) => row.number.length)));
    return slice;
  };
  return (
    <section className={styles.list} aria-label={t(`mail.tabs.${tab}`)}>
      <DataTable
        label={t(`mail.tabs.${tab}`)}
        columns={columns}
        rowKey={({ id }) => id}
        rowName={(row) => `${row.number} ${subjectOf(row)}`}
        sliceKey={JSON.stringify(query)}
        features={['mail', 'correspondents', 'dossiers']}
        fetchSlice={fetchSlice}
        lines={2}
        sort={query.sort}
        onSort={(sort) => change({ sort: sort as Filters['sort'] })}
        onTotal={onTotal}
        onOpen={({ id }) => navigate(`/courrier/${id}`)}
        empty={
          isFiltered ? (
            <EmptyState text={t('mail.emptyFiltered')} action={t('mail.filters.clear')} onAction={() => show({})} />
          ) : (
            <EmptyState text={t('mail.empty')} action={t('mail.new')} onAction={onNew} />
          )
        }
      />
    </section>
  );
};

/** The registers of arrival and departure, and what waits in them. A file that is dropped registers a letter. */
export const MailPage = () => {
  const { t } = useTranslation();
  const filtering = useMailFilters();
  const { tab, filters } = filtering;
  const [total, setTotal] = useState<number>();
  const newRequest = useNewRequest();
  const incoming = useIncoming();
  const { isOver, handlers } = useFileDrop(incoming.take);
  const choice = useFileChoice(t('mail.create.fromFile'), incoming.take);
  useCommands([
    { id: 'mail.new', group: 'list', label: t('mail.new'), keys: 'n', run: newRequest.open },
    { id: 'mail.file', group: 'list', label: t('mail.create.fromFile'), keys: 'f', run: choice.open },
  ]);
  const direction = tab === 'out' ? 'out' : 'in';
  return (
    <Page
      title={t('mail.title')}
      subtitle={total === undefined || tab === 'todo' ? ' ' : t('mail.count', { count: total, shown: number(total) })}
      actions={
        <>
          <Button variant="default" component={Link} href="/correspondants">
            {t('shell.nav.correspondents')}
          </Button>
          <Button variant="default" onClick={choice.open} loading={incoming.isReading}>
            {t('mail.create.fromFile')}
          </Button>
          <Button variant="default" onClick={newRequest.open}>
            {t('mail.new')}
          </Button>
        </>
      }
    >
      <section aria-label={t('mail.create.drop')} className={styles.drop} data-over={isOver} {...handlers}>
        <Tabs tab={tab} />
        {tab === 'todo' ? (
          <ToDo />
        ) : (
          <>
            <MailFilters {...filtering} />
            <Register {...filtering} key={tab} tab={tab} onNew={newRequest.open} onTotal={setTotal} />
          </>
        )}
      </section>
      {choice.element}
      <NewLetter
        isOpen={newRequest.isOpen}
        direction={direction}
        start={filters.dossierId === undefined ? undefined : { dossierId: filters.dossierId }}
        onClose={newRequest.close}
      />
      <NewLetter
        key={incoming.start?.file?.ticket ?? ''}
        isOpen={incoming.start !== undefined}
        direction={direction}
        start={incoming.start}
        onClose={incoming.next}
      />
    </Page>
  );
};
