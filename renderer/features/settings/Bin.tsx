import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '#renderer/api/client.ts';
import { Card } from '#renderer/ui/Card.tsx';
import { type Column, DataTable } from '#renderer/ui/DataTable.tsx';
import { StateChip } from '#renderer/ui/Marks.tsx';
import { attempt } from '#renderer/ui/notice.ts';
import { PillarStripe } from '#renderer/ui/Pillars.tsx';
import { EmptyState } from '#renderer/ui/States.tsx';
import { didChange } from '#renderer/ui/undo.tsx';
import type { DossierRow } from '#shared/dossiers/schema.ts';

/** The dossiers in the bin, each with the way out. */
export const Bin = () => {
  const { t } = useTranslation();
  const [total, setTotal] = useState(0);
  const restore = ({ id, reference }: DossierRow): void =>
    void attempt(async () => {
      const { items } = await client.dossiers.restore({ ids: [id] });
      const targets = items.map(({ id: restored, revision }) => ({ id: restored, revision }));
      didChange(t('settings.restored', { reference }), () => client.dossiers.remove({ items: targets }));
    });
  const columns: readonly Column<DossierRow>[] = [
    {
      id: 'pillar',
      title: t('common.pillar'),
      isTitleHidden: true,
      width: '4px',
      cell: ({ pillar }) => <PillarStripe pillar={pillar} />,
    },
    {
      id: 'title',
      title: t('common.dossier'),
      width: 'minmax(0, 1fr)',
      cell: ({ reference, title }) => (
        <>
          <span className="reference">{reference}</span> {title}
        </>
      ),
    },
    {
      id: 'state',
      title: t('common.state'),
      isTitleHidden: true,
      width: '112px',
      cell: ({ state }) => <StateChip state={state} />,
    },
    {
      id: 'restore',
      title: t('common.restore'),
      isTitleHidden: true,
      width: '92px',
      cell: (row) => (
        <Button variant="default" size="compact-xs" tabIndex={-1} onClick={() => restore(row)}>
          {t('common.restore')}
        </Button>
      ),
    },
  ];
  return (
    <Card title={t('settings.bin')} note={t('settings.binCount', { count: total })}>
      <DataTable
        label={t('settings.bin')}
        columns={columns}
        rowKey={({ id }) => id}
        rowName={({ reference }) => reference}
        sliceKey="bin"
        features={['dossiers', 'imports']}
        fetchSlice={(offset, limit) => client.dossiers.bin({ offset, limit })}
        onTotal={setTotal}
        onEdit={restore}
        empty={<EmptyState text={t('settings.binEmpty')} />}
      />
    </Card>
  );
};
