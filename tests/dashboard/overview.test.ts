import { describe, expect, test } from 'vitest';
import type { PivotClient } from '#shared/contract/contract.ts';
import { fixedClock, openTestService, refusalOf } from '#tests/helpers/service.ts';

type Plan = {
  readonly receivedOn: string;
  readonly dueOn?: string;
  readonly closedOn?: string;
  readonly assigneeId?: string;
  readonly isSuspended?: boolean;
};

const november = { from: '2026-11-01', to: '2026-11-30' };

/** A service whose clock can be set to noon of a date, to let dossiers be closed on it. */
const openDesk = () => {
  const clock = fixedClock();
  const { pivot } = openTestService({ clock });
  const on = (day: string) => {
    clock.at = `${day}T12:00:00.000Z`;
  };
  return { pivot, on };
};

const live = async (pivot: PivotClient, on: (day: string) => void, plans: readonly Plan[]) => {
  for (const { closedOn, isSuspended, ...input } of plans) {
    on(input.receivedOn);
    const created = await pivot.dossiers.create({ title: 'Dossier', pillar: 'documentation', ...input });
    if (!closedOn && !isSuspended) continue;
    const { id, revision } = await pivot.dossiers.advance({ id: created.id, revision: 1, to: 'registered' });
    if (isSuspended) {
      await pivot.dossiers.advance({ id, revision, to: 'suspended', reason: 'Recours', reviewOn: '2027-06-01' });
    } else if (closedOn) {
      on(closedOn);
      const closingOrder = { givenBy: 'A. Keller', givenOn: closedOn };
      await pivot.dossiers.advance({ id, revision, to: 'closed', closingOrder });
    }
  }
  on('2026-11-23');
};

const plans: readonly Plan[] = [
  { receivedOn: '2026-09-01', closedOn: '2026-10-20', dueOn: '2026-10-19' },
  { receivedOn: '2026-10-05', closedOn: '2026-10-15', dueOn: '2026-10-15' },
  { receivedOn: '2026-10-12', closedOn: '2026-11-03', dueOn: '2026-11-06' },
  { receivedOn: '2026-10-28', dueOn: '2026-11-20' },
  { receivedOn: '2026-11-02', closedOn: '2026-11-12', dueOn: '2026-11-10' },
  { receivedOn: '2026-11-04', closedOn: '2026-11-12' },
  { receivedOn: '2026-11-10', isSuspended: true, dueOn: '2026-11-12' },
  { receivedOn: '2026-11-16', dueOn: '2026-11-23' },
  { receivedOn: '2026-11-23' },
];

