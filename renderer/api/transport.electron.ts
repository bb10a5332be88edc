import type { Reply } from '#shared/contract/errors.ts';
import type { PushEvent } from '#shared/contract/events.ts';
import type { Transport } from './transport.ts';

/** What the preload script exposes: JSON text in both directions. */
export type WindowHost = {
  readonly rpc: (name: string, json: string) => Promise<string>;
  readonly subscribe: (listener: (json: string) => void) => () => void;
};

export const electronTransport = (host: WindowHost): Transport => ({
  rpc: async (name, input) => JSON.parse(await host.rpc(name, JSON.stringify(input))) as Reply,
  subscribe: (listener) => host.subscribe((json) => listener(JSON.parse(json) as PushEvent)),
});
