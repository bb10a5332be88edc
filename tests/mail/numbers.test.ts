import { describe, expect, test } from 'vitest';
import { fixedClock, openTestService, refusalOf } from '#tests/helpers/service.ts';

const numbers = async (pivot: ReturnType<typeof openTestService>['pivot'], direction: 'in' | 'out', year: number) =>
  (await pivot.mail.list({ direction, year, sort: 'number' })).items.map(({ number }) => number);

describe('the numbers of the registers', () => {
  test('follow each other without a gap, apart for arrivals and departures, and start again each year', async () => {
    const { pivot } = openTestService({ clock: fixedClock('2027-01-05T08:00:00.000Z') });
    await pivot.settings.update({ patch: { sectionCode: 'BAG' } });
    for (const stampedOn of ['2026-12-30', '2026-12-31', '2027-01-04']) {
      await pivot.mail.create({ subject: 'Demande', stampedOn });
      await pivot.mail.create({ direction: 'out', subject: 'Réponse', stampedOn });
    }
    await pivot.mail.create({ subject: 'Retrouvée sous la pile', stampedOn: '2026-12-29' });
    expect(await numbers(pivot, 'in', 2026)).toEqual(['2026-0001', '2026-0002', '2026-0003']);
    expect(await numbers(pivot, 'in', 2027)).toEqual(['2027-0001']);
    expect(await numbers(pivot, 'out', 2026)).toEqual(['MN/BAG/2026/0001', 'MN/BAG/2026/0002']);
    expect(await numbers(pivot, 'out', 2027)).toEqual(['MN/BAG/2027/0001']);
  });

  test('stay gapless when many are registered at once and some are refused', async () => {
    const { pivot } = openTestService();
    const outcomes = await Promise.allSettled(
      Array.from({ length: 40 }, (_, index) =>
        pivot.mail.create({ subject: index % 4 === 0 ? '' : `Courrier ${index}`, correspondent: `Mairie ${index}` }),
      ),
    );
    expect(outcomes.filter(({ status }) => status === 'rejected')).toHaveLength(10);
    const given = await numbers(pivot, 'in', 2026);
    expect(given).toEqual(Array.from({ length: 30 }, (_, index) => `2026-${String(index + 1).padStart(4, '0')}`));
    expect((await pivot.correspondents.list()).total).toBe(30);
  });

  test('are never given again: a cancelled letter keeps its own', async () => {
    const { pivot } = openTestService();
    const first = await pivot.mail.create({ subject: 'Doublon' });
    const cancelled = await pivot.mail.cancel({ id: first.id, revision: 1, reason: 'Enregistré deux fois' });
    expect(cancelled).toMatchObject({
      number: '2026-0001',
      cancelledOn: '2026-11-23',
      cancelReason: 'Enregistré deux fois',
    });
    expect((await pivot.mail.create({ subject: 'Suivant' })).number).toBe('2026-0002');
    expect((await pivot.mail.list({ state: 'cancelled' })).items).toHaveLength(1);
    const refused = await refusalOf(pivot.mail.update({ id: first.id, revision: 2, patch: { subject: 'Autre' } }));
    expect(refused).toMatchObject({ code: 'rule_violated', message: expect.stringContaining('2026-0001') });
  });

  test('have a series of their own for each language where the template says so', async () => {
    const { pivot } = openTestService();
    await pivot.settings.update({
      patch: { profile: 'in_central', sectionCode: 'O&M', mailInTemplate: '{serial}-{series}/{year}-{section}' },
    });
    const made = [];
    for (const language of ['hi', 'en', 'hi', 'en'] as const) {
      made.push((await pivot.mail.create({ subject: 'Receipt', language })).number);
    }
    expect(made).toEqual(['1-H/2026-O&M', '1-O/2026-O&M', '2-H/2026-O&M', '2-O/2026-O&M']);
  });

  test('that are given by hand must be the next one, and are refused when taken', async () => {
    const { pivot } = openTestService();
    await pivot.mail.create({ subject: 'Un', number: '2026-0001' });
    const taken = await refusalOf(pivot.mail.create({ subject: 'Deux', number: '2026-0001' }));
    expect(taken).toMatchObject({ code: 'conflict', message: expect.stringContaining('2026-0001') });
    const ahead = await refusalOf(pivot.mail.create({ subject: 'Deux', number: '2026-0009' }));
    expect(ahead).toMatchObject({ code: 'rule_violated', message: expect.stringContaining('2026-0002') });
    expect(await numbers(pivot, 'in', 2026)).toEqual(['2026-0001']);
    expect(await pivot.mail.nextNumber({ direction: 'in', stampedOn: '2026-11-23' })).toEqual({
      number: '2026-0002',
      serial: 2,
    });
  });

  test('a template may change during the year; one that makes numbers too long stops with one sentence', async () => {
    const { pivot } = openTestService();
    await pivot.mail.create({ subject: 'Un', language: 'fr' });
    await pivot.settings.update({ patch: { mailInTemplate: '{year}-{serial:4}{initials}', sectionCode: '' } });
    const { officerId } = await pivot.system.info();
    await pivot.people.update({ id: officerId, revision: 1, patch: { initials: 'X' } });
    expect((await pivot.mail.create({ subject: 'Deux' })).number).toBe('2026-0002X');
    await pivot.settings.update({
      patch: { mailInTemplate: `${'long '.repeat(10)}{section}{year}{serial}`, sectionCode: 'S'.repeat(60) },
    });
    expect(await refusalOf(pivot.mail.create({ subject: 'Trois' }))).toMatchObject({ code: 'rule_violated' });
    expect((await pivot.mail.list()).total).toBe(2);
  });

  test('keep their year: the stamp moves within it only, and never ahead of today', async () => {
    const { pivot } = openTestService();
    const letter = await pivot.mail.create({ subject: 'Note' });
    const moved = await pivot.mail.update({ id: letter.id, revision: 1, patch: { stampedOn: '2026-11-20' } });
    expect(moved).toMatchObject({ stampedOn: '2026-11-20', number: letter.number });
    const other = await refusalOf(
      pivot.mail.update({ id: letter.id, revision: 2, patch: { stampedOn: '2025-12-31' } }),
    );
    expect(other).toMatchObject({ code: 'rule_violated', fields: { stampedOn: expect.any(String) } });
    expect(await refusalOf(pivot.mail.create({ subject: 'Demain', stampedOn: '2026-11-24' }))).toMatchObject({
      code: 'rule_violated',
    });
  });
});