describe('the dossiers of a period', () => {
  test('that is still running, up to today', async () => {
    const { pivot, on } = openDesk();
    await live(pivot, on, plans);
    const overview = await pivot.dashboard.overview(november);
    expect(overview).toMatchObject({
      asOf: '2026-11-23',
      open: { count: 4, suspended: 1, changeSinceFrom: 2 },
      closed: { count: 3, perWorkingDay: 3 / 15 },
      medianDays: { value: 10, goal: 8 },
      late: { count: 1, shareOfOpen: 25 },
      onTime: { rate: 50, previousRate: 50 },
      personId: null,
    });
    expect(overview.flow).toEqual([
      { week: '2026-W44', received: 0, closed: 0, stock: 2 },
      { week: '2026-W45', received: 2, closed: 1, stock: 3 },
      { week: '2026-W46', received: 1, closed: 2, stock: 2 },
      { week: '2026-W47', received: 1, closed: 0, stock: 3 },
      { week: '2026-W48', received: 1, closed: 0, stock: 4 },
    ]);
    expect(overview.ageing.map(({ count }) => count)).toEqual([2, 1, 1, 0, 0, 0]);
  });

  test('that is over, as they stood on its last day', async () => {
    const { pivot, on } = openDesk();
    await live(pivot, on, plans);
    const overview = await pivot.dashboard.overview({ from: '2026-10-12', to: '2026-11-11' });
    expect(overview).toMatchObject({
      asOf: '2026-11-11',
      open: { count: 4, changeSinceFrom: 2 },
      closed: { count: 3 },
      late: { count: 1, shareOfOpen: 25 },
      onTime: { rate: 200 / 3, previousRate: null },
    });
    expect(overview.flow.at(-1)).toMatchObject({ week: '2026-W46', stock: 4 });
    expect(overview.ageing.reduce((sum, { count }) => sum + count, 0)).toBe(4);
  });

  test.each(['2026-10-15', '2026-11-03', '2026-11-11', '2026-11-12', '2026-11-22', '2026-11-23'])(
    'add up on %s: the flow ends where the stock stands, and each open dossier has an age',
    async (to) => {
      const { pivot, on } = openDesk();
      await live(pivot, on, plans);
      const { open, flow, ageing } = await pivot.dashboard.overview({ from: '2026-09-07', to });
      expect(flow.at(-1)?.stock).toBe(open.count);
      expect(ageing.reduce((sum, { count }) => sum + count, 0)).toBe(open.count);
      expect(flow.reduce((sum, { received, closed }) => sum + received - closed, 0)).toBe(open.changeSinceFrom);
    },
  );

  test('of an empty desk has nothing to rate', async () => {
    const { pivot } = openTestService();
    expect(await pivot.dashboard.overview(november)).toMatchObject({
      open: { count: 0, changeSinceFrom: 0 },
      closed: { count: 0, perWorkingDay: 0 },
      medianDays: { value: null },
      late: { count: 0, shareOfOpen: null },
      onTime: { rate: null, previousRate: null },
      time: { minutes: 0 },
    });
  });

  test('that has not begun counts nothing but the stock', async () => {
    const { pivot, on } = openDesk();
    await live(pivot, on, plans);
    expect(await pivot.dashboard.overview({ from: '2027-01-01', to: '2027-01-31' })).toMatchObject({
      asOf: '2026-11-23',
      open: { count: 4, changeSinceFrom: 0 },
      closed: { count: 0, perWorkingDay: null },
      flow: [],
      time: { minutes: 0, weeks: [] },
    });
  });

  test('leave out those in the bin', async () => {
    const { pivot, on } = openDesk();
    await live(pivot, on, plans);
    const all = (await pivot.dossiers.list()).items;
    await pivot.dossiers.remove({ items: all.map(({ id, revision }) => ({ id, revision })) });
    const overview = await pivot.dashboard.overview(november);
    expect(overview).toMatchObject({ open: { count: 0, changeSinceFrom: 0 }, closed: { count: 0 } });
    expect(overview.flow.every(({ stock, received, closed }) => stock + received + closed === 0)).toBe(true);
  });

  test('may be those of one person', async () => {
    const { pivot, on } = openDesk();
    const { id } = await pivot.people.create({ name: 'Sofia Benali' });
    await live(pivot, on, [
      ...plans,
      { receivedOn: '2026-11-03', closedOn: '2026-11-05', dueOn: '2026-11-05', assigneeId: id },
      { receivedOn: '2026-10-01', dueOn: '2026-11-20', assigneeId: id },
    ]);
    await pivot.time.add({ personId: id, day: '2026-11-20', pillar: 'coordination', minutes: 60 });
    await pivot.time.add({ day: '2026-11-20', pillar: 'documentation', minutes: 600 });
    const overview = await pivot.dashboard.overview({ ...november, personId: id });
    expect(overview).toMatchObject({
      personId: id,
      personName: 'Sofia Benali',
      open: { count: 1, changeSinceFrom: 0 },
      closed: { count: 1 },
      medianDays: { value: 2 },
      late: { count: 1, shareOfOpen: 100 },
      onTime: { rate: 100 },
      time: { minutes: 60 },
      load: [{ personId: id }],
    });
    expect(overview.load).toHaveLength(1);
    expect((await refusalOf(pivot.dashboard.overview({ ...november, personId: 'nobody' }))).code).toBe('not_found');
  });
});

test('the time of a period is split, also week by week', async () => {
  const { pivot } = openTestService();
  await pivot.time.add({ day: '2026-11-02', pillar: 'documentation', minutes: 300 });
  await pivot.time.add({ day: '2026-11-20', pillar: 'supervision', minutes: 100 });
  const { time } = await pivot.dashboard.overview(november);
  expect(time).toMatchObject({
    minutes: 400,
    pillars: [{ share: 75, drift: 35 }, { share: 0 }, { share: 25, drift: -5 }],
  });
  expect(time.weeks.map(({ week, minutes }) => [week, minutes])).toEqual([
    ['2026-W44', 0],
    ['2026-W45', 300],
    ['2026-W46', 0],
    ['2026-W47', 100],
    ['2026-W48', 0],
  ]);
});

