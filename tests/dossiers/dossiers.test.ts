import { describe, expect, test } from 'vitest';
import type { PivotClient } from '#shared/contract/contract.ts';
import { openTestService, refusalOf } from '#tests/helpers/service.ts';

const note = { title: 'Note au directeur', pillar: 'documentation', kind: 'NOTE', receivedOn: '2026-11-02' } as const;
const order = { givenBy: 'M. Durand, chef de section', givenOn: '2026-11-23' };

const walk = async (pivot: PivotClient, id: string, states: readonly string[]) => {
  let dossier = await pivot.dossiers.get({ id });
  for (const to of states) {
    await pivot.dossiers.advance({ id, revision: dossier.revision, to: to as 'registered' });
    dossier = await pivot.dossiers.get({ id });
  }
  return dossier;
};

describe('numbering', () => {
  test('each kind counts by itself and by year, without a gap', async () => {
    const { pivot } = openTestService();
    const first = await pivot.dossiers.create(note);
    await refusalOf(pivot.dossiers.create({ ...note, assigneeId: 'nobody' }));
    const second = await pivot.dossiers.create(note);
    const lastYear = await pivot.dossiers.create({ ...note, receivedOn: '2025-12-31' });
    const other = await pivot.dossiers.create({ ...note, kind: 'CADA' });
    expect([first, second, lastYear, other].map((dossier) => dossier.reference)).toEqual([
      'NOTE-2026-001',
      'NOTE-2026-002',
      'NOTE-2025-001',
      'CADA-2026-001',
    ]);
  });

  test('a number given by hand is passed over, a number in the bin stays taken', async () => {
    const { pivot } = openTestService();
    await pivot.dossiers.create({ ...note, reference: 'NOTE-2026-002' });
    const first = await pivot.dossiers.create(note);
    const third = await pivot.dossiers.create(note);
    await pivot.dossiers.remove({ items: [{ id: third.id, revision: third.revision }] });
    const fourth = await pivot.dossiers.create(note);
    expect([first.reference, third.reference, fourth.reference]).toEqual([
      'NOTE-2026-001',
      'NOTE-2026-003',
      'NOTE-2026-004',
    ]);
  });

  test('a reference belongs to one dossier', async () => {
    const { pivot } = openTestService();
    await pivot.dossiers.create({ ...note, reference: 'A/12' });
    const refusal = await refusalOf(pivot.dossiers.create({ ...note, reference: 'A/12' }));
    expect(refusal.code).toBe('conflict');
    expect(refusal.message).toContain('A/12');
    expect((await pivot.dossiers.list()).total).toBe(1);
  });
});

