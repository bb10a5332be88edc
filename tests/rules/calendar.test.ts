import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { easter, legalHolidays } from '#shared/calendar/holidays.ts';
import { occurrenceAfter, occurrenceFrom, type Recurrence } from '#shared/calendar/recurrence.ts';
import {
  addWorkingDays,
  closedReason,
  isWorkingDay,
  isYearLoaded,
  plainCalendar,
  requireYear,
  workingDaysBetween,
} from '#shared/calendar/rules.ts';
import type { WorkCalendar } from '#shared/calendar/schema.ts';
import { addDays, eachDay, weekday } from '#shared/kernel/time.ts';

const france = plainCalendar('fr');
/** A calendar with an own closing day on a Monday, a Saturday worked, a holiday worked and an optional day. */
const corrected: WorkCalendar = {
  ...france,
  days: {
    '2026-11-23': { kind: 'closed', name: 'Pont' },
    '2026-11-28': { kind: 'worked', name: 'Rattrapage' },
    '2026-11-11': { kind: 'worked', name: 'Permanence' },
    '2026-11-24': { kind: 'restricted', name: 'Au choix' },
  },
};
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
    expect([...legalHolidays('fr', 2026, false).keys()]).toEqual([
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
    expect(['2026-11-23', '2026-11-22', '2026-11-11', '2026-12-25'].map((day) => isWorkingDay(day, france))).toEqual([
      true,
      false,
      false,
      false,
    ]);
    expect(workingDaysBetween('2026-11-01', '2026-11-30', france)).toBe(20);
    expect(workingDaysBetween('2026-11-23', '2026-11-23', france)).toBe(1);
    expect(workingDaysBetween('2026-11-24', '2026-11-23', france)).toBe(0);
  });

  test('are counted as one by one', () => {
    fc.assert(
      fc.property(dates, fc.integer({ min: -3, max: 800 }), (from, length) => {
        const to = addDays(from, length);
        expect(workingDaysBetween(from, to, france)).toBe(
          eachDay(from, to).filter((day) => isWorkingDay(day, france)).length,
        );
      }),
      { numRuns: 40 },
    );
  });

  test('added and counted agree', () => {
    fc.assert(
      fc.property(dates, fc.integer({ min: 1, max: 60 }), (date, count) => {
        const reached = addWorkingDays(date, count, france);
        expect(isWorkingDay(reached, france)).toBe(true);
        expect(workingDaysBetween(addDays(date, 1), reached, france)).toBe(count);
        const before = addWorkingDays(date, -count, france);
        expect(workingDaysBetween(before, addDays(date, -1), france)).toBe(count);
      }),
      { numRuns: 40 },
    );
  });
});

/** Easter by Butcher's other form, as the tables of the Church give it: an oracle written apart. */
const oracleEaster = (year: number): string => {
  const golden = (year % 19) + 1;
  const century = Math.floor(year / 100) + 1;
  const dropped = Math.floor((3 * century) / 4) - 12;
  const moon = Math.floor((8 * century + 5) / 25) - 5;
  const sunday = Math.floor((5 * year) / 4) - dropped - 10;
  let epact = (11 * golden + 20 + moon - dropped) % 30;
  if (epact < 0) epact += 30;
  if ((epact === 25 && golden > 11) || epact === 24) epact += 1;
  let full = 44 - epact;
  if (full < 21) full += 30;
  const day = full + 7 - ((sunday + full) % 7);
  return day > 31 ? `${year}-04-${String(day - 31).padStart(2, '0')}` : `${year}-03-${String(day).padStart(2, '0')}`;
};

