import { describe, expect, test } from 'vitest';
import { openTestService, refusalOf } from '#tests/helpers/service.ts';

const order = { givenBy: 'Mme Laurent', givenOn: '2026-11-23' };

describe('a registration', () => {
  test('enters the correspondent and opens the dossier with it, or nothing at all', async () => {
    const { pivot } = openTestService();
    const { officerId } = await pivot.system.info();
    const letter = await pivot.mail.create({
      subject: 'Subvention pour le gymnase',
      correspondent: 'Mairie de Colmar',
      stampedOn: '2026-11-20',
      urgency: 'immediate',
      markedTo: officerId,
      openDossier: { kind: 'DOS' },
    });
    const dossier = await pivot.dossiers.get({ id: letter.dossierId ?? '' });
    expect(dossier).toMatchObject({
      title: 'Subvention pour le gymnase',
      sender: 'Mairie de Colmar',
      receivedOn: '2026-11-20',
      priority: 'immediate',
      assigneeId: officerId,
    });
    expect((await pivot.mail.get({ id: letter.id })).dossier).toMatchObject({ reference: dossier.reference });
    const refusals = [
      { correspondent: 'Préfecture', openDossier: { kind: 'NOPE' } },
      { correspondent: 'Préfecture', markedTo: 'nobody' },
      { correspondent: 'Préfecture', dossierId: 'nowhere' },
      { correspondent: 'Préfecture', inReplyTo: 'nothing' },
    ];
    for (const input of refusals) await refusalOf(pivot.mail.create({ subject: 'Autre', ...input }));
    expect((await pivot.dossiers.list()).total).toBe(1);
    expect((await pivot.correspondents.list()).total).toBe(1);
    expect((await pivot.mail.create({ subject: 'Suivant', correspondent: 'mairie de COLMAR' })).number).toBe(
      '2026-0002',
    );
    expect((await pivot.correspondents.list()).items).toMatchObject([{ name: 'Mairie de Colmar', letters: 2 }]);
  });

  test('shows on the timeline of its dossier', async () => {
    const { pivot } = openTestService();
    const { id } = await pivot.dossiers.create({ title: 'Eau', pillar: 'documentation', receivedOn: '2026-11-01' });
    const letter = await pivot.mail.create({ subject: 'Relevé', dossierId: id });
    await pivot.mail.acknowledge({ id: letter.id, revision: 1 });
    const { items } = await pivot.dossiers.history({ id });
    expect(items.filter(({ subject }) => subject === 'letter').map(({ action }) => action)).toEqual([
      'created',
      'moved',
    ]);
  });

  test('needs a subject, except for an empty envelope', async () => {
    const { pivot } = openTestService();
    expect(await refusalOf(pivot.mail.create({ correspondent: 'Mairie' }))).toMatchObject({
      code: 'validation',
      fields: { subject: expect.any(String) },
    });
    expect(await pivot.mail.create({ isEmpty: true })).toMatchObject({ subject: 'Enveloppe vide', isEmpty: true });
  });
});

