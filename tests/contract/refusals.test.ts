import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { errorCodes } from '#shared/contract/errors.ts';
import type { Procedure } from '#shared/contract/procedure.ts';
import { inputsNear } from './hostile.ts';
import { bakeStores, openBaked, procedures } from './seeds.ts';

const runs = Number(process.env.PIVOT_FUZZ_RUNS ?? 200);
const seed = process.env.PIVOT_FUZZ_SEED;

const baked = mkdtempSync(join(tmpdir(), 'pivot-baked-'));
let inputs = new Map<string, unknown[]>();

beforeAll(async () => {
  inputs = await bakeStores(baked);
}, 60_000);
afterAll(() => rmSync(baked, { recursive: true, force: true }));

type Baked = ReturnType<typeof openBaked>;

/** Half of the generated inputs name the revision an entity has now, so that more of them get past the first check. */
const refreshed = (input: unknown, { revisionOf }: Baked): unknown => {
  if (typeof input !== 'object' || input === null || !('revision' in input) || !('id' in input)) return input;
  const current = typeof input.id === 'string' ? revisionOf(input.id) : undefined;
  return current === undefined ? input : { ...input, revision: current };
};

const opening = { fr: /^(Saisie refusée|[\p{Lu}«\d])/u, en: /^(Input refused|[\p{Lu}“\d])/u } as const;

const judge = async (name: string, procedure: Procedure, store: Baked, input: unknown, language: 'fr' | 'en') => {
  const isReadable = procedure.input.safeParse(input ?? {}).success;
  const before = store.version();
  const reply = await store.service.dispatch(name, input);
  const isWritten = store.version() !== before;
  if (reply.ok) {
    expect(isReadable).toBe(true);
    expect(procedure.output.parse(reply.value)).toEqual(reply.value);
    if (procedure.kind === 'query') expect(isWritten).toBe(false);
    return;
  }
  expect(errorCodes).toContain(reply.error.code);
  expect(reply.error).not.toHaveProperty('code', 'internal');
  if (!isReadable) expect(reply.error.code).toBe('validation');
  for (const sentence of [reply.error.message, ...Object.values(reply.error.fields ?? {})]) {
    expect(sentence).not.toMatch(/undefined|\[object|^\s*$/);
  }
  expect(reply.error.message).toMatch(opening[language]);
  expect(isWritten).toBe(false);
};

describe(`inputs nobody expects, ${runs} for each procedure`, { timeout: 30_000 + runs * 200 }, () => {
  test.each(procedures)('%s', async (name, procedure) => {
    const stores = { fr: openBaked(baked, 'fr'), en: openBaked(baked, 'en') };
    const valid = inputs.get(name) ?? [{}];
    const property = fc.asyncProperty(
      inputsNear(valid),
      fc.constantFrom('fr' as const, 'en' as const),
      fc.boolean(),
      async (input, language, isFresh) => {
        const store = stores[language];
        await judge(name, procedure, store, isFresh ? refreshed(input, store) : input, language);
      },
    );
    await fc.assert(property, {
      numRuns: procedure.kind === 'task' ? Math.ceil(runs / 10) : runs,
      ...(seed === undefined ? {} : { seed: Number(seed) }),
    });
    expect([stores.fr.verdict(), stores.en.verdict()]).toEqual(['ok', 'ok']);
    expect(({} as { isAdmin?: boolean }).isAdmin).toBeUndefined();
  });
});
