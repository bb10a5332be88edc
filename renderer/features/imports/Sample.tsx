import { ScrollArea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Card } from '#renderer/ui/Card.tsx';
import type { Inspection } from '#shared/imports/schema.ts';
import styles from './Imports.module.css';

const shownRows = 6;

/** The first rows of a file, as they stand in it. */
export const Sample = ({ columns, sample, fileName }: Inspection) => {
  const { t } = useTranslation();
  const rows = sample.slice(0, shownRows).map((cells, rank) => ({ rank, cells }));
  return (
    <Card title={t('imports.sample')}>
      <ScrollArea viewportProps={{ tabIndex: 0, role: 'region', 'aria-label': fileName }}>
        <table className={styles.table}>
          <thead>
            <tr>
              {columns.map((name) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ rank, cells }) => (
              <tr key={rank}>
                {columns.map((name, place) => (
                  <td key={name}>{cells[place] ?? ''}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollArea>
    </Card>
  );
};
