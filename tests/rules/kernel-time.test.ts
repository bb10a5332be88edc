import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  addMonths,
  daysBetween,
  eachDay,
  isLocalDate,
  minutesBetween,
  startOfWeek,
  toInstant,
  toLocal,
  weekday,
  weekOf,
} from '#shared/kernel/time.ts';

const dates = fc
  .date({ min: new Date('1970-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

test('the zone of the run is the one that is meant', () => {
  const offsets: Record<string, number> = {
    UTC: 0,
    'Europe/Paris': -60,
    'Asia/Kolkata': -330,
    'America/St_Johns': 210,
  };
  expect(new Date('2026-01-15T12:00:00Z').getTimezoneOffset()).toBe(offsets[process.env.TZ ?? '']);
});

describe('calendar dates', () => {
  test('are real days', () => {
    expect(['2026-02-28', '2028-02-29', '2026-12-31'].map(isLocalDate)).toEqual([true, true, true]);
    expect(
      ['2026-02-29', '2026-13-01', '2026-1-1', '26-01-01', '', '1899-12-31', '2026-11-23T00:00'].map(isLocalDate),
    ).not.toContain(true);
  });

  test('days add up, forwards and back', () => {
    fc.assert(
      fc.property(
        dates,
        fc.integer({ min: -2000, max: 2000 }),
        (date, days) => daysBetween(date, addDays(date, days)) === days,
      ),
    );
  });

  test('months are held to the end of a shorter one', () => {
    expect(addMonths('2026-01-31', 1)).toBe('2026-02-28');
    expect(addMonths('2028-01-31', 1)).toBe('2028-02-29');
    expect(addMonths('2026-03-31', -1)).toBe('2026-02-28');
  });

  test('weeks are those of ISO 8601', () => {
    expect(['2026-11-23', '2026-12-31', '2027-01-03', '2027-01-04', '2024-12-30'].map(weekOf)).toEqual([
      '2026-W48',
      '2026-W53',
      '2026-W53',
      '2027-W01',
      '2025-W01',
    ]);
    fc.assert(
      fc.property(
        dates,
        (date) =>
          weekday(startOfWeek(date)) === 1 &&
          weekOf(startOfWeek(date)) === weekOf(date) &&
          daysBetween(startOfWeek(date), date) < 7,
      ),
    );
  });

  test('a period holds each of its days once', () => {
    expect(eachDay('2026-03-28', '2026-03-30')).toEqual(['2026-03-28', '2026-03-29', '2026-03-30']);
    expect(eachDay('2026-03-30', '2026-03-28')).toEqual([]);
  });
});

describe('wall clocks', () => {
  test('an instant and its wall clock agree in any zone', () => {
    const zones = fc.constantFrom(
      'UTC',
      'Europe/Paris',
      'Asia/Kolkata',
      'America/St_Johns',
      'Indian/Reunion',
      'Pacific/Auckland',
    );
    const hours = fc.integer({ min: 0, max: 23 }).map((hour) => `${String(hour).padStart(2, '0')}:30`);
    fc.assert(
      fc.property(dates, hours, zones, (day, time, zone) => {
        const back = toLocal(toInstant(day, time, zone), zone);
        const isSkipped = back.day !== day || back.time !== time;
        if (isSkipped)
          expect(minutesBetween(toInstant(day, '00:00', zone), toInstant(addDays(day, 1), '00:00', zone))).not.toBe(
            1440,
          );
      }),
    );
  });

  test('the hour that spring skips is read as the hour after it', () => {
    expect(toInstant('2026-03-29', '02:30', 'Europe/Paris')).toBe('2026-03-29T01:30:00.000Z');
  });

  test('the hour that autumn repeats is the first of the two', () => {
    expect(toInstant('2026-10-25', '02:30', 'Europe/Paris')).toBe('2026-10-25T00:30:00.000Z');
  });

  test('days of daylight saving last 23 and 25 hours', () => {
    const length = (day: string) =>
      minutesBetween(toInstant(day, '00:00', 'Europe/Paris'), toInstant(addDays(day, 1), '00:00', 'Europe/Paris'));
    expect([length('2026-03-29'), length('2026-10-25'), length('2026-11-23')]).toEqual([1380, 1500, 1440]);
  });
});
