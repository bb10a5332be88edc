import { describe, expect, test } from 'vitest';
import type { PivotClient } from '#shared/contract/contract.ts';
import { toInstant } from '#shared/kernel/time.ts';
import { fixedClock, openTestService, refusalOf } from '#tests/helpers/service.ts';

const at = (text: string) => toInstant(text.slice(0, 10), text.slice(11), 'Europe/Paris');
const held = { title: 'Point d’équipe', startsAt: at('2026-11-23T08:00'), endsAt: at('2026-11-23T09:00') };
const meetingOn = (pivot: PivotClient, from: string, to: string, more: object = {}) =>
  pivot.meetings.create({ title: `${from} – ${to}`, startsAt: at(from), endsAt: at(to), ...more });
const titles = (list: { items: readonly { title: string }[] }) => list.items.map(({ title }) => title);

describe('a meeting', () => {
  test('takes the office’s zone and reads instants with any offset', async () => {
    const { pivot } = openTestService();
    const meeting = await pivot.meetings.create({
      title: 'Visio',
      startsAt: '2026-11-24T09:00:00+05:30',
      endsAt: '2026-11-24T10:00:00+05:30',
    });
    expect(meeting).toMatchObject({
      startsAt: '2026-11-24T03:30:00.000Z',
      timeZone: 'Europe/Paris',
      state: 'planned',
      pillar: 'coordination',
      icsUid: null,
    });
  });

  test('ends after it starts', async () => {
    const { pivot } = openTestService();
    expect(await refusalOf(pivot.meetings.create({ ...held, endsAt: held.startsAt }))).toMatchObject({
      code: 'rule_violated',
    });
    const { id, revision } = await pivot.meetings.create(held);
    const moved = pivot.meetings.update({ id, revision, patch: { startsAt: at('2026-11-23T09:30') } });
    expect((await refusalOf(moved)).code).toBe('rule_violated');
    expect(await pivot.meetings.get({ id })).toMatchObject({ revision: 1, startsAt: held.startsAt });
  });

  test('shows its dossiers in their order, its decisions and its time', async () => {
    const { pivot } = openTestService();
    const [a, b] = [
      await pivot.dossiers.create({ title: 'A', pillar: 'documentation', receivedOn: '2026-11-02' }),
      await pivot.dossiers.create({ title: 'B', pillar: 'documentation', receivedOn: '2026-11-02' }),
    ];
    const { id, dossierIds } = await pivot.meetings.create({ ...held, dossierIds: [b.id, a.id, b.id] });
    expect(dossierIds).toEqual([b.id, a.id]);
    await pivot.deadlines.create({ title: 'Écrire', dueOn: '2026-11-27', source: 'decision', meetingId: id });
    await pivot.deadlines.create({ title: 'Convoquer', dueOn: '2026-11-20', meetingId: id });
    await pivot.time.add({ pillar: 'coordination', day: '2026-11-23', minutes: 45, meetingId: id });
    expect(await pivot.meetings.get({ id })).toMatchObject({
      dossiers: [{ title: 'B', reference: b.reference }, { title: 'A' }],
      decisions: [{ title: 'Écrire' }],
      minutesSpent: 45,
    });
    expect((await pivot.dossiers.get({ id: a.id })).meetings).toMatchObject([{ id }]);
    expect((await pivot.dossiers.history({ id: a.id })).items.at(-1)).toMatchObject({
      subject: 'meeting',
      subjectId: id,
    });
    const [row] = (await pivot.meetings.list({ from: '2026-11-23', to: '2026-11-23' })).items;
    expect(row).toMatchObject({ openDecisions: 1, dossierIds: [b.id, a.id] });
    expect(row).not.toHaveProperty('minutesText');
    await pivot.dossiers.remove({ items: [{ id: b.id, revision: b.revision }] });
    expect((await pivot.meetings.get({ id })).dossiers).toMatchObject([{ title: 'A' }]);
  });

  test.each([
    ['dossier', { dossierIds: ['none'] }],
    ['person', { participants: [{ personId: 'none', name: 'Personne' }] }],
  ])('naming an unknown %s is refused', async (_, named) => {
    const { pivot } = openTestService();
    expect((await refusalOf(pivot.meetings.create({ ...held, ...named }))).code).toBe('not_found');
    const { id, revision } = await pivot.meetings.create(held);
    expect((await refusalOf(pivot.meetings.update({ id, revision, patch: named }))).code).toBe('not_found');
    expect((await pivot.meetings.list({ from: '2026-11-23', to: '2026-11-23' })).total).toBe(1);
  });

  test('keeps its participants when one of them left meanwhile', async () => {
    const { pivot } = openTestService();
    const person = await pivot.people.create({ name: 'Sofia Benali' });
    const participants = [
      { personId: person.id, name: person.name },
      { personId: null, name: 'Préfecture' },
    ];
    const { id, revision } = await pivot.meetings.create({ ...held, participants });
    await pivot.people.remove({ id: person.id, revision: person.revision });
    expect(await pivot.meetings.update({ id, revision, patch: { participants, place: 'B12' } })).toMatchObject({
      participants,
      place: 'B12',
      revision: 2,
    });
  });

  test('changes by the revision that was seen, and comes back from the bin', async () => {
    const { pivot } = openTestService();
    const { id } = await pivot.meetings.create(held);
    await pivot.meetings.update({ id, revision: 1, patch: { state: 'held', minutesText: 'Présents : tous.' } });
    expect((await refusalOf(pivot.meetings.update({ id, revision: 1, patch: { place: 'B12' } }))).code).toBe(
      'conflict',
    );
    expect((await refusalOf(pivot.meetings.remove({ id, revision: 1 }))).code).toBe('conflict');
    await pivot.meetings.remove({ id, revision: 2 });
    expect((await refusalOf(pivot.meetings.get({ id }))).code).toBe('not_found');
    expect(await pivot.meetings.restore({ id })).toMatchObject({ state: 'held', minutesText: 'Présents : tous.' });
    expect((await refusalOf(pivot.meetings.restore({ id }))).code).toBe('not_found');
  });
});

