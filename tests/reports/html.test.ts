import { describe, expect, test } from 'vitest';
import type { Overview } from '#shared/dashboard/schema.ts';
import { reportHtml } from '#shared/report/html.ts';
import type { Language } from '#shared/settings/schema.ts';
import { wordsOf } from '#shared/text/words.ts';
import { openTestService, refusalOf } from '#tests/helpers/service.ts';
import { hostileTexts } from './hostile.ts';
import { emptyOverview, sampleOverview } from './sample.ts';
import { printable, tablesOf, textsOf } from './well-formed.ts';

const report = (overview: Overview, language: Language = 'fr') =>
  reportHtml(overview, { words: wordsOf(language), language, driftThreshold: 5, editedOn: '2026-11-22' });

const plain = (text: string): string => text.replace(/[\u00A0\u202F]/g, ' ');

const expectSelfContained = (html: string): void => {
  const tags = (html.match(/<[^>]*>/g) ?? []).join('\n');
  expect(tags).not.toMatch(/<(script|link|iframe|object|embed|base|form|img|image|foreignObject|a)\b/i);
  expect(tags).not.toMatch(/\s(src|srcset|href|xlink:href|action|on[a-z]+)\s*=/i);
  expect(html.slice(html.indexOf('<style>'), html.indexOf('</style>'))).not.toMatch(/@import|url\(/i);
  expect(html.replaceAll('http://www.w3.org/2000/svg', '')).not.toMatch(/(https?|ftp|file):/i);
  expect(html).toContain(
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">`,
  );
};

describe('the file', () => {
  test.each([
    ['fr', sampleOverview()],
    ['en', sampleOverview()],
    ['fr', emptyOverview()],
    ['en', sampleOverview(53, 40)],
  ] as const)('opens alone, in its language (%s)', (language, overview) => {
    const { html } = report(overview, language);
    expectSelfContained(html);
    expect(html).toContain(`<html lang="${language}">`);
    expect(html).not.toMatch(/NaN|undefined|Infinity|\[object/);
  });

  test('each table has a caption, column heads and row heads, and each chart a title and a description', () => {
    const { html } = report(sampleOverview());
    const count = (pattern: RegExp): number => [...html.matchAll(pattern)].length;
    expect(count(/<table>/g)).toBe(5);
    expect(count(/<table><caption>[^<]+<\/caption>/g)).toBe(5);
    expect(count(/<svg[^>]*role="img"[^>]*><title [^>]*>[^<]+<\/title><desc [^>]*>[^<]+<\/desc>/g)).toBe(5);
    expect(count(/<th scope="col">/g)).toBe(5 + 5 + 4 + 3 + 11);
    expect(count(/<tr><th scope="row">/g)).toBe(3 + 13 + 13 + 7 + 5);
  });
});

describe('what it says', () => {
  test('its tables hold the figures of the overview', () => {
    const overview = sampleOverview();
    const { html, rows } = report(overview);
    const [balance = [], split = [], flow = [], ageing = [], load = []] = tablesOf(html);
    expect(balance.slice(1).map((row) => plain(row[3] ?? ''))).toEqual(['40 %', '30 %', '30 %']);
    expect(split.slice(1, -1).map((row) => Number(/^(\d+) h/.exec(row[1] ?? '')?.[1]))).toEqual(
      overview.time.weeks.map(({ minutes }) => Math.floor(minutes / 60)),
    );
    for (const row of split.slice(1))
      expect(row.slice(2).reduce((sum, share) => sum + Number.parseInt(share, 10), 0)).toBe(100);
    expect(flow.slice(1, -1).map((row) => row.slice(1).map(Number))).toEqual(
      overview.flow.map(({ received, closed, stock }) => [received, closed, stock]),
    );
    expect(flow.at(-1)?.slice(1).map(Number)).toEqual([
      overview.flow.reduce((sum, { received }) => sum + received, 0),
      overview.flow.reduce((sum, { closed }) => sum + closed, 0),
      overview.flow.at(-1)?.stock,
    ]);
    expect(ageing.slice(1).map((row) => Number(row[1]))).toEqual([46, 38, 31, 19, 9, 5, 148]);
    expect(load.slice(1).map((row) => [row[0], Number(row[1]), Number(row[2])])).toEqual(
      overview.load.map(({ name, openDossiers, lateDossiers }) => [name, openDossiers, lateDossiers]),
    );
    expect(rows).toBe(3 + 12 + 12 + 6 + 5);
  });

  test('a year of weeks is all there, in two halves', () => {
    const overview = sampleOverview(53);
    const [, first = [], second = []] = tablesOf(report(overview).html);
    expect(first.length - 1 + second.length - 2).toBe(53);
  });

  test('the drift is named in words, and the rate on time against the period before', () => {
    const texts = textsOf(report(sampleOverview()).html).map(plain);
    expect(texts).toContain('Encadrement : 10 points sous la cible.');
    expect(texts).toContain(
      '96,8 % des dossiers à échéance clos dans les délais, soit 2,7 points de plus que sur la période précédente.',
    );
    const english = textsOf(report(sampleOverview(), 'en').html).map(plain);
    expect(english).toContain('Supervision: 10 points below target.');
    expect(english).toContain(
      '96.8% of dossiers with a due date were closed on time, 2.7 points more than in the period before.',
    );
  });

  test('an empty section says so instead of showing nothing', () => {
    const texts = textsOf(report(emptyOverview()).html);
    expect(texts).toEqual(
      expect.arrayContaining([
        'Aucun temps saisi sur la période.',
        'Aucun dossier en cours.',
        'Aucun agent en fonction.',
      ]),
    );
  });
});

test.each(hostileTexts)('%j stays text wherever a name is shown', (text) => {
  const overview = sampleOverview(3, 1, { sectionName: text, personName: text });
  const { html } = report({ ...overview, load: overview.load.map((person) => ({ ...person, name: text })) });
  expectSelfContained(html);
  expect(html.split('</style>')).toHaveLength(2);
  expect(tablesOf(html).at(-1)?.[1]?.[0]).toBe(printable(text));
});

describe('through the service', () => {
  test('the file carries the figures of dashboard.overview under a safe name', async () => {
    const { service, pivot } = openTestService();
    await pivot.time.add({ pillar: 'supervision', day: '2026-11-20', minutes: 90 });
    const period = { from: '2026-09-01', to: '2026-11-22' };
    const { ticket, fileName, rows } = await pivot.reports.dashboard(period);
    expect(fileName).toBe('pivot-tableau-de-bord-2026-09-01-2026-11-22.html');
    const file = service.takeFile(ticket);
    expect(file?.mediaType).toBe('text/html; charset=utf-8');
    const tables = tablesOf(new TextDecoder().decode(file?.bytes));
    expect(tables[0]?.[3]).toEqual(expect.arrayContaining(['Encadrement', '1 h 30']));
    expect(tables.reduce((sum, table) => sum + table.length, 0)).toBeGreaterThan(rows);
    expect(service.takeFile(ticket)).toBeUndefined();
  });

  test('PDF without an engine says what to do instead', async () => {
    const { pivot } = openTestService();
    const refusal = await refusalOf(pivot.reports.dashboard({ from: '2026-09-01', to: '2026-11-22', format: 'pdf' }));
    expect(refusal.code).toBe('unavailable');
    expect(refusal.message).toContain('HTML');
  });

  test('PDF is what the host prints of the same document', async () => {
    let printed = '';
    const printPdf = async (html: string): Promise<Uint8Array> => {
      printed = html;
      return new TextEncoder().encode('%PDF-1.7');
    };
    const { service, pivot } = openTestService({
      host: { capabilities: { host: 'electron', canPrintPdf: true }, printPdf },
    });
    const { ticket, fileName } = await pivot.reports.dashboard({ from: '2026-09-01', to: '2026-11-22', format: 'pdf' });
    expect(fileName).toBe('pivot-tableau-de-bord-2026-09-01-2026-11-22.pdf');
    expect(service.takeFile(ticket)?.mediaType).toBe('application/pdf');
    expectSelfContained(printed);
  });

  test('a period that ends before it starts is refused', async () => {
    const { pivot } = openTestService();
    expect((await refusalOf(pivot.reports.dashboard({ from: '2026-11-22', to: '2026-09-01' }))).code).toBe(
      'validation',
    );
  });
});
