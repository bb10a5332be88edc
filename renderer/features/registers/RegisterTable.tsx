import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { client } from '#renderer/api/client.ts';
import type { Feature } from '#renderer/api/live.ts';
import { useOffice } from '#renderer/api/office.ts';
import { type Column, DataTable } from '#renderer/ui/DataTable.tsx';
import { duration, number, plainDay } from '#renderer/ui/format.ts';
import { EmptyState } from '#renderer/ui/States.tsx';
import type { PivotContract } from '#shared/contract/contract.ts';
import type { Output } from '#shared/contract/procedure.ts';
import type { RegisterRow, RegisterTarget } from '#shared/registers/schema.ts';
import { formatsOf } from '#shared/report/formats.ts';
import { around, type Shown } from './period.ts';
import styles from './Registers.module.css';

export type RegisterAnswer = Output<PivotContract['registers']['rows']>;

type Cell = RegisterRow['cells'][number];
type ColumnKind = RegisterAnswer['columns'][number]['kind'];

const addresses: Readonly<Record<RegisterTarget, string>> = {
  letter: '/courrier',
  dossier: '/dossiers',
  meeting: '/reunions',
  draft: '/parapheur',
};

/** From so many columns on, the table scrolls sideways. */
const wideFrom = 12;

const sources: readonly Feature[] = [
  'mail',
  'dossiers',
  'meetings',
  'deadlines',
  'movements',
  'references',
  'circuits',
  'records',
  'budget',
  'people',
  'time',
  'processings',
  'imports',
  'settings',
];

const shownCell = (cell: Cell, kind: ColumnKind): string => {
  if (cell === null) return '';
  if (typeof cell === 'string') return kind === 'date' && /^\d{4}-\d\d-\d\d$/.test(cell) ? plainDay(cell) : cell;
  if (kind === 'money') return number(cell / 100, 2);
  return kind === 'minutes' ? duration(cell) : number(cell, Number.isInteger(cell) ? 0 : 1);
};

const isFigure = (kind: ColumnKind): boolean => kind === 'number' || kind === 'money' || kind === 'minutes';

/** The columns on show, each at its place in the rows; those of the period go where every row bears the whole of it. */
const columnsOf = (answer: RegisterAnswer | undefined) => {
  const columns = (answer?.columns ?? []).map((column, index) => ({ ...column, index }));
  const of = (key: string): number => columns.findIndex((column) => column.key === key);
  const [from, to] = [of('periodFrom'), of('periodTo')];
  const isWhole = answer?.rows.every(({ cells }) => cells[from] === answer.from && cells[to] === answer.to);
  return from === -1 || !isWhole ? columns : columns.filter(({ index }) => index !== from && index !== to);
};

const leastWidths: Readonly<Record<ColumnKind, number>> = { text: 64, date: 84, number: 40, money: 84, minutes: 64 };

/** A column's track: its share of the width, or in a wide table a width of its own. */
const trackOf = (kind: ColumnKind, width: number, isWide: boolean): string => {
  if (!isWide) return `minmax(${leastWidths[kind]}px, ${kind === 'date' ? 0 : width}fr)`;
  return `${kind === 'text' ? Math.max(96, width * 10) : leastWidths[kind] + 16}px`;
};

type Row = RegisterRow & { readonly index: number };

type RegisterTableProps = {
  readonly id: string;
  readonly shown: Shown;
  readonly onShow: (shown: Shown) => void;
  readonly onAnswer: (answer: RegisterAnswer) => void;
};

/** The rows of a register as they come into view, its totals, and where its form comes from. */
export const RegisterTable = ({ id, shown, onShow, onAnswer }: RegisterTableProps) => {
  const { t } = useTranslation();
  const { settings } = useOffice();
  const [, navigate] = useLocation();
  const [answer, setAnswer] = useState<RegisterAnswer>();
  const { from, to } = shown;
  const fetchSlice = async (offset: number, limit: number) => {
    const fresh = await client.registers.rows({ register: id, from, to, offset, limit });
    setAnswer(fresh);
    onAnswer(fresh);
    const items = fresh.rows.map((row, index) => ({ ...row, index: offset + index }));
    return { items, total: fresh.total };
  };
  const shownColumns = columnsOf(answer);
  const isWide = shownColumns.length >= wideFrom;
  const columns = shownColumns.map(
    ({ key, title, kind, width, index }): Column<Row> => ({
      id: key,
      title,
      width: trackOf(kind, width, isWide),
      ...(isFigure(kind) ? { align: 'end' as const } : {}),
      cell: ({ cells }) => {
        const text = shownCell(cells[index] ?? null, kind);
        return <span title={text}>{text}</span>;
      },
    }),
  );
  const isStale = answer !== undefined && (answer.from !== from || answer.to !== to);
  const isShort = shown.kind === 'day' || shown.kind === 'week';
  const { totalRow = null } = answer ?? {};
  const period = formatsOf(settings.language).period(from, to);
  return (
    <>
      {isStale && (
        <span role="status" className="secondary">
          {t('common.loading')}
        </span>
      )}
      <div data-stale={isStale} className={isWide ? `${styles.table} ${styles.wide}` : styles.table}>
        <DataTable
          label={answer?.register.name ?? ''}
          columns={columns}
          rowKey={({ index }) => String(index)}
          rowName={({ index }) => `${t('registers.row')} ${index + 1}`}
          sliceKey={`register:${id}:${from}:${to}:${settings.language}`}
          features={sources}
          fetchSlice={fetchSlice}
          onOpen={({ target }) => target !== null && navigate(`${addresses[target.kind]}/${target.id}`)}
          empty={
            <EmptyState
              text={t('registers.empty', { period: period.charAt(0).toLowerCase() + period.slice(1) })}
              {...(isShort ? { action: t('registers.wholeMonth'), onAction: () => onShow(around('month', to)) } : {})}
            />
          }
        />
        {totalRow !== null && answer !== undefined && (
          <dl className={styles.totals} aria-label={t('registers.totals')}>
            {answer.columns.map(({ key, title, kind }, index) => {
              const cell = totalRow[index] ?? null;
              return (
                typeof cell === 'number' && (
                  <div key={key}>
                    <dt>{title}</dt>
                    <dd>{shownCell(cell, kind)}</dd>
                  </div>
                )
              );
            })}
          </dl>
        )}
      </div>
      {answer !== undefined && (
        <p className={styles.note}>
          {answer.register.purpose}. {answer.note}
        </p>
      )}
    </>
  );
};