describe('the list', () => {
  test('takes whole days of the office for dates', async () => {
    const { pivot } = openTestService();
    await meetingOn(pivot, '2026-11-22T23:00', '2026-11-23T00:00');
    await meetingOn(pivot, '2026-11-22T23:30', '2026-11-23T00:30');
    await meetingOn(pivot, '2026-11-23T23:45', '2026-11-24T01:00');
    await meetingOn(pivot, '2026-11-23T10:00', '2026-11-23T11:00');
    await meetingOn(pivot, '2026-11-24T00:00', '2026-11-24T01:00');
    expect(titles(await pivot.meetings.list({ from: '2026-11-23', to: '2026-11-23' }))).toEqual([
      '2026-11-22T23:30 – 2026-11-23T00:30',
      '2026-11-23T10:00 – 2026-11-23T11:00',
      '2026-11-23T23:45 – 2026-11-24T01:00',
    ]);
  });

  test.each([
    ['2026-03-29', '2026-03-28T23:00:00Z', '2026-03-29T22:00:00Z'],
    ['2026-10-25', '2026-10-24T22:00:00Z', '2026-10-25T23:00:00Z'],
  ])('holds the whole of %s, when the clock changes', async (day, first, next) => {
    const { pivot } = openTestService();
    const minute = (instant: string, shift: number) => new Date(Date.parse(instant) + shift * 60_000).toISOString();
    for (const [title, from, to] of [
      ['before', minute(first, -30), first],
      ['first', first, minute(first, 30)],
      ['last', minute(next, -30), next],
      ['after', next, minute(next, 30)],
    ] as const) {
      await pivot.meetings.create({ title, startsAt: from, endsAt: to });
    }
    expect(titles(await pivot.meetings.list({ from: day, to: day }))).toEqual(['first', 'last']);
  });

  test('takes instants as they are, and narrows by text and dossier', async () => {
    const { pivot } = openTestService();
    const dossier = await pivot.dossiers.create({ title: 'A', pillar: 'documentation', receivedOn: '2026-11-02' });
    await meetingOn(pivot, '2026-11-23T09:00', '2026-11-23T10:00', { title: 'Réunion d’équipe', place: 'Salle B12' });
    await meetingOn(pivot, '2026-11-23T10:00', '2026-11-23T11:00', {
      title: 'Comité',
      participants: [{ name: 'Hélène Roy' }],
      dossierIds: [dossier.id],
    });
    const day = { from: '2026-11-23', to: '2026-11-23' };
    expect(titles(await pivot.meetings.list({ from: at('2026-11-23T10:00'), to: at('2026-11-23T10:30') }))).toEqual([
      'Comité',
    ]);
    expect(titles(await pivot.meetings.list({ ...day, text: 'reunion' }))).toEqual(['Réunion d’équipe']);
    expect(titles(await pivot.meetings.list({ ...day, text: 'helene' }))).toEqual(['Comité']);
    expect(titles(await pivot.meetings.list({ ...day, dossierId: dossier.id }))).toEqual(['Comité']);
    expect(await pivot.meetings.list({ ...day, limit: 1, offset: 1 })).toMatchObject({
      total: 2,
      items: [{ title: 'Comité' }],
    });
  });
});

