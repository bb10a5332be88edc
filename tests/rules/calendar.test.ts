import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addWorkingDays,
  dueDateOf,
  easter,
  frenchHolidays,
  isWorkingDay,
  workingDaysBetween,
} from '#shared/calendar/rules.ts';
import { addDays, eachDay, weekday } from '#shared/kernel/time.ts';

const dates = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays('2000-01-01', days));

describe('French holidays', () => {
  test.each([
    [2024, '2024-03-31'],
    [2025, '2025-04-20'],
    [2026, '2026-04-05'],
    [2027, '2027-03-28'],
    [2028, '2028-04-16'],
    [2038, '2038-04-25'],
  ])('Easter %i is %s', (year, sunday) => {
    expect(easter(year)).toBe(sunday);
  });

  test('are the eleven of the law', () => {
    expect([...frenchHolidays(2026)].sort()).toEqual([
      '2026-01-01',
      '2026-04-06',
      '2026-05-01',
      '2026-05-08',
      '2026-05-14',
      '2026-05-25',
      '2026-07-14',
      '2026-08-15',
      '2026-11-01',
      '2026-11-11',
      '2026-12-25',
    ]);
  });

  test('Easter is always a Sunday from 22 March to 25 April', () => {
    for (let year = 1900; year < 2200; year += 1) {
      expect(weekday(easter(year))).toBe(7);
      expect(easter(year) >= `${year}-03-22` && easter(year) <= `${year}-04-25`).toBe(true);
    }
  });
});

describe('working days', () => {
  test('leave out weekends and holidays', () => {
    expect(['2026-11-23', '2026-11-22', '2026-11-11', '2026-12-25'].map(isWorkingDay)).toEqual([
      true,
      false,
      false,
      false,
    ]);
    expect(workingDaysBetween('2026-11-01', '2026-11-30')).toBe(20);
    expect(workingDaysBetween('2026-11-23', '2026-11-23')).toBe(1);
    expect(workingDaysBetween('2026-11-24', '2026-11-23')).toBe(0);
  });

  test('are counted as one by one', () => {
    fc.assert(
      fc.property(dates, fc.integer({ min: -3, max: 800 }), (from, length) => {
        const to = addDays(from, length);
        expect(workingDaysBetween(from, to)).toBe(eachDay(from, to).filter(isWorkingDay).length);
      }),
      { numRuns: 40 },
    );
  });

  test('added and counted agree', () => {
    fc.assert(
      fc.property(dates, fc.integer({ min: 1, max: 60 }), (date, count) => {
        const reached = addWorkingDays(date, count);
        expect(isWorkingDay(reached)).toBe(true);
        expect(workingDaysBetween(addDays(date, 1), reached)).toBe(count);
        const before = addWorkingDays(date, -count);
        expect(workingDaysBetween(before, addDays(date, -1))).toBe(count);
      }),
      { numRuns: 40 },
    );
  });
});

test.each([
  ['days, the trigger not counted', '2026-11-23', 15, 'day', '2026-12-08'],
  ['days, into a weekend without roll', '2026-11-23', 5, 'day', '2026-11-28'],
  ['days over the leap day', '2028-02-28', 2, 'day', '2028-03-01'],
  ['days over the change of hour in March', '2026-03-28', 2, 'day', '2026-03-30'],
  ['days over the change of hour in October', '2026-10-24', 2, 'day', '2026-10-26'],
  ['days back', '2026-11-23', -5, 'day', '2026-11-18'],
  ['working days over a holiday', '2026-11-09', 3, 'working_day', '2026-11-13'],
  ['working days back over a weekend', '2026-11-23', -1, 'working_day', '2026-11-20'],
  ['no working day at all', '2026-11-22', 0, 'working_day', '2026-11-22'],
  ['months, held to the end of February', '2026-12-31', 2, 'month', '2027-02-28'],
  ['months, held to the leap day', '2027-12-31', 2, 'month', '2028-02-29'],
  ['months back from a leap day', '2028-02-29', -12, 'month', '2027-02-28'],
] as const)('a rule counts %s', (_, trigger, amount, unit, expected) => {
  expect(dueDateOf({ trigger, amount, unit })).toBe(expected);
});
