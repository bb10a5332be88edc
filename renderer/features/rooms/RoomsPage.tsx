import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '#renderer/api/client.ts';
import { useLive } from '#renderer/api/live.ts';
import { useOffice } from '#renderer/api/office.ts';
import { type Column, DataTable } from '#renderer/ui/DataTable.tsx';
import { timeOf } from '#renderer/ui/format.ts';
import { useNewRequest } from '#renderer/ui/new-request.ts';
import { Page } from '#renderer/ui/Page.tsx';
import { EmptyState } from '#renderer/ui/States.tsx';
import type { MeetingRow } from '#shared/meetings/schema.ts';
import type { Room } from '#shared/rooms/schema.ts';
import { RoomDialog } from './RoomDialog.tsx';
import styles from './Rooms.module.css';

/** What takes a room today: `09:00 – 10:00 Point hebdomadaire`. */
const takenBy = ({ id }: Room, meetings: readonly MeetingRow[]): string =>
  meetings
    .filter(({ roomId, state }) => roomId === id && state !== 'cancelled')
    .map(({ startsAt, endsAt, title }) => `${timeOf(startsAt)} – ${timeOf(endsAt)} ${title}`)
    .join(' · ');

const useColumns = (meetings: readonly MeetingRow[]): Column<Room>[] => {
  const { t } = useTranslation();
  return [
    { id: 'edge', title: t('rooms.title'), isTitleHidden: true, width: '2px', cell: () => null },
    {
      id: 'name',
      title: t('rooms.fields.name'),
      width: 'minmax(0, 3fr)',
      cell: ({ name, isActive }) => (
        <span className="one-line" title={name}>
          {name} {!isActive && <span className="secondary">({t('rooms.notInUse')})</span>}
        </span>
      ),
    },
    {
      id: 'capacity',
      title: t('rooms.fields.capacity'),
      width: '72px',
      align: 'end',
      cell: ({ capacity }) => <span className="tabular">{capacity ?? ''}</span>,
    },
    {
      id: 'place',
      title: t('rooms.fields.place'),
      width: 'minmax(0, 2fr)',
      cell: ({ place }) => <span className="secondary one-line">{place}</span>,
    },
    {
      id: 'equipment',
      title: t('rooms.fields.equipment'),
      width: 'minmax(0, 3fr)',
      cell: ({ equipment }) => <span className="secondary one-line">{equipment.join(', ')}</span>,
    },
    {
      id: 'today',
      title: t('rooms.today'),
      width: 'minmax(0, 4fr)',
      cell: (room) => (
        <span className="secondary one-line tabular">
          {room.isActive ? takenBy(room, meetings) || t('rooms.free') : ''}
        </span>
      ),
    },
  ];
};

/** The rooms that meetings are held in, and what takes them today. */
export const RoomsPage = () => {
  const { t } = useTranslation();
  const { day } = useOffice();
  const asked = useNewRequest();
  const [edited, setEdited] = useState<Room | null>(null);
  const [total, setTotal] = useState<number>();
  const { data } = useLive(`meetings.list:${day}:${day}`, ['meetings'], () =>
    client.meetings.list({ from: day, to: day }),
  );
  const columns = useColumns(data?.items ?? []);
  return (
    <Page
      title={t('rooms.title')}
      subtitle={total === undefined ? ' ' : t('rooms.count', { count: total })}
      actions={<Button onClick={asked.open}>{t('rooms.add')}</Button>}
    >
      <section className={styles.list} aria-label={t('rooms.title')}>
        <DataTable
          label={t('rooms.title')}
          columns={columns}
          rowKey={({ id }) => id}
          rowName={({ name }) => name}
          sliceKey="rooms"
          features={['rooms']}
          fetchSlice={(offset, limit) => client.rooms.list({ offset, limit })}
          onTotal={setTotal}
          onOpen={setEdited}
          onEdit={setEdited}
          empty={<EmptyState text={t('rooms.empty')} action={t('rooms.add')} onAction={asked.open} />}
        />
      </section>
      {asked.isOpen && <RoomDialog onClose={asked.close} />}
      {edited && <RoomDialog room={edited} onClose={() => setEdited(null)} />}
    </Page>
  );
};
