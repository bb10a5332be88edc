import { describe, expect, test } from 'vitest';
import { contract } from '#shared/contract/contract.ts';
import { fixedClock, openTestService, refusalOf } from '#tests/helpers/service.ts';

const dossier = { title: 'Note', pillar: 'documentation', receivedOn: '2026-11-02' };

describe('dispatch', () => {
  test.each([
    'dossiers.nope',
    'nope.list',
    'dossiers',
    '',
    'dossiers.list.more',
    'constructor.name',
    '__proto__.toString',
  ])('an unknown procedure is refused by name: %s', async (name) => {
    const { call } = openTestService();
    expect(await refusalOf(call(name))).toMatchObject({ code: 'not_found', message: expect.stringContaining(name) });
  });

  test.each([
    ['a missing field', { pillar: 'documentation', receivedOn: '2026-11-02' }, 'title'],
    ['a wrong type', { ...dossier, title: 12 }, 'title'],
    ['a date that does not exist', { ...dossier, receivedOn: '2026-02-30' }, 'receivedOn'],
    ['an unknown value', { ...dossier, pillar: 'leisure' }, 'pillar'],
    ['an unknown field', { ...dossier, assignee: 'x' }, 'assignee'],
    ['an unknown field inside', { ...dossier, pieces: [{ label: 'x', receivedOn: null, extra: 1 }] }, 'pieces.0.extra'],
  ])('%s is refused by its name and nothing is written', async (_, input, field) => {
    const { call, pivot } = openTestService();
    const refusal = await refusalOf(call('dossiers.create', input));
    expect(refusal.code).toBe('validation');
    expect(refusal.fields).toHaveProperty([field]);
    expect(refusal.message).toMatch(/^Saisie refusée : .*Rien n’a été enregistré\.$/);
    expect((await pivot.dossiers.list()).total).toBe(0);
  });

  test.each(['text', 12, [], null])('an input that is no object is refused: %j', async (input) => {
    const { call } = openTestService();
    if (input === null)
      return expect(await call('dossiers.list', input)).toEqual({ items: [], total: 0, restricted: 0 });
    return expect((await refusalOf(call('dossiers.list', input))).code).toBe('validation');
  });

  test('errors are in the user’s language', async () => {
    const { call, pivot } = openTestService();
    await pivot.settings.update({ patch: { language: 'en' } });
    expect((await refusalOf(call('dossiers.create', { ...dossier, title: undefined }))).message).toContain(
      'title (required field)',
    );
  });

  test('a change is announced once committed, a refused one is not', async () => {
    const { service, pivot, call } = openTestService();
    const heard: unknown[] = [];
    const stop = service.subscribe((event) => heard.push(event));
    await refusalOf(call('dossiers.create', { ...dossier, kind: 'NOPE' }));
    expect(heard).toEqual([]);
    await pivot.people.create({ name: 'Sofia Benali' });
    expect(heard).toEqual([{ name: 'changed', payload: { features: ['people'] } }]);
    stop();
    await pivot.people.create({ name: 'David Verma' });
    expect(heard).toHaveLength(1);
  });

  test('a fresh store keeps the hours of its own place', async () => {
    const { pivot } = openTestService({ clock: fixedClock('2026-11-23T20:00:00.000Z', 'Asia/Kolkata') });
    expect((await pivot.settings.get()).timeZone).toBe('Asia/Kolkata');
    expect((await pivot.today.overview()).day).toBe('2026-11-24');
  });

  test('a fresh store has its officer and a safe write mode', async () => {
    const { pivot } = openTestService();
    const info = await pivot.system.info();
    const people = await pivot.people.list();
    expect(people.items).toHaveLength(1);
    expect(people.items[0]).toMatchObject({
      id: info.officerId,
      isOfficer: true,
      targets: { documentation: 40, coordination: 30, supervision: 30 },
    });
    expect(info.synchronous).toBe(2);
  });

  test('a closed service answers that it is closed', async () => {
    const { service, call } = openTestService();
    await service.close();
    expect(await refusalOf(call('dossiers.list'))).toMatchObject({
      code: 'unavailable',
      message: expect.stringContaining('intact'),
    });
    await refusalOf(call('dossiers.create', dossier));
  });

  test('every procedure says in one line what it does', () => {
    const procedures = Object.values(contract).flatMap((feature) => Object.values(feature));
    expect(procedures.length).toBeGreaterThan(50);
    for (const { summary } of procedures) expect(summary).toMatch(/^[A-Z][^\n]{5,130}[^.\n]$/);
  });
});

describe('people', () => {
  test('targets sum to 100, or nothing changes', async () => {
    const { pivot } = openTestService();
    const person = await pivot.people.create({ name: 'Sofia Benali' });
    expect(person).toMatchObject({ initials: 'SB', weeklyMinutes: 2100 });
    const targets = { documentation: 50, coordination: 30, supervision: 30 };
    const refusal = await refusalOf(pivot.people.update({ id: person.id, revision: 1, patch: { targets } }));
    expect(refusal.fields).toEqual({ 'patch.targets': 'le total doit être 100' });
    expect((await pivot.people.get({ id: person.id })).targets.documentation).toBe(40);
  });

  test('the officer stays, another person goes to the bin and comes back', async () => {
    const { pivot } = openTestService();
    const { officerId } = await pivot.system.info();
    expect((await refusalOf(pivot.people.remove({ id: officerId, revision: 1 }))).code).toBe('rule_violated');
    const { id } = await pivot.people.create({ name: 'Sofia Benali' });
    await pivot.people.remove({ id, revision: 1 });
    expect((await pivot.people.list()).total).toBe(1);
    expect(await pivot.people.restore({ id })).toMatchObject({ name: 'Sofia Benali' });
    expect((await pivot.people.list({ text: 'bénali' })).total).toBe(1);
  });
});
