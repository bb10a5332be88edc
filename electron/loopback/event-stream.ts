import type { ServerResponse } from 'node:http';
import type { Service } from '#electron/service/service.ts';
import { commonHeaders } from '#electron/web/headers.ts';

const heartbeatMs = 25_000;

/** Sends the service's events to each open page as Server-Sent Events. */
export const openEventStream = (service: Service) => {
  const pages = new Set<ServerResponse>();
  const say = (text: string): void => {
    for (const page of pages) page.write(text);
  };
  const unsubscribe = service.subscribe((event) => say(`data: ${JSON.stringify(event)}\n\n`));
  const heartbeat = setInterval(() => say(':\n\n'), heartbeatMs);
  return {
    add: (page: ServerResponse): void => {
      page.writeHead(200, {
        ...commonHeaders,
        'content-type': 'text/event-stream; charset=utf-8',
        'cache-control': 'no-store',
      });
      page.write('retry: 2000\n\n');
      pages.add(page);
      page.on('close', () => pages.delete(page));
    },
    close: (): void => {
      unsubscribe();
      clearInterval(heartbeat);
      for (const page of pages) page.end();
    },
  };
};
