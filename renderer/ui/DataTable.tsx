import { useVirtualizer } from '@tanstack/react-virtual';
import {
  type CSSProperties,
  type MouseEvent,
  type ReactNode,
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import type { Feature } from '#renderer/api/live.ts';
import { useOffice } from '#renderer/api/office.ts';
import styles from './DataTable.module.css';
import { Grid } from './Grid.tsx';
import { type RowActions, useRowKeys } from './row-keys.ts';
import { ErrorState } from './States.tsx';
import { TableHead } from './TableHead.tsx';
import { TableRow } from './TableRow.tsx';
import { type FetchSlice, useSlices } from './use-slices.ts';

/** A column: its heading, its width as a CSS grid track, its cell, and the sort key the service knows it by. */
export type Column<T> = {
  readonly id: string;
  readonly title: string;
  readonly width: string;
  readonly cell: (row: T) => ReactNode;
  readonly sortKey?: string;
  readonly align?: 'end';
  /** Off the screen's reading but named for screen readers: stripes, boxes. */
  readonly isTitleHidden?: boolean;
};

type DataTableProps<T> = RowActions<T> & {
  readonly label: string;
  readonly columns: readonly Column<T>[];
  readonly rowKey: (row: T) => string;
  /** A row in words, for its selection box. */
  readonly rowName: (row: T) => string;
  /** Names the filter and sort: rows are fetched anew when it changes. */
  readonly sliceKey: string;
  readonly features: readonly Feature[];
  readonly fetchSlice: FetchSlice<T>;
  /** Two for rows with a second line. */
  readonly lines?: 1 | 2;
  /** Sort key, with `-` in front for the reverse. */
  readonly sort?: string;
  readonly onSort?: (sort: string) => void;
  /** The selected rows by key; without it, rows have no boxes. */
  readonly selection?: ReadonlyMap<string, T>;
  readonly onSelectionChange?: (selection: ReadonlyMap<string, T>) => void;
  /** Hears how many rows there are in all. */
  readonly onTotal?: (total: number) => void;
  readonly empty: ReactNode;
};

const heights = { comfortable: { 1: 36, 2: 53 }, compact: { 1: 30, 2: 44 } } as const;

/** Height of the headings, in pixels. */
const headHeight = 34;

const scroller = (): HTMLElement | null => document.getElementById('content');

/** The row on which the mouse stands; undefined on what has its own action. */
const indexUnder = (event: MouseEvent): number | undefined => {
  const target = event.target instanceof Element ? event.target : null;
  const row = target?.closest<HTMLElement>('tr[data-index]');
  return row && !target?.closest('input, label, button, a') ? Number(row.dataset.index) : undefined;
};

/** A list of any length: rows are fetched and drawn as they come into view, and the keyboard walks all of them. */
export const DataTable = <T,>(props: DataTableProps<T>) => {
  const { columns, rowKey, rowName, lines = 1, selection, onSelectionChange, onTotal } = props;
  const { settings } = useOffice();
  const listId = useId();
  const root = useRef<HTMLTableElement>(null);
  const { total, error, rowAt, show, reload } = useSlices(props.sliceKey, props.features, props.fetchSlice);
  const count = total ?? 0;
  const hasRows = count > 0;
  const height = heights[settings.density][lines];
  const [margin, setMargin] = useState(0);
  const rows = useVirtualizer({
    count,
    getScrollElement: scroller,
    estimateSize: () => height,
    overscan: 12,
    scrollMargin: margin,
    scrollPaddingStart: headHeight,
  });
  const items = rows.getVirtualItems();

  useLayoutEffect(() => {
    const content = scroller();
    if (hasRows && root.current && content)
      setMargin(
        root.current.getBoundingClientRect().top - content.getBoundingClientRect().top + content.scrollTop + headHeight,
      );
  });
  useEffect(() => {
    void height;
    rows.measure();
  }, [rows, height]);
  useEffect(() => {
    if (hasRows) show(items[0]?.index ?? 0, items.at(-1)?.index ?? 0);
  });
  useEffect(() => {
    if (total !== null) onTotal?.(total);
  }, [total, onTotal]);

  const toggle = (row: T): void => {
    const next = new Map(selection);
    if (!next.delete(rowKey(row))) next.set(rowKey(row), row);
    onSelectionChange?.(next);
  };
  const keys = useRowKeys(count, rowAt, { ...props, onSelect: selection ? toggle : props.onSelect }, (index) =>
    rows.scrollToIndex(index),
  );
  const onClick = (event: MouseEvent): void => {
    const index = indexUnder(event);
    const row = index === undefined ? undefined : rowAt(index);
    if (index !== undefined) keys.setActive(index);
    if (row !== undefined) props.onOpen?.(row);
  };
  const tracks = [...(selection ? ['36px'] : []), ...columns.map(({ width }) => width)].join(' ');

  if (error !== null && total === null) return <ErrorState error={error} onRetry={reload} />;
  if (total === 0) return props.empty;
  return (
    <Grid
      ref={root}
      className={styles.table}
      style={{ '--tracks': tracks } as CSSProperties}
      aria-label={props.label}
      aria-rowcount={count + 1}
      aria-multiselectable={selection !== undefined}
      aria-activedescendant={rowAt(keys.active) === undefined ? undefined : `${listId}-${keys.active}`}
      onKeyDown={keys.onKeyDown}
      onFocus={keys.onFocus}
      onClick={onClick}
    >
      <TableHead columns={columns} sort={props.sort} onSort={props.onSort} hasBoxes={selection !== undefined} />
      <tbody className={styles.body} style={{ height: rows.getTotalSize() }}>
        {items.map(({ index, start }) => {
          const row = rowAt(index);
          return (
            <TableRow
              key={index}
              id={`${listId}-${index}`}
              index={index}
              top={start - margin}
              height={height}
              row={row}
              columns={columns}
              isActive={index === keys.active}
              isSelected={selection && row !== undefined ? selection.has(rowKey(row)) : undefined}
              rowName={rowName}
              onToggle={toggle}
            />
          );
        })}
      </tbody>
    </Grid>
  );
};