describe('the other calendars', () => {
  test('Easter agrees with the tables of the Church from 1970 to 2100', () => {
    for (let year = 1970; year <= 2100; year += 1) expect(easter(year)).toBe(oracleEaster(year));
  });

  test('Alsace-Moselle adds 26 December, and Good Friday where the commune has it', () => {
    const names = (hasGoodFriday: boolean) => [...legalHolidays('fr-alsace-moselle', 2026, hasGoodFriday).values()];
    expect(names(false)).toHaveLength(12);
    expect(legalHolidays('fr-alsace-moselle', 2026, false).get('2026-12-26')).toBe('saint_stephen');
    expect(names(true)).toHaveLength(13);
    expect(legalHolidays('fr-alsace-moselle', 2026, true).get('2026-04-03')).toBe('good_friday');
    expect(legalHolidays('fr', 2026, true).has('2026-04-03')).toBe(false);
  });

  test.each([
    ['fr-mayotte', '2026-04-27'],
    ['fr-martinique', '2026-05-22'],
    ['fr-guadeloupe', '2026-05-27'],
    ['fr-guyane', '2026-06-10'],
    ['fr-reunion', '2026-12-20'],
  ] as const)('%s adds %s', (id, date) => {
    expect([...legalHolidays(id, 2026, false)].filter(([, key]) => key === 'abolition')).toEqual([[date, 'abolition']]);
    expect(legalHolidays(id, 2026, false).size).toBe(12);
  });

  test('8 May is a holiday from 1982, the abolition from the end of 1983', () => {
    expect(legalHolidays('fr', 1981, false).has('1981-05-08')).toBe(false);
    expect(legalHolidays('fr', 1982, false).has('1982-05-08')).toBe(true);
    expect(legalHolidays('fr-martinique', 1983, false).has('1983-05-22')).toBe(false);
    expect(legalHolidays('fr-reunion', 1983, false).has('1983-12-20')).toBe(true);
  });

  test('corrections close, open, and leave optional days to persons', () => {
    expect(closedReason(corrected, '2026-11-23')).toBe('Pont');
    expect(closedReason(corrected, '2026-11-28')).toBeNull();
    expect(closedReason(corrected, '2026-11-11')).toBeNull();
    expect(closedReason(corrected, '2026-11-24')).toBeNull();
    expect(closedReason(corrected, '2026-11-29')).toBe('sunday');
    expect(workingDaysBetween('2026-11-09', '2026-11-29', corrected)).toBe(15);
    expect(workingDaysBetween('2026-11-09', '2026-11-29', france)).toBe(14);
  });

  test('a year without a list is named, and knows weekends only', () => {
    const india: WorkCalendar = { ...plainCalendar('in-central'), years: [2026] };
    expect(isYearLoaded(india, 2026)).toBe(true);
    expect(() => requireYear(india, '2027-01-04')).toThrow();
    expect(closedReason(india, '2027-01-26')).toBeNull();
    expect(closedReason(india, '2027-01-24')).toBe('sunday');
    expect(isYearLoaded(france, 1969)).toBe(false);
    expect(isYearLoaded(france, 2100)).toBe(true);
  });
});

describe('what comes back', () => {
  const first: Recurrence = { every: 'month', workingDay: 1 };

  test.each([
    ['the first working day of the month', first, '2026-11-03', '2026-12-01'],
    ['the first working day, over a holiday', first, '2026-12-02', '2027-01-04'],
    ['the last working day of the month', { every: 'month', workingDay: -1 }, '2026-11-30', '2026-12-31'],
    ['the first working day of the week, over a holiday', { every: 'week', workingDay: 1 }, '2026-03-30', '2026-04-07'],
    ['the first working day of the quarter', { every: 'quarter', workingDay: 1 }, '2026-11-23', '2027-01-04'],
    ['the first working day of the half-year', { every: 'half_year', workingDay: 1 }, '2026-07-01', '2027-01-04'],
    ['the first working day of the year', { every: 'year', workingDay: 1 }, '2026-01-02', '2027-01-04'],
    ['a weekday', { every: 'week', weekday: 5 }, '2026-11-20', '2026-11-27'],
    ['a day of the month, held to its end', { every: 'month', day: 31 }, '2027-01-31', '2027-02-28'],
    ['a day of each quarter', { every: 'quarter', day: 15 }, '2026-11-15', '2027-02-15'],
  ] as const)('%s', (_, repeats, from, expected) => {
    expect(occurrenceAfter(repeats, from, france)).toBe(expected);
  });

  test('the first one is on the day itself when it fits', () => {
    expect(occurrenceFrom(first, '2026-12-01', france)).toBe('2026-12-01');
    expect(occurrenceFrom(first, '2026-12-02', france)).toBe('2027-01-04');
    expect(occurrenceFrom({ every: 'week', weekday: 1 }, '2026-11-23', france)).toBe('2026-11-23');
    expect(occurrenceFrom({ every: 'month', day: 30 }, '2027-02-01', france)).toBe('2027-02-28');
  });

  test('is always later, and on a working day where it says so', () => {
    const every = fc.constantFrom('week', 'month', 'quarter', 'half_year', 'year');
    fc.assert(
      fc.property(dates, every, fc.constantFrom(-2, -1, 1, 2, 3), (date, frequency, workingDay) => {
        const next = occurrenceAfter({ every: frequency, workingDay }, date, france);
        expect(next > date).toBe(true);
        expect(isWorkingDay(next, france)).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});
