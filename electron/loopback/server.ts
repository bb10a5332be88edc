import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Service } from '#electron/service/service.ts';
import { type Answer, jsonAnswer, textAnswer } from '#electron/web/answer.ts';
import { openAssets } from '#electron/web/assets.ts';
import { answerCall } from '#electron/web/calls.ts';
import { callLimit, fileLimit, giveDownload, readBody, receiveUpload } from '#electron/web/files.ts';
import { commonHeaders } from '#electron/web/headers.ts';
import type { HostWords } from '#electron/web/words.ts';
import type { ErrorCode } from '#shared/contract/errors.ts';
import { openAccess } from './access.ts';
import { openEventStream } from './event-stream.ts';
import { refusalOf } from './guard.ts';

/** Largest head of a request, in bytes. */
const headLimit = 8 * 1024;

export type LoopbackOptions = {
  readonly service: Service;
  readonly rendererFolder: string;
  /** 0 for any free port. */
  readonly port: number;
  readonly words: HostWords['web'];
};

export type Loopback = {
  readonly port: number;
  /** The address to print; its token opens one browser, and serves scripts as bearer. */
  readonly startUrl: string;
  /** An address for one browser that this program opens itself. */
  readonly newEntryUrl: () => string;
  readonly close: () => Promise<void>;
};

const write = (response: ServerResponse, { status, headers, body }: Answer): void => {
  response.writeHead(status, {
    ...commonHeaders,
    ...headers,
    'content-length': typeof body === 'string' ? Buffer.byteLength(body) : body.byteLength,
  });
  response.end(body);
};

/** Reads what a request sends; what is over the limit is left unread and discarded. */
const bodyOf = async (request: IncomingMessage, limit: number): Promise<Uint8Array | undefined> => {
  const isDeclaredTooLarge = Number(request.headers['content-length'] ?? 0) > limit;
  const body = isDeclaredTooLarge ? undefined : await readBody(request.iterator({ destroyOnReturn: false }), limit);
  if (body === undefined) request.resume();
  return body;
};

const isJson = (request: IncomingMessage): boolean =>
  request.headers['content-type']?.split(';')[0]?.trim().toLowerCase() === 'application/json';

/** Serves Pivot to this machine's browser on 127.0.0.1, to those who hold its token only. */
export const startLoopback = async ({ service, rendererFolder, port, words }: LoopbackOptions): Promise<Loopback> => {
  const access = openAccess();
  const assets = openAssets(rendererFolder);
  const events = openEventStream(service);
  let authority = '';
  let cookieName = '';

  /** A refusal in the form its caller reads: a reply for a call, a sentence for a page. */
  const refuse = (
    request: IncomingMessage,
    status: number,
    code: ErrorCode,
    sentence: keyof HostWords['web'],
  ): Answer =>
    request.method === 'POST'
      ? jsonAnswer({ ok: false, error: { code, message: words[sentence] } }, status)
      : textAnswer(status, words[sentence]);

  const wrongMethod = (request: IncomingMessage, allow: string): Answer => {
    const answer = refuse(request, 405, 'not_found', 'wrongMethod');
    return { ...answer, headers: { ...answer.headers, allow } };
  };

  const call = async (request: IncomingMessage, name: string): Promise<Answer> => {
    if (!isJson(request)) return refuse(request, 415, 'validation', 'wrongType');
    const body = await bodyOf(request, callLimit);
    const reply = await answerCall(service, name, body);
    return body === undefined ? jsonAnswer(reply, 413) : jsonAnswer(reply);
  };

  const upload = async (request: IncomingMessage, url: URL): Promise<Answer> =>
    receiveUpload(
      service,
      url.searchParams.get('name') ?? '',
      request.headers['content-type'] ?? 'application/octet-stream',
      await bodyOf(request, fileLimit),
    );

  const enter = (request: IncomingMessage, token: string): Answer => {
    if (access.admits(request.headers, cookieName)) return textAnswer(303, '', { location: '/' });
    const secret = access.enter(token);
    if (secret === undefined) return refuse(request, 401, 'unavailable', 'noSession');
    const cookie = `${cookieName}=${secret}; Path=/; HttpOnly; SameSite=Strict`;
    return textAnswer(303, '', { location: '/', 'set-cookie': cookie });
  };

  const route = async (request: IncomingMessage, url: URL): Promise<Answer> => {
    const { pathname } = url;
    const [, area = '', rest = ''] = /^\/(rpc|files)(?:\/(.*))?$/.exec(pathname) ?? [];
    if (area === 'rpc') return request.method === 'POST' ? call(request, rest) : wrongMethod(request, 'POST');
    if (area === 'files' && rest === '')
      return request.method === 'POST' ? upload(request, url) : wrongMethod(request, 'POST');
    const isRead = request.method === 'GET' || (request.method === 'HEAD' && area === '');
    if (!isRead) return wrongMethod(request, area === '' ? 'GET, HEAD' : 'GET');
    const found = area === 'files' ? giveDownload(service, rest) : await assets(pathname);
    return found ?? refuse(request, 404, 'not_found', 'notFound');
  };

  const respond = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const refusal = refusalOf(request.headers, authority);
    if (refusal) return write(response, refuse(request, refusal.status, 'unavailable', refusal.sentence));
    const url = URL.parse(`http://${authority}${request.url}`);
    if (url?.host !== authority) return write(response, refuse(request, 421, 'unavailable', 'wrongHost'));
    const token = url.pathname === '/' && request.method === 'GET' ? url.searchParams.get('token') : null;
    if (token !== null) return write(response, enter(request, token));
    if (!access.admits(request.headers, cookieName))
      return write(response, refuse(request, 401, 'unavailable', 'noSession'));
    if (url.pathname === '/events' && request.method === 'GET') return events.add(response);
    write(response, await route(request, url));
  };

  const server = createServer({ maxHeaderSize: headLimit, headersTimeout: 10_000 }, (request, response) => {
    respond(request, response).catch((error: unknown) => {
      if (response.headersSent || response.destroyed) return void response.destroy();
      process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
      write(response, refuse(request, 500, 'internal', 'failed'));
    });
  });

  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  }).catch((error: unknown) => {
    events.close();
    throw error;
  });
  const actualPort = (server.address() as AddressInfo).port;
  authority = `127.0.0.1:${actualPort}`;
  // Cookies ignore ports: two Pivots on one machine must not overwrite each other's session.
  cookieName = `pivot-${actualPort}`;
  const entryUrl = (token: string): string => `http://${authority}/?token=${token}`;

  return {
    port: actualPort,
    startUrl: entryUrl(access.token),
    newEntryUrl: () => entryUrl(access.newEntry()),
    close: async () => {
      events.close();
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      await closed;
    },
  };
};
