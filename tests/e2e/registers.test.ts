import { readFileSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isWithoutBrowser, launchBrowser } from '#tests/helpers/browser.ts';
import { downloadOf, openDesk } from './desk.ts';

const violationsOf = async (page: Page): Promise<string[]> =>
  (await new AxeBuilder({ page }).analyze()).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);

describe.skipIf(isWithoutBrowser)('the registers', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser?.close());

  test('a register is found, moved through time, saved and printed', async () => {
    const { page, open, outside, mistakes } = await openDesk(browser, { isDemo: true });
    await open('/registres');
    expect(await violationsOf(page)).toEqual([]);
    await page.getByLabel('Filtrer les registres').fill('cave à vin');
    await page.getByText('Aucun registre ne correspond.').waitFor();
    await page.getByLabel('Filtrer les registres').fill('affaires en instance');
    await page.getByRole('link', { name: 'État hebdomadaire des affaires en instance' }).click();
    const table = page.getByRole('grid', { name: 'État hebdomadaire des affaires en instance' });
    await table.getByText('Claire Martin').waitFor();
    await page.keyboard.press('ArrowLeft');
    await page.getByRole('button', { name: 'Période en cours' }).click();
    await table.getByText('Claire Martin').waitFor();
    expect(await violationsOf(page)).toEqual([]);

    const { name, path } = await downloadOf(page, () =>
      page.getByRole('button', { name: 'Enregistrer en CSV' }).click(),
    );
    expect(name).toMatch(/^pivot-weekly-arrears-\d{4}-\d\d-\d\d-\d{4}-\d\d-\d\d\.csv$/);
    expect(readFileSync(path, 'utf8')).toContain('Claire Martin');

    await page.evaluate(() => {
      window.print = () => {
        document.title = `imprimé : ${document.title}`;
        window.dispatchEvent(new Event('afterprint'));
        document.body.dataset.printed = 'yes';
      };
    });
    await page.getByRole('button', { name: 'Imprimer' }).click();
    await page.locator('body[data-printed=yes]').waitFor();
    await table.waitFor();
    expect([outside, mistakes]).toEqual([[], []]);
  });

  test('another administration is read before it is chosen, and taken back', async () => {
    const { page, pivot, open, mistakes } = await openDesk(browser, { isDemo: true });
    await open('/reglages');
    await page.getByRole('combobox', { name: 'Administration' }).click();
    await page.getByRole('option', { name: 'Inde, Central Secretariat' }).click();
    await page.getByRole('dialog').getByText('31 registres tenus').waitFor();
    await page.getByRole('button', { name: 'Appliquer' }).click();
    await expect.poll(async () => (await pivot.settings.get()).profile).toBe('in_central');
    await page.getByRole('button', { name: 'Annuler' }).click();
    await expect.poll(async () => (await pivot.settings.get()).profile).toBe('fr_state');
    expect(mistakes).toEqual([]);
  });
});
