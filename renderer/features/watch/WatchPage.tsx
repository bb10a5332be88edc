import { Button, SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '#renderer/api/client.ts';
import { usePeople } from '#renderer/api/directory.ts';
import { useLive } from '#renderer/api/live.ts';
import { useOffice } from '#renderer/api/office.ts';
import { type Column, DataTable } from '#renderer/ui/DataTable.tsx';
import { plainDay } from '#renderer/ui/format.ts';
import { ListBar, ListCard, useSearchWords } from '#renderer/ui/ListBar.tsx';
import { PersonInitials } from '#renderer/ui/Marks.tsx';
import { useNewRequest } from '#renderer/ui/new-request.ts';
import { Page } from '#renderer/ui/Page.tsx';
import { EmptyState } from '#renderer/ui/States.tsx';
import { TwoLines } from '#renderer/ui/TwoLines.tsx';
import { daysBetween } from '#shared/kernel/time.ts';
import { soonDays, type WatchRow } from '#shared/watch/schema.ts';
import { WatchDetail } from './WatchDetail.tsx';
import { WatchDialog } from './WatchDialog.tsx';
import { useWatchChanges } from './watch-changes.ts';

const shownChoices = ['all', 'soon', 'unread', 'guard_file', 'precedent'] as const;
type Shown = (typeof shownChoices)[number];

const InForce = ({ row: { inForceOn } }: { readonly row: WatchRow }) => {
  const { t } = useTranslation();
  const { day } = useOffice();
  if (inForceOn === null) return <span className="secondary">{t('watch.noForce')}</span>;
  const left = daysBetween(day, inForceOn);
  if (left < 0) return <span className="tabular">{t('watch.inForceSince', { day: plainDay(inForceOn) })}</span>;
  const text = left === 0 ? t('watch.today') : t('watch.inForceOn', { day: plainDay(inForceOn), count: left });
  return <span className={left <= soonDays ? 'tabular soon' : 'tabular'}>{text}</span>;
};

const Reads = ({ row }: { readonly row: WatchRow }) => {
  const { t } = useTranslation();
  const { personById } = usePeople();
  const { outstandingIds, reads } = row;
  if (outstandingIds.length === 0) return <span>{t('watch.allRead')}</span>;
  const names = outstandingIds.map((id) => personById.get(id)?.name ?? '').join(', ');
  const all = outstandingIds.length + reads.length;
  return <TwoLines first={t('watch.readBy', { read: reads.length, all })} second={t('watch.outstanding', { names })} />;
};

const useColumns = (): Column<WatchRow>[] => {
  const { t } = useTranslation();
  const { personById } = usePeople();
  return [
    {
      id: 'title',
      title: t('watch.fields.title'),
      width: 'minmax(200px, 1.6fr)',
      cell: ({ title, reference, source, subject }) => (
        <TwoLines first={title} second={[reference, source, subject].filter((text) => text !== '').join(' · ')} />
      ),
    },
    { id: 'force', title: t('watch.force'), width: 'minmax(116px, 172px)', cell: (row) => <InForce row={row} /> },
    {
      id: 'action',
      title: t('watch.fields.action'),
      width: 'minmax(0, 1fr)',
      cell: ({ action }) => (
        <span className="one-line" title={action}>
          {action}
        </span>
      ),
    },
    {
      id: 'owner',
      title: t('watch.fields.ownerId'),
      width: 'minmax(56px, 96px)',
      cell: ({ ownerId }) => {
        const owner = personById.get(ownerId ?? '');
        return owner === undefined ? null : <PersonInitials name={owner.name} initials={owner.initials} />;
      },
    },
    { id: 'reads', title: t('watch.reads'), width: 'minmax(0, 0.9fr)', cell: (row) => <Reads row={row} /> },
    {
      id: 'dossiers',
      title: t('watch.dossiers'),
      width: 'minmax(56px, 124px)',
      align: 'end',
      cell: ({ dossiers }) => <span className="tabular">{dossiers.length}</span>,
    },
  ];
};

/** The opened text, kept fresh. */
const OpenText = ({ id, onEdit, onClose }: { id: string; onEdit: (row: WatchRow) => void; onClose: () => void }) => {
  const live = useLive(`watch.row:${id}`, ['watch', 'dossiers', 'people'], async () => {
    const { items } = await client.watch.list();
    return items.find((item) => item.id === id) ?? null;
  });
  const row = live.data;
  if (row === undefined || row === null || row.id !== id) return null;
  return <WatchDetail item={row} onEdit={() => onEdit(row)} onClose={onClose} />;
};

/** The texts that bear on the section's work. */
export const WatchPage = () => {
  const { t } = useTranslation();
  const { info } = useOffice();
  const asked = useNewRequest();
  const { typed, setTyped, sought } = useSearchWords();
  const [shown, setShown] = useState<Shown>('all');
  const [total, setTotal] = useState<number>();
  const [opened, setOpened] = useState<string | null>(null);
  const [edited, setEdited] = useState<WatchRow | null>(null);
  const { acknowledge } = useWatchChanges();
  const columns = useColumns();
  const filter = {
    text: sought,
    ...(shown === 'soon' && { isSoon: true }),
    ...(shown === 'unread' && { unreadBy: info.officerId }),
    ...((shown === 'guard_file' || shown === 'precedent') && { filing: shown }),
  };
  const toggle = (row: WatchRow) => void acknowledge(row, info.officerId, row.outstandingIds.includes(info.officerId));
  return (
    <Page
      title={t('watch.title')}
      subtitle={total === undefined ? ' ' : t('watch.count', { count: total })}
      actions={<Button onClick={asked.open}>{t('watch.new')}</Button>}
    >
      <ListBar label={t('watch.search')} typed={typed} onType={setTyped}>
        <SegmentedControl
          aria-label={t('watch.filter')}
          value={shown}
          onChange={(value) => setShown(value as Shown)}
          data={shownChoices.map((value) => ({ value, label: t(`watch.filters.${value}`) }))}
        />
      </ListBar>
      <ListCard>
        <DataTable
          label={t('watch.title')}
          columns={columns}
          lines={2}
          rowKey={({ id }) => id}
          rowName={({ title }) => title}
          sliceKey={`watch:${shown}:${sought}`}
          features={['watch', 'people', 'dossiers']}
          fetchSlice={(offset, limit) => client.watch.list({ ...filter, offset, limit })}
          onTotal={setTotal}
          onOpen={({ id }) => setOpened(id)}
          onEdit={setEdited}
          onSelect={toggle}
          empty={
            sought === '' && shown === 'all' ? (
              <EmptyState text={t('watch.empty')} action={t('watch.new')} onAction={asked.open} />
            ) : (
              <EmptyState text={t('watch.emptySearch')} />
            )
          }
        />
      </ListCard>
      {asked.isOpen && <WatchDialog item={null} onClose={asked.close} />}
      {opened !== null && edited === null && (
        <OpenText id={opened} onEdit={setEdited} onClose={() => setOpened(null)} />
      )}
      {edited !== null && <WatchDialog item={edited} onClose={() => setEdited(null)} />}
    </Page>
  );
};
