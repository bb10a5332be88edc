import { describe, expect, it } from 'vitest';
import { startingKinds } from '#resources/kinds.ts';
import { isWorkingDay, plainCalendar } from '#shared/calendar/rules.ts';
import { serialOf } from '#shared/dossiers/numbering.ts';
import { addDays, type LocalDate } from '#shared/kernel/time.ts';
import { minutesOfDay } from '#shared/time/rules.ts';
import { fixedClock, openTestService, temporaryFolder } from '#tests/helpers/service.ts';

/** A service whose store holds the fictitious section, opened at 10:00 in Paris of a date. */
const openDemo = async (day: LocalDate) => {
  const test = openTestService({ dataDir: temporaryFolder(), clock: fixedClock(`${day}T09:00:00.000Z`) });
  const made = await test.pivot.system.loadDemo({});
  return { ...test, made };
};

const yearOf = (day: LocalDate) => ({ from: addDays(day, -365), to: day });

type Pivot = Awaited<ReturnType<typeof openDemo>>['pivot'];

const expectBelievableYear = async (pivot: Pivot, day: LocalDate): Promise<void> => {
  const { items: dossiers } = await pivot.dossiers.list({ withRestricted: true });
  expect(dossiers.length).toBeGreaterThan(650);
  expect(dossiers.length).toBeLessThan(900);

  const today = await pivot.today.overview({});
  expect(today.counts.openDossiers).toBe(148);
  expect(today.counts.late).toBe(2);
  expect(today.dueThisWeek).toBeGreaterThanOrEqual(5);
  expect(today.dueThisWeek).toBeLessThanOrEqual(20);
  expect(today.counts.meetingsToday).toBe(isWorkingDay(day, plainCalendar('fr')) ? 3 : 0);
  const [documentation, coordination, supervision] = today.balance.pillars.map(({ share }) => share);
  expect(Math.abs((documentation ?? 0) - 46)).toBeLessThan(2.5);
  expect(Math.abs((coordination ?? 0) - 33)).toBeLessThan(2.5);
  expect(Math.abs((supervision ?? 0) - 21)).toBeLessThan(2.5);

  const overview = await pivot.dashboard.overview(yearOf(day));
  expect(overview.medianDays.value).toBeGreaterThan(3);
  expect(overview.medianDays.value).toBeLessThan(15);
  expect(overview.onTime.rate).toBeGreaterThan(90);
  expect(overview.ageing.every(({ count }) => count > 0)).toBe(true);
  const { items: people } = await pivot.people.list({});
  expect(people.map(({ initials }) => initials).sort()).toEqual(['AK', 'CM', 'DV', 'HF', 'JP', 'ML', 'SB']);
};

const expectGaplessSerials = async (pivot: Pivot): Promise<void> => {
  const { items: dossiers } = await pivot.dossiers.list({ withRestricted: true });
  expect(new Set(dossiers.map(({ reference }) => reference)).size).toBe(dossiers.length);
  const series = Map.groupBy(dossiers, ({ kind, receivedOn }) => `${kind} ${receivedOn.slice(0, 4)}`);
  for (const [name, those] of series) {
    const [kind = '', year = ''] = name.split(' ');
    const serials = those.map(({ reference }) => serialOf(reference, '{KIND}-{year}-{serial:3}', kind, Number(year)));
    expect(
      serials.sort((a, b) => (a ?? 0) - (b ?? 0)),
      name,
    ).toEqual(those.map((_one, index) => index + 1));
  }
};

const expectOrderlyHours = async (pivot: Pivot, day: LocalDate): Promise<void> => {
  const { items: entries } = await pivot.time.list({});
  expect(entries.every((entry) => entry.day <= day && isWorkingDay(entry.day, plainCalendar('fr')))).toBe(true);
  const days = Map.groupBy(entries, (entry) => `${entry.personName} ${entry.day}`);
  for (const [name, those] of days) {
    const spans = those
      .map(({ startTime, minutes }) => ({ from: minutesOfDay(startTime ?? ''), minutes }))
      .sort((a, b) => a.from - b.from);
    const clashes = spans.filter((span, index) => {
      const before = spans[index - 1];
      return before !== undefined && before.from + before.minutes > span.from;
    });
    expect(clashes, name).toEqual([]);
    expect(those.length, name).toBeLessThanOrEqual(5);
    if (!name.endsWith(day)) expect(those.length, name).toBeGreaterThanOrEqual(2);
  }
  const perPerson = Map.groupBy(days.keys(), (name) => name.slice(0, -11));
  expect(perPerson.size).toBe(6);
};

describe.each([
  ['a Monday', '2026-11-23'],
  ['a public holiday at the turn of the year', '2027-01-01'],
  ['a Sunday', '2026-11-22'],
  ['a leap day', '2028-02-29'],
])('the fictitious section, opened on %s', (_, day) => {
  it('is a believable year: gapless numbers, nobody twice at work at once or outside office days', async () => {
    const { pivot, made } = await openDemo(day);
    const { counts } = await pivot.system.info({});
    expect(made).toEqual({ dossiers: counts.dossiers, timeEntries: counts.timeEntries });
    await expectBelievableYear(pivot, day);
    await expectGaplessSerials(pivot);
    await expectOrderlyHours(pivot, day);
  });
});

