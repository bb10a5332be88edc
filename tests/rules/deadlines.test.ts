import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isWorkingDay, plainCalendar } from '#shared/calendar/rules.ts';
import { AppError } from '#shared/contract/errors.ts';
import { countDeadline } from '#shared/deadlines/count.ts';
import {
  countK1,
  countK1n,
  countK2,
  countK3,
  countK4,
  countK5,
  countK6,
  countK7,
  type Terms,
} from '#shared/deadlines/kinds.ts';
import type { CountingKind, Pause } from '#shared/deadlines/schema.ts';
import { addDays, addMonths, weekday } from '#shared/kernel/time.ts';
import { wordsOf } from '#shared/text/words.ts';

const france = plainCalendar('fr');
const terms = (trigger: string, length: Partial<Terms> = {}): Terms => ({ trigger, pauses: [], ...length });
const pause = (from: string, to: string | null): Pause => ({ from, to, reason: 'Pièces demandées', proof: '' });

describe('K3, the clear period of an appeal', () => {
  test.each([
    ['CE 362568, expiring on a Sunday', '2007-10-01', 2, '2007-12-03'],
    ['jurisconsulte 5264', '2021-01-03', 2, '2021-03-04'],
    ['lex-publica, notified on 3 November 2022', '2022-11-03', 2, '2023-01-04'],
    ['after an implicit rejection of 23 June', '2026-06-23', 2, '2026-08-24'],
    ['held to the end of February of a leap year', '2023-12-30', 2, '2024-02-29'],
    ['over Christmas and the weekend after', '2026-10-24', 2, '2026-12-28'],
    ['over Ascension', '2026-03-13', 2, '2026-05-15'],
    ['over the weekend before Easter Monday', '2026-02-02', 2, '2026-04-03'],
    ['over Easter', '2026-02-03', 2, '2026-04-07'],
  ])('%s', (_, trigger, months, expected) => {
    expect(countK3(terms(trigger, { months }), france).dueOn).toBe(expected);
  });

  test('tells each step and each closed day', () => {
    expect(countK3(terms('2026-10-24', { months: 2 }), france)).toEqual({
      dueOn: '2026-12-28',
      dueTime: null,
      safeOn: '2026-12-28',
      steps: [
        { is: 'trigger', on: '2026-10-24', time: null },
        { is: 'starts', on: '2026-10-25' },
        { is: 'added', on: '2026-12-25', count: 2, unit: 'month' },
        { is: 'closed', on: '2026-12-25', reason: 'christmas' },
        { is: 'closed', on: '2026-12-26', reason: 'saturday' },
        { is: 'closed', on: '2026-12-27', reason: 'sunday' },
        { is: 'rolled', on: '2026-12-28' },
      ],
    });
  });

  test('names the other reading of a month’s end, and keeps the earlier date as safe', () => {
    const held = countK3(terms('2023-12-30', { months: 2 }), france);
    expect(held.safeOn).toBe('2024-02-29');
    expect(held.steps).toContainEqual({ is: 'other_reading', on: '2024-03-01' });
    const february = countK3(terms('2023-02-28', { months: 2 }), france);
    expect(february).toMatchObject({ dueOn: '2023-05-02', safeOn: '2023-04-29' });
  });
});

describe('K2, silence', () => {
  test('is born on the same day of the month, never moved, and answered the day before', () => {
    const rejected = countK2(terms('2026-04-23', { months: 2 }), france);
    expect(rejected).toMatchObject({ dueOn: '2026-06-23', safeOn: '2026-06-22' });
    expect(rejected.steps).toContainEqual({ is: 'last_answer', on: '2026-06-22' });
    expect(rejected.steps).toContainEqual({ is: 'silence', on: '2026-06-23' });
    const onSunday = countK2(terms('2026-09-08', { months: 2 }), france);
    expect(onSunday.dueOn).toBe('2026-11-08');
    expect(onSunday.steps).toContainEqual({ is: 'stays', on: '2026-11-08', reason: 'sunday' });
  });

  test('is held to the end of a shorter month', () => {
    expect(countK2(terms('2026-12-31', { months: 2 }), france).dueOn).toBe('2027-02-28');
  });
});

