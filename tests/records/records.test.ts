import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { PivotClient } from '#shared/contract/contract.ts';
import { fixedClock, openTestService, refusalOf, temporaryFolder } from '#tests/helpers/service.ts';
import { handIn } from '#tests/imports/files.ts';

const order = { givenBy: 'Mme Laurent', givenOn: '2020-06-30' };

type Opened = ReturnType<typeof openRecords>;

const openRecords = (dataDir?: string) => {
  const clock = fixedClock();
  const opened = openTestService({ clock, ...(dataDir !== undefined && { dataDir }) });
  const at = async <T>(day: string, work: () => Promise<T>): Promise<T> => {
    const now = clock.at;
    clock.at = `${day}T09:00:00.000Z`;
    const result = await work();
    clock.at = now;
    return result;
  };
  /** A dossier closed on a day. */
  const closed = (day: string, more: object = {}) =>
    at(day, async () => {
      const made = await opened.pivot.dossiers.create({
        title: 'Autorisation de voirie',
        pillar: 'documentation',
        receivedOn: '2020-01-06',
        ...more,
      });
      const { reference } = await opened.pivot.dossiers.advance({
        id: made.id,
        revision: 1,
        to: 'registered',
      });
      await opened.pivot.dossiers.advance({
        id: made.id,
        revision: 2,
        to: 'closed',
        closingOrder: { ...order, givenOn: day },
      });
      return { id: made.id, reference };
    });
  return { ...opened, clock, at, closed };
};

const ruled = async ({ pivot, closed }: Opened, more: object = {}) => {
  await pivot.records.createRule({ code: 'VOI', label: 'Voirie', years: 5, fate: 'eliminate' });
  const dossier = await closed('2020-06-30', more);
  await pivot.records.setRule({ dossierIds: [dossier.id], code: 'VOI' });
  return dossier;
};

const visaed = async (pivot: PivotClient, dossierIds: string[], kind: 'elimination' | 'transfer' = 'elimination') => {
  const slip = await pivot.records.createSlip({ kind, dossierIds, signedBy: 'Mme Laurent' });
  await pivot.records.sendSlip({ id: slip.id, revision: 1 });
  return pivot.records.visaSlip({ id: slip.id, revision: 2, visaNumber: 'AD-77', visaOn: '2026-11-23' });
};

describe('retention rules', () => {
  test('no French duration ships; the Indian categories show in the Indian profile only', async () => {
    const { pivot } = openRecords();
    expect(await pivot.records.rules()).toEqual({ items: [], total: 0 });
    await pivot.settings.update({ patch: { profile: 'in_central' } });
    const { items } = await pivot.records.rules();
    expect(items.map(({ code }) => code)).toEqual([
      'A',
      'B',
      'C-1',
      'C-2',
      'C-3',
      'C-4',
      'C-5',
      'C-6',
      'C-7',
      'C-8',
      'C-9',
      'C-10',
    ]);
    const refused = pivot.records.updateRule({ id: 'retention-c-3', revision: 1, patch: { years: 4 } });
    expect((await refusalOf(refused)).message).toContain('catégorie');
  });

  test('C-3 closed on 15 June 2005 is reviewable from 1 January 2009', async () => {
    const opened = openRecords();
    const { id } = await opened.closed('2005-06-15', { receivedOn: '2005-01-03' });
    const { items } = await opened.pivot.records.setRule({ dossierIds: [id], code: 'C-3' });
    expect(items[0]).toMatchObject({ eligibleOn: '2009-01-01', rule: { fate: 'review' } });
    expect((await opened.pivot.records.eligible({ on: '2008-12-31' })).total).toBe(0);
    expect((await opened.pivot.records.eligible({ on: '2009-01-01' })).items).toMatchObject([
      { dossierId: id, ruleCode: 'C-3' },
    ]);
  });

  test('a tableau de gestion comes in whole or not at all, and once', async () => {
    const { pivot } = openRecords();
    const text = 'Code;Typologie;DUA;Sort final;Observations\nA;Arrêtés;10;Verser;\nB2;Congés;1;Éliminer;copies\n';
    const first = await pivot.records.importRules({ text });
    expect(first.created.map(({ code, source, fate }) => [code, source, fate])).toEqual([
      ['A', 'schedule', 'transfer'],
      ['B2', 'schedule', 'eliminate'],
    ]);
    expect(await pivot.records.importRules({ text })).toEqual({ created: [], replaced: [], unchanged: 2 });
    const changed = await pivot.records.importRules({ text: text.replace(';1;', ';2;') });
    expect(changed.replaced).toMatchObject([{ code: 'B2', years: 1 }]);
    const broken = 'Code;DUA;Sort final\nC9;3;Tri\nD;?;Tri\n';
    expect(await refusalOf(pivot.records.importRules({ text: broken }))).toMatchObject({
      code: 'validation',
      message: 'La ligne 3 a une DUA qui n’est pas un nombre d’années. Rien n’a été importé.',
    });
    expect((await pivot.records.rules()).items.map(({ code, years }) => [code, years])).toEqual([
      ['A', 10],
      ['B2', 2],
    ]);
  });

  test('a code is one rule’s, and a rule that is followed stays', async () => {
    const opened = openRecords();
    const { pivot } = opened;
    await ruled(opened);
    expect((await refusalOf(pivot.records.createRule({ code: 'VOI', years: 1, fate: 'sort' }))).code).toBe('conflict');
    const { items } = await pivot.records.rules({ text: 'voirie' });
    expect((await refusalOf(pivot.records.removeRule({ id: items[0]?.id ?? '', revision: 1 }))).message).toContain(
      '1 dossier',
    );
    expect((await refusalOf(pivot.records.setRule({ dossierIds: ['x'], code: 'VOI' }))).code).toBe('not_found');
    const { items: eligible } = await pivot.records.eligible();
    expect(
      (await refusalOf(pivot.records.setRule({ dossierIds: [eligible[0]?.dossierId ?? ''], code: 'NON' }))).message,
    ).toContain('NON');
  });
});

