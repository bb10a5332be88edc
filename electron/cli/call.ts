import { text } from 'node:stream/consumers';
import type { Service } from '#electron/service/service.ts';
import type { HostWords } from '#electron/web/words.ts';
import type { Reply } from '#shared/contract/errors.ts';
import type { Command } from './command.ts';

/** Calls one procedure; its input is JSON from the arguments, or from standard input for `-`. */
export const callProcedure = async (
  service: Service,
  { procedure, json = '{}' }: Extract<Command, { kind: 'call' }>,
  words: HostWords['cli'],
): Promise<Reply> => {
  let input: unknown;
  try {
    input = JSON.parse(json === '-' ? await text(process.stdin) : json);
  } catch {
    return { ok: false, error: { code: 'validation', message: words.notJson } };
  }
  return service.dispatch(procedure, input);
};
