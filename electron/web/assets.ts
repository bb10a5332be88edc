import { readFile } from 'node:fs/promises';
import { extname, resolve, sep } from 'node:path';
import type { Answer } from './answer.ts';
import { contentSecurityPolicy, newNonce } from './headers.ts';

const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
};

const readIfThere = async (path: string): Promise<Uint8Array | undefined> => {
  try {
    return await readFile(path);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'ENOENT' || code === 'EISDIR' || code === 'ENOTDIR') return undefined;
    throw error;
  }
};

/** Where a path of the page lies below the folder; undefined when it would lie outside or is not readable text. */
const locate = (folder: string, pathname: string): string | undefined => {
  let decoded: string;
  try {
    decoded = decodeURIComponent(pathname);
  } catch {
    return undefined;
  }
  if (/[\0\\:]/.test(decoded)) return undefined;
  const path = resolve(folder, `.${decoded}`);
  return path.startsWith(folder + sep) ? path : undefined;
};

/** Serves the built renderer: its files, and its one page for every route of the window. Undefined when not found. */
export const openAssets = (rendererFolder: string): ((pathname: string) => Promise<Answer | undefined>) => {
  const folder = resolve(rendererFolder);

  const page = async (): Promise<Answer> => {
    const nonce = newNonce();
    const html = await readFile(resolve(folder, 'index.html'), 'utf8');
    return {
      status: 200,
      headers: {
        'content-type': 'text/html; charset=utf-8',
        'cache-control': 'no-store',
        'content-security-policy': contentSecurityPolicy(nonce),
      },
      body: html.replaceAll('__CSP_NONCE__', nonce),
    };
  };

  return async (pathname) => {
    const extension = extname(pathname).toLowerCase();
    if (extension === '' || pathname === '/index.html') return page();
    const mediaType = mediaTypes[extension];
    const path = mediaType === undefined ? undefined : locate(folder, pathname);
    const body = path === undefined ? undefined : await readIfThere(path);
    if (mediaType === undefined || body === undefined) return undefined;
    const isHashed = pathname.startsWith('/assets/');
    return {
      status: 200,
      headers: {
        'content-type': mediaType,
        'cache-control': isHashed ? 'private, max-age=31536000, immutable' : 'no-cache',
      },
      body,
    };
  };
};
