import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isWithoutBrowser, launchBrowser } from '#tests/helpers/browser.ts';
import { downloadOf, openDesk } from './desk.ts';

const questions = join(import.meta.dirname, '../fixtures/lok-sabha-questions.csv');

/** Text with every kind of space as one plain space. */
const plain = (text: string | null): string => (text ?? '').replace(/\s+/g, ' ').trim();

describe.skipIf(isWithoutBrowser)('a section officer’s day', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser?.close());

  test('the parliamentary questions are imported, worked through, clocked, and reported to the supervisor', async () => {
    const { page, pivot, open, outside, mistakes } = await openDesk(browser);

    await page.getByLabel('Votre nom').fill('Claire Martin');
    await page.getByLabel('Nom de la section').fill('Section des questions');
    await page.getByRole('button', { name: 'Commencer' }).click();
    await page.getByRole('navigation', { name: 'Navigation principale' }).waitFor();

    await open('/import');
    await page.locator('input[type=file]').setInputFiles(questions);
    await page.getByRole('button', { name: 'Vérifier le fichier' }).click();
    await page.getByRole('button', { name: /^Importer 1.171 dossiers$/ }).click();
    await page.getByText(/1.171 dossiers créés depuis lok-sabha-questions\.csv/).waitFor();
    await page.getByRole('button', { name: 'Voir les dossiers' }).click();
    await page
      .getByText(/^1.171 dossiers$/)
      .first()
      .waitFor();

    await open('/');
    await page.getByRole('button', { name: /Voir les 1.159 autres en retard/ }).waitFor();
    await open('/dossiers?all=1');
    const search = page.getByPlaceholder('Référence, objet, expéditeur, notes…');
    await search.fill('Anemic Women Reproductive');
    await page
      .getByText(/^1 dossier$/)
      .first()
      .waitFor();
    const row = page.getByRole('row', { name: /Anemic Women in Reproductive Age Group/ });
    await row.click();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'STARRED-151-16.12.2022' }).waitFor();
    expect(await page.getByLabel('Expéditeur').inputValue()).toBe('Baalu,Shri Thalikkottai Rajuthevar');

    for (const move of ['Enregistrer au registre', 'Mettre en instruction', 'Présenter au visa']) {
      await page.getByRole('button', { name: move }).click();
    }
    await page.getByRole('button', { name: 'Approuver' }).waitFor();
    expect(await page.getByRole('main').getByText('Au visa', { exact: true }).first().isVisible()).toBe(true);

    await page.getByLabel('Durée').fill('1 h 30');
    await page.getByRole('button', { name: 'Ajouter', exact: true }).last().click();
    await page.getByRole('main').getByText('1 h 30', { exact: true }).first().waitFor();

    await open('/');
    const balance = page.getByRole('img', { name: /Documentation : 100 %, cible 40 %/ });
    await balance.waitFor();
    const { officerId } = await pivot.system.info();
    const day = (await pivot.today.overview()).day;
    await pivot.time.add({ pillar: 'coordination', day, minutes: 90, personId: officerId });
    await page.getByRole('img', { name: /Documentation : 50 %, cible 40 %, Coordination : 50 %/ }).waitFor();

    await open('/tableau-de-bord');
    await page.getByText('Encadrement : 30 points sous la cible.').first().waitFor();
    const tiles = (await page.getByRole('list', { name: 'Chiffres clés' }).getByRole('listitem').allTextContents()).map(
      plain,
    );
    expect(tiles[0]).toMatch(/^Dossiers en cours1.171/);

    await page.getByRole('button', { name: 'Exporter' }).click();
    const report = await downloadOf(page, () => page.getByRole('menuitem', { name: /Rapport HTML/ }).click());
    expect(report.name).toMatch(/^pivot-tableau-de-bord-.*\.html$/);

    const offline = await browser.newContext({ javaScriptEnabled: false, offline: true });
    const reader = await offline.newPage();
    await reader.goto(pathToFileURL(report.path).href);
    const figures = (await reader.locator('.figures li').allTextContents()).map(plain);
    expect(figures[0]).toMatch(/^Dossiers en cours 1.171/);
    expect(plain(await reader.locator('header .section').textContent())).toBe('Section des questions');
    const shares = await reader
      .getByRole('table', { name: 'Temps de la période par pilier' })
      .getByRole('row')
      .allInnerTexts();
    expect(shares.slice(1).map(plain)).toEqual([
      'Documentation 1 h 30 50 % 40 % +10 points',
      'Coordination 1 h 30 50 % 30 % +20 points',
      'Encadrement 0 h 0 % 30 % −30 points',
    ]);
    await offline.close();

    expect(outside).toEqual([]);
    expect(mistakes).toEqual([]);
  });

  test('the list reaches its last row, a saved view comes back when its replacement is undone, and the import is taken back', async () => {
    const { page, pivot, open, mistakes } = await openDesk(browser);
    await pivot.settings.update({ patch: { isFirstRunDone: true, sectionName: 'Section' } });
    await open('/import');
    await page.locator('input[type=file]').setInputFiles(questions);
    await page.getByRole('button', { name: 'Vérifier le fichier' }).click();
    await page.getByRole('button', { name: /^Importer 1.171 dossiers$/ }).click();
    await page.getByRole('button', { name: 'Voir les dossiers' }).click();
    await page
      .getByText(/^1.171 dossiers$/)
      .first()
      .waitFor();
    const [last] = (await pivot.dossiers.list({ sort: 'reference', offset: 1170, limit: 1 })).items;
    await open('/dossiers?all=1&sort=reference');
    await page
      .getByRole('row', { name: /STARRED/ })
      .first()
      .waitFor();
    await page.getByRole('grid', { name: 'Dossiers' }).focus();
    await page.keyboard.press('End');
    await page
      .getByText(last?.reference ?? '', { exact: true })
      .first()
      .waitFor();

    await pivot.views.save({ name: 'Urgents', filter: { priority: 'immediate' } });
    await open('/dossiers?all=1&pillar=coordination');
    await page.getByRole('button', { name: 'Enregistrer la vue' }).click();
    await page.getByLabel('Nom de la vue').fill('Urgents');
    await page.keyboard.press('Enter');
    await page.getByText('Vue « Urgents » enregistrée').waitFor();
    expect((await pivot.views.list()).items[0]?.filter.priority).toBeUndefined();
    await page.getByRole('button', { name: 'Annuler', exact: true }).click();
    await expect.poll(async () => (await pivot.views.list()).items[0]?.filter).toEqual({ priority: 'immediate' });

    const [made] = (await pivot.imports.list()).items;
    await open('/reglages');
    await page.getByRole('button', { name: 'Annuler l’import' }).first().click();
    await page.getByRole('dialog').getByRole('button', { name: 'Annuler l’import' }).click();
    await page.getByText('Import de lok-sabha-questions.csv annulé').waitFor();
    expect(made?.created).toBe(1171);
    expect((await pivot.dossiers.list({ limit: 1 })).total).toBe(0);
    expect(mistakes).toEqual([]);
  });

  test('each chart leaves as a picture that bears its title, section, period and source', async () => {
    const { page, open } = await openDesk(browser, { isDemo: true });
    await open('/tableau-de-bord');
    const actions = page.getByRole('button', { name: 'Actions sur « Répartition du temps »' });
    await actions.click();
    const svg = await downloadOf(page, () => page.getByRole('menuitem', { name: 'Enregistrer en SVG' }).click());
    const drawing = readFileSync(svg.path, 'utf8');
    for (const part of ['Répartition du temps', 'Section des affaires générales', 'Source : Pivot', '</svg>']) {
      expect(drawing).toContain(part);
    }
    await actions.click();
    const png = await downloadOf(page, () => page.getByRole('menuitem', { name: 'Enregistrer en PNG' }).click());
    const bytes = readFileSync(png.path);
    expect([...bytes.subarray(1, 4)]).toEqual([...Buffer.from('PNG')]);
    expect(bytes.readUInt32BE(16)).toBeGreaterThanOrEqual(1400);
    await actions.click();
    await page.getByRole('menuitem', { name: 'Voir le tableau' }).click();
    const table = page.getByRole('table', { name: /Temps par semaine et par pilier/ });
    expect(await table.getByRole('row').count()).toBeGreaterThan(8);
  });

  test('printing gives the report its place, and takes it back', async () => {
    const { page, open, mistakes } = await openDesk(browser, { isDemo: true });
    await open('/tableau-de-bord');
    await page.evaluate(() => {
      window.print = () => {
        document.documentElement.dataset.printed = document.body.textContent;
        window.dispatchEvent(new Event('afterprint'));
      };
    });
    await page.getByRole('button', { name: 'Exporter' }).click();
    await page.getByRole('menuitem', { name: 'Imprimer' }).click();
    await page.waitForFunction(() => document.documentElement.dataset.printed !== undefined);
    const printed = await page.evaluate(() => document.documentElement.dataset.printed ?? '');
    expect(printed).toContain('Section des affaires générales');
    expect(printed).toContain('Charge prévue et capacité par agent');
    expect(await page.getByRole('heading', { level: 1, name: 'Tableau de bord' }).isVisible()).toBe(true);
    expect(mistakes).toEqual([]);
  });
});