describe('a closed cover', () => {
  test('has its number, marks, date and holder, and stays out of the search', async () => {
    const { pivot } = openTestService();
    const { officerId } = await pivot.system.info();
    const cover = await pivot.mail.create({
      security: 'secret',
      outerMarking: 'SECRET, à ouvrir par le directeur',
      markedTo: officerId,
      trackingNumber: '1A 234',
    });
    expect(cover).toMatchObject({
      isCoverOnly: true,
      number: '2026-0001',
      subject: '',
      correspondentName: '',
      markedTo: officerId,
    });
    expect((await pivot.mail.list({ text: 'directeur' })).total).toBe(0);
    expect((await pivot.mail.list({ text: '0001' })).total).toBe(0);
    expect((await pivot.mail.list()).items).toMatchObject([{ isCoverOnly: true, isOpen: false, subject: '' }]);
  });

  test.each([
    { subject: 'Plan de défense' },
    { correspondent: 'Le ministère' },
    { senderRef: '12/SD' },
    { senderDate: '2026-11-20' },
    { notes: 'Vu' },
    { missingEnclosures: ['Plan'] },
    { enclosuresExpected: 2 },
    { openDossier: { kind: 'DOS' } },
    { isCoverOnly: false },
  ])('refuses more than that: %o', async (more) => {
    const { pivot } = openTestService();
    for (const security of ['confidential', 'secret', 'top_secret'] as const) {
      const refused = await refusalOf(pivot.mail.create({ security, ...more }));
      expect(refused).toMatchObject({ code: 'rule_violated', message: expect.stringContaining('pli fermé') });
    }
    expect((await pivot.mail.list()).total).toBe(0);
    expect((await pivot.dossiers.list()).total).toBe(0);
  });

  test('takes nothing more later, and an ordinary letter does not become one', async () => {
    const { pivot } = openTestService();
    const cover = await pivot.mail.create({ isCoverOnly: true, outerMarking: 'Personnel' });
    for (const patch of [{ subject: 'Ouvert' }, { notes: 'Lu' }, { correspondent: 'M. Durand' }]) {
      expect(await refusalOf(pivot.mail.update({ id: cover.id, revision: 1, patch }))).toMatchObject({
        code: 'rule_violated',
      });
    }
    expect(await refusalOf(pivot.mail.reply({ id: cover.id, revision: 1 }))).toMatchObject({ code: 'rule_violated' });
    const letter = await pivot.mail.create({ subject: 'Note' });
    const graded = await refusalOf(pivot.mail.update({ id: letter.id, revision: 1, patch: { security: 'secret' } }));
    expect(graded).toMatchObject({ code: 'rule_violated' });
  });

  test('a restricted letter shows its number alone on the timeline of its dossier', async () => {
    const { pivot } = openTestService();
    const dossier = await pivot.dossiers.create({ title: 'D', pillar: 'documentation', receivedOn: '2026-11-02' });
    const named = { dossierId: dossier.id, correspondent: 'Préfecture' };
    const letter = await pivot.mail.create({ subject: 'Effectifs prévus', security: 'restricted', ...named });
    const { items } = await pivot.dossiers.history({ id: dossier.id });
    expect(JSON.stringify(items)).not.toMatch(/Effectifs|Préfecture/);
    expect(items.at(-1)).toMatchObject({ subject: 'letter', after: { number: letter.number } });
  });

  test('a restricted letter is in the register without its subject, and out of the search', async () => {
    const { pivot } = openTestService();
    const letter = await pivot.mail.create({ subject: 'Effectifs prévus', security: 'restricted' });
    expect((await pivot.mail.list()).items).toMatchObject([{ id: letter.id, subject: '', security: 'restricted' }]);
    expect((await pivot.mail.list({ text: 'effectifs' })).total).toBe(0);
    await pivot.mail.update({ id: letter.id, revision: 1, patch: { security: 'ordinary' } });
    expect((await pivot.mail.list({ text: 'effectifs' })).total).toBe(1);
    await pivot.mail.update({ id: letter.id, revision: 2, patch: { security: 'restricted', subject: 'Autre objet' } });
    expect((await pivot.mail.list({ text: 'objet' })).total).toBe(0);
    expect((await pivot.mail.get({ id: letter.id })).subject).toBe('Autre objet');
  });
});

