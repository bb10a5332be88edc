import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { quorumRule } from '#shared/bodies/schema.ts';
import { isWorkingDay, plainCalendar } from '#shared/calendar/rules.ts';
import { addDays, daysBetween, type LocalDate, weekday } from '#shared/kernel/time.ts';
import { agendaTimes, hasMinutes } from '#shared/meetings/agenda.ts';
import { invited, item, ownId, uidOf } from '#shared/meetings/fresh.ts';
import { nextNumberOf } from '#shared/meetings/numbers.ts';
import { quorumOf, requiredFor } from '#shared/meetings/quorum.ts';
import type { Attendance } from '#shared/meetings/schema.ts';
import { seriesRule } from '#shared/meetings/schema.ts';
import { datesOf, seriesEnd } from '#shared/meetings/series.ts';

const share = (rounding: 'up' | 'down' | 'above', countsRepresented = false) =>
  quorumRule.parse({ kind: 'share', numerator: 1, denominator: 2, rounding, countsRepresented });
const members = (...attendances: Attendance[]) =>
  attendances.map((attendance, index) => ({ ...invited(`M${index}`), isMember: true, attendance }));

const calendar = plainCalendar('fr');
const isOpen = (day: LocalDate) => isWorkingDay(day, calendar);
const datesBy = (first: LocalDate, rule: object) => datesOf(first, seriesRule.parse(rule), isOpen);
const weekly = (every: number, ...weekdays: number[]) => ({ kind: 'weekly', every, weekdays });

describe('a quorum', () => {
  test.each([
    ['more than half of 10', share('above'), 10, 6],
    ['more than half of 11', share('above'), 11, 6],
    ['half of 11, rounded up', share('up'), 11, 6],
    ['half of 11, rounded down', share('down'), 11, 5],
    ['half of 10, rounded up', share('up'), 10, 5],
    ['four whatever the members', { kind: 'number', count: 4, countsRepresented: false } as const, 3, 4],
  ])('of %s', (_, rule, of, required) => {
    expect(requiredFor(rule, of)).toBe(required);
  });

  test('counts members who are there, and those represented only where the rule says so', () => {
    const there = members('present', 'present', 'represented', 'excused', 'absent');
    expect(quorumOf(share('above'), there)).toEqual({ members: 5, counted: 2, required: 3, isMet: false });
    expect(quorumOf(share('above', true), there)).toEqual({ members: 5, counted: 3, required: 3, isMet: true });
  });

  test('leaves guests aside', () => {
    const there = [...members('present', 'absent'), { ...invited('Invité'), attendance: 'present' as const }];
    expect(quorumOf(share('above'), there)).toMatchObject({ members: 2, counted: 1, isMet: false });
  });
});

describe('the times of an agenda', () => {
  const agenda = [item('Ouverture', 20), item('Budget', 45), item('Divers')];

  test('run on from the start', () => {
    const times = agendaTimes({
      agenda,
      startsAt: '2026-11-23T13:00:00.000Z',
      timeZone: 'Europe/Paris',
      isAllDay: false,
    });
    expect(times).toEqual([
      { from: '14:00', to: '14:20' },
      { from: '14:20', to: '15:05' },
      { from: '15:05', to: '15:05' },
    ]);
  });

  test('follow the clock when it changes during the meeting', () => {
    const night = { agenda: [item('Nuit', 120)], startsAt: '2027-03-28T00:30:00.000Z', isAllDay: false };
    expect(agendaTimes({ ...night, timeZone: 'Europe/Paris' })).toEqual([{ from: '01:30', to: '04:30' }]);
    expect(agendaTimes({ ...night, timeZone: 'Asia/Kolkata' })).toEqual([{ from: '06:00', to: '08:00' }]);
  });

  test('are none for whole days', () => {
    expect(
      agendaTimes({ agenda, startsAt: '2026-11-22T23:00:00.000Z', timeZone: 'Europe/Paris', isAllDay: true }),
    ).toEqual([]);
  });

  test('a record begins with the first word, decision or vote', () => {
    expect(hasMinutes({ agenda, minutesText: ' ' })).toBe(false);
    expect(hasMinutes({ agenda: [{ ...item('A'), decision: 'Adopté' }], minutesText: '' })).toBe(true);
    expect(
      hasMinutes({ agenda: [{ ...item('A'), votes: { for: 3, against: 0, abstentions: 0 } }], minutesText: '' }),
    ).toBe(true);
  });
});

