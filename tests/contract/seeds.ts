import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { createService } from '#electron/service/create-service.ts';
import type { FileTransfer, Service } from '#electron/service/service.ts';
import { Driver } from '#electron/store/driver.ts';
import { contract } from '#shared/contract/contract.ts';
import type { Procedure } from '#shared/contract/procedure.ts';
import type { Language } from '#shared/settings/schema.ts';
import { bareHost, fixedClock, sequentialIds, temporaryFolder } from '#tests/helpers/service.ts';
import { liveTheDay } from './day.ts';

/** Every procedure of the contract by its full name. */
export const procedures: readonly (readonly [string, Procedure])[] = Object.entries(contract).flatMap(
  ([feature, group]) => Object.entries(group).map(([verb, procedure]) => [`${feature}.${verb}`, procedure] as const),
);

const opened = (dataDir: string, clock = fixedClock(), newId = sequentialIds()): Service =>
  createService({ ...bareHost, printPdf: async () => new Uint8Array(8) }, { dataDir, clock, newId });

/** A day's store in each language, closed, with the inputs that each procedure took that day. */
export const bakeStores = async (folder: string) => {
  const inputs = new Map<string, unknown[]>();
  for (const language of ['fr', 'en'] as const) {
    const dataDir = join(folder, language);
    mkdirSync(dataDir);
    const clock = fixedClock();
    const service = opened(dataDir, clock);
    const steps = await liveTheDay(
      {
        clock,
        dispatch: service.dispatch,
        upload: async (file: FileTransfer) => service.receiveFile(file),
        download: async (ticket) => service.takeFile(ticket),
      },
      false,
    );
    for (const { name, input } of steps) {
      if (language === 'fr') inputs.set(name, [...(inputs.get(name) ?? []), input ?? {}]);
    }
    await service.dispatch('settings.update', { patch: { language } });
    await service.close();
  }
  return inputs;
};

/** A copy of a baked store under a service, with a second connection that sees whether anything is written. */
export const openBaked = (baked: string, language: Language) => {
  const dataDir = join(temporaryFolder(), language);
  cpSync(join(baked, language), dataDir, { recursive: true });
  let last = 500_000;
  const service = opened(dataDir, fixedClock('2026-11-23T10:00:00.000Z'), () => `id-${String(++last)}`);
  const watcher = new Driver(join(dataDir, 'pivot.db'), { readonly: true });
  onTestFinished(async () => {
    watcher.close();
    await service.close();
  });
  return {
    service,
    /** Changes with every commit of another connection. */
    version: (): unknown => watcher.pragma('data_version', { simple: true }),
    /** The revision that an entity has now, if it is known. */
    revisionOf: (id: string): number | undefined => {
      const tables = watcher
        .prepare(
          `SELECT m.name FROM sqlite_master m JOIN pragma_table_info(m.name) c ON c.name = 'revision' WHERE m.type = 'table'`,
        )
        .all() as { name: string }[];
      for (const { name } of tables) {
        const row = watcher.prepare(`SELECT revision FROM ${name} WHERE id = ?`).get(id);
        if (row) return (row as { revision: number }).revision;
      }
      return undefined;
    },
    verdict: (): unknown => watcher.pragma('integrity_check', { simple: true }),
  };
};
