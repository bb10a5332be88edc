import { describe, expect, test } from 'vitest';
import { registersByProfile } from '#resources/profiles.ts';
import { registerIds } from '#shared/registers/schema.ts';
import { languages, profiles } from '#shared/settings/schema.ts';
import { openTestService, refusalOf } from '#tests/helpers/service.ts';

const year = { from: '2026-01-01', to: '2026-12-31' };

describe.each(languages)('every register, in %s', (language) => {
  test.each(profiles)('answers on an empty store under the profile %s', async (profile) => {
    const { pivot } = openTestService();
    await pivot.settings.update({ patch: { language, profile } });
    const { items } = await pivot.registers.list();
    expect(items.map(({ id }) => id).sort()).toEqual([...registersByProfile[profile]].sort());
    for (const register of registerIds) {
      const answer = await pivot.registers.rows({ register, ...year });
      expect(answer.columns.length).toBeGreaterThan(2);
      for (const { title, width } of answer.columns) {
        expect(title).toMatch(/\S/);
        expect(width).toBeGreaterThan(0);
      }
      expect(new Set(answer.columns.map(({ key }) => key)).size).toBe(answer.columns.length);
      for (const { cells } of answer.rows) expect(cells).toHaveLength(answer.columns.length);
      if (answer.totalRow !== null) expect(answer.totalRow).toHaveLength(answer.columns.length);
    }
  });
});

describe('a wrong question', () => {
  test('names the registers there are', async () => {
    const { pivot } = openTestService();
    const refusal = await refusalOf(pivot.registers.rows({ register: 'cellar', ...year }));
    expect(refusal).toMatchObject({ code: 'not_found', message: expect.stringContaining('« cellar »') });
    expect(refusal.message).toContain('arrivals');
  });

  test('says that a period is reversed', async () => {
    const { pivot } = openTestService();
    const asked = { register: 'arrivals', from: '2026-02-01', to: '2026-01-01' };
    const refusal = await refusalOf(pivot.registers.rows(asked));
    expect(refusal.message).toBe(
      'La période est inversée : le 1er février 2026 est après le 1er janvier 2026. Rien n’a été établi.',
    );
    expect(await refusalOf(pivot.registers.export(asked))).toEqual(refusal);
  });

  test('says that a statement counts ten years at most', async () => {
    const { pivot } = openTestService();
    const asked = { register: 'weekly-arrears', from: '1990-01-01', to: '2026-01-01' };
    expect((await refusalOf(pivot.registers.rows(asked))).message).toMatch(/dix ans/);
  });
});
