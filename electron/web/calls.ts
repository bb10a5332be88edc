import type { Service } from '#electron/service/service.ts';
import type { Reply } from '#shared/contract/errors.ts';
import { callLimit } from './files.ts';

const decode = (text: string | Uint8Array): unknown =>
  JSON.parse(typeof text === 'string' ? text : new TextDecoder('utf-8', { fatal: true }).decode(text));

/** Answers a call whose input is JSON, as text or as the bytes of a body; undefined stands for a body over the limit. */
export const answerCall = async (
  service: Service,
  name: string,
  json: string | Uint8Array | undefined,
): Promise<Reply> => {
  if (json === undefined || Buffer.byteLength(json) > callLimit) return service.refuse('too_large');
  let input: unknown;
  try {
    input = decode(json);
  } catch {
    return service.refuse('not_json');
  }
  return service.dispatch(name, input);
};
