import type { CSSProperties } from 'react';
import { shortName, weekLabel } from '#renderer/ui/format.ts';
import { isOverloaded, type LoadCell, loadPercent } from '#shared/dashboard/rules.ts';
import type { Overview } from '#shared/dashboard/schema.ts';
import styles from './LoadTable.module.css';

const strong = 66;

/** How much colour a cell has, in percent; the step at `strong` keeps its figure readable on either side. */
const strengthOf = (cell: LoadCell): number => {
  const percent = loadPercent(cell) ?? 0;
  if (isOverloaded(cell)) return Math.min(100, 80 + (percent - 100));
  return percent >= strong ? 75 + (percent - strong) * 0.7 : 8 + percent * 0.75;
};

const toneOf = (cell: LoadCell): string => {
  if (loadPercent(cell) === null && !isOverloaded(cell)) return 'absent';
  if (isOverloaded(cell)) return 'over';
  return (loadPercent(cell) ?? 0) >= strong ? 'strong' : 'light';
};

type LoadTableProps = {
  readonly load: Overview['load'];
  readonly label: string;
  readonly person: string;
  readonly absent: string;
};

/** Planned work in percent of capacity, a row a person and a column a week; above 100 in bold on red. */
export const LoadTable = ({ load, label, person, absent }: LoadTableProps) => (
  <table className={styles.load} aria-label={label} data-dense={load.length > 5}>
    <thead className={styles.weeks}>
      <tr>
        <th scope="col">
          <span className={styles.hidden}>{person}</span>
        </th>
        {load[0]?.weeks.map(({ week }) => (
          <th key={week} scope="col">
            {weekLabel(week)}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {load.map(({ personId, name, weeks }) => (
        <tr key={personId}>
          <th scope="row" className={styles.name} title={name}>
            {shortName(name)}
          </th>
          {weeks.map((cell) => (
            <td
              key={cell.week}
              className={styles.cell}
              data-tone={toneOf(cell)}
              style={{ '--strength': `${strengthOf(cell)}%` } as CSSProperties}
            >
              {loadPercent(cell) ?? absent}
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  </table>
);
