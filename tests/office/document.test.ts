import { describe, expect, test } from 'vitest';
import { officeDocument } from '#electron/office/document.ts';
import type { WrittenDocument } from '#shared/templates/document.ts';
import { documentHtml } from '#shared/templates/html.ts';
import { hostileTexts } from '#tests/reports/hostile.ts';
import { opened, requireXml, textOf } from './opened.ts';

const letter: WrittenDocument = {
  title: 'Convocation',
  language: 'fr',
  letterhead: ['Préfecture', 'Bureau A'],
  placeAndDate: 'Lyon, le 23 novembre 2026',
  reference: 'DOS-1',
  recipients: ['Mme Durand', '12 rue du Port'],
  blocks: [
    { kind: 'heading', text: 'Ordre du jour' },
    { kind: 'paragraph', text: 'Ligne une\nligne deux [à compléter : Lieu] fin' },
    { kind: 'list', items: ['un', 'deux'], isNumbered: true },
    {
      kind: 'table',
      columns: [
        { title: 'N°', width: 1 },
        { title: 'Point', width: 4 },
      ],
      rows: [['1', 'Bilan']],
    },
  ],
  signature: ['La cheffe de bureau', 'Claire Martin'],
};

const content = { docx: 'word/document.xml', odt: 'content.xml' } as const;

describe.each(['docx', 'odt'] as const)('a document as %s', (format) => {
  test('says everything in order, page by page, in well-formed parts', async () => {
    const parts = await opened(await officeDocument(letter, format));
    for (const [path, xml] of parts) if (/\.(xml|rels)$/.test(path)) requireXml(xml);
    expect(textOf(parts.get(content[format]) ?? '').filter((text) => text !== '')).toEqual([
      'Préfecture\nBureau A',
      'Lyon, le 23 novembre 2026',
      'Réf. : DOS-1',
      'Mme Durand\n12 rue du Port',
      'Convocation',
      'Ordre du jour',
      'Ligne une\nligne deux [à compléter : Lieu] fin',
      'un',
      'deux',
      'N°',
      'Point',
      '1',
      'Bilan',
      'La cheffe de bureau\nClaire Martin',
    ]);
    const paging = parts.get(format === 'docx' ? 'word/footer1.xml' : 'styles.xml') ?? '';
    expect(paging).toMatch(/PAGE|text:page-number/);
  });

  test('what is missing is highlighted', async () => {
    const xml = (await opened(await officeDocument(letter, format))).get(content[format]) ?? '';
    expect(xml).toMatch(
      format === 'docx'
        ? /<w:highlight w:val="yellow"\/><\/w:rPr><w:t[^>]*>\[à compléter : Lieu\]/
        : /<text:span[^>]*>\[à compléter : Lieu\]<\/text:span>/,
    );
  });

  test.each(hostileTexts)('%j is text wherever it stands', async (text) => {
    const hostile: WrittenDocument = {
      ...letter,
      title: text,
      letterhead: [text],
      reference: text,
      recipients: [text],
      blocks: [
        { kind: 'paragraph', text },
        { kind: 'list', items: [text], isNumbered: false },
        { kind: 'table', columns: [{ title: text, width: 1 }], rows: [[text]] },
      ],
      signature: [text],
    };
    const parts = await opened(await officeDocument(hostile, format));
    for (const [path, xml] of parts) if (/\.(xml|rels)$/.test(path)) requireXml(xml);
    expect(documentHtml(hostile)).not.toMatch(/<(script|img|svg)/);
  });
});
