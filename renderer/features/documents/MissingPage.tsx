import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { client } from '#renderer/api/client.ts';
import { useOffice } from '#renderer/api/office.ts';
import { type Column, DataTable } from '#renderer/ui/DataTable.tsx';
import { shortDay } from '#renderer/ui/format.ts';
import { ListBar, useSearchWords } from '#renderer/ui/ListBar.tsx';
import { DueLabel } from '#renderer/ui/Marks.tsx';
import { Page } from '#renderer/ui/Page.tsx';
import { EmptyState } from '#renderer/ui/States.tsx';
import { TwoLines } from '#renderer/ui/TwoLines.tsx';
import type { MissingPiece } from '#shared/documents/schema.ts';
import { keyOfPiece, wordsOfPiece } from './awaited.ts';
import { ChaseDialog } from './ChaseDialog.tsx';

const useColumns = (onChase: (piece: MissingPiece) => void): Column<MissingPiece>[] => {
  const { t } = useTranslation();
  const { day } = useOffice();
  return [
    {
      id: 'piece',
      title: t('documents.columns.piece'),
      width: 'minmax(0, 1.2fr)',
      cell: (piece) => <TwoLines first={wordsOfPiece(piece)} second={piece.from} />,
    },
    {
      id: 'of',
      title: t('documents.columns.of'),
      width: 'minmax(0, 1.2fr)',
      cell: ({ reference, title }) => <TwoLines first={title === '' ? reference : title} second={reference} />,
    },
    {
      id: 'since',
      title: t('documents.columns.since'),
      width: '104px',
      cell: ({ since }) => <span className="tabular">{shortDay(since, day)}</span>,
    },
    {
      id: 'chased',
      title: t('documents.columns.chased'),
      width: '116px',
      cell: ({ chases }) =>
        chases[0] === undefined ? (
          <span className="secondary">{t('documents.neverChased')}</span>
        ) : (
          <TwoLines
            first={shortDay(chases[0].chasedOn, day)}
            second={t('documents.chasedTimes', { count: chases.length })}
          />
        ),
    },
    {
      id: 'next',
      title: t('documents.columns.next'),
      width: '124px',
      cell: ({ chases: [last] }) =>
        last === undefined || last.nextOn === null ? (
          <span className="secondary">{t('documents.toChase')}</span>
        ) : (
          <DueLabel dueOn={last.nextOn} />
        ),
    },
    {
      id: 'chase',
      title: t('documents.columns.actions'),
      isTitleHidden: true,
      width: '84px',
      cell: (piece) => (
        <Button
          variant="default"
          size="compact-xs"
          aria-label={t('documents.chaseOf', { label: wordsOfPiece(piece) })}
          onClick={(event) => {
            event.stopPropagation();
            onChase(piece);
          }}
        >
          {t('documents.chase')}
        </Button>
      ),
    },
  ];
};

/** Everything that dossiers and letters still wait for, those to chase first. */
export const MissingPage = () => {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const { typed, setTyped, sought } = useSearchWords();
  const [total, setTotal] = useState<number>();
  const [chased, setChased] = useState<MissingPiece | null>(null);
  const columns = useColumns(setChased);
  const open = ({ mailId, dossierId }: MissingPiece) =>
    navigate(mailId === null ? `/dossiers/${dossierId}` : `/courrier/${mailId}`);
  return (
    <Page title={t('documents.title')} subtitle={total === undefined ? ' ' : t('documents.count', { count: total })}>
      <ListBar label={t('documents.search')} typed={typed} onType={setTyped} />
      <DataTable
        label={t('documents.title')}
        columns={columns}
        lines={2}
        rowKey={keyOfPiece}
        rowName={wordsOfPiece}
        sliceKey={`missing:${sought}`}
        features={['documents', 'dossiers', 'mail']}
        fetchSlice={(offset, limit) => client.documents.missing({ text: sought, offset, limit })}
        onTotal={setTotal}
        onOpen={open}
        onEdit={setChased}
        empty={<EmptyState text={sought === '' ? t('documents.empty') : t('common.noMatch')} />}
      />
      {chased !== null && <ChaseDialog piece={chased} onClose={() => setChased(null)} />}
    </Page>
  );
};
