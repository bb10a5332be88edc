import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { z } from 'zod';
import type { Service } from '#electron/service/service.ts';
import type { HostWords } from '#electron/web/words.ts';
import type { Reply } from '#shared/contract/errors.ts';
import { type ImportResult, type Inspection, type Mapping, mapping } from '#shared/imports/schema.ts';
import type { Command } from './command.ts';

type ImportCommand = Extract<Command, { kind: 'import' }>;
type TableTarget = Exclude<ImportCommand['target'], 'mail'>;

const invalid = (message: string): Reply<never> => ({ ok: false, error: { code: 'validation', message } });

const readMapping = async (path: string, words: HostWords['cli']): Promise<Reply<Mapping>> => {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch {
    return invalid(words.unreadable(path));
  }
  try {
    return { ok: true, value: mapping.parse(JSON.parse(text)) };
  } catch (error) {
    const problem =
      error instanceof z.ZodError ? error.issues.map(({ path: keys }) => keys.join('.')).join(', ') : 'JSON';
    return invalid(words.wrongMapping(path, problem));
  }
};

const guessMapping = async (service: Service, ticket: string, target: TableTarget): Promise<Reply<Mapping | null>> => {
  const look = (await service.dispatch('imports.inspect', { ticket, target })) as Reply<Inspection>;
  return look.ok ? { ok: true, value: look.value.mapping } : look;
};

const mediaTypes = { meetings: 'text/calendar', dossiers: 'text/csv', mail: 'application/octet-stream' } as const;

const importTable = async (
  service: Service,
  ticket: string,
  target: TableTarget,
  { mappingFile, isDryRun }: ImportCommand,
  words: HostWords['cli'],
): Promise<Reply<ImportResult>> => {
  const chosen =
    mappingFile === undefined ? await guessMapping(service, ticket, target) : await readMapping(mappingFile, words);
  if (!chosen.ok) return chosen;
  const input = { ticket, target, mapping: chosen.value };
  return (await service.dispatch(isDryRun ? 'imports.check' : 'imports.run', input)) as Reply<ImportResult>;
};

/** Imports a file, or tells what it would do: a table's columns are guessed where no mapping is given. */
export const importFile = async (service: Service, command: ImportCommand, words: HostWords['cli']): Promise<Reply> => {
  const { file, target, isDryRun } = command;
  let bytes: Uint8Array;
  try {
    bytes = await readFile(file);
  } catch {
    return invalid(words.unreadable(file));
  }
  const upload = service.receiveFile({ name: basename(file), mediaType: mediaTypes[target], bytes });
  if (!upload.ok) return upload;
  const { ticket } = upload.value;
  if (target !== 'mail') return importTable(service, ticket, target, command, words);
  if (!/\.(eml|msg)$/i.test(file)) return invalid(words.notMail(file));
  return isDryRun
    ? service.dispatch('documents.readLetter', { ticket })
    : service.dispatch('mail.create', { ticket, channel: 'email' });
};
