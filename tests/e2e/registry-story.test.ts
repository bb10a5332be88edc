import { readFileSync } from 'node:fs';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PivotClient } from '#shared/contract/contract.ts';
import { addDays } from '#shared/kernel/time.ts';
import { isWithoutBrowser, launchBrowser } from '#tests/helpers/browser.ts';
import { downloadOf, openDesk } from './desk.ts';

const eml = [
  'From: =?utf-8?Q?Soci=C3=A9t=C3=A9_Val-Clair?= <contact@val-clair.exemple>',
  'To: accueil@exemple.fr',
  'Date: Fri, 20 Nov 2026 10:12:00 +0100',
  'Subject: =?utf-8?Q?Communication_du_rapport_d=E2=80=99analyse?=',
  'MIME-Version: 1.0',
  'Content-Type: multipart/mixed; boundary="b"',
  '',
  '--b',
  'Content-Type: text/plain; charset=utf-8',
  '',
  'Bonjour, nous demandons le rapport.',
  '--b',
  'Content-Type: application/pdf; name="mandat.pdf"',
  'Content-Disposition: attachment; filename="mandat.pdf"',
  '',
  '%PDF-1.4 mandat',
  '--b--',
  '',
].join('\r\n');

const drop = async (page: Page): Promise<void> => {
  const transfer = await page.evaluateHandle((text) => {
    const data = new DataTransfer();
    data.items.add(new File([text], 'demande.eml', { type: 'message/rfc822' }));
    return data;
  }, eml);
  const zone = page.getByRole('region', { name: 'Déposer un courriel ou un fichier' });
  await zone.dispatchEvent('drop', { dataTransfer: transfer });
};

const choose = async (page: Page, label: string, option: string | RegExp): Promise<void> => {
  await page.getByRole('dialog').getByRole('combobox', { name: label }).click();
  await page.getByRole('option', { name: option }).click();
};

const submit = (page: Page, action: string) =>
  page.getByRole('dialog').getByRole('button', { name: action, exact: true }).click();

const give = async (page: Page, opinion: string, reason?: string): Promise<void> => {
  await page.getByRole('button', { name: 'Enregistrer un visa' }).click();
  if (opinion !== 'Favorable') await choose(page, 'Avis', opinion);
  if (reason !== undefined) await page.getByRole('dialog').getByLabel('Motif').fill(reason);
  await submit(page, 'Enregistrer un visa');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
};

const act = async (page: Page, action: string): Promise<void> => {
  await page.getByRole('button', { name: action, exact: true }).click();
  await submit(page, action);
  await page.getByRole('dialog').waitFor({ state: 'detached' });
};

/** A section with its head and a reader, through whom answers to document requests go. */
const furnish = async (pivot: PivotClient): Promise<void> => {
  await pivot.settings.update({ patch: { isFirstRunDone: true, sectionName: 'Section des affaires' } });
  const head = await pivot.people.create({ name: 'Hélène Fabre', role: 'head' });
  const reader = await pivot.people.create({ name: 'Paul Aubin', role: 'officer' });
  const kind = (await pivot.kinds.list()).items.find(({ code }) => code === 'CADA');
  if (!kind) throw new Error('the kind of document requests is there from the start');
  const route = [
    { label: 'Relecture', personId: reader.id, targetDays: 2 },
    { label: 'Visa du chef de section', personId: head.id, targetDays: 3 },
  ];
  await pivot.kinds.update({ id: kind.id, revision: kind.revision, patch: { route } });
};

const textOfPdf = async (path: string): Promise<string[]> => {
  const pdf = await getDocument({ data: new Uint8Array(readFileSync(path)) }).promise;
  const pages: string[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const { items } = await (await pdf.getPage(number)).getTextContent();
    pages.push(
      items
        .map((item) => ('str' in item ? item.str : ''))
        .join(' ')
        .replace(/\s+/g, ' '),
    );
  }
  return pages;
};

