import { createService } from '#electron/service/create-service.ts';
import type { Service } from '#electron/service/service.ts';
import { plainHost } from '#electron/web/host.ts';
import { languageOf, refusalSentence } from '#electron/web/opening.ts';
import { defaultDataFolder } from '#electron/web/places.ts';
import { hostWords, sessionLanguage } from '#electron/web/words.ts';
import { contract } from '#shared/contract/contract.ts';
import type { Reply } from '#shared/contract/errors.ts';
import type { Contract } from '#shared/contract/procedure.ts';
import type { ImportResult } from '#shared/imports/schema.ts';
import { callProcedure } from './call.ts';
import type { Command } from './command.ts';
import { exportFile } from './export-file.ts';
import { importFile } from './import-file.ts';

const report = (reply: Reply): number => {
  if (reply.ok) process.stdout.write(`${JSON.stringify(reply.value)}\n`);
  else process.stderr.write(`${JSON.stringify(reply.error)}\n`);
  return reply.ok ? 0 : 1;
};

const listProcedures = (): number => {
  const rows = Object.entries(contract as Contract).flatMap(([feature, procedures]) =>
    Object.entries(procedures).map(([verb, { kind, summary }]) => [`${feature}.${verb}`, kind, summary] as const),
  );
  const width = Math.max(...rows.map(([name]) => name.length));
  for (const [name, kind, summary] of rows) {
    process.stdout.write(`${name.padEnd(width)}  ${kind.padEnd(7)}  ${summary}\n`);
  }
  return 0;
};

const perform = async (service: Service, command: Exclude<Command, { kind: 'procedures' }>): Promise<number> => {
  const words = hostWords(await languageOf(service)).cli;
  if (command.kind === 'call') return report(await callProcedure(service, command, words));
  if (command.kind === 'export') return report(await exportFile(service, command, words));
  const reply = await importFile(service, command, words);
  const isPartly = reply.ok && command.target !== 'mail' && (reply.value as ImportResult).failed > 0;
  return Math.max(report(reply), isPartly ? 1 : 0);
};

/** Performs one command on the store and answers the exit code. */
export const run = async (command: Command & { readonly dataDir: string | undefined }): Promise<number> => {
  if (command.kind === 'procedures') return listProcedures();
  let service: Service;
  try {
    service = createService(plainHost('cli'), { dataDir: command.dataDir ?? defaultDataFolder() });
  } catch (error) {
    const message = refusalSentence(error, sessionLanguage());
    if (message === undefined) throw error;
    return report({ ok: false, error: { code: 'unavailable', message } });
  }
  try {
    return await perform(service, command);
  } finally {
    await service.close();
  }
};
