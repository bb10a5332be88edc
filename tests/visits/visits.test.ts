import { expect, test } from 'vitest';
import { hostileTexts } from '#tests/contract/hostile.ts';
import { openTestService, RefusedError, refusalOf } from '#tests/helpers/service.ts';

test('a call is logged at once: now, without more than a name', async () => {
  const { pivot } = openTestService();
  expect(await pivot.visits.create({ person: 'M. Petit' })).toMatchObject({
    kind: 'call',
    day: '2026-11-23',
    time: '09:00',
    deadlineId: null,
  });
});

test('the log is read from the latest, by kind, day and words', async () => {
  const { pivot } = openTestService();
  await pivot.visits.create({ person: 'Hier', day: '2026-11-22', time: '18:00' });
  await pivot.visits.create({ person: 'Tôt', time: '08:10', kind: 'visit', subject: 'Permis de construire' });
  await pivot.visits.create({ person: 'Tard', time: '08:50' });
  const names = async (filter: object) => (await pivot.visits.list(filter)).items.map(({ person }) => person);
  expect(await names({})).toEqual(['Tard', 'Tôt', 'Hier']);
  expect(await names({ kind: 'visit' })).toEqual(['Tôt']);
  expect(await names({ from: '2026-11-23', to: '2026-11-23' })).toEqual(['Tard', 'Tôt']);
  expect(await names({ text: 'permis' })).toEqual(['Tôt']);
});

test('a call back makes a deadline that follows it', async () => {
  const { pivot } = openTestService();
  const { officerId } = await pivot.system.info();
  const call = await pivot.visits.create({
    person: 'M. Petit',
    phone: '01 64 00 00 00',
    subject: 'Voirie',
    forId: officerId,
    callBackOn: '2026-11-25',
  });
  const deadline = async () => pivot.deadlines.get({ id: call.deadlineId ?? '' });
  expect(await deadline()).toMatchObject({
    title: 'Rappeler M. Petit (01 64 00 00 00)',
    dueOn: '2026-11-25',
    ownerId: officerId,
    notes: 'Voirie',
  });
  await pivot.visits.update({ id: call.id, revision: 1, patch: { callBackOn: '2026-11-26' } });
  expect((await deadline()).dueOn).toBe('2026-11-26');
  await pivot.visits.remove({ id: call.id, revision: 2 });
  expect((await refusalOf(deadline())).code).toBe('not_found');
  const back = await pivot.visits.restore({ id: call.id });
  expect((await pivot.deadlines.get({ id: back.deadlineId ?? '' })).dueOn).toBe('2026-11-26');
  expect((await pivot.deadlines.list()).total).toBe(1);
  const cleared = await pivot.visits.update({ id: call.id, revision: back.revision, patch: { callBackOn: null } });
  expect(cleared.deadlineId).toBeNull();
  expect((await pivot.deadlines.list()).total).toBe(0);
});

test('what has not happened, an early call back and unknown names are refused', async () => {
  const { pivot } = openTestService();
  const refused = async (more: object) => refusalOf(pivot.visits.create({ person: 'X', ...more }));
  expect((await refused({ day: '2026-11-24' })).fields).toHaveProperty('day');
  expect((await refused({ callBackOn: '2026-11-22' })).fields).toHaveProperty('callBackOn');
  expect((await refused({ dossierId: 'nulle-part' })).code).toBe('not_found');
  expect((await refused({ forId: 'personne' })).code).toBe('not_found');
  expect((await refused({ time: '25:00' })).code).toBe('validation');
  expect((await pivot.visits.list()).total).toBe(0);
  expect((await pivot.deadlines.list()).total).toBe(0);
});

test('a visit appears on the timeline of its dossier', async () => {
  const { pivot } = openTestService();
  const dossier = await pivot.dossiers.create({ title: 'Permis', pillar: 'documentation', receivedOn: '2026-11-02' });
  await pivot.visits.create({ person: 'Mme Roux', kind: 'visit', dossierId: dossier.id });
  expect((await pivot.visits.list({ dossierId: dossier.id })).total).toBe(1);
  expect((await pivot.dossiers.history({ id: dossier.id })).items.at(-1)).toMatchObject({ subject: 'visit' });
});

test.each(hostileTexts)('keeps %j as it is, or refuses it', async (text) => {
  const { pivot } = openTestService();
  try {
    const made = await pivot.visits.create({
      person: 'X',
      organisation: text,
      outcome: text,
      callBackOn: '2026-11-25',
    });
    expect(await pivot.visits.get({ id: made.id })).toMatchObject({ organisation: text.trim(), outcome: text });
  } catch (error) {
    expect(error).toBeInstanceOf(RefusedError);
    expect(error).toMatchObject({ wire: { code: 'validation' } });
  }
});
