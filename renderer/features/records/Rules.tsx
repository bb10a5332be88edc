import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '#renderer/api/client.ts';
import { type Column, DataTable } from '#renderer/ui/DataTable.tsx';
import { ListBar, ListCard, useSearchWords } from '#renderer/ui/ListBar.tsx';
import { Chip } from '#renderer/ui/Marks.tsx';
import { EmptyState } from '#renderer/ui/States.tsx';
import type { RetentionRule } from '#shared/records/schema.ts';
import { RuleDialog } from './RuleDialog.tsx';

const useColumns = (): Column<RetentionRule>[] => {
  const { t } = useTranslation();
  return [
    {
      id: 'code',
      title: t('records.columns.code'),
      width: '110px',
      cell: ({ code }) => <span className="reference">{code}</span>,
    },
    {
      id: 'label',
      title: t('records.columns.label'),
      width: 'minmax(0, 1.2fr)',
      cell: ({ label, category }) => (
        <span className="one-line">
          {label === '' && category !== null ? t(`records.categories.${category}`) : label}
        </span>
      ),
    },
    {
      id: 'years',
      title: t('records.columns.years'),
      width: '84px',
      cell: ({ years }) => <span className="tabular">{t('records.years', { count: years })}</span>,
    },
    {
      id: 'fate',
      title: t('records.columns.fate'),
      width: '116px',
      cell: ({ fate }) => <Chip>{t(`records.fates.${fate}`)}</Chip>,
    },
    {
      id: 'remarks',
      title: t('records.columns.remarks'),
      width: 'minmax(0, 1fr)',
      cell: ({ remarks }) => (
        <span className="secondary one-line" title={remarks}>
          {remarks}
        </span>
      ),
    },
    {
      id: 'source',
      title: t('records.columns.source'),
      width: '160px',
      cell: ({ source }) => <span className="secondary">{t(`records.sources.${source}`)}</span>,
    },
  ];
};

type RulesProps = { readonly isAsked: boolean; readonly onImport: () => void; readonly onClose: () => void };

/** The retention rules of the section. */
export const Rules = ({ isAsked, onImport, onClose }: RulesProps) => {
  const { t } = useTranslation();
  const { typed, setTyped, sought } = useSearchWords();
  const [edited, setEdited] = useState<RetentionRule | null>(null);
  const columns = useColumns();
  return (
    <>
      <ListBar label={t('records.search.rules')} typed={typed} onType={setTyped} />
      <ListCard>
        <DataTable
          label={t('records.tabs.rules')}
          columns={columns}
          rowKey={({ id }) => id}
          rowName={({ code }) => code}
          sliceKey={`records.rules:${sought}`}
          features={['records', 'settings']}
          fetchSlice={(offset, limit) => client.records.rules({ text: sought, offset, limit })}
          onOpen={setEdited}
          onEdit={setEdited}
          empty={
            sought === '' ? (
              <EmptyState text={t('records.rules.empty')} action={t('records.rules.import')} onAction={onImport} />
            ) : (
              <EmptyState text={t('records.rules.emptySearch')} />
            )
          }
        />
      </ListCard>
      {isAsked && <RuleDialog rule={null} onClose={onClose} />}
      {edited !== null && <RuleDialog rule={edited} onClose={() => setEdited(null)} />}
    </>
  );
};
