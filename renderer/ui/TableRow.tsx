import { Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import styles from './DataTable.module.css';
import type { Column } from './DataTable.tsx';

type TableRowProps<T> = {
  readonly id: string;
  readonly index: number;
  /** Distance from the first row, in pixels. */
  readonly top: number;
  readonly height: number;
  /** Undefined while it is fetched. */
  readonly row: T | undefined;
  readonly columns: readonly Column<T>[];
  readonly isActive: boolean;
  /** Undefined when rows have no boxes. */
  readonly isSelected: boolean | undefined;
  readonly rowName: (row: T) => string;
  readonly onToggle: (row: T) => void;
};

/** A row of a table at its place in the whole list. */
export const TableRow = <T,>(props: TableRowProps<T>) => {
  const { index, row, isActive, isSelected } = props;
  const { t } = useTranslation();
  return (
    <tr
      id={props.id}
      data-index={index}
      data-active={isActive}
      data-selected={isSelected}
      aria-rowindex={index + 2}
      aria-selected={isSelected}
      className={styles.row}
      style={{ height: props.height, transform: `translateY(${props.top}px)` }}
    >
      {isSelected !== undefined && row !== undefined && (
        <td className={styles.box}>
          <Checkbox
            size="xs"
            tabIndex={-1}
            checked={isSelected}
            onChange={() => props.onToggle(row)}
            aria-label={t('common.selectRow', { name: props.rowName(row) })}
          />
        </td>
      )}
      {props.columns.map((column) => (
        <td key={column.id} className={styles.cell} data-align={column.align}>
          {row !== undefined && column.cell(row)}
        </td>
      ))}
    </tr>
  );
};