describe('what is eligible', () => {
  test('is closed, past its retention, neither held back by a wrong date nor by leap years', async () => {
    const opened = openRecords();
    const { pivot } = opened;
    await pivot.records.createRule({ code: 'UN', years: 1, fate: 'eliminate' });
    const leap = await opened.closed('2024-02-29');
    const open = await pivot.dossiers.create({ title: 'Ouvert', pillar: 'documentation', receivedOn: '2020-01-06' });
    await pivot.records.setRule({ dossierIds: [leap.id, open.id], code: 'UN' });
    expect((await pivot.records.eligible({ on: '2025-02-27' })).total).toBe(0);
    const { items } = await pivot.records.eligible({ on: '2025-02-28' });
    expect(items).toMatchObject([
      {
        dossierId: leap.id,
        fromOn: '2020-01-06',
        toOn: '2024-02-29',
        eligibleOn: '2025-02-28',
        hold: null,
        slip: null,
      },
    ]);
    expect((await pivot.records.eligible({ on: '2025-02-28', text: 'introuvable' })).total).toBe(0);
    expect(await pivot.records.eligible({ on: '2025-02-28', limit: 1, offset: 1 })).toEqual({ items: [], total: 1 });
    expect(await pivot.records.ofDossier({ id: open.id })).toMatchObject({ eligibleOn: null, rule: { code: 'UN' } });
  });

  test('follows the rule of the kind until the dossier has its own', async () => {
    const opened = openRecords();
    const { pivot } = opened;
    await pivot.records.createRule({ code: 'GEN', years: 2, fate: 'transfer' });
    const { items: kinds } = await pivot.kinds.list();
    const kind = kinds.find(({ code }) => code === 'DOS');
    await pivot.kinds.update({ id: kind?.id ?? '', revision: 1, patch: { retentionCode: 'GEN' } });
    const { id } = await ruled(opened);
    expect(await pivot.records.ofDossier({ id })).toMatchObject({ ownCode: 'VOI', rule: { code: 'VOI' } });
    await pivot.records.setRule({ dossierIds: [id], code: null });
    expect(await pivot.records.ofDossier({ id })).toMatchObject({
      ownCode: null,
      rule: { code: 'GEN' },
      eligibleOn: '2022-06-30',
    });
  });
});

