import { type IncomingHttpHeaders, request } from 'node:http';
import { onTestFinished } from 'vitest';
import { startLoopback } from '#electron/loopback/server.ts';
import type { Service } from '#electron/service/service.ts';
import { hostWords } from '#electron/web/words.ts';
import { sampleRenderer } from '#tests/helpers/renderer.ts';
import { openTestService } from '#tests/helpers/service.ts';

export type Reception = { readonly status: number; readonly headers: IncomingHttpHeaders; readonly body: string };

type Sending = {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
};

/** A real service behind a listening loopback host, with a plain HTTP client that sends exactly what it is told. */
export const openLoopback = async (service: Service = openTestService().service) => {
  const loopback = await startLoopback({
    service,
    rendererFolder: sampleRenderer(),
    port: 0,
    words: hostWords('fr').web,
  });
  let isOpen = true;
  const close = async (): Promise<void> => {
    if (isOpen) await loopback.close();
    isOpen = false;
  };
  onTestFinished(close);
  const { port } = loopback;

  const send = (path: string, { method = 'GET', headers = {}, body }: Sending = {}): Promise<Reception> =>
    new Promise((resolve, reject) => {
      const outgoing = request({ host: '127.0.0.1', port, path, method, headers, agent: false }, (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            body: Buffer.concat(parts).toString('utf8'),
          }),
        );
      });
      outgoing.on('error', reject);
      outgoing.end(body);
    });

  const startPath = loopback.startUrl.slice(`http://127.0.0.1:${port}`.length);
  const token = new URL(loopback.startUrl).searchParams.get('token') ?? '';

  /** Opens the start URL as a browser does and answers the cookie to send along. */
  const signIn = async (path = startPath): Promise<string> =>
    (await send(path)).headers['set-cookie']?.[0]?.split(';')[0] ?? '';

  const call = (name: string, input: unknown, headers: Readonly<Record<string, string>>): Promise<Reception> =>
    send(`/rpc/${name}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(input),
    });

  return { ...loopback, close, send, call, signIn, startPath, token, origin: `http://127.0.0.1:${port}` };
};
