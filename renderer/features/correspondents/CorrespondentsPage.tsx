import { Button, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '#renderer/api/client.ts';
import { type Column, DataTable } from '#renderer/ui/DataTable.tsx';
import { number, plainDay } from '#renderer/ui/format.ts';
import { useNewRequest } from '#renderer/ui/new-request.ts';
import { Page } from '#renderer/ui/Page.tsx';
import { EmptyState } from '#renderer/ui/States.tsx';
import { useCommands } from '#renderer/ui/shortcuts.ts';
import type { CorrespondentRow } from '#shared/correspondents/schema.ts';
import { CorrespondentDialog } from './CorrespondentDialog.tsx';
import styles from './Correspondents.module.css';
import { Duplicates } from './Duplicates.tsx';

const useColumns = (): Column<CorrespondentRow>[] => {
  const { t } = useTranslation();
  return [
    { id: 'edge', title: t('mail.correspondents.list'), isTitleHidden: true, width: '2px', cell: () => null },
    {
      id: 'name',
      title: t('mail.correspondents.fields.name'),
      width: 'minmax(0, 1fr)',
      cell: ({ name, organisation }) => (
        <span className={styles.two}>
          <span className={styles.name} title={name}>
            {name}
          </span>
          <span className="secondary one-line">{organisation}</span>
        </span>
      ),
    },
    {
      id: 'kind',
      title: t('mail.correspondents.fields.kind'),
      width: '120px',
      cell: ({ kind }) => t(`mail.correspondents.kinds.${kind}`),
    },
    {
      id: 'email',
      title: t('mail.correspondents.fields.email'),
      width: 'minmax(0, 0.7fr)',
      cell: ({ email, phone }) => (
        <span className={styles.two}>
          <span className="one-line">{email}</span>
          <span className="secondary one-line">{phone}</span>
        </span>
      ),
    },
    {
      id: 'letters',
      title: t('mail.correspondents.fields.letters'),
      width: '76px',
      align: 'end',
      cell: ({ letters }) => number(letters),
    },
    {
      id: 'lastOn',
      title: t('mail.correspondents.fields.lastOn'),
      width: '112px',
      cell: ({ lastOn }) => <span className="tabular">{lastOn === null ? '' : plainDay(lastOn)}</span>,
    },
  ];
};

/** The directory of those who write and to whom one writes, with the duplicates to merge. */
export const CorrespondentsPage = () => {
  const { t } = useTranslation();
  const columns = useColumns();
  const newRequest = useNewRequest();
  const [total, setTotal] = useState<number>();
  const [text, setText] = useState('');
  const [sought] = useDebouncedValue(text.trim(), 200);
  const [edited, setEdited] = useState<CorrespondentRow | null>(null);
  useCommands([
    { id: 'correspondents.new', group: 'list', label: t('mail.correspondents.add'), keys: 'n', run: newRequest.open },
  ]);
  return (
    <Page
      title={t('mail.correspondents.title')}
      subtitle={total === undefined ? ' ' : t('mail.correspondents.count', { count: total, shown: number(total) })}
      actions={
        <Button variant="default" onClick={newRequest.open}>
          {t('mail.correspondents.add')}
        </Button>
      }
    >
      <Duplicates />
      <search className={styles.filterLine}>
        <TextInput
          size="xs"
          type="search"
          className={styles.search ?? ''}
          aria-label={t('mail.correspondents.search')}
          placeholder={t('mail.correspondents.search')}
          value={text}
          maxLength={200}
          onChange={(event) => setText(event.currentTarget.value)}
        />
      </search>
      <section className={styles.list} aria-label={t('mail.correspondents.list')}>
        <DataTable
          label={t('mail.correspondents.list')}
          columns={columns}
          rowKey={({ id }) => id}
          rowName={({ name }) => name}
          sliceKey={sought}
          features={['correspondents', 'mail']}
          fetchSlice={(offset, limit) =>
            client.correspondents.list({ offset, limit, ...(sought !== '' && { text: sought }) })
          }
          lines={2}
          onTotal={setTotal}
          onOpen={setEdited}
          onEdit={setEdited}
          empty={
            sought === '' ? (
              <EmptyState
                text={t('mail.correspondents.empty')}
                action={t('mail.correspondents.add')}
                onAction={newRequest.open}
              />
            ) : (
              <EmptyState text={t('mail.correspondents.emptyFiltered')} />
            )
          }
        />
      </section>
      {newRequest.isOpen && <CorrespondentDialog edited={null} onClose={newRequest.close} />}
      {edited !== null && <CorrespondentDialog key={edited.id} edited={edited} onClose={() => setEdited(null)} />}
    </Page>
  );
};
