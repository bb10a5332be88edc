import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { plainHost } from '#electron/web/host.ts';
import { chartKinds, chartSvg } from '#shared/report/svg.ts';
import { wordsOf } from '#shared/text/words.ts';
import { isWithoutBrowser, launchBrowser } from '#tests/helpers/browser.ts';
import { openTestService, temporaryFolder } from '#tests/helpers/service.ts';
import { sampleOverview } from '#tests/reports/sample.ts';

describe.skipIf(isWithoutBrowser)('the files as a supervisor opens them', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser?.close());

  const writeReport = async (): Promise<string> => {
    const { service, pivot } = openTestService();
    await pivot.settings.update({ patch: { sectionName: 'Section <b>A</b> & Cie' } });
    const dossier = await pivot.dossiers.create({
      title: 'Marché',
      pillar: 'documentation',
      receivedOn: '2026-11-02',
      dueOn: '2026-11-16',
    });
    await pivot.time.add({ pillar: 'documentation', day: '2026-11-20', minutes: 300, dossierId: dossier.id });
    await pivot.time.add({ pillar: 'supervision', day: '2026-11-20', minutes: 60 });
    const { ticket, fileName } = await pivot.reports.dashboard({ from: '2026-09-01', to: '2026-11-23' });
    const path = join(temporaryFolder(), fileName);
    writeFileSync(path, service.takeFile(ticket)?.bytes ?? '');
    return pathToFileURL(path).href;
  };

  test('without JavaScript and without a network, the report shows its figures, charts and tables', async () => {
    const page = await browser.newPage({ javaScriptEnabled: false, offline: true });
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    const url = await writeReport();
    await page.goto(url);
    expect(asked).toEqual([url]);
    expect(await page.locator('header .section').textContent()).toBe('Section <b>A</b> & Cie');
    expect(await page.locator('.figures .value').allInnerTexts()).toEqual(['1', '0', '–', '1', '–']);
    const balance = page.getByRole('table', { name: 'Temps de la période par pilier' }).getByRole('row');
    expect((await balance.allInnerTexts()).map((row) => row.replace(/\s+/g, ' '))).toEqual([
      'Pilier Heures Part Cible Écart',
      'Documentation 5 h 83 % 40 % +43 points',
      'Coordination 0 h 0 % 30 % −30 points',
      'Encadrement 1 h 17 % 30 % −13 points',
    ]);
    expect(await page.getByRole('img').count()).toBeGreaterThanOrEqual(4);
    await page.close();
  });

  test('on A4 nothing is wider than the page, and the PDF has few pages', async () => {
    const page = await browser.newPage({ viewport: { width: 688, height: 1000 } });
    await page.goto(await writeReport());
    await page.emulateMedia({ media: 'print' });
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(688);
    const pdf = (await page.pdf({ preferCSSPageSize: true, printBackground: true })).toString('latin1');
    const pages = [...pdf.matchAll(/\/Type\s*\/Page\b(?!s)/g)].length;
    expect(pages).toBeGreaterThanOrEqual(1);
    expect(pages).toBeLessThanOrEqual(3);
    await page.close();
  });

  test('every chart file is an image that a browser draws, with all its words inside', async () => {
    const page = await browser.newPage({ viewport: { width: 900, height: 1400 } });
    for (const kind of chartKinds) {
      const path = join(temporaryFolder(), `${kind}.svg`);
      writeFileSync(path, chartSvg(kind, sampleOverview(26, 12), wordsOf('fr'), 'fr', 760, '2026-11-22'));
      await page.goto(pathToFileURL(path).href);
      const outside = await page.evaluate(`(() => {
        const frame = document.documentElement.getBoundingClientRect();
        return [...document.querySelectorAll('text')]
          .filter((text) => { const box = text.getBoundingClientRect(); return box.left < frame.left || box.right > frame.right || box.bottom > frame.bottom; })
          .map((text) => text.textContent);
      })()`);
      expect(outside, kind).toEqual([]);
    }
    await page.close();
  });

  test('as PDF, the engine at hand prints the same figures on A4', async () => {
    const { service, pivot } = openTestService({ host: plainHost('loopback') });
    await pivot.settings.update({ patch: { sectionName: 'Section des affaires générales' } });
    await pivot.time.add({ pillar: 'documentation', day: '2026-11-20', minutes: 300 });
    const { ticket } = await pivot.reports.dashboard({ from: '2026-09-01', to: '2026-11-23', format: 'pdf' });
    const document = await getDocument({ data: new Uint8Array(service.takeFile(ticket)?.bytes ?? []) }).promise;
    const first = await document.getPage(1);
    const { width, height } = first.getViewport({ scale: 1 });
    expect([Math.round(width), Math.round(height)]).toEqual([595, 842]);
    const { items } = await first.getTextContent();
    const text = items
      .map((item) => ('str' in item ? item.str : ''))
      .join(' ')
      .replace(/\s+/g, ' ');
    for (const words of ['Section des affaires générales', 'Du 1er septembre au 23 novembre 2026', '+60 points']) {
      expect(text).toContain(words);
    }
    await document.destroy();
  });
});
