import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isWithoutBrowser, launchBrowser } from '#tests/helpers/browser.ts';
import { openDesk } from './desk.ts';

/** What a screen reader calls the element that has the focus, with its role. */
const focusOf = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const at = document.activeElement;
    if (at === null || at === document.body) return 'nothing';
    const labels = at instanceof HTMLInputElement ? [...(at.labels ?? [])].map(({ textContent }) => textContent) : [];
    const name = at.getAttribute('aria-label') ?? (labels.join(' ').trim() || at.textContent) ?? '';
    return `${at.getAttribute('role') ?? at.tagName.toLowerCase()} ${name.replace(/\s+/g, ' ').trim()}`;
  });

/** Presses a key until the focus is on what is sought. */
const walkTo = async (page: Page, sought: RegExp, key = 'Tab'): Promise<void> => {
  const passed: string[] = [];
  for (let step = 0; step < 90; step++) {
    const at = await focusOf(page);
    if (sought.test(at)) return;
    passed.push(at);
    await page.keyboard.press(key);
  }
  throw new Error(`${key} never reaches ${sought}: ${passed.slice(-20).join(' | ')}`);
};

const press = async (page: Page, ...keys: readonly string[]): Promise<void> => {
  for (const key of keys) await page.keyboard.press(key);
};

/** The page's title, once it is the one expected. */
const seeTitle = (page: Page, name: string | RegExp): Promise<void> =>
  page.getByRole('heading', { level: 1, name }).waitFor();

const goTo = async (page: Page, key: string, title: string | RegExp): Promise<void> => {
  await press(page, 'g', key);
  await seeTitle(page, title);
};

const see = (page: Page, text: string | RegExp): Promise<void> => page.getByText(text).first().waitFor();

/** Opens the palette, types some words and waits for what they should find. */
const seek = async (page: Page, words: string, found: RegExp): Promise<void> => {
  await press(page, 'Control+k');
  await page.getByRole('dialog', { name: 'Recherche et commandes' }).waitFor();
  await page.keyboard.type(words);
  await page.getByRole('option', { name: found }).first().waitFor();
};

/** Opens the menu under the focus and chooses an entry. */
const choose = async (page: Page, entry: RegExp): Promise<void> => {
  await press(page, 'Enter');
  await expect.poll(() => focusOf(page)).toMatch(/^(menu|presentation)/);
  await walkTo(page, entry, 'ArrowDown');
  await press(page, 'Enter');
};

