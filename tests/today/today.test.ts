import { describe, expect, test } from 'vitest';
import type { PivotClient } from '#shared/contract/contract.ts';
import { fixedClock, openTestService } from '#tests/helpers/service.ts';

const dossier = (pivot: PivotClient, title: string, dueOn: string | null, more: object = {}) =>
  pivot.dossiers.create({ title, pillar: 'documentation', receivedOn: '2026-11-02', dueOn, ...more });

/** Late, due today, on the last day of the seven, and after it; and lines that are no work. */
const desk = async (pivot: PivotClient) => {
  await dossier(pivot, 'Ordinaire', '2026-11-23');
  await dossier(pivot, 'Très urgent', '2026-11-23', { priority: 'top_priority' });
  await dossier(pivot, 'En retard', '2026-11-21', { priority: 'priority' });
  await dossier(pivot, 'Dernier jour', '2026-11-30');
  await dossier(pivot, 'Plus tard', '2026-12-01');
  await dossier(pivot, 'Sans date', null);
  const shelved = await dossier(pivot, 'En sommeil', '2026-11-20');
  await pivot.dossiers.advance({
    id: shelved.id,
    revision: 1,
    to: 'suspended',
    reason: 'Recours',
    reviewOn: '2027-01-04',
  });
  await pivot.deadlines.create({ title: 'Relance', dueOn: '2026-11-20' });
  await pivot.deadlines.create({ title: 'Appel', dueOn: '2026-11-23', dueTime: '11:00' });
  await pivot.deadlines.create({ title: 'Bilan', dueOn: '2026-12-01' });
  const { id } = await pivot.deadlines.create({ title: 'Faite', dueOn: '2026-11-23' });
  await pivot.deadlines.complete({ id, revision: 1, isDone: true });
};

const titlesOf = (work: Awaited<ReturnType<PivotClient['today']['overview']>>['work']) =>
  work.map((item) => (item.is === 'dossier' ? item.dossier.title : item.deadline.title));

describe('the day', () => {
  test('lists what is late or due within seven days, by date, then priority, then time', async () => {
    const { pivot } = openTestService();
    await desk(pivot);
    const overview = await pivot.today.overview({});
    expect(overview.day).toBe('2026-11-23');
    expect(titlesOf(overview.work)).toEqual([
      'Relance',
      'En retard',
      'Très urgent',
      'Appel',
      'Ordinaire',
      'Dernier jour',
    ]);
    expect(overview.dueThisWeek).toBe(4);
    expect(overview.counts).toEqual({
      late: 1,
      openDossiers: 6,
      drafts: 0,
      lateVisas: 0,
      meetingsToday: 0,
      deadlines: 6,
    });
    expect(await pivot.today.counts()).toEqual(overview.counts);
  });

  test('goes on at midnight of the office, not of the world', async () => {
    const clock = fixedClock('2026-11-23T22:59:00.000Z');
    const { pivot } = openTestService({ clock });
    await dossier(pivot, 'Dans huit jours', '2026-12-01');
    expect(await pivot.today.overview({})).toMatchObject({ day: '2026-11-23', work: [] });
    clock.at = '2026-11-23T23:00:00.000Z';
    expect(await pivot.today.overview({})).toMatchObject({ day: '2026-11-24', dueThisWeek: 1 });
  });

  test('shows its meetings, and counts those that take place', async () => {
    const { pivot } = openTestService();
    const plan = (title: string, startsAt: string, endsAt: string, state: 'planned' | 'cancelled' = 'planned') =>
      pivot.meetings.create({ title, startsAt, endsAt, state });
    await plan('Demain', '2026-11-23T23:00:00Z', '2026-11-23T23:30:00Z');
    await plan('Après-midi', '2026-11-23T14:00:00Z', '2026-11-23T15:00:00Z');
    await plan('Matin', '2026-11-23T08:30:00Z', '2026-11-23T09:00:00Z');
    await plan('Annulée', '2026-11-23T10:00:00Z', '2026-11-23T11:00:00Z', 'cancelled');
    const { meetings, counts } = await pivot.today.overview({});
    expect(meetings.map(({ title }) => title)).toEqual(['Matin', 'Annulée', 'Après-midi']);
    expect(counts.meetingsToday).toBe(2);
  });

  test('balances the time of the days before, today included', async () => {
    const { pivot } = openTestService();
    for (const [day, minutes] of [
      ['2026-10-24', 500],
      ['2026-10-25', 100],
      ['2026-11-23', 60],
    ] as const) {
      await pivot.time.add({ day, pillar: 'coordination', minutes });
    }
    expect((await pivot.today.overview({})).balance).toMatchObject({
      from: '2026-10-25',
      to: '2026-11-23',
      minutes: 160,
    });
    const day = (await pivot.today.overview({ balanceDays: 1 })).balance;
    expect(day).toMatchObject({
      from: '2026-11-23',
      minutes: 60,
      pillars: [{ share: 0 }, { share: 100, drift: 70 }, { share: 0 }],
    });
  });

  test('shows the load that the dashboard shows', async () => {
    const { pivot } = openTestService();
    const { id } = await pivot.people.create({ name: 'Sofia Benali' });
    await dossier(pivot, 'A', '2026-11-25', { assigneeId: id });
    const { load } = await pivot.today.overview({});
    expect(load).toEqual((await pivot.dashboard.overview({ from: '2026-11-01', to: '2026-11-30' })).load);
    expect(load.find(({ personId }) => personId === id)).toMatchObject({ openDossiers: 1 });
  });
});
