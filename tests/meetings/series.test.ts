import { describe, expect, test } from 'vitest';
import { toInstant, toLocal } from '#shared/kernel/time.ts';
import { openTestService, refusalOf } from '#tests/helpers/service.ts';

const zone = 'Europe/Paris';
const model = (day: string, more: object = {}) => ({
  title: 'Point hebdomadaire',
  startsAt: toInstant(day, '09:00', zone),
  endsAt: toInstant(day, '10:00', zone),
  ...more,
});
const weekly = (count: number, more: object = {}) => ({
  pattern: { kind: 'weekly' as const, every: 1, weekdays: [1] },
  count,
  ...more,
});
const all = { from: '2026-01-01', to: '2040-01-01' };

describe('a series', () => {
  test.each([
    ['Europe/Paris', '2027-03-22', ['2027-03-22T08:00', '2027-03-29T07:00', '2027-04-05T07:00']],
    ['America/St_Johns', '2027-03-08', ['2027-03-08T12:30', '2027-03-15T11:30', '2027-03-22T11:30']],
    ['Asia/Kolkata', '2027-03-22', ['2027-03-22T03:30', '2027-03-29T03:30', '2027-04-05T03:30']],
    ['UTC', '2027-03-22', ['2027-03-22T09:00', '2027-03-29T09:00', '2027-04-05T09:00']],
  ])('keeps its wall clock in %s over the change of hour', async (timeZone, day, starts) => {
    const { pivot } = openTestService();
    const { items } = await pivot.meetings.plan({
      ...model(day, {
        timeZone,
        startsAt: toInstant(day, '09:00', timeZone),
        endsAt: toInstant(day, '10:00', timeZone),
      }),
      rule: weekly(3, { closedDays: 'keep' }),
    });
    expect(items.map(({ startsAt }) => startsAt.slice(0, 16))).toEqual(starts);
    expect(items.every(({ startsAt, endsAt }) => Date.parse(endsAt) - Date.parse(startsAt) === 3_600_000)).toBe(true);
    expect(new Set(items.map(({ seriesId }) => seriesId)).size).toBe(1);
  });

  test('leaves closed days out and says so', async () => {
    const { pivot } = openTestService();
    const made = await pivot.meetings.plan({
      ...model('2026-12-18'),
      rule: { ...weekly(2), pattern: { kind: 'weekly', every: 1, weekdays: [5] } },
    });
    expect(made.items.map(({ occurrenceOn }) => occurrenceOn)).toEqual(['2026-12-18', '2027-01-08']);
    expect(made.skipped).toEqual(['2026-12-25', '2027-01-01']);
  });

  test.each([
    ['too long', weekly(300)],
    ['ending after five years', { pattern: weekly(1).pattern, until: '2035-01-01' }],
    [
      'of every day to the horizon',
      { pattern: { kind: 'weekly' as const, every: 1, weekdays: [1, 2, 3, 4, 5] }, until: '2031-11-22' },
    ],
    ['that ends before it starts', { pattern: weekly(1).pattern, until: '2026-11-01' }],
  ])('%s is refused, and writes nothing', async (_, rule) => {
    const { pivot } = openTestService();
    expect((await refusalOf(pivot.meetings.plan({ ...model('2026-11-23'), rule }))).code).toBe('rule_violated');
    expect((await pivot.meetings.list(all)).total).toBe(0);
  });

  test('without end, or with two, is not one', async () => {
    const { pivot } = openTestService();
    const { pattern } = weekly(1);
    expect((await refusalOf(pivot.meetings.plan({ ...model('2026-11-23'), rule: { pattern } }))).code).toBe(
      'validation',
    );
    const both = { pattern, count: 2, until: '2026-12-31' };
    expect((await refusalOf(pivot.meetings.plan({ ...model('2026-11-23'), rule: both }))).code).toBe('validation');
  });

  test('is told how often its room is taken, and is planned all or none', async () => {
    const { pivot } = openTestService();
    const { id: roomId } = await pivot.rooms.create({ name: 'B12' });
    for (const day of ['2026-11-30', '2026-12-07']) await pivot.meetings.create(model(day, { title: 'Prise', roomId }));
    const wanted = { ...model('2026-11-23', { roomId }), rule: weekly(4) };
    expect((await refusalOf(pivot.meetings.plan(wanted))).message).toContain(
      'prise 2 fois sur la série, d’abord le 30/11/2026 par la réunion « Prise »',
    );
    expect((await pivot.meetings.list(all)).total).toBe(2);
    await pivot.meetings.plan({ ...wanted, confirmClash: true });
    expect((await pivot.meetings.list(all)).total).toBe(6);
  });
});

