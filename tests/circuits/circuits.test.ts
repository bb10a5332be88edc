import { describe, expect, test } from 'vitest';
import { fixedClock, openTestService, refusalOf } from '#tests/helpers/service.ts';

const steps = [
  { label: 'Bureau des finances', role: null, personId: null as string | null, targetDays: 2 },
  { label: 'Chef de section', role: 'head' as const, personId: null, targetDays: 3 },
];

const openSection = async () => {
  const clock = fixedClock();
  const { pivot } = openTestService({ clock });
  const { officerId } = await pivot.system.info();
  const head = await pivot.people.create({ name: 'Claire Laurent', role: 'head' });
  const peer = await pivot.people.create({ name: 'Sofia Benali', role: 'caseworker' });
  const dossier = await pivot.dossiers.create({
    title: 'Convention avec la ville',
    pillar: 'documentation',
    kind: 'NOTE',
    receivedOn: '2026-11-02',
    assigneeId: officerId,
  });
  const start = () =>
    pivot.circuits.start({
      dossierId: dossier.id,
      title: 'Projet de lettre au maire',
      steps: [
        { ...steps[0], label: 'Bureau des finances', personId: peer.id },
        { ...steps[1], label: 'Chef de section' },
      ],
    });
  const state = async () => (await pivot.dossiers.get({ id: dossier.id })).state;
  const moves = async () =>
    (await pivot.dossiers.history({ id: dossier.id })).items
      .filter(({ subject, action }) => subject === 'dossier' && action === 'moved')
      .map(({ after }) => after?.state);
  return { clock, pivot, officerId, head, peer, dossier, start, state, moves };
};

describe('a draft on its route', () => {
  test('submits the dossier and waits for the first visa, with its working days', async () => {
    const { start, state, moves, peer } = await openSection();
    const draft = await start();
    expect(draft).toMatchObject({
      state: 'in_circuit',
      version: 1,
      visasGiven: 0,
      visasAsked: 2,
      waitsFor: {
        what: 'visa',
        label: 'Bureau des finances',
        personId: peer.id,
        since: '2026-11-23',
        dueOn: '2026-11-25',
      },
    });
    expect(await state()).toBe('submitted');
    expect(await moves()).toEqual(['registered', 'under_examination', 'submitted']);
  });

  test('takes the route of the kind of dossier when none is given', async () => {
    const { pivot } = await openSection();
    const cada = await pivot.dossiers.create({
      title: 'Demande de plan',
      pillar: 'coordination',
      kind: 'CADA',
      receivedOn: '2026-11-16',
    });
    const draft = await pivot.circuits.start({ dossierId: cada.id, title: 'Réponse' });
    expect(draft.visas).toMatchObject([{ label: 'Visa du chef de section', role: 'head', askedOn: '2026-11-23' }]);
  });

  test('goes from visa to visa, to the signature and the departure', async () => {
    const { pivot, start, state, head, peer, moves } = await openSection();
    const draft = await start();
    const first = await pivot.circuits.giveVisa({ id: draft.id, revision: draft.revision, opinion: 'favourable' });
    expect(first.waitsFor).toMatchObject({ what: 'visa', role: 'head', personId: null, dueOn: '2026-11-26' });
    expect(await state()).toBe('submitted');
    const second = await pivot.circuits.giveVisa({
      id: draft.id,
      revision: first.revision,
      opinion: 'reservation',
      reason: 'Préciser le montant',
    });
    expect(second).toMatchObject({ state: 'to_sign', visasGiven: 2, waitsFor: { what: 'signature', role: 'head' } });
    expect(second.visas.map(({ givenById }) => givenById)).toEqual([peer.id, head.id]);
    expect(await state()).toBe('approved');
    const signed = await pivot.circuits.sign({ id: draft.id, revision: second.revision });
    expect(signed).toMatchObject({ state: 'signed', signatoryId: head.id, signedOn: '2026-11-23', delegationId: null });
    const gone = await pivot.circuits.dispatch({ id: draft.id, revision: signed.revision });
    expect(gone).toMatchObject({ state: 'dispatched', dispatchedOn: '2026-11-23', waitsFor: null });
    expect(await state()).toBe('dispatched');
    expect((await moves()).slice(2)).toEqual(['submitted', 'approved', 'signed', 'dispatched']);
  });

  test('refused, it returns to its author and keeps its version', async () => {
    const { pivot, start, state, officerId } = await openSection();
    const draft = await start();
    const refused = await pivot.circuits.giveVisa({
      id: draft.id,
      revision: draft.revision,
      opinion: 'refused',
      reason: 'Montant faux',
    });
    expect(refused).toMatchObject({ state: 'returned', waitsFor: { what: 'author', personId: officerId } });
    expect(await state()).toBe('returned');
    const again = await pivot.circuits.resubmit({ id: draft.id, revision: refused.revision, note: 'Montant corrigé' });
    expect(again).toMatchObject({
      state: 'in_circuit',
      version: 2,
      visasGiven: 0,
      versions: [{ version: 1 }, { version: 2, note: 'Montant corrigé' }],
    });
    expect(again.visas.filter(({ version }) => version === 1)[0]).toMatchObject({
      opinion: 'refused',
      reason: 'Montant faux',
    });
    expect(await state()).toBe('submitted');
  });

  test('withdrawn, the dossier goes back to work', async () => {
    const { pivot, start, state } = await openSection();
    const draft = await start();
    const gone = await pivot.circuits.withdraw({ id: draft.id, revision: draft.revision, reason: 'Sans objet' });
    expect(gone).toMatchObject({ state: 'withdrawn', waitsFor: null });
    expect(await state()).toBe('under_examination');
  });
});