describe('the other kinds', () => {
  test('K1 moves over closed days, and keeps the date before as safe', () => {
    expect(countK1(terms('2026-11-23', { days: 15 }), france)).toMatchObject({
      dueOn: '2026-12-08',
      safeOn: '2026-12-08',
    });
    expect(countK1(terms('2026-11-23', { days: 5 }), france)).toMatchObject({
      dueOn: '2026-11-30',
      safeOn: '2026-11-28',
    });
  });

  test('K1n never moves, and counts back when negative', () => {
    expect(countK1n(terms('2026-11-23', { days: 5 }), france).dueOn).toBe('2026-11-28');
    expect(countK1n(terms('2026-11-23', { days: -5 }), france).dueOn).toBe('2026-11-18');
    expect(countK1n(terms('2028-02-29', { months: -12 }), france).dueOn).toBe('2027-02-28');
    expect(countK1n(terms('2026-03-28', { days: 2 }), france).dueOn).toBe('2026-03-30');
  });

  test('K4 counts clear days back: three before a Friday are sent on Monday', () => {
    expect(countK4(terms('2026-11-27', { days: 3 }), france).dueOn).toBe('2026-11-23');
    expect(countK4(terms('2026-11-30', { days: 5 }), france)).toMatchObject({ dueOn: '2026-11-24' });
  });

  test('K5 leaves out weekends and holidays, and names the holidays', () => {
    const counted = countK5(terms('2026-11-09', { days: 3 }), france);
    expect(counted.dueOn).toBe('2026-11-13');
    expect(counted.steps).toContainEqual({ is: 'skipped', on: '2026-11-11', reason: 'armistice_1918' });
    expect(countK5(terms('2026-11-23', { days: -1 }), france).dueOn).toBe('2026-11-20');
    expect(countK5(terms('2026-11-22', { days: 0 }), france).dueOn).toBe('2026-11-22');
  });

  test('K6 reviews on 1 January after whole years: C-3 closed in June 2005', () => {
    expect(countK6(terms('2005-06-15', { years: 3 })).dueOn).toBe('2009-01-01');
  });

  test.each([
    ['in winter', '2026-11-23', '10:30', 72, 'Europe/Paris', '2026-11-26', '10:30'],
    ['over the change of hour', '2026-03-28', '12:00', 24, 'Europe/Paris', '2026-03-29', '13:00'],
    ['without change of hour', '2026-03-28', '12:00', 48, 'Asia/Kolkata', '2026-03-30', '12:00'],
    ['from midnight when the time is not known', '2026-11-23', null, 48, 'Asia/Kolkata', '2026-11-25', '00:00'],
  ])('K7 counts real hours %s', (_, trigger, triggerTime, hours, zone, dueOn, dueTime) => {
    expect(countK7(terms(trigger, { triggerTime, hours }), zone)).toMatchObject({ dueOn, dueTime });
  });
});

describe('pauses', () => {
  test('move the date by the days the clock stood still, before the roll', () => {
    const stopped = countK1n(terms('2026-11-02', { days: 30, pauses: [pause('2026-11-10', '2026-11-20')] }), france);
    expect(stopped.dueOn).toBe('2026-12-12');
    expect(stopped.steps).toContainEqual({
      is: 'paused',
      on: '2026-12-12',
      from: '2026-11-10',
      to: '2026-11-20',
      days: 10,
      reason: 'Pièces demandées',
    });
    expect(countK1(terms('2026-11-02', { days: 30, pauses: [pause('2026-11-10', '2026-11-20')] }), france).dueOn).toBe(
      '2026-12-14',
    );
  });

  test('overlapping ones count once, one after the end not at all, a running one is only named', () => {
    const of = (...pauses: Pause[]) => countK1n(terms('2026-11-02', { days: 30, pauses }), france);
    expect(of(pause('2026-11-10', '2026-11-20'), pause('2026-11-15', '2026-11-25')).dueOn).toBe('2026-12-17');
    expect(of(pause('2026-12-20', '2026-12-31')).dueOn).toBe('2026-12-02');
    expect(of(pause('2026-10-01', '2026-11-05')).dueOn).toBe('2026-12-05');
    const running = of(pause('2026-11-10', null));
    expect(running.dueOn).toBe('2026-12-02');
    expect(running.steps).toContainEqual({ is: 'pause_open', on: '2026-11-10', reason: 'Pièces demandées' });
  });

  test('of working days count working days', () => {
    expect(countK5(terms('2026-11-23', { days: 5, pauses: [pause('2026-11-25', '2026-11-30')] }), france).dueOn).toBe(
      '2026-12-03',
    );
  });
});

