import { expect, test } from 'vitest';
import type { Mapping } from '#shared/imports/schema.ts';
import { bytesOf, handIn, openImports } from './files.ts';

const order = { givenBy: 'M. Durand, chef de section', givenOn: '2026-01-05' };

const mapping = (closingOrder: Mapping['defaults']['closingOrder'], hasColumn = true): Mapping => ({
  encoding: 'utf-8',
  separator: ';',
  dateFormat: 'dd/mm/yyyy',
  columns: {
    reference: ['Référence'],
    title: ['Objet'],
    receivedOn: ['Reçu le'],
    ...(hasColumn && { closedOn: ['Clos le'] }),
  },
  referenceTemplate: '',
  defaults: { kind: 'DOS', pillar: 'documentation', receivedOn: 'import_day', closingOrder },
});

const openWithMapping = () => {
  const { service, pivot } = openImports();
  return {
    pivot,
    run: (content: string, chosen: Mapping) =>
      pivot.imports.run({ ticket: handIn(service, bytesOf(content)), target: 'dossiers', mapping: chosen }),
  };
};

const rows = (...lines: string[]): string => ['Référence;Objet;Reçu le;Clos le', ...lines, ''].join('\r\n');

test('last year’s dossiers arrive closed on their date under the head’s order, the others open', async () => {
  const { pivot, run } = openWithMapping();
  const result = await run(rows('A/1;Fini;02/11/2025;20/11/2025', 'A/2;En cours;03/11/2025;'), mapping(order));
  expect(result).toMatchObject({ created: 2, failed: 0 });
  const { items } = await pivot.dossiers.list({ sort: 'reference' });
  expect(items).toMatchObject([
    { reference: 'A/1', state: 'closed', stateSince: '2025-11-20', closedOn: '2025-11-20' },
    { reference: 'A/2', state: 'received', closedOn: null },
  ]);
  expect((await pivot.dossiers.get({ id: items[0]?.id ?? '' })).closingOrder).toEqual(order);
});

test('without a closing column, the order closes every row on its own date', async () => {
  const { pivot, run } = openWithMapping();
  await run(rows('A/1;Fini;02/11/2025;', 'A/2;Fini aussi;03/11/2025;'), mapping(order, false));
  expect((await pivot.dossiers.list({ state: 'closed' })).items.map(({ closedOn }) => closedOn)).toEqual([
    '2026-01-05',
    '2026-01-05',
  ]);
});

test('a closing date without the head’s order, before receipt or in the future is listed, and nothing is imported', async () => {
  const { pivot, run } = openWithMapping();
  const refused = await run(rows('A/1;Fini;02/11/2025;20/11/2025'), mapping(null));
  expect(refused).toMatchObject({
    created: 0,
    failed: 1,
    problems: [{ line: 2, column: 'Clos le', severity: 'error' }],
  });
  expect(refused.problems[0]?.message).toContain('ordre du chef de section');
  const dates = await run(rows('A/1;Avant;02/11/2025;01/11/2025', 'A/2;Futur;02/11/2025;01/01/2030'), mapping(order));
  expect(dates.problems.map(({ line, message }) => [line, message])).toEqual([
    [2, 'la date de clôture précède la date de réception'],
    [3, 'la date de clôture est dans le futur'],
  ]);
  expect((await pivot.dossiers.list()).total).toBe(0);
});

test('a column of closing dates is recognised', async () => {
  const { service, pivot } = openImports();
  const ticket = handIn(service, bytesOf(rows('A/1;Fini;02/11/2025;20/11/2025')), 'annee.csv');
  expect((await pivot.imports.inspect({ ticket, target: 'dossiers' })).mapping?.columns.closedOn).toEqual(['Clos le']);
});