describe('the load', () => {
  const kindOf = (pivot: PivotClient) =>
    pivot.kinds.create({ code: 'CAS', nameFr: 'Cas', nameEn: 'Case', effortMinutes: 240 });

  test('puts late work in this week, dated work in its week, undated work in equal parts', async () => {
    const { pivot } = openTestService();
    await kindOf(pivot);
    const { id } = await pivot.people.create({ name: 'Sofia Benali', weeklyMinutes: 2000 });
    const open = (dueOn: string | null) =>
      pivot.dossiers.create({
        title: 'Cas',
        kind: 'CAS',
        pillar: 'documentation',
        receivedOn: '2026-10-01',
        assigneeId: id,
        dueOn,
      });
    for (const due of ['2026-11-02', '2026-11-29', '2026-11-30', '2027-01-17', '2027-01-18', null]) await open(due);
    const load = (await pivot.dashboard.overview(november)).load.find(({ personId }) => personId === id);
    expect(load).toMatchObject({ name: 'Sofia Benali', openDossiers: 6, lateDossiers: 1 });
    expect(load?.weeks).toEqual([
      { week: '2026-W48', minutes: 510, capacity: 2000 },
      { week: '2026-W49', minutes: 270, capacity: 2000 },
      { week: '2026-W50', minutes: 30, capacity: 2000 },
      { week: '2026-W51', minutes: 30, capacity: 2000 },
      { week: '2026-W52', minutes: 30, capacity: 1600 },
      { week: '2026-W53', minutes: 30, capacity: 1600 },
      { week: '2027-W01', minutes: 30, capacity: 2000 },
      { week: '2027-W02', minutes: 270, capacity: 2000 },
    ]);
  });

  test('adds the meetings in which the person takes part, but cancelled ones', async () => {
    const { pivot } = openTestService();
    const { id, name } = await pivot.people.create({ name: 'Sofia Benali' });
    const participants = [
      { personId: id, name },
      { personId: id, name },
    ];
    const plan = (startsAt: string, endsAt: string, more: object = {}) =>
      pivot.meetings.create({ title: 'Point', startsAt, endsAt, participants, ...more });
    await plan('2026-11-25T08:00:00Z', '2026-11-25T09:30:00Z');
    await plan('2026-11-29T22:00:00Z', '2026-11-30T00:00:00Z');
    await plan('2026-11-30T23:00:00Z', '2026-12-02T23:00:00Z', { isAllDay: true });
    await plan('2026-11-26T08:00:00Z', '2026-11-26T09:30:00Z', { state: 'cancelled' });
    await plan('2026-11-26T08:00:00Z', '2026-11-26T09:30:00Z', { participants: [] });
    const load = (await pivot.dashboard.overview({ ...november, personId: id })).load[0];
    expect(load?.weeks.map(({ minutes }) => minutes)).toEqual([150, 900, 0, 0, 0, 0, 0, 0]);
  });

  test('names who works in the section in these weeks, or still holds an open dossier', async () => {
    const { pivot } = openTestService();
    const left = { activeTo: '2026-06-30' };
    await pivot.people.create({ name: 'Partie', ...left });
    const holder = await pivot.people.create({ name: 'Partie avec dossier', ...left });
    await pivot.people.create({ name: 'Arrivante', activeFrom: '2026-12-01', weeklyMinutes: 500 });
    await pivot.dossiers.create({
      title: 'A',
      pillar: 'documentation',
      receivedOn: '2026-11-02',
      assigneeId: holder.id,
    });
    const { load } = await pivot.dashboard.overview(november);
    expect(load.map(({ name }) => name)).not.toContain('Partie');
    expect(load.find(({ name }) => name === 'Partie avec dossier')?.weeks.map(({ capacity }) => capacity)).toEqual(
      Array(8).fill(0),
    );
    expect(
      load
        .find(({ name }) => name === 'Arrivante')
        ?.weeks.slice(0, 3)
        .map(({ capacity }) => capacity),
    ).toEqual([0, 400, 500]);
  });
});
