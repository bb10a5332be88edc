import { describe, expect, test } from 'vitest';
import type { PivotClient } from '#shared/contract/contract.ts';
import { addDays, toInstant } from '#shared/kernel/time.ts';
import { fixedClock, openTestService, refusalOf } from '#tests/helpers/service.ts';

const today = '2026-11-23';
const majority = { kind: 'share', numerator: 1, denominator: 2, rounding: 'above', countsRepresented: false } as const;

const council = (pivot: PivotClient, quorum: typeof majority | null = majority) =>
  pivot.bodies.create({
    name: 'Conseil',
    quorum,
    minutesKind: 'full_record',
    members: ['Anne Roux', 'Paul Petit', 'Lina Amrani'].map((name) => ({ name })),
  });

const sitting = (pivot: PivotClient, bodyId: string | null, day = today, more: object = {}) =>
  pivot.meetings.create({
    title: `Séance du ${day}`,
    bodyId,
    startsAt: toInstant(day, '08:00', 'Europe/Paris'),
    endsAt: toInstant(day, '09:00', 'Europe/Paris'),
    ...more,
  });

describe('the opening', () => {
  test('records the quorum from who is there, met or not', async () => {
    const { pivot } = openTestService();
    const { id: bodyId } = await council(pivot);
    const { id, participants } = await sitting(pivot, bodyId);
    const there = (count: number) =>
      participants.map((one, index) => ({
        ...one,
        attendance: index < count ? ('present' as const) : ('absent' as const),
      }));
    await pivot.meetings.update({ id, revision: 1, patch: { participants: there(1) } });
    expect(await pivot.meetings.open({ id, revision: 2 })).toMatchObject({
      state: 'held',
      quorum: { members: 3, counted: 1, required: 2, isMet: false, at: '2026-11-23T08:00:00.000Z' },
    });
    await pivot.meetings.update({ id, revision: 3, patch: { participants: there(2) } });
    expect(await pivot.meetings.get({ id })).toMatchObject({ quorum: { counted: 1 } });
    expect(await pivot.meetings.open({ id, revision: 4 })).toMatchObject({ quorum: { counted: 2, isMet: true } });
    expect(await pivot.meetings.update({ id, revision: 5, patch: { state: 'planned' } })).toMatchObject({
      quorum: null,
    });
  });

  test('of a meeting without a quorum rule only holds it; a cancelled one is refused', async () => {
    const { pivot } = openTestService();
    const { id } = await sitting(pivot, null);
    expect(await pivot.meetings.open({ id, revision: 1 })).toMatchObject({ state: 'held', quorum: null });
    const other = await sitting(pivot, null);
    await pivot.meetings.cancel({ id: other.id, revision: 1, reason: 'Report' });
    expect((await refusalOf(pivot.meetings.open({ id: other.id, revision: 2 }))).code).toBe('rule_violated');
    expect((await refusalOf(pivot.meetings.cancel({ id: other.id, revision: 2, reason: 'Encore' }))).code).toBe(
      'rule_violated',
    );
  });
});

