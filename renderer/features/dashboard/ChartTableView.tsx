import { Table } from '@mantine/core';
import type { ChartTable } from '#shared/report/tables.ts';

const cells = (values: readonly string[], headers: readonly string[]) =>
  values.slice(1).map((value, index) => (
    <Table.Td key={headers[index + 1]} ta="right">
      {value}
    </Table.Td>
  ));

/** The figures of a chart. */
export const ChartTableView = ({ table: { caption, headers, rows, total } }: { readonly table: ChartTable }) => (
  <Table fz="xs" verticalSpacing={3} tabularNums aria-label={caption}>
    <Table.Thead>
      <Table.Tr>
        {headers.map((header, index) => (
          <Table.Th key={header} scope="col" ta={index === 0 ? 'left' : 'right'}>
            {header}
          </Table.Th>
        ))}
      </Table.Tr>
    </Table.Thead>
    <Table.Tbody>
      {rows.map((row) => (
        <Table.Tr key={row[0]}>
          <Table.Th scope="row" fw={400}>
            {row[0]}
          </Table.Th>
          {cells(row, headers)}
        </Table.Tr>
      ))}
    </Table.Tbody>
    {total !== null && (
      <Table.Tfoot>
        <Table.Tr>
          <Table.Th scope="row">{total[0]}</Table.Th>
          {cells(total, headers)}
        </Table.Tr>
      </Table.Tfoot>
    )}
  </Table>
);
