import { i18n } from '#renderer/text/index.ts';
import type { PivotClient } from '#shared/contract/contract.ts';
import type { ErrorCode, WireError } from '#shared/contract/errors.ts';
import { electronTransport, type WindowHost } from './transport.electron.ts';
import { httpTransport } from './transport.http.ts';

const windowHost = (window as unknown as { readonly host?: WindowHost }).host;

export const transport = windowHost === undefined ? httpTransport : electronTransport(windowHost);

/** A call that failed: one sentence for the user, and a sentence for each wrong field. */
export class HostError extends Error {
  readonly code: ErrorCode;
  readonly fields: Readonly<Record<string, string>>;

  constructor({ code, message, fields }: WireError) {
    super(message);
    this.name = 'HostError';
    this.code = code;
    this.fields = fields ?? {};
  }
}

/** Any failure as a HostError; what is not one is named as a host that does not answer. */
export const toHostError = (error: unknown): HostError =>
  error instanceof HostError ? error : new HostError({ code: 'unavailable', message: i18n.t('common.hostSilent') });

const call = async (name: string, input: unknown): Promise<unknown> => {
  const reply = await transport.rpc(name, input ?? {}).catch((error: unknown) => {
    throw toHostError(error);
  });
  if (!reply.ok) throw new HostError(reply.error);
  return reply.value;
};

const feature = (name: string): unknown =>
  new Proxy({}, { get: (_, procedure) => (input: unknown) => call(`${name}.${String(procedure)}`, input) });

/** Every procedure of the contract as an asynchronous function; it rejects with a HostError. */
export const client = new Proxy({}, { get: (_, name) => feature(String(name)) }) as PivotClient;
