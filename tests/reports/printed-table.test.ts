import { describe, expect, test } from 'vitest';
import { printedTable } from '#shared/report/print/printed-table.ts';
import type { Table, TableColumn } from '#shared/report/table.ts';
import { wordsOf } from '#shared/text/words.ts';
import { hostileTexts } from './hostile.ts';

const column = (title: string, kind: TableColumn['kind'], width: number): TableColumn => ({
  key: title,
  title,
  kind,
  width,
});

const heading = { sectionName: 'Bureau <A>', from: '2026-11-01', to: '2026-11-30', editedOn: '2026-11-23' };

const table: Table = {
  title: 'Registre du courrier arrivée',
  note: 'Numérotation annuelle',
  columns: [
    column('N°', 'text', 15),
    column('Date', 'date', 15),
    column('Montant', 'money', 20),
    column('Durée', 'minutes', 10),
    column('Pages', 'number', 10),
  ],
  rows: [
    ['2026-0001', '2026-11-02', 123_456, 150, 1200],
    ['2026-0002', null, -5, null, 0],
  ],
  total: ['Total', null, 123_451, 150, 1200],
};

const printed = (changed: Partial<Table> = {}, language: 'fr' | 'en' = 'fr'): string =>
  [...printedTable({ ...table, ...changed }, heading, wordsOf(language), language)].join('');

const cells = (html: string): string[][] =>
  [...html.matchAll(/<tr>(.*?)<\/tr>/gs)].map(([, row = '']) =>
    [...row.matchAll(/<t[hd][^>]*>([^<]*)<\/t[hd]>/g)].map(([, text = '']) => text),
  );

describe('a printed register', () => {
  test('says what it is, of which period, how many rows, and writes each cell as it is read', () => {
    const html = printed();
    expect(html).toContain('<p class="section">Bureau &lt;A&gt;</p>');
    expect(html).toContain('Du 1er novembre au 30 novembre 2026 · 2 lignes · Édité le 23 novembre 2026');
    expect(cells(html)).toEqual([
      ['N°', 'Date', 'Montant', 'Durée', 'Pages'],
      ['2026-0001', '02/11/2026', '1\u202F234,56', '2:30', '1\u202F200'],
      ['2026-0002', '', '-0,05', '', '0'],
      ['Total', '', '1\u202F234,51', '2:30', '1\u202F200'],
    ]);
    expect(cells(printed({}, 'en'))[1]).toEqual(['2026-0001', '02/11/2026', '1,234.56', '2:30', '1,200']);
  });

  test('an empty period is said in a sentence, without a table', () => {
    const html = printed({ rows: [], total: null });
    expect(html).toContain('Aucune inscription du 1er novembre au 30 novembre 2026.');
    expect(html).not.toContain('<table');
  });

  test('wide tables turn the page', () => {
    expect(printed()).toContain('size: A4 portrait');
    expect(printed({ columns: [...table.columns, column('Objet', 'text', 40)] })).toContain('size: A4 landscape');
  });

  test.each(hostileTexts)('%j is a text like another', (text) => {
    const html = printed({ title: text, note: text, rows: [[text, text, null, null, null]] });
    expect(html).not.toMatch(/<(script|img|svg)/);
    expect(html.match(/<style>/g)?.length).toBe(1);
    expect(html.indexOf('</style>')).toBe(html.lastIndexOf('</style>'));
    expect(cells(html)[1]?.length).toBe(5);
  });

  test('a year of letters comes in pieces, none of which is long', () => {
    const rows = Array.from({ length: 13_000 }, (_, index) => [`2026-${index}`, '2026-11-02', index, index, index]);
    const pieces = [...printedTable({ ...table, rows }, heading, wordsOf('fr'), 'fr')];
    expect(pieces.length).toBe(132);
    expect(Math.max(...pieces.map((piece) => piece.match(/<tr>/g)?.length ?? 0))).toBe(100);
    expect(cells(pieces.join('')).length).toBe(13_002);
  });
});