describe('what is refused', () => {
  test('a refusal or a reservation without its reason', async () => {
    const { pivot, start, state } = await openSection();
    const draft = await start();
    for (const opinion of ['refused', 'reservation'] as const) {
      const refusal = await refusalOf(pivot.circuits.giveVisa({ id: draft.id, revision: draft.revision, opinion }));
      expect(refusal).toMatchObject({ code: 'rule_violated', fields: { reason: expect.stringContaining('motif') } });
    }
    expect((await pivot.circuits.get({ id: draft.id })).visasGiven).toBe(0);
    expect(await state()).toBe('submitted');
  });

  test('a visa dated before it was asked or in the future', async () => {
    const { pivot, start } = await openSection();
    const { id, revision } = await start();
    for (const givenOn of ['2026-11-20', '2026-11-24']) {
      const visa = pivot.circuits.giveVisa({ id, revision, opinion: 'favourable', givenOn });
      expect((await refusalOf(visa)).code).toBe('rule_violated');
    }
  });

  test('a signature without delegation for that kind and day', async () => {
    const { pivot, dossier, peer } = await openSection();
    const draft = await pivot.circuits.start({
      dossierId: dossier.id,
      title: 'Lettre',
      steps: [],
      signatoryId: peer.id,
    });
    expect(draft.state).toBe('to_sign');
    const sign = () => pivot.circuits.sign({ id: draft.id, revision: draft.revision });
    expect((await refusalOf(sign())).message).toBe(
      'Sofia Benali n’est pas chef de section et n’a pas de délégation de signature valable le 23/11/2026 pour le type NOTE. Le projet n’est pas signé.',
    );
    const act = { personId: peer.id, validFrom: '2026-01-01', reference: 'Arrêté du 2 janvier 2026' };
    const other = await pivot.circuits.createDelegation({ ...act, kinds: ['RH'] });
    await pivot.circuits.createDelegation({ ...act, validTo: '2026-11-22' });
    expect((await refusalOf(sign())).code).toBe('rule_violated');
    const delegation = await pivot.circuits.updateDelegation({
      id: other.id,
      revision: other.revision,
      patch: { kinds: ['RH', 'NOTE'] },
    });
    expect(await sign()).toMatchObject({ state: 'signed', delegationId: delegation.id });
    const removal = pivot.circuits.removeDelegation({ id: delegation.id, revision: delegation.revision });
    expect((await refusalOf(removal)).message).toContain('mettez-y fin');
  });

  test('an act whose turn it is not', async () => {
    const { pivot, start } = await openSection();
    const { id, revision } = await start();
    expect((await refusalOf(pivot.circuits.sign({ id, revision }))).message).toContain('au visa');
    expect((await refusalOf(pivot.circuits.dispatch({ id, revision }))).code).toBe('rule_violated');
    expect((await refusalOf(pivot.circuits.resubmit({ id, revision }))).code).toBe('rule_violated');
  });

  test('a step for nobody, and a draft in a dossier that sleeps', async () => {
    const { pivot, dossier, state } = await openSection();
    const start = (label: string) =>
      pivot.circuits.start({ dossierId: dossier.id, title: 'Lettre', steps: label === '' ? [] : [{ label }] });
    expect((await refusalOf(start('Personne'))).message).toContain('désigne');
    expect(await state()).toBe('received');
    await pivot.dossiers.advance({ id: dossier.id, revision: 1, to: 'suspended', reason: 'Recours' });
    expect((await refusalOf(start(''))).message).toContain('En sommeil');
  });

  test('a departure with an arrival, or with no letter at all', async () => {
    const { pivot, dossier } = await openSection();
    const draft = await pivot.circuits.start({ dossierId: dossier.id, title: 'Lettre', steps: [] });
    const signed = await pivot.circuits.sign({ id: draft.id, revision: draft.revision });
    const dispatch = (mailId: string) => pivot.circuits.dispatch({ id: draft.id, revision: signed.revision, mailId });
    expect((await refusalOf(dispatch('nothing'))).code).toBe('not_found');
    expect((await pivot.circuits.get({ id: draft.id })).state).toBe('signed');
  });
});

