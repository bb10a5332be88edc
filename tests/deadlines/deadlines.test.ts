import { describe, expect, test } from 'vitest';
import type { PivotClient } from '#shared/contract/contract.ts';
import { fixedClock, openTestService, refusalOf } from '#tests/helpers/service.ts';

const meetingOf = (pivot: PivotClient) =>
  pivot.meetings.create({
    title: 'Comité de pilotage',
    startsAt: '2026-11-24T09:00:00Z',
    endsAt: '2026-11-24T10:00:00Z',
    pillar: 'coordination',
  });
const dossierOf = (pivot: PivotClient, title: string, dueOn: string | null) =>
  pivot.dossiers.create({ title, pillar: 'documentation', receivedOn: '2026-11-02', dueOn });

describe('a deadline', () => {
  test('is typed, and shows on the timeline of its dossier', async () => {
    const { pivot } = openTestService();
    const { id: dossierId } = await dossierOf(pivot, 'Note', null);
    const deadline = await pivot.deadlines.create({
      title: 'Relance',
      dueOn: '2026-11-27',
      dueTime: '17:00',
      dossierId,
    });
    expect(deadline).toMatchObject({ source: 'deadline', rule: null, remindDays: 3, doneOn: null, dueTime: '17:00' });
    expect(await pivot.deadlines.get({ id: deadline.id })).toEqual(deadline);
    const told = (await pivot.dossiers.history({ id: dossierId })).items.at(-1);
    expect(told).toMatchObject({ subject: 'deadline', action: 'created', after: { title: 'Relance' } });
  });

  test('is computed by its rule, which `compute` shows beforehand', async () => {
    const { pivot } = openTestService();
    const rule = { preset: 'kind:K5', trigger: '2026-11-09', days: 3 };
    expect(await pivot.deadlines.compute(rule)).toMatchObject({ dueOn: '2026-11-13', safeOn: '2026-11-13' });
    expect(await pivot.deadlines.create({ title: 'Accusé de réception', rule })).toMatchObject({
      dueOn: '2026-11-13',
      rule,
      arithmetic: { kind: 'K5', dueOn: '2026-11-13' },
    });
  });

  test('needs a date or a rule, and a rule that stays in the calendar', async () => {
    const { pivot } = openTestService();
    expect(await refusalOf(pivot.deadlines.create({ title: 'Sans date' }))).toMatchObject({
      code: 'validation',
      fields: { dueOn: 'indiquez une date ou une règle de calcul' },
    });
    const beyond = pivot.deadlines.compute({ preset: 'kind:K1n', trigger: '2199-12-31', days: 1 });
    expect((await refusalOf(beyond)).code).toBe('validation');
    expect((await pivot.deadlines.list()).total).toBe(0);
  });

  test.each([
    ['dossier', { dossierId: 'none' }],
    ['meeting', { meetingId: 'none' }],
    ['person', { ownerId: 'none' }],
  ])('naming an unknown %s is refused', async (_, named) => {
    const { pivot } = openTestService();
    const refused = await refusalOf(pivot.deadlines.create({ title: 'A', dueOn: '2026-11-27', ...named }));
    expect(refused.code).toBe('not_found');
  });

  test('that is a decision belongs to a meeting, and stays with one', async () => {
    const { pivot } = openTestService();
    const decision = { title: 'Publier le relevé', dueOn: '2026-11-27', source: 'decision' } as const;
    expect(await refusalOf(pivot.deadlines.create(decision))).toMatchObject({ code: 'rule_violated' });
    const meeting = await meetingOf(pivot);
    const { id, revision } = await pivot.deadlines.create({ ...decision, meetingId: meeting.id });
    const cut = pivot.deadlines.update({ id, revision, patch: { meetingId: null } });
    expect((await refusalOf(cut)).code).toBe('rule_violated');
    expect((await pivot.meetings.get({ id: meeting.id })).decisions.map((item) => item.id)).toEqual([id]);
  });
});

