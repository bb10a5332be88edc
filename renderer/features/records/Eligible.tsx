import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { client } from '#renderer/api/client.ts';
import { useOffice } from '#renderer/api/office.ts';
import { type Column, DataTable } from '#renderer/ui/DataTable.tsx';
import { DateField } from '#renderer/ui/DateField.tsx';
import { plainDay } from '#renderer/ui/format.ts';
import { ListBar, ListCard, useSearchWords } from '#renderer/ui/ListBar.tsx';
import { Chip } from '#renderer/ui/Marks.tsx';
import { attempt } from '#renderer/ui/notice.ts';
import { EmptyState } from '#renderer/ui/States.tsx';
import { TwoLines } from '#renderer/ui/TwoLines.tsx';
import { type EligibleRow, type SlipKind, slipKinds } from '#shared/records/schema.ts';
import { makeSlip } from './collections.ts';
import styles from './Records.module.css';

const useColumns = (): Column<EligibleRow>[] => {
  const { t } = useTranslation();
  return [
    {
      id: 'dossier',
      title: t('records.columns.dossier'),
      width: 'minmax(0, 1.4fr)',
      cell: ({ reference, title }) => <TwoLines first={title} second={reference} />,
    },
    {
      id: 'rule',
      title: t('records.columns.rule'),
      width: 'minmax(0, 0.8fr)',
      cell: ({ ruleCode, ruleLabel, years }) => (
        <TwoLines
          first={ruleLabel === '' ? ruleCode : ruleLabel}
          second={`${ruleCode} · ${t('records.years', { count: years })}`}
        />
      ),
    },
    {
      id: 'dates',
      title: t('records.columns.dates'),
      width: '196px',
      cell: ({ fromOn, toOn }) => <span className="tabular">{`${plainDay(fromOn)} – ${plainDay(toOn)}`}</span>,
    },
    {
      id: 'eligibleOn',
      title: t('records.columns.eligibleOn'),
      width: '140px',
      cell: ({ eligibleOn }) => <span className="tabular">{plainDay(eligibleOn)}</span>,
    },
    {
      id: 'fate',
      title: t('records.columns.fate'),
      width: '104px',
      cell: ({ fate }) => <Chip>{t(`records.fates.${fate}`)}</Chip>,
    },
    {
      id: 'state',
      title: t('records.columns.state'),
      width: 'minmax(0, 0.8fr)',
      cell: ({ hold, slip }) => {
        if (hold !== null)
          return <span className="late one-line">{t('records.eligible.held', { reason: hold.reason })}</span>;
        return slip === null ? null : (
          <span className="secondary">{t('records.eligible.onSlip', { number: slip.number })}</span>
        );
      },
    },
  ];
};

type BulkProps = {
  readonly selection: ReadonlyMap<string, EligibleRow>;
  readonly onClear: () => void;
  readonly onMade: (id: string) => void;
};

const Bulk = ({ selection, onClear, onMade }: BulkProps) => {
  const { t } = useTranslation();
  const make = (kind: SlipKind) =>
    attempt(async () => {
      const slip = await makeSlip(kind, [...selection.keys()]);
      onClear();
      onMade(slip.id);
    });
  return (
    <div className={styles.bulk} role="toolbar" aria-label={t('records.eligible.bar')}>
      <b className="tabular">{t('common.selected', { count: selection.size })}</b>
      {slipKinds.map((kind) => (
        <Button key={kind} variant="default" size="xs" onClick={() => void make(kind)}>
          {t(`records.eligible.${kind}`)}
        </Button>
      ))}
      <Button variant="subtle" size="compact-xs" onClick={onClear}>
        {t('records.eligible.clear')}
      </Button>
    </div>
  );
};

const nothing: ReadonlyMap<string, EligibleRow> = new Map();

/** Closed dossiers at the end of their retention, from which slips are made. */
export const Eligible = ({ onSlip }: { readonly onSlip: (id: string) => void }) => {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const { day } = useOffice();
  const { typed, setTyped, sought } = useSearchWords();
  const [on, setOn] = useState<string | null>(null);
  const [selection, setSelection] = useState(nothing);
  const columns = useColumns();
  const date = on ?? day;
  return (
    <>
      <ListBar label={t('records.search.eligible')} typed={typed} onType={setTyped}>
        <span className={styles.on}>
          <span className="secondary">{t('records.eligible.on')}</span>
          <DateField ariaLabel={t('records.eligible.on')} value={date} onChange={setOn} isClearable={false} />
        </span>
      </ListBar>
      {selection.size > 0 && <Bulk selection={selection} onClear={() => setSelection(nothing)} onMade={onSlip} />}
      <ListCard hasBoxes>
        <DataTable
          label={t('records.tabs.eligible')}
          columns={columns}
          lines={2}
          rowKey={({ dossierId }) => dossierId}
          rowName={({ reference }) => reference}
          sliceKey={`records.eligible:${date}:${sought}`}
          features={['records', 'dossiers', 'kinds']}
          fetchSlice={(offset, limit) => client.records.eligible({ on: date, text: sought, offset, limit })}
          selection={selection}
          onSelectionChange={setSelection}
          onOpen={({ dossierId }) => navigate(`/dossiers/${dossierId}`)}
          empty={<EmptyState text={t(sought === '' ? 'records.eligible.empty' : 'records.eligible.emptySearch')} />}
        />
      </ListCard>
    </>
  );
};
