import { useTranslation } from 'react-i18next';
import { client } from '#renderer/api/client.ts';
import { usePeople } from '#renderer/api/directory.ts';
import { type Column, DataTable } from '#renderer/ui/DataTable.tsx';
import { plainDay } from '#renderer/ui/format.ts';
import { ListCard } from '#renderer/ui/ListBar.tsx';
import { EmptyState } from '#renderer/ui/States.tsx';
import { TwoLines } from '#renderer/ui/TwoLines.tsx';
import type { Destruction } from '#shared/records/schema.ts';

const useColumns = (): Column<Destruction>[] => {
  const { t } = useTranslation();
  const { personById } = usePeople();
  const date = (day: string | null): string => (day === null ? '' : plainDay(day));
  return [
    {
      id: 'on',
      title: t('records.columns.destroyedOn'),
      width: '110px',
      cell: ({ destroyedOn }) => <span className="tabular">{plainDay(destroyedOn)}</span>,
    },
    {
      id: 'object',
      title: t('records.columns.object'),
      width: 'minmax(0, 1.4fr)',
      cell: ({ object, fromOn, toOn }) => <TwoLines first={object} second={`${date(fromOn)} – ${date(toOn)}`} />,
    },
    {
      id: 'slip',
      title: t('records.columns.slip'),
      width: 'minmax(0, 1fr)',
      cell: ({ slipNumber, visaNumber, visaOn }) => (
        <TwoLines
          first={slipNumber}
          second={t('records.slips.visaOf', { number: visaNumber, day: plainDay(visaOn) })}
        />
      ),
    },
    {
      id: 'files',
      title: t('records.columns.files'),
      width: '80px',
      align: 'end',
      cell: ({ files }) => <span className="tabular">{files}</span>,
    },
    {
      id: 'by',
      title: t('records.columns.by'),
      width: '160px',
      cell: ({ byId }) => personById.get(byId)?.name ?? '',
    },
  ];
};

/** The log of destructions, which is kept for ever. */
export const Destructions = () => {
  const { t } = useTranslation();
  const columns = useColumns();
  return (
    <ListCard>
      <DataTable
        label={t('records.tabs.destructions')}
        columns={columns}
        lines={2}
        rowKey={({ id }) => id}
        rowName={({ object }) => object}
        sliceKey="records.destructions"
        features={['records', 'dossiers']}
        fetchSlice={(offset, limit) => client.records.destructions({ offset, limit })}
        empty={<EmptyState text={t('records.destructions.empty')} />}
      />
    </ListCard>
  );
};
