import type { Table } from '#shared/report/table.ts';
import type { Words } from '#shared/text/words.ts';
import type { Slip } from './schema.ts';

/** A slip as it is printed: the columns of the bordereau, one line an item, the shelf length in centimetres. */
export const slipTable = ({ kind, number, visaNumber, visaOn, signedBy, items }: Slip, words: Words): Table => {
  const { table, kinds } = words.records;
  const visa = visaNumber === null || visaOn === null ? table.noVisa : table.visa(visaNumber, visaOn);
  const metres = items.reduce((sum, { centimetres }) => sum + (centimetres ?? 0), 0);
  return {
    title: `${kinds[kind]} ${number}`,
    note: table.note(signedBy, visa),
    columns: [
      { key: 'object', title: table.object, kind: 'text', width: 28 },
      { key: 'typology', title: table.typology, kind: 'text', width: 14 },
      { key: 'from', title: table.from, kind: 'date', width: 9 },
      { key: 'to', title: table.to, kind: 'date', width: 9 },
      { key: 'years', title: table.years, kind: 'number', width: 7 },
      { key: 'serviceRemarks', title: table.serviceRemarks, kind: 'text', width: 14 },
      { key: 'archivesRemarks', title: table.archivesRemarks, kind: 'text', width: 14 },
      { key: 'centimetres', title: table.centimetres, kind: 'number', width: 8 },
    ],
    rows: items.map(({ object, typology, fromOn, toOn, years, serviceRemarks, archivesRemarks, centimetres }) => [
      object,
      typology,
      fromOn,
      toOn,
      years,
      serviceRemarks,
      archivesRemarks,
      centimetres,
    ]),
    total: [table.total, null, null, null, null, null, null, metres],
  };
};