describe('changing a deadline', () => {
  const computed = async (pivot: PivotClient) =>
    pivot.deadlines.create({ title: 'Réponse', rule: { preset: 'kind:K1n', trigger: '2026-11-02', months: 2 } });

  test('of another rule computes the date anew', async () => {
    const { pivot } = openTestService();
    const { id, revision } = await computed(pivot);
    const rule = { preset: 'kind:K1n', trigger: '2026-12-31', months: 2 };
    const changed = await pivot.deadlines.update({ id, revision, patch: { rule, dueOn: '2026-12-24' } });
    expect(changed).toMatchObject({ rule, dueOn: '2027-02-28', revision: 2 });
  });

  test('of another date over a computed one is refused; of the same date changes nothing', async () => {
    const { pivot } = openTestService();
    const { id, revision, dueOn, rule } = await computed(pivot);
    expect(await pivot.deadlines.update({ id, revision, patch: { dueOn, title: 'Réponse au maire' } })).toMatchObject({
      rule,
      dueOn,
    });
    const typed = pivot.deadlines.update({ id, revision: 2, patch: { dueOn: '2026-12-24' } });
    expect(await refusalOf(typed)).toMatchObject({ code: 'rule_violated' });
    const freed = await pivot.deadlines.update({ id, revision: 2, patch: { dueOn: '2026-12-24', rule: null } });
    expect(freed).toMatchObject({ dueOn: '2026-12-24', rule: null, arithmetic: null, safeOn: null });
  });

  test('of the rule alone to none keeps the date', async () => {
    const { pivot } = openTestService();
    const { id, revision, dueOn } = await computed(pivot);
    expect(await pivot.deadlines.update({ id, revision, patch: { rule: null } })).toMatchObject({ dueOn, rule: null });
  });

  test('needs the revision that was seen', async () => {
    const { pivot } = openTestService();
    const { id } = await computed(pivot);
    await pivot.deadlines.update({ id, revision: 1, patch: { title: 'Autre' } });
    expect((await refusalOf(pivot.deadlines.update({ id, revision: 1, patch: { title: 'Perdu' } }))).code).toBe(
      'conflict',
    );
    expect((await refusalOf(pivot.deadlines.complete({ id, revision: 1, isDone: true }))).code).toBe('conflict');
    expect((await refusalOf(pivot.deadlines.remove({ id, revision: 1 }))).code).toBe('conflict');
    expect(await pivot.deadlines.get({ id })).toMatchObject({ title: 'Autre', doneOn: null });
  });

  test('done today, and open again', async () => {
    const clock = fixedClock();
    const { pivot } = openTestService({ clock });
    const { id } = await computed(pivot);
    expect(await pivot.deadlines.complete({ id, revision: 1, isDone: true })).toMatchObject({ doneOn: '2026-11-23' });
    clock.at = '2026-11-24T08:00:00.000Z';
    expect(await pivot.deadlines.complete({ id, revision: 2, isDone: true })).toMatchObject({ doneOn: '2026-11-23' });
    expect(await pivot.deadlines.complete({ id, revision: 3, isDone: false })).toMatchObject({ doneOn: null });
  });

  test('removed, it can come back', async () => {
    const { pivot } = openTestService();
    const { id, revision } = await computed(pivot);
    await pivot.deadlines.remove({ id, revision });
    expect((await refusalOf(pivot.deadlines.get({ id }))).code).toBe('not_found');
    expect(await pivot.deadlines.restore({ id })).toMatchObject({ id, title: 'Réponse' });
    expect((await refusalOf(pivot.deadlines.restore({ id }))).code).toBe('not_found');
    expect((await pivot.deadlines.list()).total).toBe(1);
  });
});

