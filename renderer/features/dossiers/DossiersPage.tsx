import { Button } from '@mantine/core';
import { useCallback, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { client } from '#renderer/api/client.ts';
import { DataTable } from '#renderer/ui/DataTable.tsx';
import { ExportCsv } from '#renderer/ui/ExportCsv.tsx';
import { number } from '#renderer/ui/format.ts';
import { useNewRequest } from '#renderer/ui/new-request.ts';
import { attempt, told } from '#renderer/ui/notice.ts';
import { Page } from '#renderer/ui/Page.tsx';
import { useCommands } from '#renderer/ui/shortcuts.ts';
import { movesFrom } from '#shared/dossiers/rules.ts';
import type { DossierRow, DossierState } from '#shared/dossiers/schema.ts';
import { BulkBar } from './BulkBar.tsx';
import { useDossierColumns } from './columns.tsx';
import styles from './Dossiers.module.css';
import { FilterBar } from './FilterBar.tsx';
import { defaultSort, type Filters, queryOf } from './filters.ts';
import { type AskedMove, MoveDialog } from './MoveDialog.tsx';
import { moveLabel } from './moves.ts';
import { NewDossier } from './NewDossier.tsx';
import { NoDossier } from './NoDossier.tsx';
import { RestrictedNote } from './RestrictedNote.tsx';
import { useFilters } from './use-filters.ts';
import { Views } from './Views.tsx';

type Selection = ReadonlyMap<string, DossierRow>;
const nothing: Selection = new Map();

/** Every dossier of the section, by filter, with what each waits for. */
export const DossiersPage = () => {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const filtering = useFilters();
  const { filters, show, change } = filtering;
  const query = queryOf(filters);
  const [total, setTotal] = useState<number>();
  const [restricted, setRestricted] = useState(0);
  const [longest, setLongest] = useState(0);
  const [selection, setSelection] = useState<Selection>(nothing);
  const [asked, setAsked] = useState<AskedMove | null>(null);
  const newRequest = useNewRequest();
  const columns = useDossierColumns(longest);

  const fetchSlice = async (offset: number, limit: number) => {
    const slice = await client.dossiers.list({ ...query, offset, limit });
    setRestricted(slice.restricted);
    setLongest((length) => Math.max(length, ...slice.items.map(({ reference }) => reference.length)));
    return slice;
  };
  const selectAll = () =>
    attempt(async () => {
      const { items } = await client.dossiers.list(query);
      setSelection(new Map(items.map((row) => [row.id, row])));
    });
  const list = useRef<HTMLElement>(null);
  const clear = useCallback(() => {
    setSelection(nothing);
    // The bar that had the focus goes with the selection.
    setTimeout(() => list.current?.querySelector<HTMLElement>('[role="grid"]')?.focus({ preventScroll: true }));
  }, []);
  const close = (row: DossierRow) => {
    const moves = movesFrom(row);
    if (moves.includes('closed')) setAsked({ dossiers: [row], to: 'closed' });
    else
      told(
        t('dossiers.move.closedNeeds', {
          state: t(`common.states.${row.state}`),
          moves: moves.map((to) => moveLabel(row.state, to)).join(', '),
        }),
      );
  };
  useCommands([
    { id: 'dossiers.new', group: 'list', label: t('dossiers.list.new'), keys: 'n', run: newRequest.open },
    { id: 'dossiers.all', group: 'list', label: t('dossiers.list.selectAll'), keys: 'mod+a', run: selectAll },
  ]);
  const rows = [...selection.values()];
  const move = (to: DossierState) => setAsked({ dossiers: rows, to });
  return (
    <Page
      title={t('dossiers.title')}
      subtitle={total === undefined ? ' ' : t('dossiers.count', { count: total, shown: number(total) })}
      actions={
        <>
          <ExportCsv list="dossiers" filter={query} isDisabled={total === 0} />
          <Button variant="default" onClick={() => navigate('/import')}>
            {t('dossiers.import')}
          </Button>
        </>
      }
    >
      <Views {...filtering} />
      <FilterBar {...filtering} />
      <RestrictedNote
        count={restricted}
        isShown={filters.withRestricted === true}
        onChange={(isShown) => change({ withRestricted: isShown || undefined })}
      />
      <section ref={list} className={styles.list} aria-label={t('dossiers.title')}>
        {rows.length > 0 && (
          <BulkBar rows={rows} total={total ?? 0} onSelectAll={selectAll} onClear={clear} onMove={move} />
        )}
        <DataTable
          label={t('dossiers.title')}
          columns={columns}
          rowKey={({ id }) => id}
          rowName={({ reference, title }) => `${reference} ${title}`}
          sliceKey={JSON.stringify(query)}
          features={['dossiers']}
          fetchSlice={fetchSlice}
          lines={2}
          sort={filters.sort ?? defaultSort}
          onSort={(sort) => change({ sort: sort as Filters['sort'] })}
          selection={selection}
          onSelectionChange={setSelection}
          onTotal={setTotal}
          onOpen={({ id }) => navigate(`/dossiers/${id}`)}
          onEdit={({ id }) => navigate(`/dossiers/${id}?champ=objet`)}
          onClose={close}
          empty={
            <NoDossier
              onCreate={newRequest.open}
              onImport={() => navigate('/import')}
              onClear={() => show({ all: true })}
            />
          }
        />
      </section>
      <NewDossier isOpen={newRequest.isOpen} onClose={newRequest.close} />
      <MoveDialog asked={asked} onClose={() => setAsked(null)} onDone={clear} />
    </Page>
  );
};
