import { describe, expect, test } from 'vitest';
import { toInstant } from '#shared/kernel/time.ts';
import { fixedClock, openTestService, refusalOf, temporaryFolder } from '#tests/helpers/service.ts';

const at = (text: string) => toInstant(text.slice(0, 10), text.slice(11), 'Europe/Paris');
const work = { pillar: 'coordination', activity: 'liaison' } as const;

/** A service in which the timer runs from one wall-clock time of Paris to another. */
const afterTimer = async (from: string, to: string) => {
  const clock = fixedClock(at(from));
  const opened = openTestService({ clock });
  await opened.pivot.time.start(work);
  clock.at = at(to);
  return { clock, ...opened };
};

describe('the timer', () => {
  test('writes what it counted, with its start', async () => {
    const { pivot } = await afterTimer('2026-11-23T09:05', '2026-11-23T10:20');
    expect((await pivot.time.stop()).written).toMatchObject([
      { ...work, day: '2026-11-23', startTime: '09:05', minutes: 75, note: '' },
    ]);
    expect(await pivot.time.timer()).toBeNull();
    expect((await refusalOf(pivot.time.stop())).message).toContain('chronomètre');
  });

  test('survives a restart of the service', async () => {
    const dataDir = temporaryFolder();
    const clock = fixedClock(at('2026-11-23T09:00'));
    const before = openTestService({ dataDir, clock });
    const { timer } = await before.pivot.time.start({ ...work, note: 'Appels' });
    await before.service.close();
    clock.at = at('2026-11-23T11:00');
    const { pivot } = openTestService({ dataDir, clock, newId: () => 'after-restart' });
    expect(await pivot.time.timer()).toEqual(timer);
    expect((await pivot.time.stop()).written).toMatchObject([{ minutes: 120, note: 'Appels' }]);
  });

  test('is called by its note, its dossier, its meeting, or its pillar', async () => {
    const { pivot } = openTestService();
    const dossier = await pivot.dossiers.create({ title: 'Budget', pillar: 'documentation', receivedOn: '2026-11-02' });
    const meeting = await pivot.meetings.create({
      title: 'Point d’équipe',
      startsAt: at('2026-11-23T14:00'),
      endsAt: at('2026-11-23T15:00'),
    });
    const label = async (more: object) => (await pivot.time.start({ ...work, ...more })).timer.label;
    expect(await label({ note: 'Préparation', dossierId: dossier.id })).toBe('Préparation');
    expect(await label({ dossierId: dossier.id, meetingId: meeting.id })).toBe('Budget');
    expect(await label({ meetingId: meeting.id })).toBe('Point d’équipe');
    expect(await label({})).toBe('Coordination');
  });

  test('started again, first writes what was running', async () => {
    const { pivot } = await afterTimer('2026-11-23T09:00', '2026-11-23T09:40');
    const { written, timer } = await pivot.time.start({ pillar: 'supervision' });
    expect(written).toMatchObject([{ pillar: 'coordination', minutes: 40 }]);
    expect(timer).toMatchObject({ pillar: 'supervision', startedAt: at('2026-11-23T09:40') });
    expect((await pivot.time.list()).total).toBe(1);
  });

  test('refused for an unknown dossier, the running one goes on', async () => {
    const { pivot } = await afterTimer('2026-11-23T09:00', '2026-11-23T09:40');
    expect((await refusalOf(pivot.time.start({ ...work, dossierId: 'none' }))).code).toBe('not_found');
    expect(await pivot.time.timer()).toMatchObject({ startedAt: at('2026-11-23T09:00') });
  });

  test('cancelled, writes nothing', async () => {
    const { pivot } = await afterTimer('2026-11-23T09:00', '2026-11-23T09:40');
    await pivot.time.cancelTimer();
    expect(await pivot.time.timer()).toBeNull();
    expect((await pivot.time.list()).total).toBe(0);
    expect((await refusalOf(pivot.time.cancelTimer())).code).toBe('not_found');
  });

  test('counts at least a minute, also when the clock went back', async () => {
    const { pivot } = await afterTimer('2026-11-23T23:59', '2026-11-23T23:59');
    expect((await pivot.time.stop()).written).toMatchObject([{ day: '2026-11-23', startTime: '23:59', minutes: 1 }]);
    const back = await afterTimer('2026-11-23T09:00', '2026-11-22T09:00');
    expect((await back.pivot.time.stop()).written).toMatchObject([{ day: '2026-11-22', minutes: 1 }]);
  });

  test('stopped, keeps its time although the dossier went to the bin', async () => {
    const clock = fixedClock();
    const { pivot } = openTestService({ clock });
    const { id, revision } = await pivot.dossiers.create({
      title: 'A',
      pillar: 'documentation',
      receivedOn: '2026-11-02',
    });
    await pivot.time.start({ ...work, dossierId: id });
    await pivot.dossiers.remove({ items: [{ id, revision }] });
    clock.at = '2026-11-23T09:00:00.000Z';
    expect((await pivot.time.stop()).written).toMatchObject([{ dossierId: id, minutes: 60 }]);
  });
});

