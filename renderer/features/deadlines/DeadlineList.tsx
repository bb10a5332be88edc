import { useVirtualizer } from '@tanstack/react-virtual';
import {
  type KeyboardEvent,
  type MouseEvent,
  useCallback,
  useEffect,
  useId,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { useTranslation } from 'react-i18next';
import { useOffice } from '#renderer/api/office.ts';
import { number } from '#renderer/ui/format.ts';
import { Grid } from '#renderer/ui/Grid.tsx';
import { type RowActions, useRowKeys } from '#renderer/ui/row-keys.ts';
import type { DeadlineRow, DeadlineStatus } from '#shared/deadlines/schema.ts';
import { DeadlineLine } from './DeadlineLine.tsx';
import styles from './Deadlines.module.css';
import { UnfoldedLine } from './UnfoldedLine.tsx';

type DeadlineListProps = RowActions<DeadlineRow> & {
  readonly rows: readonly DeadlineRow[];
  readonly onDone: (row: DeadlineRow, isDone: boolean) => void;
};

type Line =
  | { readonly is: 'group'; readonly status: DeadlineStatus; readonly count: number }
  | { readonly is: 'row'; readonly row: DeadlineRow; readonly rank: number }
  | { readonly is: 'panel'; readonly id: string };

/** The line whose arithmetic is shown, and how high that is. */
type Unfolded = { readonly id: string; readonly height: number };

const order: readonly DeadlineStatus[] = ['late', 'soon', 'ahead', 'upcoming', 'done'];
const heights = { comfortable: { group: 33, row: 53 }, compact: { group: 29, row: 44 } } as const;

const grouped = (
  rows: readonly DeadlineRow[],
  unfolded: string | undefined,
): { readonly lines: readonly Line[]; readonly at: readonly number[] } => {
  const byStatus = Map.groupBy(rows, ({ status }) => status);
  const lines: Line[] = [];
  const at: number[] = [];
  for (const status of order) {
    const members = byStatus.get(status) ?? [];
    if (members.length > 0) lines.push({ is: 'group', status, count: members.length });
    for (const row of members) {
      at.push(lines.length);
      lines.push({ is: 'row', row, rank: at.length - 1 });
      if (row.id === unfolded) lines.push({ is: 'panel', id: row.id });
    }
  }
  return { lines, at };
};

const rowIn = (lines: readonly Line[], index: number | undefined): DeadlineRow | undefined => {
  const line = index === undefined ? undefined : lines[index];
  return line?.is === 'row' ? line.row : undefined;
};

const scroller = () => document.getElementById('content');

/** Deadlines grouped by what to do next; however many, only those in view are drawn. */
export const DeadlineList = ({ rows, onDone, ...actions }: DeadlineListProps) => {
  const { t } = useTranslation();
  const { settings } = useOffice();
  const listId = useId();
  const root = useRef<HTMLTableElement>(null);
  const [margin, setMargin] = useState(0);
  const [unfolded, setUnfolded] = useState<Unfolded | null>(null);
  const { lines, at } = useMemo(() => grouped(rows, unfolded?.id), [rows, unfolded?.id]);
  const shape = useMemo(() => `${lines.map(({ is }) => is).join()} ${unfolded?.height}`, [lines, unfolded?.height]);
  const latestDone = useRef(onDone);
  const done = useCallback((row: DeadlineRow, isDone: boolean) => latestDone.current(row, isDone), []);
  const size = { ...heights[settings.density], panel: unfolded?.height ?? 0 };
  const view = useVirtualizer({
    count: lines.length,
    getScrollElement: scroller,
    estimateSize: (index) => size[lines[index]?.is ?? 'row'],
    overscan: 12,
    scrollMargin: margin,
  });
  useEffect(() => {
    latestDone.current = onDone;
  });
  useEffect(() => {
    void [shape, settings.density];
    view.measure();
  }, [view, shape, settings.density]);
  useLayoutEffect(() => {
    const content = scroller();
    if (!root.current || !content) return;
    const top = root.current.getBoundingClientRect().top - content.getBoundingClientRect().top + content.scrollTop;
    if (Math.abs(top - margin) > 1) setMargin(top);
  });
  const keys = useRowKeys(
    rows.length,
    (rank) => rowIn(lines, at[rank]),
    actions,
    (rank) => view.scrollToIndex(rank === 0 ? 0 : (at[rank] ?? 0)),
  );
  const unfold = useCallback(
    (row: DeadlineRow) =>
      setUnfolded((before) => (before?.id === row.id || row.basis === null ? null : { id: row.id, height: 0 })),
    [],
  );
  const onHeight = useCallback(
    (height: number) =>
      setUnfolded((before) => (before === null || before.height === height ? before : { ...before, height })),
    [],
  );
  const onKeyDown = (event: KeyboardEvent): void => {
    const row = rowIn(lines, at[keys.active]);
    const isOn = row !== undefined && event.target === event.currentTarget;
    if (isOn && event.key === 'ArrowRight' && unfolded?.id !== row.id) unfold(row);
    else if (isOn && event.key === 'ArrowLeft') setUnfolded(null);
    else keys.onKeyDown(event);
  };
  const onClick = ({ target }: MouseEvent): void => {
    if (!(target instanceof Element) || target.closest('a, input, label, button') !== null) return;
    const rank = Number(target.closest<HTMLElement>('tr[data-rank]')?.dataset.rank ?? Number.NaN);
    const row = rowIn(lines, at[rank]);
    if (row === undefined) return;
    keys.setActive(rank);
    actions.onOpen?.(row);
  };
  return (
    <Grid
      ref={root}
      className={styles.list}
      aria-label={t('deadlines.list')}
      aria-rowcount={lines.length}
      aria-activedescendant={keys.active < 0 ? undefined : `${listId}-${keys.active}`}
      onKeyDown={onKeyDown}
      onFocus={keys.onFocus}
      onClick={onClick}
    >
      <tbody className={styles.body} style={{ height: view.getTotalSize() }}>
        {view.getVirtualItems().map(({ index, start }) => {
          const line = lines[index];
          if (line === undefined) return null;
          if (line.is === 'panel') {
            return (
              <UnfoldedLine
                key={`panel-${line.id}`}
                id={line.id}
                index={index}
                top={start - margin}
                onHeight={onHeight}
              />
            );
          }
          const place = { height: size[line.is], top: start - margin };
          return line.is === 'group' ? (
            <tr
              key={line.status}
              aria-rowindex={index + 1}
              className={styles.group}
              style={{ height: place.height, transform: `translateY(${place.top}px)` }}
            >
              <th scope="rowgroup">{t(`deadlines.groups.${line.status}`)}</th>
              <td className={styles.groupCount}>{number(line.count)}</td>
            </tr>
          ) : (
            <DeadlineLine
              key={`${line.row.source}-${line.row.id}`}
              id={`${listId}-${line.rank}`}
              row={line.row}
              index={index}
              rank={line.rank}
              isActive={line.rank === keys.active}
              {...place}
              onDone={done}
              isUnfolded={unfolded?.id === line.row.id}
              onUnfold={unfold}
            />
          );
        })}
      </tbody>
    </Grid>
  );
};
