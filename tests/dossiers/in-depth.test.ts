import { describe, expect, test } from 'vitest';
import { fixedClock, openTestService, refusalOf } from '#tests/helpers/service.ts';

const open = () => {
  const clock = fixedClock();
  const { pivot } = openTestService({ clock });
  const create = (more: object = {}) =>
    pivot.dossiers.create({
      title: 'Permis de construire',
      pillar: 'documentation',
      kind: 'NOTE',
      receivedOn: '2026-11-02',
      ...more,
    });
  return { clock, pivot, create };
};

describe('what a kind gives a new dossier', () => {
  test('its deadline by the register of rules, its due date, and its controls', async () => {
    const { pivot, create } = open();
    const dossier = await create({ kind: 'CADA', pillar: 'coordination' });
    const { items } = await pivot.deadlines.list({ dossierId: dossier.id, source: 'deadline' });
    expect(items).toMatchObject([{ title: 'Demande de document (CADA)', dueOn: dossier.dueOn }]);
    expect(dossier.dueOn).not.toBeNull();
    expect((await pivot.dossiers.checks({ id: dossier.id })).items).toMatchObject([
      { label: 'Document identifié et obtenu', checkedOn: null },
      { label: 'Mentions à occulter relevées', checkedOn: null },
      { label: 'Voies et délais de recours indiqués', checkedOn: null },
    ]);
  });

  test('a due date that is typed stays, and a kind without a rule gives none', async () => {
    const { pivot, create } = open();
    const typed = await create({ kind: 'CADA', dueOn: '2026-11-30' });
    expect(typed.dueOn).toBe('2026-11-30');
    expect((await pivot.deadlines.list({ dossierId: typed.id, source: 'deadline' })).total).toBe(0);
    expect((await create()).dueOn).toBeNull();
  });

  test('a route whose step names nobody is refused', async () => {
    const { pivot } = open();
    const made = pivot.kinds.create({ code: 'X', nameFr: 'X', nameEn: 'X', route: [{ label: 'Personne' }] });
    expect((await refusalOf(made)).message).toContain('désigne');
    expect((await pivot.kinds.list()).items.some(({ code }) => code === 'X')).toBe(false);
  });
});

describe('the process sheet', () => {
  test('a control that is made bears who made it, and stands in the chronology', async () => {
    const { pivot, create } = open();
    const { officerId } = await pivot.system.info();
    const { id } = await create();
    const set = { id, checks: [{ label: 'Plan vérifié', checkedOn: '2026-11-20' }, { label: 'Avis reçu' }] };
    expect((await pivot.dossiers.setChecks(set)).items).toEqual([
      { label: 'Plan vérifié', checkedOn: '2026-11-20', checkedById: officerId, remark: '' },
      { label: 'Avis reçu', checkedOn: null, checkedById: null, remark: '' },
    ]);
    expect((await pivot.dossiers.history({ id })).items.at(-1)?.after).toHaveProperty('checks');
  });

  test('a control named twice or made tomorrow is refused', async () => {
    const { pivot, create } = open();
    const { id } = await create();
    const twice = pivot.dossiers.setChecks({ id, checks: [{ label: 'Avis' }, { label: 'Avis' }] });
    expect((await refusalOf(twice)).message).toContain('deux fois');
    const ahead = pivot.dossiers.setChecks({ id, checks: [{ label: 'Avis', checkedOn: '2026-11-24' }] });
    expect((await refusalOf(ahead)).message).toContain('futur');
    expect((await pivot.dossiers.checks({ id })).total).toBe(0);
  });
});