describe('moves', () => {
  test('a dossier goes from receipt to closing on the order of the head, each move in its history', async () => {
    const { pivot } = openTestService();
    const { id } = await pivot.dossiers.create(note);
    const dispatched = await walk(pivot, id, [
      'registered',
      'under_examination',
      'submitted',
      'approved',
      'signed',
      'dispatched',
    ]);
    const refused = await refusalOf(pivot.dossiers.advance({ id, revision: dispatched.revision, to: 'closed' }));
    expect(refused).toMatchObject({ code: 'rule_violated' });
    expect(refused.message).toContain('ordre du chef de section');
    const closed = await pivot.dossiers.advance({
      id,
      revision: dispatched.revision,
      to: 'closed',
      closingOrder: order,
    });
    expect(closed).toMatchObject({ state: 'closed', closedOn: '2026-11-23', closingOrder: order });
    const { items } = await pivot.dossiers.history({ id });
    expect(items.map(({ action, after }) => [action, after?.state])).toEqual([
      ['created', 'received'],
      ['moved', 'registered'],
      ['moved', 'under_examination'],
      ['moved', 'submitted'],
      ['moved', 'approved'],
      ['moved', 'signed'],
      ['moved', 'dispatched'],
      ['moved', 'closed'],
    ]);
    expect(items.every(({ actorName }) => actorName === 'Mon nom')).toBe(true);
  });

  test('a move that the rules forbid is refused with the moves that are possible', async () => {
    const { pivot } = openTestService();
    const dossier = await pivot.dossiers.create(note);
    const refusal = await refusalOf(pivot.dossiers.advance({ id: dossier.id, revision: 1, to: 'signed' }));
    expect(refusal.code).toBe('rule_violated');
    expect(refusal.message).toContain('« Reçu »');
    expect(refusal.message).toContain('Enregistré');
    expect(await pivot.dossiers.get({ id: dossier.id })).toMatchObject({ state: 'received', revision: 1 });
  });

  test('suspending asks for a reason and a review, and resumes where it was', async () => {
    const { pivot } = openTestService();
    const { id } = await pivot.dossiers.create({ ...note, dueOn: '2026-11-10' });
    const examined = await walk(pivot, id, ['registered', 'under_examination']);
    const move = { id, revision: examined.revision, to: 'suspended' } as const;
    expect((await refusalOf(pivot.dossiers.advance(move))).code).toBe('rule_violated');
    expect((await refusalOf(pivot.dossiers.advance({ ...move, reason: 'Recours', reviewOn: '2026-11-23' }))).code).toBe(
      'rule_violated',
    );
    const suspended = await pivot.dossiers.advance({ ...move, reason: 'Recours pendant', reviewOn: '2026-12-23' });
    expect(suspended.suspension).toEqual({
      reason: 'Recours pendant',
      reviewOn: '2026-12-23',
      resumeTo: 'under_examination',
    });
    expect((await pivot.dossiers.list({ isLate: true })).total).toBe(0);
    const resumed = await pivot.dossiers.advance({ id, revision: suspended.revision, to: 'under_examination' });
    expect(resumed.suspension).toBeNull();
    expect((await pivot.dossiers.list({ isLate: true })).total).toBe(1);
  });

  test('a closed dossier reopens for a reason only', async () => {
    const { pivot } = openTestService();
    const { id } = await pivot.dossiers.create(note);
    const { revision } = await walk(pivot, id, ['registered']);
    const closed = await pivot.dossiers.advance({ id, revision, to: 'closed', closingOrder: order });
    const reopening = { id, revision: closed.revision, to: 'under_examination' } as const;
    expect((await refusalOf(pivot.dossiers.advance(reopening))).code).toBe('rule_violated');
    expect(await pivot.dossiers.advance({ ...reopening, note: 'Nouvelle pièce' })).toMatchObject({
      closedOn: null,
      closingOrder: null,
    });
  });

  test('moves are taken back one by one, each correction in the history', async () => {
    const { pivot } = openTestService();
    const { id } = await pivot.dossiers.create(note);
    const registered = await walk(pivot, id, ['registered']);
    await pivot.dossiers.advance({ id, revision: registered.revision, to: 'closed', closingOrder: order });
    const takeBack = async () => {
      const { revision } = await pivot.dossiers.get({ id });
      return (await pivot.dossiers.undoMoves({ items: [{ id, revision }] })).items[0];
    };
    expect(await takeBack()).toMatchObject({ state: 'registered', closedOn: null });
    expect((await pivot.dossiers.get({ id })).closingOrder).toBeNull();
    expect(await takeBack()).toMatchObject({ state: 'received' });
    expect((await refusalOf(takeBack())).code).toBe('rule_violated');
    const { items } = await pivot.dossiers.history({ id });
    expect(items.map(({ action }) => action)).toEqual(['created', 'moved', 'moved', 'undone', 'undone']);
  });

  test('several dossiers move together or not at all', async () => {
    const { pivot } = openTestService();
    const one = await pivot.dossiers.create(note);
    const two = await pivot.dossiers.create(note);
    await pivot.dossiers.advance({ id: two.id, revision: 1, to: 'registered' });
    const items = [
      { id: one.id, revision: 1 },
      { id: two.id, revision: 2 },
    ];
    expect((await refusalOf(pivot.dossiers.advanceMany({ items, to: 'registered' }))).code).toBe('rule_violated');
    expect((await pivot.dossiers.get({ id: one.id })).state).toBe('received');
  });
});

describe('changes', () => {
  test('a stale revision is refused and overwrites nothing', async () => {
    const { pivot } = openTestService();
    const { id } = await pivot.dossiers.create(note);
    await pivot.dossiers.update({ id, revision: 1, patch: { title: 'Premier' } });
    const refusal = await refusalOf(pivot.dossiers.update({ id, revision: 1, patch: { title: 'Second' } }));
    expect(refusal.code).toBe('conflict');
    expect((await pivot.dossiers.get({ id })).title).toBe('Premier');
  });

  test('the history keeps what a change replaced', async () => {
    const { pivot } = openTestService();
    const { id } = await pivot.dossiers.create(note);
    await pivot.dossiers.update({ id, revision: 1, patch: { priority: 'immediate', tags: ['budget'] } });
    const { items } = await pivot.dossiers.history({ id });
    expect(items[1]).toMatchObject({
      action: 'updated',
      before: { priority: 'ordinary', tags: [] },
      after: { priority: 'immediate', tags: ['budget'] },
    });
    expect(Object.keys(items[1]?.after ?? {}).sort()).toEqual(['priority', 'tags']);
  });

  test('links hold both ways', async () => {
    const { pivot } = openTestService();
    const one = await pivot.dossiers.create(note);
    const two = await pivot.dossiers.create({ ...note, linkIds: [one.id] });
    expect((await pivot.dossiers.get({ id: one.id })).links.map(({ id }) => id)).toEqual([two.id]);
    await pivot.dossiers.update({ id: one.id, revision: 1, patch: { linkIds: [] } });
    expect((await pivot.dossiers.get({ id: two.id })).links).toEqual([]);
    expect(
      (await refusalOf(pivot.dossiers.update({ id: one.id, revision: 2, patch: { linkIds: [one.id] } }))).code,
    ).toBe('rule_violated');
  });

  test('what goes to the bin leaves the lists and comes back whole', async () => {
    const { pivot } = openTestService();
    const { id } = await pivot.dossiers.create({ ...note, pieces: [{ label: 'Acte d’engagement', receivedOn: null }] });
    await pivot.dossiers.remove({ items: [{ id, revision: 1 }] });
    expect((await pivot.dossiers.list()).total).toBe(0);
    expect((await pivot.dossiers.list({ text: 'directeur' })).total).toBe(0);
    expect((await pivot.dossiers.bin()).items.map((row) => row.id)).toEqual([id]);
    await pivot.dossiers.restore({ ids: [id] });
    expect(await pivot.dossiers.get({ id })).toMatchObject({
      title: note.title,
      pieces: [{ label: 'Acte d’engagement', receivedOn: null }],
    });
  });

  test('a due date before receipt is refused', async () => {
    const { pivot } = openTestService();
    const refusal = await refusalOf(pivot.dossiers.create({ ...note, dueOn: '2026-10-01' }));
    expect(refusal).toMatchObject({ code: 'rule_violated', fields: { dueOn: expect.stringContaining('réception') } });
  });
});