describe('what happens to an arrival', () => {
  test('acknowledged, answered for now, answered for good, disposed of on the head’s order', async () => {
    const { pivot } = openTestService();
    const { id } = await pivot.mail.create({ subject: 'Permis', correspondent: 'M. Roux', stampedOn: '2026-11-02' });
    const receipt = await pivot.mail.acknowledge({ id, revision: 1, on: '2026-11-04', withDeparture: true });
    expect(receipt.letter.acknowledgedOn).toBe('2026-11-04');
    expect(receipt.departure).toMatchObject({
      direction: 'out',
      subject: 'Accusé de réception : Permis',
      correspondentName: 'M. Roux',
      inReplyTo: id,
    });
    const interim = await pivot.mail.reply({ id, revision: 2, kind: 'interim', on: '2026-11-10' });
    expect(interim.letter).toMatchObject({ interimOn: '2026-11-10', repliedOn: null });
    expect((await pivot.mail.list({ direction: 'in', state: 'pending' })).total).toBe(1);
    expect(await refusalOf(pivot.mail.dispose({ id, revision: 3, kind: 'replied', order }))).toMatchObject({
      code: 'rule_violated',
    });
    const final = await pivot.mail.reply({ id, revision: 3, signatory: 'Mme Laurent' });
    expect(final.letter).toMatchObject({ repliedOn: '2026-11-23', replyId: final.departure.id });
    expect((await pivot.mail.list({ direction: 'in', state: 'pending' })).total).toBe(0);
    expect(await pivot.mail.counts()).toMatchObject({ pending: 0, toDispose: 1 });
    const bare = await refusalOf(pivot.mail.dispose({ id, revision: 4, kind: 'replied' }));
    expect(bare).toMatchObject({ code: 'rule_violated', message: expect.stringContaining('chef de section') });
    const later = { ...order, givenOn: '2026-11-24' };
    await refusalOf(pivot.mail.dispose({ id, revision: 4, kind: 'replied', order: later }));
    const disposed = await pivot.mail.dispose({ id, revision: 4, kind: 'replied', order });
    expect(disposed).toMatchObject({ disposalKind: 'replied', disposedOn: '2026-11-23', disposalOrder: order });
    expect((await pivot.mail.get({ id })).thread.map(({ replyKind }) => replyKind)).toEqual([
      null,
      'acknowledgement',
      'interim',
      'final',
    ]);
    expect(await refusalOf(pivot.mail.reply({ id, revision: 5 }))).toMatchObject({ code: 'rule_violated' });
  });

  test('is answered even when its sender left the directory', async () => {
    const { pivot } = openTestService();
    const { id, correspondentId } = await pivot.mail.create({ subject: 'Permis', correspondent: 'M. Roux' });
    await pivot.correspondents.remove({ id: correspondentId ?? '', revision: 1 });
    const { departure } = await pivot.mail.reply({ id, revision: 1 });
    expect(departure.correspondentName).toBe('M. Roux');
    expect((await pivot.correspondents.list()).items).toMatchObject([{ name: 'M. Roux', letters: 1 }]);
  });

  test('sent to another office, it is still pending here', async () => {
    const { pivot } = openTestService();
    const { id } = await pivot.mail.create({ subject: 'Avis demandé', stampedOn: '2026-11-02' });
    const away = await pivot.mail.mark({ id, revision: 1, withOffice: 'Direction des finances', service: 'Budget' });
    expect(away).toMatchObject({ withOfficeSince: '2026-11-23', service: 'Budget' });
    expect(await pivot.mail.counts()).toMatchObject({ pending: 1 });
    expect(await pivot.mail.mark({ id, revision: 2, withOffice: '' })).toMatchObject({
      withOffice: '',
      withOfficeSince: null,
    });
  });

  test('takes no date before it came or in the future, nothing twice, and nothing on a departure', async () => {
    const { pivot } = openTestService();
    const { id } = await pivot.mail.create({ subject: 'Permis', stampedOn: '2026-11-10' });
    for (const on of ['2026-11-09', '2026-11-24']) {
      await refusalOf(pivot.mail.acknowledge({ id, revision: 1, on }));
      await refusalOf(pivot.mail.reply({ id, revision: 1, on }));
    }
    const { departure } = await pivot.mail.reply({ id, revision: 1 });
    await refusalOf(pivot.mail.reply({ id, revision: 2 }));
    expect(await refusalOf(pivot.mail.reply({ id: departure.id, revision: 1 }))).toMatchObject({
      code: 'rule_violated',
    });
    expect(await refusalOf(pivot.mail.acknowledge({ id, revision: 1 }))).toMatchObject({ code: 'conflict' });
    expect((await pivot.mail.list({ direction: 'out' })).total).toBe(1);
  });

  test('is taken back step by step; the departure that was made stays in the register, cancelled', async () => {
    const { pivot } = openTestService();
    const { id } = await pivot.mail.create({ subject: 'Permis', stampedOn: '2026-11-10' });
    await pivot.mail.acknowledge({ id, revision: 1 });
    const { departure } = await pivot.mail.reply({ id, revision: 2 });
    expect(await pivot.mail.undo({ id, revision: 3 })).toMatchObject({ repliedOn: null, replyId: null, revision: 4 });
    expect(await pivot.mail.get({ id: departure.id })).toMatchObject({
      cancelledOn: '2026-11-23',
      number: departure.number,
    });
    expect(await pivot.mail.undo({ id, revision: 4 })).toMatchObject({ acknowledgedOn: null });
    expect(await refusalOf(pivot.mail.undo({ id, revision: 5 }))).toMatchObject({ code: 'rule_violated' });
  });

  test('a reply that is cancelled opens its letter again, and closes it when it is back', async () => {
    const { pivot } = openTestService();
    const { id } = await pivot.mail.create({ subject: 'Permis', stampedOn: '2026-11-10' });
    const { departure } = await pivot.mail.reply({ id, revision: 1 });
    await pivot.mail.cancel({ id: departure.id, revision: 1, reason: 'Non signée' });
    expect(await pivot.mail.get({ id })).toMatchObject({ repliedOn: null, isOpen: true });
    await pivot.mail.undo({ id: departure.id, revision: 2 });
    expect(await pivot.mail.get({ id })).toMatchObject({
      repliedOn: '2026-11-23',
      replyId: departure.id,
      isOpen: false,
    });
  });

  test('the answer to a departure ends the wait for it', async () => {
    const { pivot } = openTestService();
    const asked = await pivot.mail.create({
      direction: 'out',
      subject: 'Demande d’avis',
      stampedOn: '2026-11-02',
      replyDueOn: '2026-11-20',
    });
    expect((await pivot.mail.list({ direction: 'out', isOverdue: true })).items).toMatchObject([{ id: asked.id }]);
    await pivot.mail.create({ subject: 'Avis', inReplyTo: asked.id });
    expect(await pivot.mail.get({ id: asked.id })).toMatchObject({
      repliedOn: '2026-11-23',
      isOpen: false,
      dueOn: null,
    });
    expect(await refusalOf(pivot.mail.create({ subject: 'x', direction: 'out', inReplyTo: asked.id }))).toMatchObject({
      code: 'rule_violated',
    });
  });

  test('registered post is followed in the order of its dates', async () => {
    const { pivot } = openTestService();
    const { id } = await pivot.mail.create({
      direction: 'out',
      subject: 'Mise en demeure',
      channel: 'registered',
      stampedOn: '2026-11-02',
    });
    await pivot.mail.track({ id, revision: 1, event: { kind: 'receipt', on: '2026-11-09' } });
    const followed = await pivot.mail.track({
      id,
      revision: 2,
      event: { kind: 'posted', on: '2026-11-03', note: 'Guichet' },
    });
    expect(followed.trackingEvents.map(({ kind }) => kind)).toEqual(['posted', 'receipt']);
    await refusalOf(pivot.mail.track({ id, revision: 3, event: { kind: 'returned', on: '2026-12-01' } }));
  });
});
