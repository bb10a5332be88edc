import { readOds } from 'hucre/ods';
import { readXlsx } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import { workbook } from '#electron/office/workbook.ts';
import type { Table, TableColumn } from '#shared/report/table.ts';
import { wordsOf } from '#shared/text/words.ts';
import { formulaTexts, hostileTexts } from '#tests/reports/hostile.ts';
import { printable } from '#tests/reports/well-formed.ts';
import { opened, requireXml } from './opened.ts';

const column = (title: string, kind: TableColumn['kind'], width = 10): TableColumn => ({
  key: title,
  title,
  kind,
  width,
});

const heading = { sectionName: 'Bureau A & B', from: '2026-11-01', to: '2026-11-30', editedOn: '2026-11-23' };

const register: Table = {
  title: 'Registre : arrivée / départ [2026]',
  note: 'Numérotation annuelle',
  columns: [
    column('N°', 'text'),
    column('Date', 'date'),
    column('Objet', 'text', 40),
    column('Pages', 'number'),
    column('Montant', 'money'),
    column('Durée', 'minutes'),
  ],
  rows: [
    ['2026-0001', '2026-11-02', 'Demande', 12, 123_456, 150],
    ['2026-0002', null, '=1+1', null, -5, 6000],
  ],
  total: ['Total', null, null, 12, 123_451, 6150],
};

const write = (format: 'xlsx' | 'ods', table: Table = register) =>
  workbook([table], heading, format, wordsOf('fr'), 'fr');

describe('XLSX', () => {
  test('dates, numbers, money and durations are typed, under a heading, with a total', async () => {
    const [sheet] = (await readXlsx(await write('xlsx'))).sheets;
    expect(sheet?.name).toBe('Registre arrivée départ 2026');
    const rows = sheet?.rows ?? [];
    expect(rows[0]?.[0]).toBe('Registre : arrivée / départ [2026]');
    expect(rows[1]?.[0]).toBe('Bureau A & B');
    expect(rows[2]?.[0]).toBe('Du 1er novembre au 30 novembre 2026 · 2 lignes · Édité le 23 novembre 2026');
    expect(rows[5]).toEqual(['N°', 'Date', 'Objet', 'Pages', 'Montant', 'Durée']);
    const first = rows[6] ?? [];
    expect([first[0], first[2], first[3], first[4]]).toEqual(['2026-0001', 'Demande', 12, 1234.56]);
    expect(first[1]).toEqual(new Date('2026-11-02T00:00:00.000Z'));
    expect(rows[7]?.slice(2, 5)).toEqual(['=1+1', null, -0.05]);
    expect(rows[8]?.slice(0, 5)).toEqual(['Total', null, null, 12, 1234.51]);
  });

  test('the column heads stay in view, repeat on paper, and no cell holds a formula', async () => {
    const parts = await opened(await write('xlsx'));
    for (const [path, xml] of parts) if (/\.(xml|rels)$/.test(path)) requireXml(xml);
    const sheet = parts.get('xl/worksheets/sheet1.xml') ?? '';
    expect(sheet).toMatch(/<pane ySplit="6"[^>]*state="frozen"/);
    expect(sheet).not.toContain('<f>');
    expect(parts.get('xl/workbook.xml')).toContain('_xlnm.Print_Titles');
    expect(parts.get('xl/styles.xml')).toContain('formatCode="[h]:mm"');
    expect(sheet).toContain('<v>0.10416666666666667</v>');
  });

  test('what a spreadsheet would decode is written so that it stays', async () => {
    const parts = await opened(await write('xlsx', { ...register, rows: [['_x0041_', null, '', null, null, null]] }));
    expect(parts.get('xl/sharedStrings.xml')).toContain('_x005F_x0041_');
  });
});

describe('ODS', () => {
  test('every part is well-formed, the media type comes first and is stored as it is', async () => {
    const bytes = await write('ods');
    const parts = await opened(bytes);
    expect([...parts.keys()][0]).toBe('mimetype');
    expect(Buffer.from(bytes).subarray(38, 84).toString('latin1')).toBe(
      'application/vnd.oasis.opendocument.spreadsheet',
    );
    for (const [path, xml] of parts) if (path.endsWith('.xml')) requireXml(xml);
  });

  test('dates, money and durations are typed, and a text that looks like a formula is text', async () => {
    const content = (await opened(await write('ods'))).get('content.xml') ?? '';
    expect(content).toContain('office:value-type="date" office:date-value="2026-11-02"');
    expect(content).toContain('office:value-type="float" office:value="1234.56"');
    expect(content).toContain('office:value-type="time" office:time-value="PT100H00M00S"');
    expect(content).toContain('office:value-type="string"><text:p>=1+1</text:p>');
    expect(content).not.toContain('table:formula');
    const [sheet] = (await readOds(await write('ods'))).sheets;
    expect(content).toMatch(/<table:table-header-rows><table:table-row>.*Objet.*<\/table:table-header-rows>/);
    expect(sheet?.rows[5]?.slice(2, 5)).toEqual(['Demande', 12, 1234.56]);
  });
});

describe.each(['xlsx', 'ods'] as const)('any text in %s', (format) => {
  test('comes back as it is, and what XML forbids is marked', async () => {
    const texts = [...hostileTexts, ...formulaTexts];
    const table: Table = {
      ...register,
      columns: [column('Texte', 'text')],
      rows: texts.map((text) => [text]),
      total: null,
    };
    const bytes = await write(format, table);
    for (const [path, xml] of await opened(bytes)) if (path.endsWith('.xml')) requireXml(xml);
    const [sheet] = (await (format === 'xlsx' ? readXlsx : readOds)(bytes)).sheets;
    const heads = format === 'ods' ? 0 : 1;
    const read = (sheet?.rows ?? []).slice(5 + heads).map(([cell]) => cell);
    for (const [index, text] of texts.entries()) {
      if (printable(text) !== text || /[\n\r\t]/.test(text)) continue;
      expect(read[index]).toBe(text);
    }
  });

  test('over the limit of a cell is cut with a mark that says so', async () => {
    const bytes = await write(format, { ...register, rows: [['x'.repeat(40_000), null, '', null, null, null]] });
    const parts = await opened(bytes);
    const text = parts.get(format === 'xlsx' ? 'xl/sharedStrings.xml' : 'content.xml') ?? '';
    expect(text).toContain('x [texte coupé à 32\u202F767 caractères, limite d’une cellule]');
  });

  test('two tables of one name stand on two sheets', async () => {
    const bytes = await workbook([register, register], heading, format, wordsOf('fr'), 'fr');
    const names = (await (format === 'xlsx' ? readXlsx : readOds)(bytes)).sheets.map(({ name }) => name);
    expect(names).toEqual(['Registre arrivée départ 2026', 'Registre arrivée départ 2026 2']);
  });
});
