import { expect, test } from 'vitest';
import { hostileTexts } from '#tests/contract/hostile.ts';
import { fixedClock, openTestService, RefusedError, refusalOf } from '#tests/helpers/service.ts';

const opened = async () => {
  const clock = fixedClock();
  const { pivot } = openTestService({ clock });
  const { officerId } = await pivot.system.info();
  const sofia = await pivot.people.create({ name: 'Sofia Benali' });
  const decree = await pivot.watch.create({
    title: 'Décret sur les délais',
    inForceOn: '2026-12-01',
    publishedOn: '2026-11-10',
  });
  return { pivot, clock, officerId, sofia: sofia.id, decree };
};

test('a text shows who has still to read it, and each reading with its day', async () => {
  const { pivot, clock, officerId, sofia, decree } = await opened();
  expect((await pivot.watch.list()).items[0]?.outstandingIds.toSorted()).toEqual([officerId, sofia].toSorted());
  await pivot.watch.acknowledge({ id: decree.id, personId: sofia, isRead: true });
  clock.at = '2026-11-25T09:00:00.000Z';
  await pivot.watch.acknowledge({ id: decree.id, personId: sofia, isRead: true });
  const { items } = await pivot.watch.list();
  expect(items[0]).toMatchObject({ outstandingIds: [officerId], reads: [{ personId: sofia, readOn: '2026-11-23' }] });
  expect((await pivot.watch.list({ unreadBy: sofia })).total).toBe(0);
  expect((await pivot.watch.list({ unreadBy: officerId })).total).toBe(1);
  await pivot.watch.acknowledge({ id: decree.id, personId: sofia, isRead: false });
  expect((await pivot.watch.list({ unreadBy: sofia })).total).toBe(1);
  expect((await refusalOf(pivot.watch.acknowledge({ id: decree.id, personId: 'personne', isRead: true }))).code).toBe(
    'not_found',
  );
});

test('those that come into force within sixty days are listed, the nearest first', async () => {
  const { pivot, decree } = await opened();
  const named = async (title: string, inForceOn: string | null) => pivot.watch.create({ title, inForceOn });
  await named('Aujourd’hui', '2026-11-23');
  await named('Hier', '2026-11-22');
  await named('Soixante jours', '2027-01-22');
  await named('Un jour de plus', '2027-01-23');
  await named('Sans date', null);
  const { items } = await pivot.watch.list({ isSoon: true });
  expect(items.map(({ title }) => title)).toEqual(['Aujourd’hui', decree.title, 'Soixante jours']);
});

test('the dossiers it touches are named, and a text is found from its dossier', async () => {
  const { pivot, decree } = await opened();
  const dossier = await pivot.dossiers.create({ title: 'Concours', pillar: 'documentation', receivedOn: '2026-11-02' });
  const other = await pivot.dossiers.create({ title: 'Autre', pillar: 'documentation', receivedOn: '2026-11-02' });
  const patch = { dossierIds: [dossier.id, other.id, dossier.id], filing: 'precedent' as const };
  const changed = await pivot.watch.update({ id: decree.id, revision: 1, patch });
  expect(changed.dossierIds).toHaveLength(3);
  expect((await pivot.watch.get({ id: decree.id })).dossierIds).toHaveLength(2);
  expect((await pivot.watch.list({ dossierId: dossier.id, filing: 'precedent' })).items[0]?.dossiers).toContainEqual({
    id: dossier.id,
    reference: dossier.reference,
    title: 'Concours',
  });
  const unknown = { dossierIds: ['nulle-part'] };
  expect((await refusalOf(pivot.watch.update({ id: decree.id, revision: 2, patch: unknown }))).code).toBe('not_found');
  await pivot.dossiers.remove({ items: [{ id: other.id, revision: 1 }] });
  expect((await pivot.watch.get({ id: decree.id })).dossierIds).toEqual([dossier.id]);
  await pivot.watch.update({ id: decree.id, revision: 2, patch: { title: 'Décret' } });
  await pivot.dossiers.restore({ ids: [other.id] });
  expect((await pivot.watch.get({ id: decree.id })).dossierIds).toHaveLength(2);
});

test('comes back from the bin with its readings', async () => {
  const { pivot, sofia, decree } = await opened();
  await pivot.watch.acknowledge({ id: decree.id, personId: sofia, isRead: true });
  await pivot.watch.remove({ id: decree.id, revision: 1 });
  expect((await pivot.watch.list()).total).toBe(0);
  expect((await pivot.watch.restore({ id: decree.id })).reads).toHaveLength(1);
});

test.each(hostileTexts)('keeps %j as it is, or refuses it', async (text) => {
  const { pivot } = openTestService();
  try {
    const made = await pivot.watch.create({ title: 'Texte', reference: text, impact: text });
    expect(await pivot.watch.get({ id: made.id })).toMatchObject({ reference: text.trim(), impact: text });
    expect((await pivot.watch.list({ text: text.trim().slice(0, 200) })).total).toBe(1);
  } catch (error) {
    expect(error).toBeInstanceOf(RefusedError);
    expect(error).toMatchObject({ wire: { code: 'validation' } });
  }
});
