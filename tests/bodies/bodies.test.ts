import { describe, expect, test } from 'vitest';
import type { PivotClient } from '#shared/contract/contract.ts';
import { toInstant } from '#shared/kernel/time.ts';
import { fixedClock, openTestService, refusalOf } from '#tests/helpers/service.ts';

const sitting = (pivot: PivotClient, bodyId: string, day: string, more: object = {}) =>
  pivot.meetings.create({
    title: 'Conseil municipal',
    bodyId,
    startsAt: toInstant(day, '18:00', 'Europe/Paris'),
    endsAt: toInstant(day, '20:00', 'Europe/Paris'),
    ...more,
  });
const preset = (id: string) => ({ kind: 'preset', preset: id }) as const;
const own = (days: number, unit: 'clear_day' | 'day' | 'working_day') => ({ kind: 'days', days, unit }) as const;

describe('the convocation of a body', () => {
  test.each([
    ['3 clear days before a Friday: Monday', preset('fr.cm.small'), '2026-12-11', '2026-12-07'],
    ['5 clear days before a Friday: Saturday', preset('fr.cm.big'), '2026-12-11', '2026-12-05'],
    ['15 days before a Thursday', preset('fr.csa.convoc'), '2026-12-17', '2026-12-01'],
    ['8 days of its own', own(8, 'day'), '2026-12-11', '2026-12-03'],
    ['2 clear days of its own', own(2, 'clear_day'), '2026-12-11', '2026-12-08'],
    ['5 working days over Christmas', own(5, 'working_day'), '2026-12-30', '2026-12-22'],
    ['the same day', own(0, 'day'), '2026-12-11', '2026-12-11'],
  ])('%s', async (_, convocation, day, conveneBy) => {
    const { pivot } = openTestService();
    const { id } = await pivot.bodies.create({ name: 'Conseil', convocation });
    const { notice } = await pivot.meetings.notice({ bodyId: id, sittingOn: day });
    expect(notice).toMatchObject({ conveneBy });
    expect(notice?.steps.length).toBeGreaterThan(1);
    const meeting = await sitting(pivot, id, day);
    expect(meeting.conveneBy).toBe(conveneBy);
    const { items } = await pivot.deadlines.list({ meetingId: meeting.id });
    expect(items).toMatchObject([{ title: 'Convoquer : Conseil municipal', dueOn: conveneBy, source: 'deadline' }]);
  });

  test('follows the sitting when it moves, goes with it when it is cancelled, and comes back with it', async () => {
    const { pivot } = openTestService();
    const { id } = await pivot.bodies.create({ name: 'Conseil', convocation: preset('fr.cm.small') });
    const meeting = await sitting(pivot, id, '2026-12-11');
    const open = async () => (await pivot.deadlines.list({ meetingId: meeting.id })).items.map(({ dueOn }) => dueOn);
    await pivot.meetings.update({
      id: meeting.id,
      revision: 1,
      patch: {
        startsAt: toInstant('2026-12-18', '18:00', 'Europe/Paris'),
        endsAt: toInstant('2026-12-18', '20:00', 'Europe/Paris'),
      },
    });
    expect(await open()).toEqual(['2026-12-14']);
    await pivot.meetings.cancel({ id: meeting.id, revision: 2, reason: 'Report' });
    expect(await open()).toEqual([]);
    await pivot.meetings.update({ id: meeting.id, revision: 3, patch: { state: 'planned' } });
    expect(await open()).toEqual(['2026-12-14']);
  });

  test('is proved: to whom, when, how; its deadline is done, and taking it back opens it again', async () => {
    const { pivot } = openTestService();
    const { id: bodyId } = await pivot.bodies.create({
      name: 'Conseil',
      convocation: preset('fr.cm.small'),
      members: [{ name: 'Anne Roux', email: 'anne.roux@exemple.fr', role: 'Présidente' }, { name: 'Paul Petit' }],
    });
    const { id } = await sitting(pivot, bodyId, '2026-12-11');
    const convened = await pivot.meetings.convene({ id, revision: 1, means: 'courriel' });
    expect(convened).toMatchObject({
      convenedOn: '2026-11-23',
      icsSequence: 1,
      convocations: [
        {
          on: '2026-11-23',
          sequence: 1,
          means: 'courriel',
          isLate: false,
          recipients: [
            { name: 'Anne Roux', email: 'anne.roux@exemple.fr' },
            { name: 'Paul Petit', email: '' },
          ],
        },
      ],
    });
    expect((await pivot.deadlines.list({ meetingId: id })).total).toBe(0);
    await pivot.meetings.unconvene({ id, revision: 2 });
    expect((await pivot.deadlines.list({ meetingId: id })).total).toBe(1);
    expect(await pivot.meetings.get({ id })).toMatchObject({ convenedOn: null, convocations: [], icsSequence: 1 });
  });

  test('is late with a reason that is kept, and refused without', async () => {
    const clock = fixedClock('2026-12-08T08:00:00.000Z');
    const { pivot } = openTestService({ clock });
    const { id: bodyId } = await pivot.bodies.create({
      name: 'Conseil',
      convocation: preset('fr.cm.small'),
      members: [{ name: 'Anne Roux' }],
    });
    const { id } = await sitting(pivot, bodyId, '2026-12-11');
    const refused = await refusalOf(pivot.meetings.convene({ id, revision: 1 }));
    expect(refused).toMatchObject({ code: 'rule_violated', fields: { reason: expect.stringContaining('07/12/2026') } });
    expect(await pivot.meetings.get({ id })).toMatchObject({ revision: 1, convenedOn: null });
    const late = await pivot.meetings.convene({ id, revision: 1, reason: 'Urgence : arrêté à prendre' });
    expect(late.convocations).toMatchObject([{ isLate: true, reason: 'Urgence : arrêté à prendre' }]);
    expect((await refusalOf(pivot.meetings.convene({ id, revision: 2, on: '2026-12-09' }))).code).toBe('rule_violated');
  });

  test('with an unknown rule is refused', async () => {
    const { pivot } = openTestService();
    expect((await refusalOf(pivot.bodies.create({ name: 'Conseil', convocation: preset('fr.rien') }))).code).toBe(
      'not_found',
    );
    expect((await pivot.bodies.list()).total).toBe(0);
  });
});