describe.skipIf(isWithoutBrowser)('from the letter to its register', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser?.close());

  test('a request is dropped, opened, refused once, signed, dispatched, closed, and both registers are printed', async () => {
    const { page, pivot, open, outside, mistakes } = await openDesk(browser, { canPrint: true });
    await furnish(pivot);
    const { day } = await pivot.today.overview();

    await open('/courrier');
    await drop(page);
    const dialog = page.getByRole('dialog');
    await dialog.waitFor();
    expect(await dialog.getByLabel('Objet').inputValue()).toBe('Communication du rapport d’analyse');
    await choose(page, 'Nature', 'Demande de document (CADA)');
    await choose(page, 'Ouvrir un dossier de type', /^CADA/);
    await submit(page, 'Enregistrer');
    await expect.poll(async () => (await pivot.dossiers.list()).total).toBe(1);
    const [letter] = (await pivot.mail.list({ direction: 'in' })).items;
    const [dossier] = (await pivot.dossiers.list()).items;
    const expected = await pivot.deadlines.compute({ preset: 'fr.cada.silence', trigger: day });
    const rows = (await pivot.deadlines.list({ dossierId: dossier?.id ?? '' })).items;
    expect(rows.map(({ dueOn }) => dueOn)).toContain(expected.dueOn);
    expect((await pivot.documents.list({ mailId: letter?.id ?? '' })).items.map(({ fileName }) => fileName)).toEqual(
      expect.arrayContaining(['demande.eml', 'mandat.pdf']),
    );

    await open(`/dossiers/${dossier?.id}`);
    for (const move of ['Enregistrer au registre', 'Mettre en instruction']) {
      await page.getByRole('button', { name: move }).click();
    }
    await page.getByRole('tab', { name: 'Circuit' }).click();
    await page.getByRole('button', { name: 'Mettre un projet en circulation' }).click();
    await submit(page, 'Mettre en circulation');
    await page.getByRole('link', { name: 'Communication du rapport d’analyse' }).click();
    await page.getByRole('button', { name: 'Enregistrer un visa' }).waitFor();
    await give(page, 'Favorable');
    await give(page, 'Refusé', 'Mentions à occulter');
    await page.getByText('Revenu', { exact: true }).first().waitFor();
    expect((await pivot.dossiers.get({ id: dossier?.id ?? '' })).state).toBe('returned');
    await act(page, 'Représenter le projet');
    await give(page, 'Favorable');
    await give(page, 'Favorable');
    await act(page, 'Enregistrer la signature');

    await open(`/courrier/${letter?.id}`);
    await page.getByRole('button', { name: 'Répondre' }).click();
    await submit(page, 'Enregistrer');
    await page.getByText(/réponse enregistrée sous le numéro/).waitFor();
    const [departure] = (await pivot.mail.list({ direction: 'out' })).items;
    const [draft] = (await pivot.circuits.list({ dossierId: dossier?.id ?? '' })).items;
    await open(`/parapheur/${draft?.id}`);
    await page.getByRole('button', { name: 'Enregistrer le départ' }).click();
    await choose(page, 'Courrier au départ', new RegExp(departure?.number ?? ''));
    await submit(page, 'Enregistrer le départ');
    await expect.poll(async () => (await pivot.dossiers.get({ id: dossier?.id ?? '' })).state).toBe('dispatched');

    await open(`/dossiers/${dossier?.id}`);
    await page.getByRole('button', { name: 'Clore', exact: true }).click();
    await page.getByRole('dialog').getByLabel('Ordre donné par').fill('Hélène Fabre');
    await submit(page, 'Clore');
    await expect.poll(async () => (await pivot.dossiers.get({ id: dossier?.id ?? '' })).state).toBe('closed');

    for (const [register, number, other] of [
      ['arrivals', letter?.number, departure?.number],
      ['departures', departure?.number, letter?.number],
    ] as const) {
      await open(`/registres/${register}`);
      const { path, name } = await downloadOf(page, () =>
        page.getByRole('button', { name: 'Enregistrer en PDF' }).click(),
      );
      expect(name).toMatch(/\.pdf$/);
      const [first = '', ...more] = await textOfPdf(path);
      expect(more).toEqual([]);
      expect(first).toContain('Section des affaires');
      expect(first).toContain(number ?? 'no number');
      expect(first).not.toContain(` ${other} `);
      expect(first).toContain('Communication du rapport');
      expect(first).toMatch(/1 ?\/ ?1/);
    }
    expect(outside).toEqual([]);
    expect(mistakes).toEqual([]);
  });

  test('a meeting is convened and held, its decision runs late, is found among the arrears, and is done', async () => {
    const { page, pivot, open, mistakes } = await openDesk(browser);
    await furnish(pivot);
    const { day } = await pivot.today.overview();
    const body = await pivot.bodies.create({
      name: 'Comité technique',
      kind: 'commission',
      convocation: { kind: 'days', days: 3, unit: 'clear_day' },
    });
    const sitting = addDays(day, -10);
    const meeting = await pivot.meetings.create({
      title: 'Comité technique de novembre',
      startsAt: `${sitting}T08:00:00.000Z`,
      endsAt: `${sitting}T09:00:00.000Z`,
      bodyId: body.id,
      participants: [{ name: 'Hélène Fabre' }, { name: 'Paul Aubin' }],
      agenda: [{ title: 'Plan de classement', minutes: 30 }],
    });

    await open(`/reunions/${meeting.id}`);
    await page.getByRole('tab', { name: 'Convocation' }).click();
    await page.getByRole('button', { name: 'Marquer convoquée' }).click();
    await page.getByRole('dialog').getByLabel(/Motif/).fill('Convocation reprise après coup');
    await submit(page, 'Enregistrer');
    await expect.poll(async () => (await pivot.meetings.get({ id: meeting.id })).convenedOn).toBe(day);

    const { revision } = await pivot.meetings.get({ id: meeting.id });
    await pivot.meetings.update({ id: meeting.id, revision, patch: { state: 'held' } });
    const decision = await pivot.deadlines.create({
      title: 'Diffuser le plan de classement',
      source: 'decision',
      meetingId: meeting.id,
      dueOn: addDays(day, -3),
    });
    await open('/echeances');
    await page.getByText('Diffuser le plan de classement').first().waitFor();
    await page
      .getByText(/en retard/i)
      .first()
      .waitFor();
    await open('/registres/decisions');
    const table = page.getByRole('grid').or(page.getByRole('table')).first();
    await table.getByText('Diffuser le plan de classement').waitFor();
    await table
      .getByText(/en retard/i)
      .first()
      .waitFor();

    await pivot.deadlines.complete({ id: decision.id, revision: decision.revision, isDone: true });
    await table.getByText('Fait en retard').waitFor();
    const { rows } = await pivot.registers.rows({ register: 'decisions', from: addDays(day, -31), to: day });
    expect(rows).toHaveLength(1);
    expect(mistakes).toEqual([]);
  });
});
