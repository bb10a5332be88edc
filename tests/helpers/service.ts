import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { createService } from '#electron/service/create-service.ts';
import type { Host, Service } from '#electron/service/service.ts';
import type { PivotClient } from '#shared/contract/contract.ts';
import type { WireError } from '#shared/contract/errors.ts';
import type { Clock } from '#shared/kernel/time.ts';

/** A host that can do nothing but ask. */
export const bareHost: Host = { capabilities: { host: 'cli', canPrintPdf: false } };

/** A clock that stands still until told otherwise: Monday 23 November 2026, 09:00 in Paris. */
export const fixedClock = (now = '2026-11-23T08:00:00.000Z', timeZone = 'Europe/Paris') => {
  const clock = { at: now, timeZone, now: () => clock.at };
  return clock satisfies Clock;
};

/** Ids that count up, so that the same test makes the same rows. */
export const sequentialIds = (): (() => string) => {
  let last = 0;
  return () => `id-${String(++last).padStart(6, '0')}`;
};

/** A folder of its own for the running test, removed after it. */
export const temporaryFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'pivot-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
};

/** An error that crossed the service boundary, thrown for the test to look at. */
export class RefusedError extends Error {
  readonly wire: WireError;
  constructor(wire: WireError) {
    super(`${wire.code}: ${wire.message}`);
    this.wire = wire;
  }
}

/** Pivot as its callers see it, on a service: each procedure throws a `RefusedError` when it is refused. */
export const clientOf = (service: Pick<Service, 'dispatch'>): PivotClient =>
  new Proxy({} as PivotClient, {
    get: (_, feature: string) =>
      new Proxy(
        {},
        {
          get: (_group, verb: string) => async (input: unknown) => {
            const reply = await service.dispatch(`${feature}.${verb}`, input ?? {});
            if (reply.ok) return reply.value;
            throw new RefusedError(reply.error);
          },
        },
      ),
  });

/** The wire error a call is refused with; fails the test when the call succeeds. */
export const refusalOf = async (call: Promise<unknown>): Promise<WireError> => {
  const outcome = await call.then(
    () => undefined,
    (error: unknown) => error,
  );
  if (outcome instanceof RefusedError) return outcome.wire;
  throw outcome ?? new Error('the call was expected to be refused');
};

/** A real service for one test, closed after it: in memory, under a fixed clock, with counted ids. */
export const openTestService = (
  options: { dataDir?: string; clock?: Clock; host?: Host; newId?: () => string } = {},
) => {
  const service = createService(options.host ?? bareHost, {
    dataDir: options.dataDir ?? ':memory:',
    clock: options.clock ?? fixedClock(),
    newId: options.newId ?? sequentialIds(),
  });
  onTestFinished(() => service.close());
  const pivot = clientOf(service);
  const call = async (name: string, input: unknown = {}): Promise<unknown> => {
    const reply = await service.dispatch(name, input);
    if (reply.ok) return reply.value;
    throw new RefusedError(reply.error);
  };
  return { service, pivot, call };
};
