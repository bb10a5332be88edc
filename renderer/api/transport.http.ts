import type { Reply } from '#shared/contract/errors.ts';
import type { PushEvent } from '#shared/contract/events.ts';
import type { Transport } from './transport.ts';

/** Calls over the loopback host; its refusals carry the same JSON reply whatever their status. */
export const httpTransport: Transport = {
  rpc: async (name, input) => {
    const response = await fetch(`/rpc/${name}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(input),
    });
    return (await response.json()) as Reply;
  },
  subscribe: (listener) => {
    const source = new EventSource('/events');
    source.onmessage = ({ data }: MessageEvent<string>) => listener(JSON.parse(data) as PushEvent);
    return () => source.close();
  },
};