describe('taking an act back', () => {
  test('each act, down to the start, with what it did to the dossier', async () => {
    const { pivot, start, state } = await openSection();
    const draft = await start();
    const visa = { id: draft.id, opinion: 'favourable' as const };
    const first = await pivot.circuits.giveVisa({ ...visa, revision: draft.revision });
    const second = await pivot.circuits.giveVisa({ ...visa, revision: first.revision });
    const signed = await pivot.circuits.sign({ id: draft.id, revision: second.revision });
    const unsigned = await pivot.circuits.undo({ id: draft.id, revision: signed.revision });
    expect(unsigned).toMatchObject({ state: 'to_sign', signedOn: null });
    expect(await state()).toBe('approved');
    const waiting = await pivot.circuits.undo({ id: draft.id, revision: unsigned?.revision ?? 0 });
    expect(waiting).toMatchObject({ state: 'in_circuit', visasGiven: 1, waitsFor: { role: 'head' } });
    expect(await state()).toBe('submitted');
    const fresh = await pivot.circuits.undo({ id: draft.id, revision: waiting?.revision ?? 0 });
    expect(fresh).toMatchObject({ visasGiven: 0, waitsFor: { label: 'Bureau des finances' } });
    expect(await pivot.circuits.undo({ id: draft.id, revision: fresh?.revision ?? 0 })).toBeNull();
    expect(await state()).toBe('received');
    expect((await pivot.circuits.list()).total).toBe(0);
  });

  test('is refused once the dossier went on', async () => {
    const { pivot, start, dossier, state } = await openSection();
    const draft = await start();
    const { revision } = await pivot.dossiers.get({ id: dossier.id });
    await pivot.dossiers.advance({ id: dossier.id, revision, to: 'returned', reason: 'À revoir' });
    expect((await refusalOf(pivot.circuits.undo({ id: draft.id, revision: draft.revision }))).message).toContain(
      'a changé d’état',
    );
    expect(await state()).toBe('returned');
  });
});

test('the signature book shows the late ones first, and whom they wait for', async () => {
  const { clock, pivot, start, dossier, peer, head } = await openSection();
  const late = await start();
  clock.at = '2026-12-01T08:00:00.000Z';
  const fresh = await pivot.circuits.start({ dossierId: dossier.id, title: 'Note', steps: [], signatoryId: head.id });
  const { items } = await pivot.circuits.list({ isOpen: true });
  expect(items.map(({ id }) => id)).toEqual([late.id, fresh.id]);
  expect(items[0]?.waitsFor).toMatchObject({ daysLate: 6 });
  expect((await pivot.circuits.list({ isLate: true })).items.map(({ id }) => id)).toEqual([late.id]);
  expect((await pivot.circuits.list({ waitsForId: peer.id })).total).toBe(1);
  expect((await pivot.circuits.list({ waitsForId: head.id })).items.map(({ id }) => id)).toEqual([fresh.id]);
  expect((await pivot.circuits.list({ text: 'maire' })).total).toBe(1);
});