describe('list', () => {
  const fill = async (pivot: PivotClient) => {
    const people = await pivot.people.create({ name: 'Sofia Benali' });
    await pivot.dossiers.create({ ...note, title: 'Été à la préfecture', dueOn: '2026-11-20', priority: 'immediate' });
    await pivot.dossiers.create({
      ...note,
      title: 'Budget 2027',
      dueOn: '2026-12-01',
      assigneeId: people.id,
      tags: ['budget'],
    });
    await pivot.dossiers.create({
      ...note,
      title: 'Accueil',
      kind: 'RH',
      pillar: 'supervision',
      sender: 'Mairie de Lille',
    });
    return people;
  };
  const titles = async (pivot: PivotClient, filter: Parameters<PivotClient['dossiers']['list']>[0]) =>
    (await pivot.dossiers.list(filter)).items.map(({ title }) => title);

  test('filters narrow it down', async () => {
    const { pivot } = openTestService();
    const person = await fill(pivot);
    expect(await titles(pivot, { pillar: 'supervision' })).toEqual(['Accueil']);
    expect(await titles(pivot, { assigneeId: person.id })).toEqual(['Budget 2027']);
    expect(await titles(pivot, { assigneeId: 'none', sort: 'title' })).toEqual(['Accueil', 'Été à la préfecture']);
    expect(await titles(pivot, { isLate: true })).toEqual(['Été à la préfecture']);
    expect(await titles(pivot, { dueBefore: '2026-12-01', sort: 'dueOn' })).toEqual([
      'Été à la préfecture',
      'Budget 2027',
    ]);
    expect(await titles(pivot, { tag: 'budget' })).toEqual(['Budget 2027']);
    expect(await titles(pivot, { state: ['received'], kind: 'RH' })).toEqual(['Accueil']);
    expect(await titles(pivot, { state: 'closed' })).toEqual([]);
  });

  test('a search finds parts of words without accents, in title, sender and reference', async () => {
    const { pivot } = openTestService();
    await fill(pivot);
    expect(await titles(pivot, { text: 'prefec ete' })).toEqual(['Été à la préfecture']);
    expect(await titles(pivot, { text: 'lille' })).toEqual(['Accueil']);
    expect(await titles(pivot, { text: 'RH-2026' })).toEqual(['Accueil']);
    expect(await titles(pivot, { text: '"" OR (' })).toEqual([]);
  });

  test('a slice tells how many rows there are in all, and no limit gives them all', async () => {
    const { pivot } = openTestService();
    for (let i = 0; i < 120; i += 1) await pivot.dossiers.create({ ...note, title: `Note ${i}` });
    const slice = await pivot.dossiers.list({ sort: 'reference', limit: 50, offset: 100 });
    expect(slice.total).toBe(120);
    expect(slice.items.map(({ reference }) => reference)).toHaveLength(20);
    expect((await pivot.dossiers.list()).items).toHaveLength(120);
  });

  test('dossiers without a due date come after those with one', async () => {
    const { pivot } = openTestService();
    await fill(pivot);
    expect(await titles(pivot, { sort: 'dueOn' })).toEqual(['Été à la préfecture', 'Budget 2027', 'Accueil']);
    expect(await titles(pivot, { sort: '-dueOn' })).toEqual(['Budget 2027', 'Été à la préfecture', 'Accueil']);
    expect(await titles(pivot, { sort: '-priority', limit: 1 })).toEqual(['Été à la préfecture']);
  });
});
