import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plainCalendar } from '#shared/calendar/rules.ts';
import { ageClassOf, capacityOf, medianOf, rateOf, workingDaysOf } from '#shared/dashboard/rules.ts';
import { statusOf } from '#shared/deadlines/rules.ts';
import { matches } from '#shared/kernel/search.ts';
import { toInstant } from '#shared/kernel/time.ts';
import { meetingDays } from '#shared/meetings/rules.ts';

const paris = 'Europe/Paris';
const meeting = (from: string, to: string, isAllDay = false, timeZone = paris) => ({
  startsAt: toInstant(from.slice(0, 10), from.slice(11) || '00:00', timeZone),
  endsAt: toInstant(to.slice(0, 10), to.slice(11) || '00:00', timeZone),
  isAllDay,
  timeZone,
});

test.each([
  ['2026-11-22', null, 3, 'late'],
  ['2026-11-23', null, 3, 'soon'],
  ['2026-11-24', null, 0, 'soon'],
  ['2026-11-26', null, 3, 'ahead'],
  ['2026-11-27', null, 3, 'upcoming'],
  ['2026-11-01', '2026-11-20', 3, 'done'],
] as const)(
  'on 23 November a deadline of %s, done %s, reminded %i days ahead, is %s',
  (dueOn, doneOn, days, status) => {
    expect(statusOf(dueOn, doneOn, days, '2026-11-23')).toBe(status);
  },
);

describe('days of a meeting', () => {
  test('one with hours counts its length', () => {
    expect(meetingDays(meeting('2026-11-23T09:30', '2026-11-23T11:00'), paris)).toEqual([
      { day: '2026-11-23', startTime: '09:30', minutes: 90 },
    ]);
  });

  test('one in another zone lies on the office’s day', () => {
    expect(meetingDays(meeting('2026-11-24T09:00', '2026-11-24T10:00', false, 'Asia/Tokyo'), paris)).toEqual([
      { day: '2026-11-24', startTime: '01:00', minutes: 60 },
    ]);
  });

  test('a whole-day one counts seven hours on each of its days, as its zone names them', () => {
    expect(meetingDays(meeting('2026-11-23', '2026-11-25', true, 'Asia/Tokyo'), paris)).toEqual([
      { day: '2026-11-23', startTime: null, minutes: 420 },
      { day: '2026-11-24', startTime: null, minutes: 420 },
    ]);
  });

  test('one over midnight is cut, one over days counts seven hours a day at most', () => {
    expect(meetingDays(meeting('2026-11-23T22:00', '2026-11-24T01:00'), paris)).toEqual([
      { day: '2026-11-23', startTime: '22:00', minutes: 120 },
      { day: '2026-11-24', startTime: '00:00', minutes: 60 },
    ]);
    expect(meetingDays(meeting('2026-11-23T09:00', '2026-11-25T12:00'), paris)).toEqual([
      { day: '2026-11-23', startTime: '09:00', minutes: 420 },
      { day: '2026-11-24', startTime: null, minutes: 420 },
      { day: '2026-11-25', startTime: null, minutes: 420 },
    ]);
  });
});

describe('figures', () => {
  test('the median is the middle one, whatever the order of the tallies', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(400), { maxLength: 60 }), (values) => {
        const sorted = [...values].sort((a, b) => a - b);
        const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]];
        const expected = low === undefined || high === undefined ? null : (low + high) / 2;
        expect(medianOf(values.map((value) => ({ value, count: 1 })))).toBe(expected);
      }),
    );
    expect(
      medianOf([
        { value: 30, count: 1 },
        { value: 2, count: 5 },
      ]),
    ).toBe(2);
  });

  test('a rate of nothing is unknown', () => {
    expect([rateOf(1, 4), rateOf(0, 3), rateOf(0, 0)]).toEqual([25, 0, null]);
  });

  test('ages fall into classes with their upper bound', () => {
    expect([0, 7, 8, 15, 30, 31, 60, 90, 91, 4000].map(ageClassOf)).toEqual([
      'd0_7',
      'd0_7',
      'd8_15',
      'd8_15',
      'd16_30',
      'm1_2',
      'm1_2',
      'm2_3',
      'm3_plus',
      'm3_plus',
    ]);
  });

  test('capacity leaves out holidays and days outside the section', () => {
    const person = { weeklyMinutes: 2100, activeFrom: null, activeTo: null };
    expect(capacityOf(person, workingDaysOf('2026-11-23', plainCalendar('fr')))).toBe(2100);
    expect(capacityOf(person, workingDaysOf('2026-11-09', plainCalendar('fr')))).toBe(1680);
    expect(capacityOf({ ...person, activeTo: '2026-11-24' }, workingDaysOf('2026-11-23', plainCalendar('fr')))).toBe(
      840,
    );
    expect(capacityOf({ ...person, activeFrom: '2027-01-01' }, workingDaysOf('2026-11-23', plainCalendar('fr')))).toBe(
      0,
    );
  });
});

test('a search ignores case and accents', () => {
  expect(matches('reunion', 'Réunion d’équipe')).toBe(true);
  expect(matches(' ÉQUIPE ', 'Réunion d’équipe')).toBe(true);
  expect(matches('codir', 'Réunion d’équipe', 'Salle B12')).toBe(false);
  expect(matches('')).toBe(false);
  expect(matches('', '')).toBe(true);
});
