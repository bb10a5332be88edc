import { describe, expect, test } from 'vitest';
import { registersByProfile } from '#resources/profiles.ts';
import { profiles } from '#shared/settings/schema.ts';
import { openTestService } from '#tests/helpers/service.ts';

const stateOf = async ({ pivot }: ReturnType<typeof openTestService>) => ({
  settings: await pivot.settings.get(),
  kinds: (await pivot.kinds.list()).items.map(({ code, isActive }) => ({ code, isActive })),
  presets: (await pivot.deadlines.presets({})).items.map(({ id, validFrom, isOn }) => ({ id, validFrom, isOn })),
});

describe.each(profiles)('choosing the profile %s', (profile) => {
  test('switches kinds, rules, registers, calendar and numbers at once, as the plan told', async () => {
    const opened = openTestService();
    const { pivot } = opened;
    const plan = await pivot.settings.profilePlan({ profile });
    const { settings, before } = await pivot.settings.applyProfile({ profile });
    expect(settings).toMatchObject({
      profile,
      calendar: plan.calendar,
      mailInTemplate: plan.mailInTemplate,
      mailOutTemplate: plan.mailOutTemplate,
      hiddenRegisters: [],
    });
    const { items: kinds } = await pivot.kinds.list();
    const isActive = new Map(kinds.map((kind) => [kind.code, kind.isActive]));
    for (const { code } of plan.kindsOn) expect([code, isActive.get(code)]).toEqual([code, true]);
    for (const { code } of plan.kindsOff) expect([code, isActive.get(code)]).toEqual([code, false]);
    expect(before.presets).toHaveLength(plan.presetsOn + plan.presetsOff);
    const { items: presets } = await pivot.deadlines.presets({ isOn: true });
    expect(presets.filter(({ confidence }) => confidence === 'R')).toEqual([]);
    const { items: registers } = await pivot.registers.list();
    expect(registers).toHaveLength(registersByProfile[profile].length);
    expect(await pivot.settings.profilePlan({ profile })).toMatchObject({
      kindsOn: [],
      kindsOff: [],
      presetsOn: 0,
      presetsOff: 0,
    });
  });

  test('is taken back as a whole', async () => {
    const opened = openTestService();
    const { pivot } = opened;
    const former = await stateOf(opened);
    const { before } = await pivot.settings.applyProfile({ profile });
    await pivot.settings.restoreProfile({ before });
    const now = await stateOf(opened);
    expect(now.settings).toEqual(former.settings);
    expect(now.presets).toEqual(former.presets);
    expect(now.kinds.filter(({ isActive }) => isActive)).toEqual(former.kinds.filter(({ isActive }) => isActive));
  });
});

test('a kind of the user stays as it is', async () => {
  const { pivot } = openTestService();
  await pivot.kinds.create({ code: 'MARCHE', nameFr: 'Marché', nameEn: 'Tender' });
  await pivot.settings.applyProfile({ profile: 'in_central' });
  const own = (await pivot.kinds.list()).items.find(({ code }) => code === 'MARCHE');
  expect(own?.isActive).toBe(true);
});

test('the profile of India offers its own kinds and rules', async () => {
  const { pivot } = openTestService();
  await pivot.settings.applyProfile({ profile: 'in_central' });
  const active = (await pivot.kinds.list()).items.filter(({ isActive }) => isActive).map(({ code }) => code);
  expect(active).toEqual(expect.arrayContaining(['PQ', 'RTI', 'MP', 'ASSUR', 'COURT']));
  expect(active).not.toContain('CADA');
  const on = (await pivot.deadlines.presets({ isOn: true })).items.map(({ jurisdiction }) => jurisdiction);
  expect(new Set(on)).toEqual(new Set(['IN']));
});

test('a register put away is flagged and still answers', async () => {
  const { pivot } = openTestService();
  await pivot.settings.update({ patch: { hiddenRegisters: ['appeals'] } });
  const { items } = await pivot.registers.list();
  expect(items.find(({ id }) => id === 'appeals')).toMatchObject({ isHidden: true, isOn: true });
  const { items: all, total } = await pivot.registers.list({ all: true });
  expect(total).toBeGreaterThan(items.length);
  expect(all.find(({ id }) => id === 'rti')).toMatchObject({ isHidden: false, isOn: false });
  expect((await pivot.registers.rows({ register: 'appeals', from: '2026-01-01', to: '2026-12-31' })).total).toBe(0);
});
