import { describe, expect, test } from 'vitest';
import { officeDocument } from '#electron/office/document.ts';
import { fillPackage } from '#electron/office/fill.ts';
import { formatOf, openPackage } from '#electron/office/package.ts';
import { paragraphs } from '#electron/office/paragraphs.ts';
import { englishTemplates } from '#resources/templates/en.ts';
import { frenchTemplates } from '#resources/templates/fr.ts';
import { mergedDocument, unmergedDocument } from '#shared/templates/body.ts';
import { scanBraces } from '#shared/templates/braces.ts';
import { itemFields, mergeFields } from '#shared/templates/fields.ts';
import { fillFields } from '#shared/templates/merge.ts';
import { hostileTexts } from '#tests/reports/hostile.ts';
import { docx, odt } from '#tests/templates/files.ts';
import { opened, requireXml, textOf } from './opened.ts';

const content = { docx: 'word/document.xml', odt: 'content.xml' } as const;

const everything = (text: string) => {
  const known = mergeFields('fr');
  return {
    values: Object.fromEntries(known.filter(({ items }) => items.length === 0).map(({ name }) => [name, text])),
    lists: Object.fromEntries(
      known
        .filter(({ items }) => items.length > 0)
        .map(({ name, items }) => [name, [1, 2].map(() => Object.fromEntries(items.map((one) => [one.name, text])))]),
    ),
  };
};

const readXml = async (bytes: Uint8Array, format: 'docx' | 'odt'): Promise<string> => {
  const parts = await opened(bytes);
  for (const [path, xml] of parts) if (/\.(xml|rels)$/.test(path)) requireXml(xml);
  return parts.get(content[format]) ?? '';
};

describe.each(['docx', 'odt'] as const)('a template as %s', (format) => {
  const write = format === 'docx' ? docx : odt;

  test.each(hostileTexts)('is filled with %j as a text like another', async (text) => {
    const parts = await openPackage(write(['>{body}<', '{#meeting.agenda}', '{title} {notes}', '{/meeting.agenda}']));
    const filled = fillFields(everything(`{#meeting.agenda}${text}{body}`), 'fr');
    const xml = await readXml(fillPackage(parts, format, filled), format);
    const found = textOf(xml).filter((line) => line !== '');
    expect(found.length).toBe(3);
    expect(found.join('\n').match(/\{#meeting\.agenda\}/g)?.length).toBe(5);
  });

  test.each([...frenchTemplates, ...englishTemplates])(
    'made from $name says the same once filled',
    async ({ body }) => {
      const parts = await openPackage(await officeDocument(unmergedDocument(body, 'fr'), format));
      expect(formatOf(parts)).toBe(format);
      const read = scanBraces(paragraphs(parts, format));
      expect(read.problems).toEqual([]);
      expect(new Set(read.fields)).toEqual(new Set(scanBraces(body.split('\n')).fields));
      const filled = fillFields(everything('valeur'), 'fr');
      const own = textOf(await readXml(fillPackage(parts, format, filled), format));
      const direct = textOf(await readXml(await officeDocument(mergedDocument(body, filled, 'fr'), format), format));
      const words = (lines: readonly string[]): string[] =>
        lines
          .join(' ')
          .split(/\s+/)
          .filter((word) => word !== '');
      expect(words(own)).toEqual(words(direct));
    },
  );
});

test('a list inside another of the same item names is filled by its own', () => {
  expect(itemFields('meeting.agenda')).toContain('title');
  expect(itemFields('meeting.decisions')).toContain('title');
  const { fields } = scanBraces([
    '{#meeting.agenda}{title}{#meeting.decisions}{owner}{/meeting.decisions}{/meeting.agenda}',
  ]);
  expect(fields).toEqual(['meeting.agenda', 'meeting.agenda.title', 'meeting.decisions', 'meeting.decisions.owner']);
});
