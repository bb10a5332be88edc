import { rename, rm, writeFile } from 'node:fs/promises';
import type { Service } from '#electron/service/service.ts';
import type { HostWords } from '#electron/web/words.ts';
import type { Reply } from '#shared/contract/errors.ts';
import type { Command } from './command.ts';

type ExportCommand = Extract<Command, { kind: 'export' }>;

const produce = (service: Service, { list, span, format }: ExportCommand): Promise<Reply> =>
  list === 'dashboard'
    ? service.dispatch('reports.dashboard', { ...span, ...(format === undefined ? {} : { format }) })
    : service.dispatch('reports.csv', { list, filter: span });

/** Writes a list or the dashboard to a file: a new one appears whole or not at all. */
export const exportFile = async (service: Service, command: ExportCommand, words: HostWords['cli']): Promise<Reply> => {
  const reply = await produce(service, command);
  if (!reply.ok) return reply;
  const { ticket, rows } = reply.value as { ticket: string; rows: number };
  const bytes = service.takeFile(ticket)?.bytes ?? new Uint8Array();
  const unfinished = `${command.out}.tmp`;
  try {
    await writeFile(unfinished, bytes, { flush: true });
    await rename(unfinished, command.out);
  } catch {
    await rm(unfinished, { force: true }).catch(() => undefined);
    return { ok: false, error: { code: 'unavailable', message: words.unwritable(command.out) } };
  }
  return { ok: true, value: { file: command.out, bytes: bytes.byteLength, rows } };
};
