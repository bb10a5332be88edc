import AxeBuilder from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isWithoutBrowser, launchBrowser } from '#tests/helpers/browser.ts';
import { furtherScreens, openDesk } from './desk.ts';

const violationsOf = async (page: Page): Promise<string[]> => {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary}`),
  );
};

const screens = [
  '/',
  '/dossiers',
  '/reunions',
  '/echeances',
  '/temps',
  '/equipe',
  '/tableau-de-bord',
  '/reglages',
  '/import',
  '/courrier',
  '/courrier?registre=a-traiter',
  '/correspondants',
  '/pieces',
  '/parapheur',
  ...furtherScreens,
];

describe.skipIf(isWithoutBrowser)('axe finds nothing', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser?.close());

  test.each(['light', 'dark'] as const)('on any screen, %s', async (theme) => {
    const { page, pivot, open } = await openDesk(browser, { isDemo: true });
    await pivot.settings.update({ patch: { theme } });
    const dossier = (await pivot.dossiers.list({ limit: 1 })).items[0];
    const meeting = (await pivot.meetings.list({ from: '2000-01-01', to: '2099-01-01', limit: 1 })).items[0];
    const letter = (await pivot.mail.list({ limit: 1 })).items[0];
    const draft = (await pivot.circuits.list({ limit: 1 })).items[0];
    const tabs = ['circuit', 'movements', 'references', 'ledgers'].map(
      (tab) => `/dossiers/${dossier?.id}?onglet=${tab}`,
    );
    const pages = [`/dossiers/${dossier?.id}`, ...tabs, `/reunions/${meeting?.id}`];
    for (const path of [...screens, ...pages, `/courrier/${letter?.id}`, `/parapheur/${draft?.id}`]) {
      await open(path);
      await page.waitForLoadState('networkidle').catch(() => undefined);
      expect.soft(await violationsOf(page), path).toEqual([]);
    }
  });

  test('on the dialogs that create', async () => {
    const { page, open } = await openDesk(browser, { isDemo: true });
    for (const [path, dialog] of [
      ['/dossiers?nouveau=1', 'Nouveau dossier'],
      ['/reunions?nouveau=1', 'Nouvelle réunion'],
      ['/echeances?nouveau=1', 'Nouvelle échéance'],
      ['/temps?nouveau=1', 'Saisir du temps'],
      ['/courrier?nouveau=1', 'Courrier arrivée'],
    ] as const) {
      await open(path);
      await page.getByRole('dialog', { name: dialog }).waitFor();
      expect.soft(await violationsOf(page), path).toEqual([]);
    }
  });

  test('on the first screen of a fresh store', async () => {
    const { page } = await openDesk(browser);
    await page.getByRole('button', { name: 'Commencer' }).waitFor();
    expect(await violationsOf(page)).toEqual([]);
  });
});
