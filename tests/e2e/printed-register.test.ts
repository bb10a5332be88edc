import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, test } from 'vitest';
import { printWith } from '#electron/web/browser.ts';
import { printedTable } from '#shared/report/print/printed-table.ts';
import type { Table } from '#shared/report/table.ts';
import { documentHtml } from '#shared/templates/html.ts';
import { wordsOf } from '#shared/text/words.ts';
import { browserPath, isWithoutBrowser } from '#tests/helpers/browser.ts';

const register: Table = {
  title: 'Registre du courrier arrivée',
  note: '',
  columns: [
    { key: 'number', title: 'Numéro', kind: 'text', width: 20 },
    { key: 'subject', title: 'Objet', kind: 'text', width: 70 },
  ],
  rows: Array.from({ length: 200 }, (_, index) => [
    `2026-${String(index + 1).padStart(4, '0')}`,
    index % 9 === 0 ? 'Objet assez long pour tenir sur plusieurs lignes de sa cellule. '.repeat(4) : 'Objet court',
  ]),
  total: ['Total', '200'],
};

const heading = { sectionName: 'Bureau A', from: '2026-01-01', to: '2026-12-31', editedOn: '2026-11-23' };

const pagesOf = async (html: string): Promise<string[]> => {
  const bytes = await printWith(browserPath ?? '')(html);
  const file = await getDocument({ data: new Uint8Array(bytes) }).promise;
  const pages = [];
  for (let number = 1; number <= file.numPages; number++) {
    const { items } = await (await file.getPage(number)).getTextContent();
    pages.push(
      items
        .map((item) => ('str' in item ? item.str : ''))
        .join(' ')
        .replace(/\s+/g, ' '),
    );
  }
  await file.loadingTask.destroy();
  return pages;
};

describe.skipIf(isWithoutBrowser)('on A4', () => {
  test('each page of a register bears its heading, its column heads, its number and the count', async () => {
    const pages = await pagesOf([...printedTable(register, heading, wordsOf('fr'), 'fr')].join(''));
    expect(pages.length).toBeGreaterThan(3);
    for (const [index, page] of pages.entries()) {
      expect(page).toContain(`Page ${index + 1} / ${pages.length}`);
      expect(page).toContain('200 lignes · Édité le 23 novembre 2026');
      expect(page).toMatch(/Numéro\s+Objet/);
      expect(page).toContain('Registre du courrier arrivée');
      expect(page).toContain('Du 1er janvier au 31 décembre 2026');
    }
    const numbers = pages.flatMap((page) => page.match(/2026-\d{4}/g) ?? []);
    expect(numbers).toEqual(register.rows.map(([number]) => number));
    expect(pages.filter((page) => page.includes('Total'))).toEqual(pages.slice(-1));
  });

  test('a document bears the number of each of its pages', async () => {
    const blocks = Array.from({ length: 60 }, (_, index) => ({
      kind: 'paragraph' as const,
      text: `Paragraphe ${index + 1}. ${'Texte. '.repeat(20)}`,
    }));
    const pages = await pagesOf(
      documentHtml({
        title: 'Note',
        language: 'fr',
        letterhead: ['Bureau A'],
        placeAndDate: 'Lyon, le 23 novembre 2026',
        reference: 'DOS-1',
        recipients: [],
        blocks,
        signature: ['Claire Martin'],
      }),
    );
    expect(pages.length).toBeGreaterThan(1);
    for (const [index, page] of pages.entries()) expect(page).toContain(`Page ${index + 1} / ${pages.length}`);
    expect(pages[0]).toContain('Réf. : DOS-1');
    expect(pages.at(-1)).toContain('Claire Martin');
  });
});