describe('a slip', () => {
  test('is numbered by year and kind, and takes its lines from the dossiers', async () => {
    const opened = openRecords();
    const { pivot } = opened;
    const { id, reference } = await ruled(opened);
    const slip = await pivot.records.createSlip({ kind: 'elimination', dossierIds: [id] });
    expect(slip).toMatchObject({
      number: 'BE-2026-001',
      state: 'draft',
      items: [
        {
          dossierId: id,
          object: `${reference} · Autorisation de voirie`,
          typology: 'Voirie',
          fromOn: '2020-01-06',
          toOn: '2020-06-30',
          years: 5,
        },
      ],
    });
    const other = await refusalOf(pivot.records.createSlip({ kind: 'transfer', dossierIds: [id] }));
    expect(other.message).toBe(`Le dossier ${reference} figure déjà sur le bordereau BE-2026-001.`);
    await pivot.records.removeSlip({ id: slip.id, revision: 1 });
    expect((await pivot.records.createSlip({ kind: 'elimination', dossierIds: [id] })).number).toBe('BE-2026-002');
    expect((await refusalOf(pivot.records.restoreSlip({ id: slip.id }))).code).toBe('rule_violated');
    expect((await pivot.records.createSlip({ kind: 'transfer' })).number).toBe('BV-2026-001');
    expect((await pivot.records.slips({ kind: 'elimination' })).total).toBe(1);
  });

  test('refuses what is open, still to keep, without rule, or to be transferred', async () => {
    const opened = openRecords();
    const { pivot, closed } = opened;
    await ruled(opened);
    await pivot.records.createRule({ code: 'VER', years: 0, fate: 'transfer' });
    const open = await pivot.dossiers.create({ title: 'Ouvert', pillar: 'documentation', receivedOn: '2026-01-05' });
    const recent = await closed('2025-01-10');
    const bare = await closed('2019-01-10', { receivedOn: '2019-01-02' });
    const kept = await closed('2021-01-10');
    await pivot.records.setRule({ dossierIds: [open.id, recent.id], code: 'VOI' });
    await pivot.records.setRule({ dossierIds: [kept.id], code: 'VER' });
    const refusal = async (id: string) =>
      (await refusalOf(pivot.records.createSlip({ kind: 'elimination', dossierIds: [id] }))).message;
    expect(await refusal(open.id)).toContain('n’est pas clos');
    expect(await refusal(recent.id)).toContain('10/01/2030');
    expect(await refusal(bare.id)).toContain('pas de règle');
    expect(await refusal(kept.id)).toContain('verser');
    expect((await pivot.records.slips()).total).toBe(0);
    expect((await pivot.records.createSlip({ kind: 'transfer', dossierIds: [kept.id] })).items).toHaveLength(1);
  });

  test('goes to the archives signed, comes back with a visa number and date, and is then kept', async () => {
    const opened = openRecords();
    const { pivot } = opened;
    const { id: dossierId } = await ruled(opened);
    const { id, items } = await pivot.records.createSlip({ kind: 'elimination', dossierIds: [dossierId] });
    const at = (revision: number) => ({ id, revision });
    expect((await refusalOf(pivot.records.sendSlip(at(1)))).message).toContain('signe');
    expect((await refusalOf(pivot.records.visaSlip({ ...at(1), visaNumber: 'X', visaOn: '2026-11-23' }))).code).toBe(
      'rule_violated',
    );
    expect((await refusalOf(pivot.records.carryOutSlip(at(1)))).message).toContain('BE-2026-001');
    await pivot.records.updateSlip({ ...at(1), patch: { signedBy: 'Mme Laurent' } });
    await pivot.records.sendSlip(at(2));
    expect((await refusalOf(pivot.records.updateSlip({ ...at(3), patch: { items: [] } }))).message).toContain(
      'déjà transmis',
    );
    const remarked = items.map((item) => ({ ...item, archivesRemarks: 'Garder un spécimen' }));
    await pivot.records.updateSlip({ ...at(3), patch: { items: remarked } });
    expect((await refusalOf(pivot.records.visaSlip({ ...at(4), visaNumber: ' ', visaOn: '2026-11-23' }))).code).toBe(
      'validation',
    );
    expect(
      (await refusalOf(pivot.records.visaSlip({ ...at(4), visaNumber: 'AD-77', visaOn: '2026-11-24' }))).fields,
    ).toHaveProperty('visaOn');
    await pivot.records.visaSlip({ ...at(4), visaNumber: 'AD-77', visaOn: '2026-11-23' });
    expect((await refusalOf(pivot.records.removeSlip(at(5)))).message).toContain('conservé');
    expect(await pivot.records.takeBackSlip(at(5))).toMatchObject({ state: 'sent', visaNumber: null, visaOn: null });
    expect(await pivot.records.takeBackSlip(at(6))).toMatchObject({ state: 'draft', sentOn: null });
    expect((await refusalOf(pivot.records.takeBackSlip(at(7)))).code).toBe('rule_violated');
  });

  test('of transfer leaves the dossier whole and marked', async () => {
    const opened = openRecords();
    const { pivot } = opened;
    const { id } = await ruled(opened, { summary: 'Reste lisible' });
    const slip = await visaed(pivot, [id], 'transfer');
    await pivot.records.carryOutSlip({ id: slip.id, revision: slip.revision });
    expect(await pivot.records.ofDossier({ id })).toMatchObject({ transferredOn: '2026-11-23', destroyedOn: null });
    expect((await pivot.dossiers.get({ id })).summary).toBe('Reste lisible');
    expect((await pivot.records.eligible()).total).toBe(0);
    expect((await pivot.records.destructions()).total).toBe(0);
  });
});

