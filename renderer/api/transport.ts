import type { Reply } from '#shared/contract/errors.ts';
import type { PushEvent } from '#shared/contract/events.ts';

/** How the window reaches the service: a call answers a reply, events arrive until the returned function is called. */
export type Transport = {
  readonly rpc: (name: string, input: unknown) => Promise<Reply>;
  readonly subscribe: (listener: (event: PushEvent) => void) => () => void;
};
