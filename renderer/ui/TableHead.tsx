import { useTranslation } from 'react-i18next';
import styles from './DataTable.module.css';
import type { Column } from './DataTable.tsx';

type TableHeadProps<T> = {
  readonly columns: readonly Column<T>[];
  readonly sort: string | undefined;
  readonly onSort: ((sort: string) => void) | undefined;
  readonly hasBoxes: boolean;
};

const direction = (sort: string | undefined, key: string | undefined): 'ascending' | 'descending' | 'none' => {
  if (key === undefined || sort === undefined) return 'none';
  if (sort === key) return 'ascending';
  return sort === `-${key}` ? 'descending' : 'none';
};

const marks = { ascending: '↑', descending: '↓', none: '' } as const;

/** The headings of a table; those that sort are buttons. */
export const TableHead = <T,>({ columns, sort, onSort, hasBoxes }: TableHeadProps<T>) => {
  const { t } = useTranslation();
  return (
    <thead className={styles.head}>
      <tr aria-rowindex={1} className={styles.headRow}>
        {hasBoxes && (
          <th className={styles.cell}>
            <span className={styles.hidden}>{t('common.selectAll')}</span>
          </th>
        )}
        {columns.map(({ id, title, sortKey, align, isTitleHidden }) => {
          const order = direction(sort, sortKey);
          return (
            <th
              key={id}
              className={styles.cell}
              data-align={align}
              aria-sort={sortKey === undefined ? undefined : order}
            >
              {sortKey !== undefined && onSort !== undefined ? (
                <button
                  type="button"
                  className={styles.sort}
                  title={t('common.sortBy', { column: title })}
                  onClick={() => onSort(order === 'ascending' ? `-${sortKey}` : sortKey)}
                >
                  {title} <span aria-hidden>{marks[order]}</span>
                </button>
              ) : (
                <span className={isTitleHidden ? styles.hidden : undefined}>{title}</span>
              )}
            </th>
          );
        })}
      </tr>
    </thead>
  );
};