describe('a legal hold', () => {
  test('needs a reason, and blocks slips and destruction until it is lifted', async () => {
    const opened = openRecords();
    const { pivot } = opened;
    const { id, reference } = await ruled(opened, { summary: 'À garder' });
    const slip = await visaed(pivot, [id]);
    expect((await refusalOf(pivot.records.hold({ dossierId: id, ground: 'court', reason: ' ' }))).code).toBe(
      'validation',
    );
    await pivot.records.hold({ dossierId: id, ground: 'court', reason: 'TA 2601234', since: '2026-11-20' });
    expect((await refusalOf(pivot.records.hold({ dossierId: id, ground: 'audit', reason: 'CRC' }))).code).toBe(
      'rule_violated',
    );
    const blocked = await refusalOf(pivot.records.carryOutSlip({ id: slip.id, revision: slip.revision }));
    expect(blocked.message).toBe(`Le dossier ${reference} est protégé (TA 2601234). Rien n’a été détruit ni versé.`);
    expect((await pivot.dossiers.get({ id })).summary).toBe('À garder');
    expect((await pivot.records.eligible()).items[0]?.hold).toMatchObject({ ground: 'court', since: '2026-11-20' });
    expect((await refusalOf(pivot.records.release({ dossierId: id, reason: '' }))).code).toBe('validation');
    await pivot.records.release({ dossierId: id, reason: 'Jugement définitif' });
    expect((await refusalOf(pivot.records.release({ dossierId: id, reason: 'x' }))).code).toBe('rule_violated');
    const { items } = await pivot.dossiers.history({ id });
    expect(items.slice(-2).map(({ note }) => note)).toEqual(['TA 2601234', 'Jugement définitif']);
    const done = await pivot.records.carryOutSlip({ id: slip.id, revision: slip.revision });
    expect(done.state).toBe('carried_out');
    const { revision } = await pivot.dossiers.get({ id });
    for (const change of [
      pivot.dossiers.update({ id, revision, patch: { summary: 'Réécrit' } }),
      pivot.dossiers.advance({ id, revision, to: 'under_examination', reason: 'Reprise' }),
      pivot.dossiers.remove({ items: [{ id, revision }] }),
    ]) {
      expect((await refusalOf(change)).message).toContain(`Le contenu du dossier ${reference} a été détruit`);
    }
    expect((await pivot.dossiers.get({ id })).summary).toBe('');
  });
});

const bytesBelow = (folder: string): Buffer =>
  Buffer.concat(
    readdirSync(folder, { withFileTypes: true, recursive: true })
      .filter((entry) => entry.isFile())
      .map((entry) => readFileSync(join(entry.parentPath, entry.name))),
  );

