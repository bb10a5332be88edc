import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '#shared/kernel/time.ts';
import { eligibleOn, fits, latestDate, stepBefore } from '#shared/records/rules.ts';
import { readSchedule, scheduleRowLimit } from '#shared/records/schedule.ts';

/** Dates from 1970 to 2099. */
const eachLocalDate = fc.integer({ min: 0, max: 47_480 }).map((days) => addDays('1970-01-01', days));

const category = (letter: 'A' | 'B' | 'C', years: number) => ({ years, category: letter });
const dua = (years: number) => ({ years, category: null });

describe('the day from which a closed dossier may be dealt with', () => {
  test('C-3 closed on 15 June 2005 is reviewed after 2006, 2007 and 2008', () => {
    expect(eligibleOn(category('C', 3), '2001-02-03', '2005-06-15')).toBe('2009-01-01');
  });

  test('a closing on 31 December counts as one on 1 January of the same year', () => {
    expect(eligibleOn(category('C', 1), '2020-01-01', '2020-12-31')).toBe('2022-01-01');
    expect(eligibleOn(category('C', 1), '2020-01-01', '2020-01-01')).toBe('2022-01-01');
  });

  test('categories A and B are reviewed in the 25th year after their opening', () => {
    expect(eligibleOn(category('A', 25), '2001-07-09', '2024-01-01')).toBe('2026-01-01');
    expect(eligibleOn(category('B', 25), '2001-07-09', '2004-01-01')).toBe('2026-01-01');
  });

  test('a DUA ends on the same day so many years later', () => {
    expect(eligibleOn(dua(5), '2019-01-01', '2021-03-14')).toBe('2026-03-14');
    expect(eligibleOn(dua(0), '2019-01-01', '2021-03-14')).toBe('2021-03-14');
  });

  test('a closing on 29 February ends on 28 February of a common year, on the 29th of a leap year', () => {
    expect(eligibleOn(dua(1), '2024-01-01', '2024-02-29')).toBe('2025-02-28');
    expect(eligibleOn(dua(4), '2024-01-01', '2024-02-29')).toBe('2028-02-29');
    expect(eligibleOn(dua(76), '2024-01-01', '2024-02-29')).toBe('2100-02-28');
  });

  test('a very long retention stays a date that is known', () => {
    expect(eligibleOn(dua(200), '2024-01-01', '2024-02-29')).toBe('2199-12-31');
  });

  test('the latest date that is over on a day tells exactly who is eligible on it', () => {
    const rules = fc.oneof(
      fc.integer({ min: 0, max: 60 }).map(dua),
      fc.integer({ min: 1, max: 10 }).map((years) => category('C', years)),
      fc.constant(category('A', 25)),
    );
    fc.assert(
      fc.property(rules, eachLocalDate, eachLocalDate, (rule, date, on) => {
        expect(date <= latestDate(rule, on)).toBe(eligibleOn(rule, date, date) <= on);
      }),
      { numRuns: 2000 },
    );
    expect(latestDate(dua(1), '2025-02-28')).toBe('2024-02-29');
  });
});

describe('slips', () => {
  test('what is to be transferred or kept is never eliminated', () => {
    expect(fits('elimination', 'transfer')).toBe(false);
    expect(fits('elimination', 'keep')).toBe(false);
    for (const fate of ['eliminate', 'sort', 'review'] as const) expect(fits('elimination', fate)).toBe(true);
    for (const fate of ['eliminate', 'sort', 'review', 'transfer', 'keep'] as const) {
      expect(fits('transfer', fate)).toBe(true);
    }
  });

  test('a slip that is carried out has no step before', () => {
    expect(stepBefore('carried_out')).toBeUndefined();
    expect(stepBefore('visaed')).toBe('sent');
  });
});

describe('a tableau de gestion', () => {
  const head = 'Code;Typologie;DUA;Sort final;Observations';

  test('is read by its headings, in any order', () => {
    const text =
      '\uFEFFSort final;DUA (années);Code;Observations;Typologie\r\nÉliminer;5 ans;A1;"deux\r\nlignes; et ""plus""";Arrêtés\r\n\r\nVerser;10;A2;;Délibérations\r\n';
    expect(readSchedule(text)).toEqual({
      rows: [
        { code: 'A1', label: 'Arrêtés', years: 5, fate: 'eliminate', remarks: 'deux\r\nlignes; et "plus"' },
        { code: 'A2', label: 'Délibérations', years: 10, fate: 'transfer', remarks: '' },
      ],
    });
  });

  test.each([
    ['É', 'eliminate'],
    ['Destruction', 'eliminate'],
    ['Tri', 'sort'],
    ['T', 'sort'],
    ['Trier : échantillonnage', 'sort'],
    ['Versement', 'transfer'],
    ['Conservation', 'transfer'],
  ])('knows the final fate « %s »', (word, fate) => {
    expect(readSchedule(`${head}\nX;y;1;${word};`)).toMatchObject({ rows: [{ fate }] });
  });

  test.each([
    ['', { is: 'empty' }],
    [head, { is: 'empty' }],
    ['a;b\n1;2', { is: 'columns' }],
    [`${head}\nX;y;cinq;Tri;`, { is: 'years', line: 2 }],
    [`${head}\nX;y;-1;Tri;`, { is: 'years', line: 2 }],
    [`${head}\nX;y;1;Tri;\n\n;y;1;Tri;`, { is: 'code', line: 4 }],
    [`${head}\nX;y;1;Oublier;`, { is: 'fate', line: 2 }],
    [`${head}\nX;y;201;Tri;`, { is: 'text', line: 2 }],
    [`${head}\nX;${'y'.repeat(501)};1;Tri;`, { is: 'text', line: 2 }],
    [`${head}\nX;y;1;Tri;\nX;z;2;Tri;`, { is: 'repeated', line: 3 }],
    [`${head}\nX;"y;1;Tri;\nZ`, { is: 'quote', line: 2 }],
    [`${head}\n${'X;y;1;Tri;\n'.repeat(scheduleRowLimit + 1)}`, { is: 'tooMany' }],
  ])('that is wrong names its line: %#', (text, problem) => {
    expect(readSchedule(text)).toEqual({ problem });
  });

  test('never fails on any text, and reads what is written', () => {
    const cell = fc.string({ unit: 'grapheme', maxLength: 20 }).map((text) => text.replace(/\0/g, '').trim());
    const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        expect(readSchedule(text)).toBeDefined();
      }),
    );
    fc.assert(
      fc.property(cell, cell, (label, remarks) => {
        const text = `${head}\n"c1";${quoted(label)};3;tri;${quoted(remarks)}\n`;
        expect(readSchedule(text)).toEqual({ rows: [{ code: 'c1', label, years: 3, fate: 'sort', remarks }] });
      }),
    );
  });
});