describe('properties over generated dates', () => {
  const dates = fc.integer({ min: 0, max: 46_000 }).map((days) => addDays('1971-01-01', days));
  const kinds = fc.constantFrom<CountingKind>('K1', 'K1n', 'K2', 'K3', 'K4', 'K5', 'K6', 'K7');
  const lengthOf = (kind: CountingKind, n: number): Partial<Terms> => {
    if (kind === 'K2' || kind === 'K3') return { months: n };
    if (kind === 'K6') return { years: n };
    return kind === 'K7' ? { hours: n } : { days: n };
  };
  const count = (kind: CountingKind, trigger: string, n: number, pauses: readonly Pause[] = []) =>
    countDeadline(kind, { ...terms(trigger, lengthOf(kind, n)), pauses }, france, 'Europe/Paris');

  test('a later trigger never gives an earlier date', () => {
    fc.assert(
      fc.property(
        kinds,
        dates,
        fc.integer({ min: 0, max: 40 }),
        fc.integer({ min: 1, max: 24 }),
        (kind, date, later, n) => {
          const [a, b] = [count(kind, date, n), count(kind, addDays(date, later), n)];
          expect(a.dueOn <= b.dueOn).toBe(true);
        },
      ),
      { numRuns: 300 },
    );
  });

  test('K1 and K3 end on an open day; the safe date is never later than the date', () => {
    fc.assert(
      fc.property(kinds, dates, fc.integer({ min: 0, max: 24 }), (kind, date, n) => {
        const { dueOn, safeOn } = count(kind, date, n);
        expect(safeOn <= dueOn).toBe(true);
        if (kind === 'K1' || kind === 'K3') expect(isWorkingDay(dueOn, france)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  test('pauses only lengthen', () => {
    const pausable = fc.constantFrom<CountingKind>('K1', 'K1n', 'K2', 'K3', 'K5');
    const stretch = fc.tuple(fc.integer({ min: -20, max: 200 }), fc.integer({ min: 0, max: 60 }));
    fc.assert(
      fc.property(
        pausable,
        dates,
        fc.integer({ min: 1, max: 30 }),
        fc.array(stretch, { maxLength: 4 }),
        (kind, date, n, all) => {
          const pauses = all.map(([from, days]) => pause(addDays(date, from), addDays(date, from + days)));
          expect(count(kind, date, n, pauses).dueOn >= count(kind, date, n).dueOn).toBe(true);
          const more = [...pauses, pause(addDays(date, 1), addDays(date, 5))];
          expect(count(kind, date, n, more).dueOn >= count(kind, date, n, pauses).dueOn).toBe(true);
        },
      ),
      { numRuns: 300 },
    );
  });

  test('K3 agrees with a count day by day', () => {
    fc.assert(
      fc.property(dates, fc.integer({ min: 1, max: 12 }), (date, months) => {
        let day = addMonths(addDays(date, 1), months);
        while (weekday(day) > 5 || !isWorkingDay(day, france)) day = addDays(day, 1);
        expect(count('K3', date, months).dueOn).toBe(day);
      }),
      { numRuns: 200 },
    );
  });
});

describe('what cannot be counted', () => {
  const sentence = (work: () => unknown): string => {
    try {
      work();
    } catch (error) {
      if (error instanceof AppError) return error.sentence(wordsOf('fr'));
    }
    throw new Error('a refusal was expected');
  };
  const of = (kind: CountingKind, given: Terms, calendar = france) =>
    sentence(() => countDeadline(kind, given, calendar, 'Europe/Paris'));

  test('is refused in one sentence', () => {
    expect(of('K3', terms('1969-12-31', { months: 2 }))).toContain('1970');
    expect(of('K3', terms('2026-11-23'))).toContain('durée');
    expect(of('K1', terms('2026-11-23', { days: -3 }))).toContain('à rebours');
    expect(of('K4', terms('2026-11-23', { days: 3, pauses: [pause('2026-11-01', null)] }))).toContain(
      'ne se suspend pas',
    );
    expect(of('K1n', terms('2199-12-31', { days: 1 }))).toContain('2199');
    expect(of('K4', terms('1970-01-02', { days: 10 }))).toContain('calendrier');
    expect(of('K1', terms('2100-12-31', { days: 1 }))).toContain('2101');
    expect(of('K5', terms('2026-12-20', { days: 12 }), { ...plainCalendar('in-central'), years: [2026] })).toBe(
      'Le calendrier « Inde, administration centrale » n’est pas chargé pour l’année 2027. Importez sa liste dans Calendriers, puis recommencez.',
    );
  });
});