describe('a destruction', () => {
  const secret = 'Wqxzsecretcanari';

  const withContents = async (dataDir?: string) => {
    const opened = openRecords(dataDir);
    const { pivot, service } = opened;
    const dossier = await ruled(opened, {
      summary: `Résumé ${secret}`,
      notes: `Notes ${secret}`,
      tags: [secret],
      pieces: [{ label: `Pièce ${secret}`, receivedOn: null }],
    });
    await pivot.time.add({
      pillar: 'documentation',
      day: '2026-11-20',
      minutes: 5,
      dossierId: dossier.id,
      note: secret,
    });
    await pivot.deadlines.create({ title: 'Répondre', dueOn: '2026-11-30', dossierId: dossier.id, notes: secret });
    const give = async (dossierId: string, text: string) => {
      const bytes = new TextEncoder().encode(text);
      return pivot.documents.add({ ticket: handIn(service, bytes), dossierId });
    };
    return { ...opened, dossier, give };
  };

  test('leaves the line in the register and the log, and nothing else', async () => {
    const folder = temporaryFolder();
    const { pivot, service, dossier, give } = await withContents(folder);
    const other = await pivot.dossiers.create({ title: 'Voisin', pillar: 'documentation', receivedOn: '2026-11-02' });
    await give(dossier.id, `contenu ${secret}`);
    await give(dossier.id, 'le même plan');
    const shared = await give(other.id, 'le même plan');
    const slip = await visaed(pivot, [dossier.id]);
    await pivot.records.carryOutSlip({ id: slip.id, revision: slip.revision });
    expect(await pivot.dossiers.get({ id: dossier.id })).toMatchObject({
      reference: dossier.reference,
      title: 'Autorisation de voirie',
      summary: '',
      notes: '',
      tags: [],
      pieces: [],
    });
    expect((await pivot.dossiers.list({ text: secret })).total).toBe(0);
    const { items: history } = await pivot.dossiers.history({ id: dossier.id });
    expect(history.at(-1)).toMatchObject({ action: 'destroyed', after: { slip: slip.number, visa: 'AD-77' } });
    expect(
      history.slice(0, -1).every(({ before, after, note }) => before === null && after === null && note === ''),
    ).toBe(true);
    expect((await pivot.records.destructions()).items).toMatchObject([
      { reference: dossier.reference, slipNumber: slip.number, visaNumber: 'AD-77', visaOn: '2026-11-23', files: 2 },
    ]);
    expect((await pivot.documents.list({ dossierId: dossier.id })).total).toBe(0);
    expect((await pivot.documents.fetch({ id: shared.id })).bytes).toBe(13);
    expect((await pivot.documents.verify()).problems).toEqual([]);
    service.close();
    expect(bytesBelow(folder).toString('latin1').toLowerCase()).not.toContain(secret.toLowerCase());
  });

  test('cannot be taken back, and its traces cannot be altered', async () => {
    const opened = await withContents();
    const { pivot, dossier } = opened;
    const slip = await visaed(pivot, [dossier.id]);
    const done = await pivot.records.carryOutSlip({ id: slip.id, revision: slip.revision });
    const at = { id: slip.id, revision: done.revision };
    expect((await refusalOf(pivot.records.takeBackSlip(at))).code).toBe('rule_violated');
    expect((await refusalOf(pivot.records.removeSlip(at))).code).toBe('rule_violated');
    expect((await refusalOf(pivot.records.carryOutSlip(at))).code).toBe('rule_violated');
    expect((await refusalOf(pivot.records.hold({ dossierId: dossier.id, ground: 'rti', reason: 'x' }))).code).toBe(
      'rule_violated',
    );
    expect((await refusalOf(pivot.records.setRule({ dossierIds: [dossier.id], code: null }))).code).toBe(
      'rule_violated',
    );
    expect((await pivot.records.destructions()).total).toBe(1);
  });

  test('that breaks down between files and writing is carried out again, and takes nothing without a visa', async () => {
    const folder = temporaryFolder();
    const { pivot, dossier, give } = await withContents(folder);
    const other = await pivot.dossiers.create({ title: 'Voisin', pillar: 'documentation', receivedOn: '2026-11-02' });
    const visaedFile = await give(dossier.id, 'visé');
    const neighbour = await give(other.id, 'pas visé');
    const slip = await visaed(pivot, [dossier.id]);
    const place = join(folder, 'pieces', visaedFile.sha256.slice(0, 2), visaedFile.sha256);
    rmSync(place);
    expect((await pivot.records.slip({ id: slip.id })).state).toBe('visaed');
    expect((await pivot.dossiers.get({ id: dossier.id })).summary).toContain(secret);
    await pivot.records.carryOutSlip({ id: slip.id, revision: slip.revision });
    expect(existsSync(place)).toBe(false);
    expect((await pivot.documents.fetch({ id: neighbour.id })).bytes).toBe(9);
    expect((await pivot.records.destructions()).total).toBe(1);
  });

  test('of papers that Pivot does not hold is logged too', async () => {
    const { pivot } = openRecords();
    const paper = {
      dossierId: null,
      object: 'Cartons 12 à 15',
      typology: 'Congés',
      fromOn: '2001-01-01',
      toOn: '2004-12-31',
      years: 10,
      serviceRemarks: '',
      archivesRemarks: '',
      centimetres: 140,
    };
    const { id } = await pivot.records.createSlip({ kind: 'elimination', items: [paper], signedBy: 'Mme Laurent' });
    await pivot.records.sendSlip({ id, revision: 1 });
    await pivot.records.visaSlip({ id, revision: 2, visaNumber: 'AD-78', visaOn: '2026-11-23' });
    await pivot.records.carryOutSlip({ id, revision: 3 });
    expect((await pivot.records.destructions({ from: '2026-11-23', to: '2026-11-23' })).items).toMatchObject([
      { object: 'Cartons 12 à 15', dossierId: null, reference: '', files: 0 },
    ]);
    expect((await pivot.records.destructions({ to: '2026-11-22' })).total).toBe(0);
  });
});