describe('the call book', () => {
  test('keeps ground, approval and monthly review, and lets the dossier wake', async () => {
    const { clock, pivot, create } = open();
    const { id } = await create();
    const asleep = await pivot.dossiers.advance({
      id,
      revision: 1,
      to: 'suspended',
      reason: 'Recours devant le tribunal',
      ground: 'appeal',
      approvedBy: 'Mme Laurent',
    });
    expect(asleep.suspension?.reviewOn).toBe('2026-12-23');
    const [entry] = (await pivot.dossiers.callBook()).items;
    expect(entry).toMatchObject({
      ground: 'appeal',
      approvedBy: 'Mme Laurent',
      approvedOn: '2026-11-23',
      enteredOn: '2026-11-23',
      nextReviewOn: '2026-12-23',
      revivedOn: null,
    });
    clock.at = '2026-12-23T09:00:00.000Z';
    expect((await pivot.dossiers.callBook({ reviewBefore: '2026-12-31' })).total).toBe(1);
    const after = await pivot.dossiers.reviewSuspension({ id, revision: 2, note: 'Audience en février' });
    expect(after.suspension?.reviewOn).toBe('2027-01-23');
    expect((await pivot.dossiers.callBook()).items[0]?.reviews).toEqual([
      { on: '2026-12-23', note: 'Audience en février', nextReviewOn: '2027-01-23' },
    ]);
    await pivot.dossiers.advance({ id, revision: 3, to: 'received' });
    expect((await pivot.dossiers.callBook()).total).toBe(0);
    expect((await pivot.dossiers.callBook({ withRevived: true })).items[0]?.revivedOn).toBe('2026-12-23');
    await pivot.dossiers.undoMoves({ items: [{ id, revision: 4 }] });
    expect((await pivot.dossiers.callBook()).items[0]).toMatchObject({ id: entry?.id, revivedOn: null });
  });

  test('a suspension that is taken back leaves the book', async () => {
    const { pivot, create } = open();
    const { id } = await create();
    await pivot.dossiers.advance({ id, revision: 1, to: 'suspended', reason: 'Sursis', ground: 'stay' });
    await pivot.dossiers.undoMoves({ items: [{ id, revision: 2 }] });
    expect((await pivot.dossiers.callBook({ withRevived: true })).total).toBe(0);
  });

  test('the Indian profile asks who approved', async () => {
    const { pivot, create } = open();
    const { id } = await create();
    await pivot.settings.update({ patch: { profile: 'in_central' } });
    const move = { id, revision: 1, to: 'suspended', reason: 'Sub judice' } as const;
    expect(await refusalOf(pivot.dossiers.advance(move))).toMatchObject({
      code: 'rule_violated',
      fields: { approvedBy: expect.stringContaining('accord') },
    });
    expect((await pivot.dossiers.get({ id })).state).toBe('received');
    expect((await pivot.dossiers.advance({ ...move, approvedBy: 'DS (Admin)' })).state).toBe('suspended');
  });

  test('only what sleeps is reviewed', async () => {
    const { pivot, create } = open();
    const { id } = await create();
    expect((await refusalOf(pivot.dossiers.reviewSuspension({ id, revision: 1 }))).message).toContain('en sommeil');
  });
});

describe('restricted dossiers', () => {
  test('stay out of lists and searches, which tell how many', async () => {
    const { pivot, create } = open();
    await create();
    const secret = await create({ title: 'Enquête interne', sensitivity: 'restricted', dueOn: '2026-11-20' });
    const { items, total, restricted } = await pivot.dossiers.list({ limit: 10 });
    expect(items.map(({ id }) => id)).not.toContain(secret.id);
    expect({ total, restricted }).toEqual({ total: 1, restricted: 1 });
    expect(await pivot.reports.csv({ list: 'dossiers' })).toMatchObject({ rows: 1, restricted: 1 });
    expect(await pivot.reports.csv({ list: 'people' })).toMatchObject({ restricted: 0 });
    expect(await pivot.dossiers.list({ text: 'enquête' })).toMatchObject({ items: [], total: 0, restricted: 1 });
    expect(await pivot.dossiers.list({ withRestricted: true })).toMatchObject({ total: 2, restricted: 0 });
    const { work, counts } = await pivot.today.overview();
    expect(counts.late).toBe(1);
    expect(JSON.stringify(work)).not.toContain('Enquête');
  });

  test('opening one leaves its line, opening another none', async () => {
    const { pivot, create } = open();
    const plain = await create();
    const secret = await create({ sensitivity: 'restricted' });
    expect(await pivot.dossiers.open({ id: plain.id })).toEqual({ isRead: false });
    expect(await pivot.dossiers.open({ id: secret.id })).toEqual({ isRead: true });
    const actions = async (id: string) => (await pivot.dossiers.history({ id })).items.map(({ action }) => action);
    expect(await actions(plain.id)).toEqual(['created']);
    expect(await actions(secret.id)).toEqual(['created', 'read']);
  });
});

test('the time in each state and at each desk adds up', async () => {
  const { clock, pivot, create } = open();
  const sofia = await pivot.people.create({ name: 'Sofia Benali' });
  const david = await pivot.people.create({ name: 'David Verma' });
  const { id } = await create({ assigneeId: sofia.id });
  await pivot.dossiers.advance({ id, revision: 1, to: 'registered' });
  clock.at = '2026-11-26T08:00:00.000Z';
  await pivot.dossiers.advance({ id, revision: 2, to: 'under_examination' });
  await pivot.dossiers.update({ id, revision: 3, patch: { assigneeId: david.id } });
  clock.at = '2026-12-01T08:00:00.000Z';
  await pivot.movements.create({
    dossierId: id,
    holderName: 'Préfecture',
    sentOn: '2026-11-28',
    returnedOn: '2026-11-30',
  });
  const { items } = await pivot.dossiers.stays({ id });
  expect(items.map(({ what, name, days }) => `${what} ${name} ${days}`)).toEqual([
    'state registered 3',
    'state under_examination 5',
    'desk Sofia Benali 3',
    'desk David Verma 2',
    'desk Préfecture 2',
    'desk David Verma 1',
  ]);
  expect(items.filter(({ to }) => to === null).map(({ from }) => from)).toEqual(['2026-11-26', '2026-11-30']);
});
