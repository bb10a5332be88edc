import { expect, test } from 'vitest';
import { openTestService, refusalOf } from '#tests/helpers/service.ts';

test('a processing is kept, changed, searched, binned and brought back', async () => {
  const { pivot } = openTestService();
  const made = await pivot.processings.create({
    purpose: 'Gestion des congés',
    people: 'Agents',
    data: 'Nom, dates',
    duration: 'Un an',
  });
  await pivot.processings.create({ purpose: 'Annuaire' });
  expect((await pivot.processings.list()).items.map(({ purpose }) => purpose)).toEqual([
    'Annuaire',
    'Gestion des congés',
  ]);
  expect((await pivot.processings.list({ text: 'AGENTS' })).total).toBe(1);
  const changed = await pivot.processings.update({ id: made.id, revision: 1, patch: { reviewedOn: '2026-11-20' } });
  expect(changed).toMatchObject({ revision: 2, reviewedOn: '2026-11-20', data: 'Nom, dates' });
  expect((await refusalOf(pivot.processings.update({ id: made.id, revision: 1, patch: {} }))).code).toBe('conflict');
  await pivot.processings.remove({ id: made.id, revision: 2 });
  expect((await refusalOf(pivot.processings.get({ id: made.id }))).code).toBe('not_found');
  expect(await pivot.processings.restore({ id: made.id })).toMatchObject({ purpose: 'Gestion des congés' });
});

test('a review is not dated ahead, and a processing has a purpose', async () => {
  const { pivot } = openTestService();
  const ahead = pivot.processings.create({ purpose: 'X', reviewedOn: '2026-11-24' });
  expect((await refusalOf(ahead)).fields).toHaveProperty('reviewedOn');
  expect((await refusalOf(pivot.processings.create({ purpose: ' ' }))).code).toBe('validation');
});