describe('filling time', () => {
  const team = async (pivot: PivotClient) => {
    const [a, b] = [
      await pivot.people.create({ name: 'Sofia Benali' }),
      await pivot.people.create({ name: 'David Verma' }),
    ];
    const participants = [a, b].map(({ id, name }) => ({ personId: id, name }));
    return { a, b, participants: [...participants, { personId: null, name: 'Préfecture' }] };
  };

  test('makes an entry for each participant of the section, once', async () => {
    const { pivot } = openTestService();
    const { a, b, participants } = await team(pivot);
    const { id } = await pivot.meetings.create({ ...held, participants, pillar: 'supervision' });
    await pivot.time.add({ personId: a.id, pillar: 'supervision', day: '2026-11-23', minutes: 30, meetingId: id });
    const { items } = await pivot.meetings.fillTime({ id });
    expect(items).toMatchObject([
      {
        personId: b.id,
        day: '2026-11-23',
        startTime: '08:00',
        minutes: 60,
        pillar: 'supervision',
        activity: 'meeting',
        meetingId: id,
      },
    ]);
    expect((await refusalOf(pivot.meetings.fillTime({ id }))).code).toBe('rule_violated');
    expect((await pivot.time.list({ meetingId: id })).total).toBe(2);
  });

  test('falls to the officer when nobody of the section took part, or to those who are named', async () => {
    const { pivot } = openTestService();
    const { a } = await team(pivot);
    const officer = (await pivot.people.list()).items.find(({ isOfficer }) => isOfficer);
    const { id } = await pivot.meetings.create({ ...held, participants: [{ name: 'Préfecture' }] });
    expect((await pivot.meetings.fillTime({ id })).items.map(({ personId }) => personId)).toEqual([officer?.id]);
    expect(
      (await pivot.meetings.fillTime({ id, personIds: [a.id, a.id] })).items.map(({ personId }) => personId),
    ).toEqual([a.id]);
    expect((await refusalOf(pivot.meetings.fillTime({ id, personIds: ['nobody'] }))).code).toBe('not_found');
  });

  test('waits until the meeting begins, and skips a cancelled one', async () => {
    const clock = fixedClock();
    const { pivot } = openTestService({ clock });
    const { id } = await meetingOn(pivot, '2026-11-23T09:30', '2026-11-23T10:30');
    expect(await refusalOf(pivot.meetings.fillTime({ id }))).toMatchObject({
      code: 'rule_violated',
      message: expect.stringContaining('pas encore commencé'),
    });
    clock.at = at('2026-11-23T10:35');
    expect((await pivot.meetings.fillTime({ id })).items).toHaveLength(1);
    const cancelled = await pivot.meetings.create({ ...held, state: 'cancelled' });
    expect((await refusalOf(pivot.meetings.fillTime({ id: cancelled.id }))).code).toBe('rule_violated');
  });

  test('overlaps other time only when confirmed, and then for all or none', async () => {
    const { pivot } = openTestService();
    const { b, participants } = await team(pivot);
    const { id } = await pivot.meetings.create({ ...held, participants });
    await pivot.time.add({
      personId: b.id,
      pillar: 'documentation',
      day: '2026-11-23',
      startTime: '08:30',
      minutes: 60,
    });
    expect((await refusalOf(pivot.meetings.fillTime({ id }))).code).toBe('rule_violated');
    expect((await pivot.time.list({ meetingId: id })).total).toBe(0);
    expect((await pivot.meetings.fillTime({ id, confirmOverlap: true })).items).toHaveLength(2);
  });

  test('counts seven hours on each lived day of a whole-day meeting', async () => {
    const clock = fixedClock();
    const { pivot } = openTestService({ clock });
    const { id } = await meetingOn(pivot, '2026-11-22T00:00', '2026-11-25T00:00', { isAllDay: true });
    const lines = async () =>
      (await pivot.meetings.fillTime({ id })).items.map(({ day, startTime, minutes }) => [day, startTime, minutes]);
    expect(await lines()).toEqual([
      ['2026-11-22', null, 420],
      ['2026-11-23', null, 420],
    ]);
    clock.at = at('2026-11-26T09:00');
    expect(await lines()).toEqual([['2026-11-24', null, 420]]);
  });
});
