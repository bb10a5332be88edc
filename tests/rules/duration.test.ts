import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clockDuration, parseDuration, parseTimeOfDay } from '#shared/time/duration.ts';

describe('a typed duration', () => {
  test.each([
    ['1:30', 90],
    ['0:05', 5],
    ['1h30', 90],
    ['1 h 30', 90],
    ['1\u00a0h\u202f30', 90],
    ['1H5', 65],
    ['2h', 120],
    ['2 heures', 120],
    ['2 hours', 120],
    ['1 hr 15 min', 75],
    ['1h05mn', 65],
    ['1,5', 90],
    ['1.5', 90],
    ['0,25', 15],
    [',5', 30],
    ['1,5 h', 90],
    ['0.1', 6],
    ['90', 90],
    ['90 min', 90],
    ['45 minutes', 45],
    ['0', 0],
    [' 7:24 ', 444],
    ['24:00', 1440],
  ])('%s is %i minutes', (text, minutes) => {
    expect(parseDuration(text)).toBe(minutes);
  });

  test.each([
    '',
    ' ',
    'h',
    ':',
    ',',
    '1:60',
    '1:5',
    '1h75',
    '-1',
    '1:30:00',
    'une heure',
    '1e3',
    '1 2',
    '٣',
    '1,5,5',
    '∞',
  ])('« %s » gives none', (text) => {
    expect(parseDuration(text)).toBeNull();
  });

  test('is read back as it is written, whatever its length', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 59_999 }), (minutes) => parseDuration(clockDuration(minutes)) === minutes),
    );
  });

  test('reads the same with h as with a colon', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 60, max: 59_999 }),
        (minutes) => parseDuration(clockDuration(minutes).replace(':', ' h ')) === minutes,
      ),
    );
  });

  test('is a whole number of minutes or nothing, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const minutes = parseDuration(text);
        return minutes === null || (Number.isInteger(minutes) && minutes >= 0);
      }),
    );
  });
});

describe('a typed time of day', () => {
  test.each([
    ['9', '09:00'],
    ['9h', '09:00'],
    ['9h30', '09:30'],
    ['9:30', '09:30'],
    ['9.30', '09:30'],
    ['930', '09:30'],
    ['0930', '09:30'],
    ['14 h 05', '14:05'],
    ['00:00', '00:00'],
    ['23:59', '23:59'],
  ])('%s is %s', (text, time) => {
    expect(parseTimeOfDay(text)).toBe(time);
  });

  test.each(['', '24', '9:60', '9:3', '2400', 'midi', '-1', '9:30:00'])('« %s » is none', (text) => {
    expect(parseTimeOfDay(text)).toBeNull();
  });
});