describe('the record', () => {
  test('is a draft from the first word, and nothing again without it', async () => {
    const { pivot } = openTestService();
    const { id } = await sitting(pivot, null, today, { agenda: [{ title: 'Budget' }] });
    const item = (part: object) => [{ title: 'Budget', ...part }];
    const votes = { for: 2, against: 1, abstentions: 0 };
    expect(await pivot.meetings.update({ id, revision: 1, patch: { agenda: item({ votes }) } })).toMatchObject({
      minutesState: 'draft',
      agenda: [{ votes }],
    });
    expect(await pivot.meetings.update({ id, revision: 2, patch: { agenda: item({}) } })).toMatchObject({
      minutesState: 'none',
    });
    expect((await refusalOf(pivot.meetings.approve({ id, revision: 3, approvedOn: today }))).code).toBe(
      'rule_violated',
    );
  });

  test('is approved at a later meeting of its body, then kept as it is until reopened', async () => {
    const clock = fixedClock('2026-12-08T10:00:00.000Z');
    const { pivot } = openTestService({ clock });
    const { id: bodyId } = await council(pivot);
    const first = await sitting(pivot, bodyId, today, { minutesText: 'Ouverte à 8 h.' });
    const later = await sitting(pivot, bodyId, '2026-12-08');
    const elsewhere = await sitting(pivot, null, '2026-12-08');
    const approve = (more: object) =>
      pivot.meetings.approve({ id: first.id, revision: 1, approvedOn: '2026-12-08', ...more });
    expect((await refusalOf(approve({ approvedAtId: first.id }))).code).toBe('rule_violated');
    expect((await refusalOf(approve({ approvedAtId: elsewhere.id }))).code).toBe('rule_violated');
    expect((await refusalOf(approve({ approvedOn: addDays(today, -1) }))).code).toBe('rule_violated');
    expect((await refusalOf(approve({ approvedOn: '2026-12-09' }))).code).toBe('rule_violated');
    expect(await approve({ approvedAtId: later.id })).toMatchObject({ minutesState: 'approved', revision: 2 });
    const text = { id: first.id, patch: { minutesText: 'Ouverte à 9 h.' } };
    expect((await refusalOf(pivot.meetings.update({ ...text, revision: 2 }))).code).toBe('rule_violated');
    expect(await pivot.meetings.get({ id: first.id })).toMatchObject({
      minutesText: 'Ouverte à 8 h.',
      approvedOn: '2026-12-08',
      approvedAt: { id: later.id },
    });
    await pivot.meetings.update({ id: first.id, revision: 2, patch: { place: 'Mairie' } });
    await pivot.meetings.reopenMinutes({ id: first.id, revision: 3 });
    expect(await pivot.meetings.update({ ...text, revision: 4 })).toMatchObject({ minutesState: 'draft' });
  });

  test('takes a number of its body’s series once', async () => {
    const { pivot } = openTestService();
    const { id: bodyId } = await council(pivot);
    const first = await sitting(pivot, bodyId, today);
    const second = await sitting(pivot, bodyId, '2026-12-08');
    expect((await pivot.meetings.get({ id: first.id })).nextNumber).toBe('2026-01');
    await pivot.meetings.update({ id: first.id, revision: 1, patch: { minutesNumber: '2026-07' } });
    expect((await pivot.meetings.get({ id: second.id })).nextNumber).toBe('2026-08');
    const taken = pivot.meetings.update({ id: second.id, revision: 1, patch: { minutesNumber: '2026-07' } });
    expect(await refusalOf(taken)).toMatchObject({
      code: 'rule_violated',
      message: 'Le numéro 2026-07 est déjà celui de la réunion « Séance du 2026-11-23 ». Rien n’a été enregistré.',
    });
    expect(await pivot.meetings.get({ id: second.id })).toMatchObject({ revision: 1, minutesNumber: null });
    const loose = await sitting(pivot, null);
    const numbered = pivot.meetings.update({ id: loose.id, revision: 1, patch: { minutesNumber: '1' } });
    expect((await refusalOf(numbered)).code).toBe('rule_violated');
  });
});

describe('decisions', () => {
  test('come back at the next meeting of the body, open or done since, and are found late', async () => {
    const clock = fixedClock('2026-11-23T10:00:00.000Z');
    const { pivot } = openTestService({ clock });
    const { id: bodyId } = await council(pivot);
    const first = await sitting(pivot, bodyId, '2026-11-16');
    const second = await sitting(pivot, bodyId, today);
    await sitting(pivot, null, '2026-11-17');
    const decide = (title: string, dueOn: string, meetingId = first.id) =>
      pivot.deadlines.create({ title, dueOn, source: 'decision', meetingId });
    const old = await decide('Faite avant', '2026-11-17');
    await decide('En retard', '2026-11-20');
    const done = await decide('Faite depuis', '2026-11-27');
    await decide('À venir', '2026-12-11', second.id);
    clock.at = '2026-11-15T10:00:00.000Z';
    await pivot.deadlines.complete({ id: old.id, revision: 1, isDone: true });
    clock.at = '2026-11-23T10:00:00.000Z';
    await pivot.deadlines.complete({ id: done.id, revision: 1, isDone: true });
    const { followUp } = await pivot.meetings.get({ id: second.id });
    expect(followUp.map(({ title, isLate, decidedOn }) => [title, isLate, decidedOn])).toEqual([
      ['En retard', true, '2026-11-16'],
      ['Faite depuis', false, '2026-11-16'],
    ]);
    expect((await pivot.meetings.get({ id: first.id })).followUp).toEqual([]);
    const late = await pivot.deadlines.list({ source: 'decision' });
    expect(late.items.filter(({ status }) => status === 'late').map(({ title }) => title)).toEqual(['En retard']);
    const third = await sitting(pivot, bodyId, '2026-12-18');
    expect((await pivot.meetings.get({ id: third.id })).followUp.map(({ title }) => title)).toEqual([
      'En retard',
      'Faite depuis',
      'À venir',
    ]);
  });
});
