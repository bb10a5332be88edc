import { describe, expect, test } from 'vitest';
import { openTestService, refusalOf } from '#tests/helpers/service.ts';

const entry = { pillar: 'documentation', day: '2026-11-20', minutes: 60 } as const;

describe('an entry', () => {
  test('is the officer’s when nobody is named, and stands in the list with its dossier', async () => {
    const { pivot } = openTestService();
    const dossier = await pivot.dossiers.create({ title: 'Note', pillar: 'documentation', receivedOn: '2026-11-02' });
    const added = await pivot.time.add({ ...entry, dossierId: dossier.id, note: 'Relecture' });
    const officer = (await pivot.people.list()).items.find(({ isOfficer }) => isOfficer);
    expect(added).toMatchObject({ personId: officer?.id, activity: 'other', startTime: null, revision: 1 });
    expect(await pivot.time.list({ dossierId: dossier.id })).toMatchObject({
      total: 1,
      items: [{ id: added.id, personName: officer?.name, dossierReference: dossier.reference, dossierTitle: 'Note' }],
    });
    const told = (await pivot.dossiers.history({ id: dossier.id })).items.at(-1);
    expect(told).toMatchObject({ subject: 'time_entry', action: 'created', subjectId: added.id });
    expect((await pivot.dossiers.get({ id: dossier.id })).minutesSpent).toBe(60);
  });

  test.each([
    ['person', { personId: 'nobody' }],
    ['dossier', { dossierId: 'nothing' }],
    ['meeting', { meetingId: 'never' }],
  ])('naming an unknown %s is refused', async (_, named) => {
    const { pivot } = openTestService();
    expect((await refusalOf(pivot.time.add({ ...entry, ...named }))).code).toBe('not_found');
    expect((await pivot.time.list()).total).toBe(0);
  });

  test('does not lie ahead of the office’s date', async () => {
    const { pivot } = openTestService();
    expect(await refusalOf(pivot.time.add({ ...entry, day: '2026-11-24' }))).toMatchObject({ code: 'rule_violated' });
    await pivot.time.add({ ...entry, day: '2026-11-23' });
    expect((await pivot.time.list()).total).toBe(1);
  });

  test('may end at midnight, not past it', async () => {
    const { pivot } = openTestService();
    await pivot.time.add({ ...entry, startTime: '23:00' });
    expect(await refusalOf(pivot.time.add({ ...entry, day: '2026-11-19', startTime: '23:01' }))).toMatchObject({
      code: 'rule_violated',
      message: expect.stringContaining('minuit'),
    });
  });

  test('does not bring a day over 24 hours, each person for oneself', async () => {
    const { pivot } = openTestService();
    const other = await pivot.people.create({ name: 'Sofia Benali' });
    await pivot.time.add({ ...entry, minutes: 1400 });
    const refused = await refusalOf(pivot.time.add({ ...entry, minutes: 41 }));
    expect(refused).toMatchObject({
      code: 'rule_violated',
      message: expect.stringMatching(/^Le 20\/11\/2026 .*24 heures/),
    });
    await pivot.time.add({ ...entry, minutes: 40 });
    await pivot.time.add({ ...entry, minutes: 1440, personId: other.id });
    expect((await pivot.time.summary({ from: entry.day, to: entry.day })).minutes).toBe(2880);
  });

  test('overlaps another only when confirmed', async () => {
    const { pivot } = openTestService();
    await pivot.time.add({ ...entry, startTime: '09:00' });
    const input = { ...entry, startTime: '09:59', minutes: 5 };
    expect(await refusalOf(pivot.time.add(input))).toMatchObject({
      code: 'rule_violated',
      message: expect.stringContaining('09:00'),
      fields: { confirmOverlap: expect.stringContaining('09:00') },
    });
    await pivot.time.add({ ...entry, startTime: '10:00' });
    await pivot.time.add({ ...input, confirmOverlap: true });
    expect((await pivot.time.list({ from: entry.day, to: entry.day })).items.map(({ startTime }) => startTime)).toEqual(
      ['09:00', '09:59', '10:00'],
    );
  });
});

describe('changing an entry', () => {
  test('needs the revision that was seen', async () => {
    const { pivot } = openTestService();
    const { id } = await pivot.time.add(entry);
    expect(await pivot.time.update({ id, revision: 1, patch: { minutes: 90 } })).toMatchObject({
      revision: 2,
      minutes: 90,
    });
    expect((await refusalOf(pivot.time.update({ id, revision: 1, patch: { minutes: 5 } }))).code).toBe('conflict');
    expect((await refusalOf(pivot.time.remove({ id, revision: 1 }))).code).toBe('conflict');
    expect((await pivot.time.list()).items[0]?.minutes).toBe(90);
  });

  test('keeps to the rules of its new place', async () => {
    const { pivot } = openTestService();
    await pivot.time.add({ ...entry, startTime: '09:00' });
    const { id, revision } = await pivot.time.add({ ...entry, startTime: '14:00' });
    expect((await refusalOf(pivot.time.update({ id, revision, patch: { startTime: '09:30' } }))).code).toBe(
      'rule_violated',
    );
    expect((await refusalOf(pivot.time.update({ id, revision, patch: { day: '2026-12-01' } }))).code).toBe(
      'rule_violated',
    );
    expect((await refusalOf(pivot.time.update({ id, revision, patch: { dossierId: 'none' } }))).code).toBe('not_found');
    const moved = await pivot.time.update({ id, revision, patch: { startTime: '09:30' }, confirmOverlap: true });
    expect(await pivot.time.update({ id, revision: moved.revision, patch: { note: 'Suite' } })).toMatchObject({
      startTime: '09:30',
      note: 'Suite',
    });
  });

  test('removing can be undone, unless the day is full meanwhile', async () => {
    const { pivot } = openTestService();
    const { id, revision } = await pivot.time.add({ ...entry, minutes: 700 });
    await pivot.time.remove({ id, revision });
    expect((await pivot.time.list()).total).toBe(0);
    expect((await refusalOf(pivot.time.remove({ id, revision }))).code).toBe('not_found');
    const { id: other, revision: seen } = await pivot.time.add({ ...entry, minutes: 800 });
    expect((await refusalOf(pivot.time.restore({ id }))).code).toBe('rule_violated');
    await pivot.time.remove({ id: other, revision: seen });
    expect(await pivot.time.restore({ id })).toMatchObject({ id, minutes: 700 });
    expect((await pivot.time.list()).items.map((item) => item.id)).toEqual([id]);
    expect((await refusalOf(pivot.time.restore({ id }))).code).toBe('not_found');
  });
});

test('a list is cut into slices by day, and says how many there are', async () => {
  const { pivot } = openTestService();
  for (const day of ['2026-11-20', '2026-11-18', '2026-11-19']) await pivot.time.add({ ...entry, day });
  expect((await pivot.time.list()).items.map(({ day }) => day)).toEqual(['2026-11-18', '2026-11-19', '2026-11-20']);
  const slice = await pivot.time.list({ from: '2026-11-19', limit: 1, offset: 1 });
  expect(slice).toMatchObject({ total: 2, items: [{ day: '2026-11-20' }] });
});