describe.skipIf(isWithoutBrowser)('with the keyboard alone', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser?.close());

  const demo = async () => {
    const desk = await openDesk(browser, { isDemo: true });
    await desk.page.getByRole('grid', { name: 'À traiter' }).waitFor();
    return desk;
  };

  test('the first screen is filled in and left', async () => {
    const { page, mistakes } = await openDesk(browser);
    await seeTitle(page, 'Bienvenue dans Pivot');
    await walkTo(page, /^input Votre nom/);
    await page.keyboard.type('Claire Martin');
    await press(page, 'Enter');
    await see(page, 'Ce champ est obligatoire.');
    await press(page, 'Tab');
    await page.keyboard.type('Bureau des affaires générales');
    await press(page, 'Enter');
    await page.getByRole('navigation', { name: 'Navigation principale' }).waitFor();
    await goTo(page, 's', 'Réglages');
    expect(await page.getByLabel('Votre nom').inputValue()).toBe('Claire Martin');
    expect(await page.getByLabel('Nom de la section').inputValue()).toBe('Bureau des affaires générales');
    expect(mistakes).toEqual([]);
  });

  test('every screen is two keys away, and ? tells which', async () => {
    const { page } = await demo();
    await goTo(page, 'd', 'Dossiers');
    await goTo(page, 'r', 'Réunions');
    await goTo(page, 'e', 'Échéances');
    await goTo(page, 't', 'Temps');
    await goTo(page, 'q', 'Équipe');
    await goTo(page, 'b', 'Tableau de bord');
    await goTo(page, 's', 'Réglages');
    await goTo(page, 'a', /\d/);
    await page.keyboard.type('?');
    const sheet = page.getByRole('dialog', { name: 'Raccourcis clavier' });
    await sheet.waitFor();
    const lines = (await sheet.locator('dl > div').allTextContents()).join('\n');
    for (const line of ['Aller à DossiersGD', 'Recherche et commandesCtrlK', 'Annuler la dernière modificationCtrlZ'])
      expect(lines).toContain(line);
    await press(page, 'Escape');
    await sheet.waitFor({ state: 'detached' });
  });

  test('the palette finds a dossier by its words and opens it', async () => {
    const { page } = await demo();
    await seek(page, '1184 transport', /Question écrite n° 1184/);
    await press(page, 'Enter');
    await seeTitle(page, /^QE-\d{4}-\d{3}$/);
    expect(await page.getByLabel('Objet').inputValue()).toContain('Question écrite n° 1184');
  });

  test('n writes a new dossier; Enter saves it, Esc leaves the form and gives the focus back', async () => {
    const { page } = await demo();
    await goTo(page, 'd', 'Dossiers');
    await walkTo(page, /^grid Dossiers/);
    await press(page, 'n');
    const form = page.getByRole('dialog', { name: 'Nouveau dossier' });
    await form.waitFor();
    await page.keyboard.type('Relance de la mairie');
    await press(page, 'Escape');
    await form.waitFor({ state: 'detached' });
    await expect.poll(() => focusOf(page)).toMatch(/^grid Dossiers/);
    await press(page, 'n');
    await form.waitFor();
    await page.keyboard.type('Relance de la mairie');
    await press(page, 'Enter');
    await see(page, /^Dossier DOS-\d{4}-\d{3} enregistré$/);
    await form.waitFor({ state: 'detached' });
    await seek(page, 'relance mairie', /Relance de la mairie/);
  });

  test('in the list, arrows and Enter open; Space selects for one change that Ctrl+Z takes back', async () => {
    const { page } = await demo();
    await goTo(page, 'd', 'Dossiers');
    await walkTo(page, /^grid Dossiers/);
    await press(page, 'ArrowDown', 'ArrowDown');
    const active = page.locator('tr[data-active="true"]');
    const reference = (await active.locator('.reference').textContent()) ?? '';
    await press(page, 'Enter');
    await seeTitle(page, reference);

    await goTo(page, 'd', 'Dossiers');
    await walkTo(page, /^grid Dossiers/);
    const rows = page.locator('tr[data-index]');
    const texts = () => Promise.all([0, 1].map((index) => rows.nth(index).textContent()));
    const before = await texts();
    await press(page, 'Home', 'Space', 'ArrowDown', 'Space');
    await see(page, '2 dossiers sélectionnés');
    await walkTo(page, /^button Priorité$/, 'Shift+Tab');
    await choose(page, /^menuitem Urgent$/);
    await see(page, '2 dossiers modifiés');
    for (const index of [0, 1]) await rows.nth(index).getByText('Urgent', { exact: true }).waitFor();
    await expect.poll(() => focusOf(page)).toMatch(/^grid Dossiers/);
    await press(page, 'Control+z');
    await see(page, 'Annulé : 2 dossiers modifiés');
    await expect.poll(texts).toEqual(before);
  });

  test('a dossier moves, closes on the order of its head, opens again with a reason, and each move can be undone', async () => {
    const { page, pivot } = await demo();
    const dossier = await pivot.dossiers.create({
      title: 'Parapheur du visa',
      pillar: 'documentation',
      receivedOn: '2026-11-02',
    });
    await seek(page, 'parapheur visa', /Parapheur du visa/);
    await press(page, 'Enter');
    await seeTitle(page, dossier.reference);
    const state = page.getByRole('main').locator('h1').locator('xpath=ancestor::div[2]/following-sibling::div[1]');
    const seeState = (name: string) => state.getByText(name, { exact: true }).first().waitFor();
    await seeState('Reçu');
    await press(page, 'a');
    await seeState('Enregistré');
    await press(page, 'Control+z');
    await seeState('Reçu');

    await press(page, 'x');
    await see(page, /il ne peut pas encore être clos/);
    for (const next of ['Enregistré', 'En instruction', 'Au visa', 'Approuvé', 'Signé', 'Expédié']) {
      await press(page, 'a');
      await seeState(next);
    }
    await press(page, 'x');
    const order = page.getByRole('dialog', { name: `Clore : ${dossier.reference}` });
    await order.waitFor();
    await expect.poll(() => focusOf(page)).toMatch(/^combobox Ordre donné par/);
    await press(page, 'Control+a');
    await page.keyboard.type('Hélène Fabre');
    await press(page, 'Escape');
    if (await order.isVisible()) await press(page, 'Escape');
    await order.waitFor({ state: 'detached' });
    await seeState('Expédié');
    await press(page, 'x');
    await order.waitFor();
    await press(page, 'Enter');
    await order.waitFor({ state: 'detached' });
    await seeState('Clos');
    await see(page, /Clos sur ordre de Hélène Fabre/);

    await press(page, 'a');
    const reason = page.getByRole('dialog', { name: `Rouvrir : ${dossier.reference}` });
    await reason.waitFor();
    await press(page, 'Enter');
    await reason.getByText('Ce champ est obligatoire.').waitFor();
    await walkTo(page, /^input Motif/);
    await page.keyboard.type('Pièce arrivée après la clôture');
    await press(page, 'Enter');
    await reason.waitFor({ state: 'detached' });
    await see(page, /Pièce arrivée après la clôture/);
    await press(page, 'Control+z');
    await seeState('Clos');
    expect((await pivot.dossiers.get({ id: dossier.id })).state).toBe('closed');
  });

  test('the timer starts and stops', async () => {
    const { page } = await demo();
    await walkTo(page, /^button Démarrer le chronomètre$/, 'Shift+Tab');
    await choose(page, /^menuitem Coordination$/);
    const timer = page.getByRole('region', { name: 'Chronomètre en cours' });
    await timer.getByText('Coordination').waitFor();
    await timer.getByText('0:00:01').waitFor();
    await walkTo(page, /^button Arrêter le chronomètre$/);
    await press(page, 'Enter');
    await see(page, /saisies? de temps enregistrées?$/);
    await page.getByRole('button', { name: 'Démarrer le chronomètre' }).waitFor();
  });

  test('the dashboard changes its period and shows the table of a chart', async () => {
    const { page } = await demo();
    await goTo(page, 'b', 'Tableau de bord');
    const subtitle = page.locator('h1 + p');
    const before = await subtitle.textContent();
    await walkTo(page, /^combobox Période$/);
    await press(page, 'ArrowDown');
    await page.getByRole('option', { name: 'Année' }).waitFor();
    await press(page, 'ArrowDown', 'Enter');
    await expect.poll(() => subtitle.textContent()).not.toBe(before);
    await walkTo(page, /^button .*Répartition du temps/);
    await choose(page, /^menuitem Voir le tableau/);
    await page.getByRole('columnheader', { name: 'Encadrement' }).waitFor();
    expect(await page.getByRole('row', { name: /^Période/ }).isVisible()).toBe(true);
  });

  test('the settings change the language and back', async () => {
    const { page } = await demo();
    await goTo(page, 's', 'Réglages');
    await walkTo(page, /^input Français$/);
    await press(page, 'ArrowRight');
    await seeTitle(page, 'Settings');
    await page.getByRole('link', { name: 'Today' }).waitFor();
    await walkTo(page, /^input English$/);
    await press(page, 'ArrowLeft');
    await seeTitle(page, 'Réglages');
  });

  test('single-key shortcuts can be turned off; those with Ctrl stay', async () => {
    const { page } = await demo();
    await goTo(page, 's', 'Réglages');
    await walkTo(page, /^input Actifs$/);
    await press(page, 'ArrowRight');
    await see(page, 'Réglage modifié');
    await walkTo(page, /^button Faire une sauvegarde$/);
    await press(page, 'g', 'd', '?', 'n', 'd');
    await press(page, 'Control+k');
    const palette = page.getByRole('dialog', { name: 'Recherche et commandes' });
    await palette.waitFor();
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Réglages');
    expect(await palette.getByText('Aller à Dossiers').isVisible()).toBe(true);
    expect(await palette.getByText('G D', { exact: true }).count()).toBe(0);
    await press(page, 'Escape');
    await palette.waitFor({ state: 'detached' });
    await press(page, 'Control+z');
    await see(page, 'Annulé : Réglage modifié');
    await goTo(page, 'd', 'Dossiers');
  });

  test('the deadlines that a new day recalls are told, and lead to their list', async () => {
    const { page, push } = await demo();
    push({ name: 'reminders', payload: { count: 3 } });
    await see(page, '3 échéances à rappeler');
    await walkTo(page, /^button Voir les échéances$/);
    await press(page, 'Enter');
    await seeTitle(page, 'Échéances');
    await page.getByText('3 échéances à rappeler').waitFor({ state: 'detached' });
  });
});