describe('a body', () => {
  test('gives its members, agenda, room, logistics and form of minutes to its meetings', async () => {
    const { pivot } = openTestService();
    const room = await pivot.rooms.create({ name: 'Salle du conseil', capacity: 40 });
    const { id: personId } = await pivot.people.create({ name: 'Sofia Benali' });
    const body = await pivot.bodies.create({
      name: 'Conseil',
      members: [{ name: 'Sofia Benali', personId, substitute: 'David Verma' }],
      agenda: [{ title: 'Approbation du procès-verbal', minutes: 10 }],
      logistics: ['Réserver la salle'],
      roomId: room.id,
      minutesKind: 'full_record',
    });
    const meeting = await sitting(pivot, body.id, '2026-12-11');
    expect(meeting).toMatchObject({
      participants: [
        { name: 'Sofia Benali', personId, isMember: true, substitute: 'David Verma', attendance: 'expected' },
      ],
      agenda: [{ title: 'Approbation du procès-verbal', minutes: 10 }],
      logistics: [{ label: 'Réserver la salle', isDone: false }],
      roomId: room.id,
      minutesKind: 'full_record',
    });
    await pivot.meetings.remove({ id: meeting.id, revision: meeting.revision });
    const own = await sitting(pivot, body.id, '2026-12-11', { participants: [{ name: 'Invité' }], roomId: null });
    expect(own).toMatchObject({ participants: [{ name: 'Invité', isMember: false }], roomId: null });
  });

  test('wants a possible quorum, a known room and a name of its own', async () => {
    const { pivot } = openTestService();
    await pivot.bodies.create({ name: 'Conseil' });
    const share = { kind: 'share', numerator: 3, denominator: 2, rounding: 'up', countsRepresented: false } as const;
    expect((await refusalOf(pivot.bodies.create({ name: 'B', quorum: share }))).code).toBe('rule_violated');
    expect((await refusalOf(pivot.bodies.create({ name: 'B', roomId: 'none' }))).code).toBe('not_found');
    expect((await refusalOf(pivot.bodies.create({ name: 'CONSEIL' }))).code).toBe('rule_violated');
    expect((await refusalOf(pivot.meetings.notice({ bodyId: 'none', sittingOn: '2026-12-11' }))).code).toBe(
      'not_found',
    );
    expect((await pivot.bodies.list()).total).toBe(1);
  });
});