describe('the dates of a series', () => {
  test('every Monday until a date, the closed one left out without counting', () => {
    expect(datesBy('2026-12-14', { pattern: weekly(1, 1), until: '2027-01-11' })).toEqual({
      dates: ['2026-12-14', '2026-12-21', '2026-12-28', '2027-01-04', '2027-01-11'],
      skipped: [],
    });
    expect(datesBy('2026-12-18', { pattern: weekly(1, 5), count: 3 })).toEqual({
      dates: ['2026-12-18', '2027-01-08', '2027-01-15'],
      skipped: ['2026-12-25', '2027-01-01'],
    });
  });

  test('a closed day is kept, or moved to the next open one, when wanted', () => {
    const rule = { pattern: weekly(1, 5), count: 2 };
    expect(datesBy('2026-12-18', { ...rule, closedDays: 'keep' }).dates).toEqual(['2026-12-18', '2026-12-25']);
    expect(datesBy('2026-12-18', { ...rule, closedDays: 'next' }).dates).toEqual(['2026-12-18', '2026-12-28']);
  });

  test('every second week on two days, from the day it starts', () => {
    expect(datesBy('2026-11-26', { pattern: weekly(2, 4, 2), count: 4 }).dates).toEqual([
      '2026-11-26',
      '2026-12-08',
      '2026-12-10',
      '2026-12-22',
    ]);
  });

  test.each([
    [2, 2, ['2026-12-08', '2027-01-12', '2027-02-09']],
    [-1, 4, ['2026-11-26', '2026-12-31', '2027-01-28']],
  ])('nth %d, weekday %d of each month', (nth, day, dates) => {
    const pattern = { kind: 'monthly_weekday', every: 1, nth, weekday: day };
    expect(datesBy('2026-11-23', { pattern, count: 3 }).dates).toEqual(dates);
  });

  test('the first working day of each month', () => {
    const pattern = { kind: 'monthly_first_working', every: 1 };
    expect(datesBy('2026-11-02', { pattern, count: 4 }).dates).toEqual([
      '2026-11-02',
      '2026-12-01',
      '2027-01-04',
      '2027-02-01',
    ]);
  });

  test('never leave the five years nor the order, whatever the rule', () => {
    const pattern = fc.oneof(
      fc.record({
        kind: fc.constant('weekly'),
        every: fc.integer({ min: 1, max: 52 }),
        weekdays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
      }),
      fc.record({
        kind: fc.constant('monthly_weekday'),
        every: fc.integer({ min: 1, max: 52 }),
        nth: fc.constantFrom(1, 2, 3, 4, -1),
        weekday: fc.integer({ min: 1, max: 7 }),
      }),
      fc.record({ kind: fc.constant('monthly_first_working'), every: fc.integer({ min: 1, max: 52 }) }),
    );
    const rule = fc.record({
      pattern,
      count: fc.integer({ min: 1, max: 1000 }),
      closedDays: fc.constantFrom('keep', 'skip', 'next'),
    });
    const first = fc.integer({ min: 0, max: 3650 }).map((days) => addDays('2024-01-01', days));
    fc.assert(
      fc.property(first, rule, (from, wanted) => {
        const { dates, skipped } = datesBy(from, wanted);
        expect(dates).toEqual([...new Set(dates)].sort());
        expect(dates.length).toBeLessThanOrEqual(wanted.count);
        for (const day of dates) expect(daysBetween(from, day)).toBeGreaterThanOrEqual(0);
        expect((dates.at(-1) ?? from) <= addDays(seriesEnd(from), 5)).toBe(true);
        if (wanted.closedDays !== 'keep') expect(dates.filter((day) => !isOpen(day))).toEqual([]);
        expect(skipped.filter(isOpen)).toEqual([]);
        if (wanted.pattern.kind === 'weekly' && wanted.closedDays === 'keep') {
          const days = (wanted.pattern as { weekdays: number[] }).weekdays;
          expect(dates.every((day) => days.includes(weekday(day)))).toBe(true);
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe('numbers and identities', () => {
  test('the next number follows the highest of the year', () => {
    expect(nextNumberOf([], 2026)).toBe('2026-01');
    expect(nextNumberOf(['2026-09', '2026-10', '2025-40', 'A-99'], 2026)).toBe('2026-11');
  });

  test('a meeting made here names itself, one from a calendar keeps its name', () => {
    const uid = uidOf({ id: 'm1', icsUid: null });
    expect(ownId(uid)).toBe('m1');
    expect(uidOf({ id: 'm1', icsUid: 'x@y' })).toBe('x@y');
    expect(ownId('x@y')).toBe('');
  });
});