describe('a timer over midnight', () => {
  test('writes a part for each local day', async () => {
    const { pivot } = await afterTimer('2026-11-22T22:30', '2026-11-24T01:15');
    const { written } = await pivot.time.stop();
    expect(written.map(({ day, startTime, minutes }) => [day, startTime, minutes])).toEqual([
      ['2026-11-22', '22:30', 90],
      ['2026-11-23', '00:00', 1440],
      ['2026-11-24', '00:00', 75],
    ]);
  });

  test('counts the hour that spring takes and the hour that autumn gives', async () => {
    const spring = await afterTimer('2026-03-28T23:00', '2026-03-29T08:00');
    expect((await spring.pivot.time.stop()).written.map(({ minutes }) => minutes)).toEqual([60, 420]);
    const autumn = await afterTimer('2026-10-24T23:00', '2026-10-25T08:00');
    expect((await autumn.pivot.time.stop()).written.map(({ minutes }) => minutes)).toEqual([60, 540]);
  });

  test('over a leap day writes that day', async () => {
    const { pivot } = await afterTimer('2028-02-28T23:00', '2028-03-01T01:00');
    expect((await pivot.time.stop()).written.map(({ day }) => day)).toEqual(['2028-02-28', '2028-02-29', '2028-03-01']);
  });
});

describe('a timer that would bring a day over 24 hours', () => {
  test('is cut to the room that is left, and its note says so', async () => {
    const { pivot } = await afterTimer('2026-11-23T08:00', '2026-11-23T20:00');
    await pivot.time.add({ pillar: 'documentation', day: '2026-11-23', minutes: 1000 });
    expect((await pivot.time.stop()).written).toMatchObject([
      { minutes: 440, note: 'Durée ramenée aux 24 heures de la journée' },
    ]);
  });

  test('leaves a full day as it is', async () => {
    const { pivot } = await afterTimer('2026-11-23T08:00', '2026-11-23T20:00');
    await pivot.time.add({ pillar: 'documentation', day: '2026-11-23', minutes: 1440 });
    expect((await pivot.time.stop()).written).toEqual([]);
    expect(await pivot.time.timer()).toBeNull();
  });

  test('counts 24 hours of a day of 25', async () => {
    const { pivot } = await afterTimer('2026-10-25T00:00', '2026-10-26T00:00');
    expect((await pivot.time.stop()).written).toMatchObject([{ day: '2026-10-25', minutes: 1440 }]);
  });
});

test('timer entries may overlap, and can be annotated afterwards', async () => {
  const { pivot } = await afterTimer('2026-11-23T09:00', '2026-11-23T10:00');
  await pivot.time.add({ pillar: 'documentation', day: '2026-11-23', startTime: '09:30', minutes: 60 });
  const [entry] = (await pivot.time.stop()).written;
  expect(
    await pivot.time.update({ id: entry?.id ?? '', revision: 1, patch: { note: 'Appel de la préfecture' } }),
  ).toMatchObject({ minutes: 60, note: 'Appel de la préfecture' });
});

test('other windows hear that the timer started, stopped, or was cancelled', async () => {
  const { service, pivot } = openTestService();
  const heard: unknown[] = [];
  service.subscribe((event) => heard.push(event));
  await pivot.time.start(work);
  await pivot.time.stop();
  await pivot.time.start(work);
  await pivot.time.cancelTimer();
  expect(heard).toEqual(Array(4).fill({ name: 'changed', payload: { features: ['time'] } }));
});
