import type { Service } from '#electron/service/service.ts';
import { type Answer, textAnswer } from '#electron/web/answer.ts';
import { openAssets } from '#electron/web/assets.ts';
import { fileLimit, giveDownload, readBody, receiveUpload } from '#electron/web/files.ts';
import { commonHeaders } from '#electron/web/headers.ts';
import type { HostWords } from '#electron/web/words.ts';
import { isOwnAddress, origin } from './origin.ts';

const toResponse = ({ status, headers, body }: Answer): Response =>
  new Response(typeof body === 'string' ? body : Buffer.from(body), {
    status,
    headers: { ...commonHeaders, ...headers },
  });

const bodyOf = (request: Request): Promise<Uint8Array | undefined> =>
  readBody(request.body ?? new Blob([]).stream(), fileLimit);

/** Answers what the window asks of `app://pivot`: its page, its files, uploads and downloads. */
export const answerPage = (service: Service, rendererFolder: string, words: HostWords['web']) => {
  const assets = openAssets(rendererFolder);

  const route = async (request: Request, { pathname, searchParams }: URL): Promise<Answer> => {
    const ticket = /^\/files\/(.+)$/.exec(pathname)?.[1];
    if (request.method === 'POST' && pathname === '/files') {
      const mediaType = request.headers.get('content-type') ?? 'application/octet-stream';
      return receiveUpload(service, searchParams.get('name') ?? '', mediaType, await bodyOf(request));
    }
    if (request.method !== 'GET') return textAnswer(405, words.wrongMethod, { allow: 'GET' });
    const found = ticket === undefined ? await assets(pathname) : giveDownload(service, ticket);
    return found ?? textAnswer(404, words.notFound);
  };

  return async (request: Request): Promise<Response> => {
    const from = request.headers.get('origin');
    const isForeign = !isOwnAddress(request.url) || (from !== null && from !== origin);
    return toResponse(isForeign ? textAnswer(403, words.foreignPage) : await route(request, new URL(request.url)));
  };
};
