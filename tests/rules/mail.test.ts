import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { areClose } from '#shared/correspondents/rules.ts';
import { clockPresets, replyTrigger } from '#shared/mail/clocks.ts';
import { numberOf, seriesOf } from '#shared/mail/numbering.ts';

const numbered = { year: 2026, serial: 7, series: 'H', initials: 'ML', section: 'O&M' } as const;

describe('the number of a letter', () => {
  test.each([
    ['{year}-{serial:4}', '2026-0007'],
    ['{serial}-{series}/{year}-{section}', '7-H/2026-O&M'],
    ['{initials}/{section}/{year}/{serial:4}', 'ML/O&M/2026/0007'],
  ])('by the template %s is %s', (template, number) => {
    expect(numberOf(template, numbered)).toBe(number);
  });

  test('takes what stands in the section’s name as text', () => {
    expect(numberOf('{section}-{year}-{serial}', { ...numbered, section: '{serial}$1' })).toBe('{serial}$1-2026-7');
  });

  test('differs for each serial of a year, whatever the template', () => {
    const serial = fc.integer({ min: 1, max: 99_999 });
    const template = fc.constantFrom('{year}-{serial:4}', '{serial}/{year}', '{initials}{year}{serial:3}');
    fc.assert(
      fc.property(template, serial, serial, (text, one, other) => {
        const same = numberOf(text, { ...numbered, serial: one }) === numberOf(text, { ...numbered, serial: other });
        expect(same).toBe(one === other);
      }),
    );
  });

  test('has a series by language only where the template names it', () => {
    expect(seriesOf('{serial}/{year}', 'hi')).toBe('');
    expect(seriesOf('{serial}-{series}/{year}', 'hi')).toBe('H');
    expect(seriesOf('{serial}-{series}/{year}', 'en')).toBe('O');
  });
});

describe('the clocks of a letter', () => {
  const letter = { stampedOn: '2026-11-10', acknowledgedOn: null, request: null };
  const request = {
    receivedInitialOn: '2026-11-02',
    receivedCompetentOn: '2026-11-10',
    piecesAskedOn: null,
    completeOn: null,
    transmittedOn: null,
    transmittedTo: '',
    implicitKind: 'accept' as const,
  };

  test('start on the acknowledgement for an MP’s letter, or on its last day', () => {
    expect(replyTrigger(letter, 'in.mp.final', '2026-11-25')).toBe('2026-11-25');
    expect(replyTrigger({ ...letter, acknowledgedOn: '2026-11-12' }, 'in.mp.final', '2026-11-25')).toBe('2026-11-12');
  });

  test('start on the competent seizure for an acceptance, on the first one for a rejection', () => {
    expect(replyTrigger({ ...letter, request }, 'fr.silence.accept', null)).toBe('2026-11-10');
    expect(replyTrigger({ ...letter, request }, 'fr.silence.reject', null)).toBe('2026-11-02');
  });

  test('wait for the papers that were asked for', () => {
    const asked = { ...request, piecesAskedOn: '2026-11-12' };
    expect(replyTrigger({ ...letter, request: asked }, 'fr.silence.accept', null)).toBeNull();
    expect(
      replyTrigger({ ...letter, request: { ...asked, completeOn: '2026-11-20' } }, 'fr.silence.accept', null),
    ).toBe('2026-11-20');
  });

  test('belong to an administration: none in a neutral office, none of the other country’s', () => {
    expect(clockPresets('neutral', 'request')).toMatchObject({ needsAck: false, reply: null });
    expect(clockPresets('in_central', 'request').reply).toBeNull();
    expect(clockPresets('fr_state', 'rti').reply).toBeNull();
    expect(clockPresets('fr_local', 'request', 'reject').reply).toBe('fr.silence.reject');
  });
});

describe('close names', () => {
  test('are one letter apart, both ways, and never further', () => {
    const word = fc.string({ minLength: 6, maxLength: 20, unit: fc.constantFrom(...'abcdef') });
    fc.assert(
      fc.property(word, word, (one, other) => {
        expect(areClose(one, other)).toBe(areClose(other, one));
        if (areClose(one, other)) expect(Math.abs(one.length - other.length)).toBeLessThanOrEqual(1);
      }),
    );
    fc.assert(
      fc.property(word, fc.nat(19), (name, at) => {
        const place = at % name.length;
        expect(areClose(`${name}x`, name)).toBe(true);
        expect(areClose(`${name.slice(0, place)}z${name.slice(place + 1)}`, name)).toBe(true);
      }),
    );
    expect(areClose('abcdef', 'abdcef')).toBe(true);
    expect(areClose('abcdef', 'badcfe')).toBe(false);
    expect(areClose('mme f. usagere', 'mme l. usagere')).toBe(false);
  });
});