describe('the list', () => {
  /** A late dossier, a decision of tomorrow at noon, two free deadlines, one of them done, and what it must not show. */
  const desk = async () => {
    const { pivot } = openTestService();
    const meeting = await meetingOf(pivot);
    const { id: ownerId } = await pivot.people.create({ name: 'Sofia Benali' });
    const late = await dossierOf(pivot, 'Question écrite', '2026-11-20');
    await dossierOf(pivot, 'Sans échéance', null);
    const shelved = await dossierOf(pivot, 'En sommeil', '2026-11-25');
    const { id, revision } = shelved;
    await pivot.dossiers.advance({ id, revision, to: 'suspended', reason: 'Recours', reviewOn: '2027-01-04' });
    await pivot.deadlines.create({
      title: 'Relevé',
      dueOn: '2026-11-24',
      dueTime: '12:00',
      source: 'decision',
      meetingId: meeting.id,
      ownerId,
    });
    await pivot.deadlines.create({ title: 'Bilan', dueOn: '2026-11-24', dueTime: '09:00' });
    const done = await pivot.deadlines.create({ title: 'Faite', dueOn: '2026-11-19', dossierId: late.id });
    await pivot.deadlines.complete({ id: done.id, revision: 1, isDone: true });
    await pivot.deadlines.create({ title: 'Archives', dueOn: '2026-12-24', remindDays: 31 });
    return { pivot, meeting, late, ownerId };
  };
  const titles = (list: { items: readonly { title: string }[] }) => list.items.map(({ title }) => title);

  test('joins deadlines, decisions and open dossiers, by date and time', async () => {
    const { pivot, meeting, late } = await desk();
    const list = await pivot.deadlines.list();
    expect(list.items).toMatchObject([
      {
        id: late.id,
        source: 'dossier',
        status: 'late',
        dossierReference: late.reference,
        pillar: 'documentation',
        remindDays: 3,
      },
      { title: 'Bilan', source: 'deadline', status: 'soon', pillar: null },
      { title: 'Relevé', source: 'decision', status: 'soon', meetingTitle: meeting.title, pillar: 'coordination' },
      { title: 'Archives', status: 'ahead' },
    ]);
    expect(list.total).toBe(4);
  });

  test('shows done ones on demand', async () => {
    const { pivot } = await desk();
    const list = await pivot.deadlines.list({ withDone: true, to: '2026-11-23' });
    expect(list.items.map(({ title, status }) => [title, status])).toEqual([
      ['Faite', 'done'],
      ['Question écrite', 'late'],
    ]);
  });

  test('narrows by date, source, dossier, meeting, owner and text', async () => {
    const { pivot, meeting, late, ownerId } = await desk();
    expect(titles(await pivot.deadlines.list({ from: '2026-11-24', to: '2026-11-24' }))).toEqual(['Bilan', 'Relevé']);
    expect(titles(await pivot.deadlines.list({ source: 'decision' }))).toEqual(['Relevé']);
    expect(titles(await pivot.deadlines.list({ source: 'dossier', to: '2026-11-23' }))).toEqual(['Question écrite']);
    expect(titles(await pivot.deadlines.list({ source: 'deadline' }))).toEqual(['Bilan', 'Archives']);
    expect(titles(await pivot.deadlines.list({ meetingId: meeting.id }))).toEqual(['Relevé']);
    expect(titles(await pivot.deadlines.list({ dossierId: late.id, withDone: true }))).toEqual([
      'Faite',
      'Question écrite',
    ]);
    expect(titles(await pivot.deadlines.list({ ownerId }))).toEqual(['Relevé']);
    expect(await pivot.deadlines.list({ text: 'RELEVE', limit: 5 })).toMatchObject({
      total: 1,
      items: [{ title: 'Relevé' }],
    });
    expect(titles(await pivot.deadlines.list({ text: late.reference }))).toEqual(['Question écrite']);
  });

  test('is cut into slices and still says how many there are', async () => {
    const { pivot } = await desk();
    const all = await pivot.deadlines.list();
    const slices = [await pivot.deadlines.list({ limit: 2 }), await pivot.deadlines.list({ limit: 10, offset: 2 })];
    expect(slices.flatMap(({ items }) => items)).toEqual(all.items);
    expect(slices.map(({ total }) => total)).toEqual([all.total, all.total]);
    expect(await pivot.deadlines.list({ text: 'e', limit: 1, offset: 1 })).toMatchObject({
      total: 3,
      items: [{ title: 'Relevé' }],
    });
  });

  test('leaves out what hangs on a dossier or meeting in the bin', async () => {
    const { pivot, meeting, late } = await desk();
    await pivot.deadlines.create({ title: 'Relance', dueOn: '2026-11-30', dossierId: late.id });
    await pivot.dossiers.remove({ items: [{ id: late.id, revision: late.revision }] });
    await pivot.meetings.remove({ id: meeting.id, revision: meeting.revision });
    expect(titles(await pivot.deadlines.list())).not.toEqual(expect.arrayContaining(['Relance']));
    expect(titles(await pivot.deadlines.list({ source: 'decision' }))).toEqual([]);
    await pivot.meetings.restore({ id: meeting.id });
    expect(titles(await pivot.deadlines.list({ source: 'decision' }))).toEqual(['Relevé']);
  });
});
