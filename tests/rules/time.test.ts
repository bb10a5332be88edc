import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pillars } from '#shared/kernel/pillars.ts';
import { addDays, daysBetween, toInstant, weekOf } from '#shared/kernel/time.ts';
import {
  combinedTargets,
  largestDrift,
  overlaps,
  roundShares,
  sharesOf,
  splitByDay,
  totalMinutes,
  weeksOf,
} from '#shared/time/rules.ts';

const targets = { documentation: 40, coordination: 30, supervision: 30 };
const minutes = fc.record({
  documentation: fc.nat(100_000),
  coordination: fc.nat(100_000),
  supervision: fc.nat(100_000),
});
const hour = (text: string) => toInstant(text.slice(0, 10), text.slice(11), 'Europe/Paris');

describe('shares', () => {
  test('name minutes, share, target and drift of each pillar', () => {
    expect(sharesOf({ documentation: 300, coordination: 100, supervision: 100 }, targets)).toEqual([
      { pillar: 'documentation', minutes: 300, share: 60, target: 40, drift: 20 },
      { pillar: 'coordination', minutes: 100, share: 20, target: 30, drift: -10 },
      { pillar: 'supervision', minutes: 100, share: 20, target: 30, drift: -10 },
    ]);
  });

  test('add up to 100, or are all 0 without time', () => {
    fc.assert(
      fc.property(minutes, (split) => {
        const shares = sharesOf(split, targets);
        const sum = shares.reduce((all, { share }) => all + share, 0);
        expect(sum).toBeCloseTo(totalMinutes(split) === 0 ? 0 : 100, 6);
        expect(shares.reduce((all, { drift }) => all + drift, 0)).toBeCloseTo(0, 6);
        const rounded = roundShares(shares.map(({ share }) => share));
        expect(rounded.reduce((all, share) => all + share, 0)).toBe(totalMinutes(split) === 0 ? 0 : 100);
        rounded.forEach((whole, index) => {
          expect(Math.abs(whole - (shares[index]?.share ?? 0))).toBeLessThan(1);
        });
      }),
    );
  });

  test('the largest drift is named from the threshold on', () => {
    const shares = sharesOf({ documentation: 49, coordination: 30, supervision: 21 }, targets);
    expect(largestDrift(shares, 5)).toEqual({ pillar: 'documentation', points: 9 });
    expect(largestDrift(shares, 10)).toBeNull();
  });

  test('targets of several people are weighted, and stay within theirs', () => {
    const other = { documentation: 0, coordination: 50, supervision: 50 };
    expect(
      combinedTargets(
        [
          { targets, weight: 300 },
          { targets: other, weight: 100 },
        ],
        targets,
      ),
    ).toEqual({
      documentation: 30,
      coordination: 35,
      supervision: 35,
    });
    expect(combinedTargets([{ targets: other, weight: 0 }], targets)).toEqual(targets);
    fc.assert(
      fc.property(fc.nat(1000), fc.integer({ min: 1, max: 1000 }), (a, b) => {
        const mixed = combinedTargets(
          [
            { targets, weight: a },
            { targets: other, weight: b },
          ],
          targets,
        );
        expect(pillars.reduce((sum, pillar) => sum + mixed[pillar], 0)).toBeCloseTo(100, 6);
      }),
    );
  });
});

describe('overlaps', () => {
  const entry = fc.record({
    startTime: fc.option(
      fc.nat(1439).map((at) => `${String(Math.floor(at / 60)).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}`),
    ),
    minutes: fc.integer({ min: 1, max: 600 }),
  });

  test('do not depend on the order', () => {
    fc.assert(fc.property(entry, entry, (a, b) => overlaps(a, b) === overlaps(b, a)));
  });

  test('end where the next begins', () => {
    const morning = { startTime: '09:00', minutes: 60 };
    expect(overlaps(morning, { startTime: '10:00', minutes: 30 })).toBe(false);
    expect(overlaps(morning, { startTime: '09:59', minutes: 1 })).toBe(true);
    expect(overlaps(morning, { startTime: null, minutes: 600 })).toBe(false);
  });
});

describe('time cut at midnight', () => {
  test('lies on each local day', () => {
    expect(splitByDay(hour('2026-11-22T22:30'), hour('2026-11-24T01:15'), 'Europe/Paris')).toEqual([
      { day: '2026-11-22', startTime: '22:30', minutes: 90 },
      { day: '2026-11-23', startTime: '00:00', minutes: 1440 },
      { day: '2026-11-24', startTime: '00:00', minutes: 75 },
    ]);
  });

  test('counts the hours that the day really had', () => {
    expect(splitByDay(hour('2026-03-29T00:00'), hour('2026-03-30T00:00'), 'Europe/Paris')).toEqual([
      { day: '2026-03-29', startTime: '00:00', minutes: 1380 },
    ]);
    expect(splitByDay(hour('2026-10-25T00:00'), hour('2026-10-26T00:00'), 'Europe/Paris')).toEqual([
      { day: '2026-10-25', startTime: '00:00', minutes: 1500 },
    ]);
  });

  test('starts a day without midnight when its clock does', () => {
    expect(splitByDay('2018-11-04T02:00:00.000Z', '2018-11-04T04:00:00.000Z', 'America/Sao_Paulo')).toEqual([
      { day: '2018-11-03', startTime: '23:00', minutes: 60 },
      { day: '2018-11-04', startTime: '01:00', minutes: 60 },
    ]);
  });

  test('loses and invents nothing', () => {
    const start = Date.parse('2026-01-01T00:00:00Z');
    const zone = fc.constantFrom('Europe/Paris', 'Asia/Kolkata', 'America/St_Johns', 'America/Havana', 'Africa/Cairo');
    fc.assert(
      fc.property(fc.nat(525_600), fc.nat(20_000), zone, (from, length, timeZone) => {
        const parts = splitByDay(
          new Date(start + from * 60_000).toISOString(),
          new Date(start + (from + length) * 60_000).toISOString(),
          timeZone,
        );
        expect(parts.reduce((sum, part) => sum + part.minutes, 0)).toBe(length);
        parts.slice(1).forEach((part, index) => {
          expect(daysBetween(parts[index]?.day ?? '', part.day)).toBe(1);
        });
      }),
      { numRuns: 60 },
    );
  });
});

describe('weeks of a period', () => {
  test('are ISO weeks, with a 53rd where the year has one', () => {
    expect(weeksOf('2026-12-21', '2027-01-05')).toEqual(['2026-W52', '2026-W53', '2027-W01']);
    expect(weeksOf('2027-01-01', '2027-01-03')).toEqual(['2026-W53']);
    expect(weeksOf('2026-11-24', '2026-11-23')).toEqual([]);
  });

  test('are those of its days', () => {
    fc.assert(
      fc.property(fc.nat(10_000), fc.nat(80), (offset, length) => {
        const from = addDays('2015-01-01', offset);
        const days = Array.from({ length: length + 1 }, (_, index) => weekOf(addDays(from, index)));
        expect(weeksOf(from, addDays(from, length))).toEqual([...new Set(days)]);
      }),
      { numRuns: 50 },
    );
  });
});
