import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isWithoutBrowser, launchBrowser } from '#tests/helpers/browser.ts';
import { openDesk } from './desk.ts';

/** Types with the keyboard alone, and counts the keys. */
const keyboardOf = (page: Page) => {
  let count = 0;
  return {
    press: async (key: string) => {
      count += 1;
      await page.keyboard.press(key);
    },
    type: async (text: string) => {
      count += text.length;
      await page.keyboard.type(text);
    },
    count: () => count,
  };
};

/** Keys a minute of a slow typist: 200, hesitations included. */
const keysIn20Seconds = 66;

describe.skipIf(isWithoutBrowser)('mail', { timeout: 60_000 }, () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());

  test('is registered by keyboard alone, one after the other, in fewer keys than twenty seconds hold', async () => {
    const { page, pivot, open, mistakes } = await openDesk(browser);
    await pivot.settings.update({ patch: { isFirstRunDone: true } });
    await pivot.correspondents.create({ name: 'Mairie de Colmar', kind: 'administration' });
    await open('/');
    const keys = keyboardOf(page);
    await keys.press('n');
    await keys.press('c');
    await page.getByRole('dialog').waitFor();
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('INPUT');
    await keys.type('Subvention du gymnase');
    await keys.press('Tab');
    await keys.type('mair');
    await page.getByRole('option', { name: 'Mairie de Colmar' }).waitFor();
    await keys.press('ArrowDown');
    await keys.press('Enter');
    await keys.press('Tab');
    await keys.type('DGS/118');
    await keys.press('Control+Enter');
    await expect.poll(async () => (await pivot.mail.list()).items.length).toBe(1);
    expect(keys.count()).toBeLessThan(keysIn20Seconds);
    const [first] = (await pivot.mail.list()).items;
    expect(first).toMatchObject({
      subject: 'Subvention du gymnase',
      correspondentName: 'Mairie de Colmar',
      senderRef: 'DGS/118',
      channel: 'post',
    });

    const subject = page.getByRole('dialog').getByLabel('Objet');
    await expect.poll(() => subject.inputValue()).toBe('');
    await expect.poll(() => subject.evaluate((input) => input === document.activeElement)).toBe(true);
    await keys.type('Second pli');
    await keys.press('Tab');
    await keys.type('Préfecture');
    await page.getByText('Nouveau correspondant, ajouté au répertoire').waitFor();
    await keys.press('Enter');
    await expect.poll(async () => (await pivot.mail.list()).items.length).toBe(2);
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect((await pivot.correspondents.list()).items.map(({ name }) => name)).toEqual([
      'Mairie de Colmar',
      'Préfecture',
    ]);
    await page.getByText(/Courrier \d{4}-0002 enregistré/).waitFor();
    await page.keyboard.press('Control+z');
    await expect.poll(async () => (await pivot.mail.list({ state: 'cancelled' })).total).toBe(1);
    expect(mistakes).toEqual([]);
  });

  test('says what is wrong beside the field and keeps what was typed', async () => {
    const { page, pivot, open } = await openDesk(browser);
    await pivot.settings.update({ patch: { isFirstRunDone: true } });
    await open('/courrier?nouveau=1');
    await page.getByRole('combobox', { name: 'Expéditeur' }).fill('Mairie');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').waitFor();
    expect(await page.getByRole('alert').textContent()).toContain('objet');
    expect(await page.getByRole('combobox', { name: 'Expéditeur' }).inputValue()).toBe('Mairie');
    expect((await pivot.mail.list()).total).toBe(0);
  });

  test('comes in as an e-mail that is dropped, is answered, and disposed of on the head’s order', async () => {
    const { page, pivot, open, mistakes } = await openDesk(browser);
    await pivot.settings.update({ patch: { isFirstRunDone: true } });
    await open('/courrier');
    const eml = [
      'From: =?utf-8?Q?H=C3=A9l=C3=A8ne?= Roux <h.roux@exemple.fr>',
      'To: accueil@exemple.fr',
      'Date: Fri, 20 Nov 2026 10:12:00 +0100',
      'Subject: =?utf-8?Q?Demande_d=27acc=C3=A8s_au_dossier?=',
      'MIME-Version: 1.0',
      'Content-Type: text/plain; charset=utf-8',
      '',
      'Bonjour',
      '',
    ].join('\r\n');
    const transfer = await page.evaluateHandle((text) => {
      const data = new DataTransfer();
      data.items.add(new File([text], 'demande.eml', { type: 'message/rfc822' }));
      return data;
    }, eml);
    await page
      .getByRole('region', { name: 'Déposer un courriel ou un fichier' })
      .dispatchEvent('drop', { dataTransfer: transfer });
    const dialog = page.getByRole('dialog');
    await dialog.waitFor();
    expect(await dialog.getByLabel('Objet').inputValue()).toBe("Demande d'accès au dossier");
    expect(await dialog.getByRole('combobox', { name: 'Expéditeur' }).inputValue()).toBe('Hélène Roux');
    expect(await dialog.getByLabel('Daté du').inputValue()).toBe('20/11/2026');
    await dialog.getByRole('button', { name: 'Enregistrer', exact: true }).click();
    await expect.poll(async () => (await pivot.mail.list()).total).toBe(1);
    const [letter] = (await pivot.mail.list()).items;
    expect(letter).toMatchObject({ channel: 'email', kind: 'email' });
    expect((await pivot.documents.list({ mailId: letter?.id ?? '' })).items).toMatchObject([
      { fileName: 'demande.eml' },
    ]);

    await open(`/courrier/${letter?.id}`);
    await page.getByRole('button', { name: 'Répondre' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Enregistrer' }).click();
    await page.getByText(/réponse enregistrée sous le numéro/).waitFor();
    await page.getByRole('button', { name: 'Classer' }).click();
    await page.getByLabel('Ordre donné par').fill('Mme Laurent');
    await page.getByRole('dialog').getByRole('button', { name: 'Classer' }).click();
    await expect.poll(async () => (await pivot.mail.list({ state: 'disposed' })).total).toBe(1);
    await page.getByText(/sur ordre de Mme Laurent/).waitFor();
    expect(mistakes).toEqual([]);
  });
});