describe('the fictitious section', () => {
  it('gives each dossier the history that leads to its state', async () => {
    const { pivot } = await openDemo('2026-11-23');
    const { items: closed } = await pivot.dossiers.list({ state: 'closed', limit: 15, sort: '-updatedAt' });
    const { items: open } = await pivot.dossiers.list({ isOpen: true, limit: 15, sort: 'dueOn' });
    const { items: suspended } = await pivot.dossiers.list({ state: 'suspended' });
    expect(suspended).toHaveLength(5);
    for (const { id, state, revision } of [...closed, ...open, ...suspended]) {
      const dossier = await pivot.dossiers.get({ id });
      const { items: history } = await pivot.dossiers.history({ id });
      const own = history.filter(({ subject }) => subject === 'dossier');
      expect(own[0]?.action).toBe('created');
      expect(own).toHaveLength(revision);
      expect(own.at(-1)?.after?.state).toBe(state);
      expect(own.map(({ at }) => at)).toEqual(own.map(({ at }) => at).sort());
      expect(new Set(own.map(({ actorName }) => actorName))).toEqual(new Set(['Claire Martin']));
      if (state === 'closed') expect(dossier.closingOrder).toMatchObject({ givenBy: 'Hélène Fabre' });
    }
  });

  it('plans one person over capacity and nobody else by much', async () => {
    const { pivot } = await openDemo('2026-11-23');
    const { load } = await pivot.today.overview({});
    const percent = new Map(
      load.map(({ name, weeks }) => [name, Math.round((100 * (weeks[0]?.minutes ?? 0)) / (weeks[0]?.capacity ?? 1))]),
    );
    expect(percent.get('M. Laurent')).toBeGreaterThan(100);
    const others = [...percent].filter(([name]) => name !== 'M. Laurent' && name !== 'Hélène Fabre');
    for (const [name, value] of others) {
      expect(value, name).toBeGreaterThan(30);
      expect(value, name).toBeLessThanOrEqual(100);
    }
  });

  it('is the same section twice on the same day', async () => {
    const told = async () => {
      const { pivot } = await openDemo('2026-11-23');
      const { items: dossiers } = await pivot.dossiers.list({ withRestricted: true });
      const { items: entries } = await pivot.time.list({});
      return {
        dossiers: dossiers.map(({ reference, title, state, dueOn }) => [reference, title, state, dueOn]),
        entries: entries
          .map(({ day, startTime, minutes, pillar, personName }) =>
            [day, startTime, minutes, pillar, personName].join(' '),
          )
          .sort(),
      };
    };
    expect(await told()).toEqual(await told());
  });

  it('takes nothing when it is cancelled', async () => {
    const { service, pivot } = openTestService({ dataDir: temporaryFolder() });
    service.subscribe((event) => {
      if (event.name === 'progress') void pivot.tasks.cancel({ taskId: 'demo' });
    });
    const reply = await service.dispatch('system.loadDemo', { taskId: 'demo' });
    expect(reply.ok).toBe(false);
    expect((await pivot.dossiers.list({ withRestricted: true })).total).toBe(0);
    expect((await pivot.settings.get({})).isDemo).toBe(false);
  });

  it('goes away whole: the officer, the kinds as they were, and the first run again', async () => {
    const { pivot } = await openDemo('2026-11-23');
    expect(await pivot.mail.counts()).toMatchObject({ late: 2 });
    const closed = (await pivot.dossiers.list({ state: 'closed', kind: 'COUR', limit: 1 })).items[0];
    const dossierIds = [closed?.id ?? ''];
    await pivot.records.createRule({ code: 'Z', years: 0, fate: 'eliminate' });
    await pivot.records.setRule({ dossierIds, code: 'Z' });
    const { id, revision } = await pivot.records.createSlip({
      kind: 'elimination',
      dossierIds,
      signedBy: 'Claire Martin',
    });
    await pivot.records.sendSlip({ id, revision });
    await pivot.records.visaSlip({ id, revision: revision + 1, visaNumber: 'AD-1', visaOn: '2026-11-23' });
    await pivot.records.carryOutSlip({ id, revision: revision + 2 });
    await pivot.system.clearDemo({});
    expect((await pivot.mail.list()).total).toBe(0);
    expect((await pivot.records.destructions()).total).toBe(0);
    const { counts } = await pivot.system.info({});
    expect(counts).toEqual({ people: 1, dossiers: 0, meetings: 0, deadlines: 0, timeEntries: 0 });
    expect((await pivot.people.list({})).items[0]?.isOfficer).toBe(true);
    expect(await pivot.settings.get({})).toMatchObject({ isDemo: false, isFirstRunDone: false, sectionName: '' });
    expect(await pivot.time.timer({})).toBeNull();
    expect((await pivot.views.list({})).total).toBe(0);
    const { items: kinds } = await pivot.kinds.list({});
    const efforts = (list: readonly { readonly code: string; readonly effortMinutes: number }[]) =>
      new Map(list.map(({ code, effortMinutes }) => [code, effortMinutes]));
    expect(efforts(kinds)).toEqual(efforts(startingKinds));
    await pivot.dossiers.create({
      title: 'Premier dossier',
      pillar: 'documentation',
      kind: 'QE',
      receivedOn: '2026-11-23',
    });
    expect((await pivot.dossiers.list({ withRestricted: true })).items[0]?.reference).toBe('QE-2026-001');
    await expect(pivot.system.clearDemo({})).rejects.toThrow('rule_violated');
  });

  it('does not open over work that is there', async () => {
    const { pivot } = openTestService({ dataDir: temporaryFolder() });
    await pivot.dossiers.create({ title: 'Un vrai dossier', pillar: 'documentation', receivedOn: '2026-11-23' });
    await expect(pivot.system.loadDemo({})).rejects.toThrow('rule_violated');
    expect((await pivot.dossiers.list({ withRestricted: true })).total).toBe(1);
  });
});
