import { useTranslation } from 'react-i18next';
import { client } from '#renderer/api/client.ts';
import { type Column, DataTable } from '#renderer/ui/DataTable.tsx';
import { plainDay } from '#renderer/ui/format.ts';
import { ListBar, ListCard, useSearchWords } from '#renderer/ui/ListBar.tsx';
import { Chip } from '#renderer/ui/Marks.tsx';
import { EmptyState } from '#renderer/ui/States.tsx';
import type { Slip } from '#shared/records/schema.ts';

const useColumns = (): Column<Slip>[] => {
  const { t } = useTranslation();
  return [
    {
      id: 'number',
      title: t('records.columns.number'),
      width: '130px',
      cell: ({ number }) => <span className="reference">{number}</span>,
    },
    {
      id: 'kind',
      title: t('records.columns.kind'),
      width: 'minmax(0, 1fr)',
      cell: ({ kind }) => t(`records.kinds.${kind}`),
    },
    {
      id: 'state',
      title: t('records.columns.state'),
      width: '132px',
      cell: ({ state }) => <Chip>{t(`records.states.${state}`)}</Chip>,
    },
    {
      id: 'items',
      title: t('records.columns.items'),
      width: '76px',
      align: 'end',
      cell: ({ items }) => <span className="tabular">{items.length}</span>,
    },
    {
      id: 'madeOn',
      title: t('records.columns.madeOn'),
      width: '110px',
      cell: ({ madeOn }) => <span className="tabular">{plainDay(madeOn)}</span>,
    },
    {
      id: 'visa',
      title: t('records.columns.visa'),
      width: 'minmax(0, 1fr)',
      cell: ({ visaNumber, visaOn }) =>
        visaNumber === null || visaOn === null ? (
          <span className="secondary">{t('records.slips.noVisa')}</span>
        ) : (
          t('records.slips.visaOf', { number: visaNumber, day: plainDay(visaOn) })
        ),
    },
  ];
};

/** The slips of elimination and transfer, the latest first. */
export const Slips = ({ onOpen, onNew }: { readonly onOpen: (id: string) => void; readonly onNew: () => void }) => {
  const { t } = useTranslation();
  const { typed, setTyped, sought } = useSearchWords();
  const columns = useColumns();
  return (
    <>
      <ListBar label={t('records.search.slips')} typed={typed} onType={setTyped} />
      <ListCard>
        <DataTable
          label={t('records.tabs.slips')}
          columns={columns}
          rowKey={({ id }) => id}
          rowName={({ number }) => number}
          sliceKey={`records.slips:${sought}`}
          features={['records']}
          fetchSlice={(offset, limit) => client.records.slips({ text: sought, offset, limit })}
          onOpen={({ id }) => onOpen(id)}
          onEdit={({ id }) => onOpen(id)}
          empty={
            sought === '' ? (
              <EmptyState text={t('records.slips.empty')} action={t('records.slips.new')} onAction={onNew} />
            ) : (
              <EmptyState text={t('records.slips.emptySearch')} />
            )
          }
        />
      </ListCard>
    </>
  );
};