describe('changing a series', () => {
  const opened = async () => {
    const { pivot } = openTestService();
    const { id: roomId } = await pivot.rooms.create({ name: 'B12' });
    const { items } = await pivot.meetings.plan({
      ...model('2027-03-15', { roomId }),
      rule: weekly(4, { closedDays: 'keep' }),
    });
    const listed = async () => (await pivot.meetings.list(all)).items;
    return { pivot, items, listed };
  };

  test('from one on moves it and those that follow on the wall clock, past the change of hour', async () => {
    const { pivot, items, listed } = await opened();
    const second = items[1];
    await pivot.meetings.updateFollowing({
      id: second?.id ?? '',
      revision: 1,
      patch: {
        title: 'Point du mardi',
        startsAt: toInstant('2027-03-23', '14:00', zone),
        endsAt: toInstant('2027-03-23', '15:30', zone),
      },
    });
    expect(
      (await listed()).map(({ title, startsAt, endsAt }) => [
        title,
        toLocal(startsAt, zone),
        toLocal(endsAt, zone).time,
      ]),
    ).toEqual([
      ['Point hebdomadaire', { day: '2027-03-15', time: '09:00' }, '10:00'],
      ['Point du mardi', { day: '2027-03-23', time: '14:00' }, '15:30'],
      ['Point du mardi', { day: '2027-03-30', time: '14:00' }, '15:30'],
      ['Point du mardi', { day: '2027-04-06', time: '14:00' }, '15:30'],
    ]);
  });

  test('by whole weeks takes no meeting for a clash with the next', async () => {
    const { pivot, items, listed } = await opened();
    const first = items[0];
    const { former } = await pivot.meetings.updateFollowing({
      id: first?.id ?? '',
      revision: 1,
      patch: { startsAt: toInstant('2027-03-22', '09:00', zone), endsAt: toInstant('2027-03-22', '10:00', zone) },
    });
    expect(former.map(({ id }) => id)).toEqual(items.map(({ id }) => id));
    expect((await listed()).map(({ startsAt }) => toLocal(startsAt, zone).day)).toEqual([
      '2027-03-22',
      '2027-03-29',
      '2027-04-05',
      '2027-04-12',
    ]);
  });

  test('leaves those that were held or cancelled, and changes one alone when asked', async () => {
    const { pivot, items, listed } = await opened();
    const [first, second, third] = items;
    await pivot.meetings.update({ id: third?.id ?? '', revision: 1, patch: { state: 'held' } });
    await pivot.meetings.update({ id: second?.id ?? '', revision: 1, patch: { place: 'Mairie' } });
    await pivot.meetings.updateFollowing({ id: first?.id ?? '', revision: 1, patch: { title: 'Point' } });
    expect((await listed()).map(({ title, place }) => [title, place])).toEqual([
      ['Point', ''],
      ['Point', 'Mairie'],
      ['Point hebdomadaire', ''],
      ['Point', ''],
    ]);
  });

  test('cancels one or the following, keeping each row and the reason', async () => {
    const { pivot, items, listed } = await opened();
    await pivot.meetings.cancel({ id: items[2]?.id ?? '', revision: 1, reason: 'Congés', scope: 'following' });
    expect((await listed()).map(({ state, cancelReason }) => [state, cancelReason])).toEqual([
      ['planned', ''],
      ['planned', ''],
      ['cancelled', 'Congés'],
      ['cancelled', 'Congés'],
    ]);
    const alone = await pivot.meetings.create(model('2026-11-23'));
    const following = pivot.meetings.cancel({ id: alone.id, revision: 1, reason: 'Congés', scope: 'following' });
    expect((await refusalOf(following)).code).toBe('rule_violated');
    expect((await refusalOf(pivot.meetings.updateFollowing({ id: alone.id, revision: 1, patch: {} }))).code).toBe(
      'rule_violated',
    );
  });
});
