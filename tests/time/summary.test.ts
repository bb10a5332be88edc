import { describe, expect, test } from 'vitest';
import type { PivotClient } from '#shared/contract/contract.ts';
import { fixedClock, openTestService, refusalOf } from '#tests/helpers/service.ts';

const fill = (
  pivot: PivotClient,
  lines: readonly (readonly [string, 'documentation' | 'coordination' | 'supervision', number, string?])[],
) =>
  Promise.all(
    lines.map(([day, pillar, minutes, personId]) =>
      pivot.time.add({ day, pillar, minutes, ...(personId ? { personId } : {}) }),
    ),
  );

describe('the split of a period', () => {
  test('names minutes, share, target and drift of each pillar, both ends included', async () => {
    const { pivot } = openTestService();
    await fill(pivot, [
      ['2026-10-31', 'supervision', 500],
      ['2026-11-01', 'documentation', 300],
      ['2026-11-15', 'coordination', 100],
      ['2026-11-22', 'supervision', 100],
      ['2026-11-23', 'supervision', 500],
    ]);
    const summary = await pivot.time.summary({ from: '2026-11-01', to: '2026-11-22' });
    expect(summary).toMatchObject({
      groupBy: 'pillar',
      minutes: 500,
      pillars: [
        { pillar: 'documentation', minutes: 300, share: 60, target: 40, drift: 20 },
        { pillar: 'coordination', minutes: 100, share: 20, target: 30, drift: -10 },
        { pillar: 'supervision', minutes: 100, share: 20, target: 30, drift: -10 },
      ],
    });
    expect(summary.rows.map(({ key, label, minutes, share, target }) => [key, label, minutes, share, target])).toEqual([
      ['documentation', 'Documentation', 300, 60, 40],
      ['coordination', 'Coordination', 100, 20, 30],
      ['supervision', 'Encadrement', 100, 20, 30],
    ]);
  });

  test('without time has no shares and no drift', async () => {
    const { pivot } = openTestService();
    const { minutes, pillars } = await pivot.time.summary({ from: '2026-11-01', to: '2026-11-22' });
    expect(minutes).toBe(0);
    expect(pillars.map(({ share, target, drift }) => [share, target, drift])).toEqual([
      [0, 40, 0],
      [0, 30, 0],
      [0, 30, 0],
    ]);
  });

  test('leaves out what is in the bin', async () => {
    const { pivot } = openTestService();
    const { id, revision } = await pivot.time.add({ day: '2026-11-20', pillar: 'supervision', minutes: 30 });
    await pivot.time.remove({ id, revision });
    expect((await pivot.time.summary({ from: '2026-11-20', to: '2026-11-20' })).minutes).toBe(0);
  });

  test('by week has a row for each ISO week, also without time, over the end of a year of 53', async () => {
    const { pivot } = openTestService({ clock: fixedClock('2027-01-20T08:00:00.000Z') });
    await fill(pivot, [
      ['2026-12-27', 'documentation', 60],
      ['2026-12-28', 'coordination', 30],
      ['2027-01-03', 'supervision', 90],
      ['2027-01-11', 'supervision', 20],
    ]);
    const { rows } = await pivot.time.summary({ from: '2026-12-21', to: '2027-01-17', groupBy: 'week' });
    expect(rows.map(({ key, minutes, target }) => [key, minutes, target])).toEqual([
      ['2026-W52', 60, null],
      ['2026-W53', 120, null],
      ['2027-W01', 0, null],
      ['2027-W02', 20, null],
    ]);
    expect(rows[1]).toMatchObject({
      share: 60,
      pillars: [{ minutes: 0 }, { minutes: 30, share: 25 }, { minutes: 90, share: 75 }],
    });
  });

  test('by person uses each one’s targets; together they weigh by the time spent', async () => {
    const { pivot } = openTestService();
    const targets = { documentation: 80, coordination: 10, supervision: 10 };
    const { id } = await pivot.people.create({ name: 'Sofia Benali', targets });
    await fill(pivot, [
      ['2026-11-20', 'documentation', 100],
      ['2026-11-20', 'documentation', 300, id],
    ]);
    const summary = await pivot.time.summary({ from: '2026-11-16', to: '2026-11-22', groupBy: 'person' });
    expect(summary.pillars.map(({ target }) => target)).toEqual([70, 15, 15]);
    expect(summary.rows.find(({ key }) => key === id)).toMatchObject({
      label: 'Sofia Benali',
      minutes: 300,
      share: 75,
      pillars: [{ target: 80, drift: 20 }, { target: 10 }, { target: 10 }],
    });
    const one = await pivot.time.summary({ from: '2026-11-16', to: '2026-11-22', personId: id });
    expect(one).toMatchObject({ minutes: 300, pillars: [{ target: 80 }, { target: 10 }, { target: 10 }] });
  });

  test('refuses a period that ends before it starts, and an unknown person', async () => {
    const { pivot } = openTestService();
    expect((await refusalOf(pivot.time.summary({ from: '2026-11-02', to: '2026-11-01' }))).code).toBe('validation');
    const unknown = pivot.time.summary({ from: '2026-11-01', to: '2026-11-02', personId: 'nobody' });
    expect((await refusalOf(unknown)).code).toBe('not_found');
  });
});
