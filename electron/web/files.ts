import type { FileTransfer, Service } from '#electron/service/service.ts';
import { type Answer, jsonAnswer } from './answer.ts';

/** Largest file taken, in bytes. */
export const fileLimit = 64 * 1024 * 1024;

/** Largest call taken, in bytes. */
export const callLimit = 1024 * 1024;

/** Reads a body up to a limit in bytes; undefined when it is larger. */
export const readBody = async (
  chunks: AsyncIterable<Uint8Array>,
  limit: number,
): Promise<Uint8Array<ArrayBuffer> | undefined> => {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    size += chunk.byteLength;
    if (size > limit) return undefined;
    parts.push(chunk);
  }
  return Buffer.concat(parts, size);
};

/** The last part of a name given by the other side, as text to show: never a path to write to. */
const plainName = (name: string): string => {
  const last = name.split(/[/\\]/).at(-1) ?? '';
  return (
    [...last]
      .filter((character) => character >= ' ' && character !== '\u007f')
      .join('')
      .slice(0, 200) || 'fichier'
  );
};

/** Takes an uploaded file and answers its ticket. */
export const receiveUpload = (
  service: Service,
  name: string,
  mediaType: string,
  body: Uint8Array | undefined,
): Answer => {
  if (body === undefined) return jsonAnswer(service.refuse('file_too_large'), 413);
  return jsonAnswer(service.receiveFile({ name: plainName(name), mediaType, bytes: body }));
};

const disposition = (name: string): string => {
  const ascii = name.replaceAll(/[^\w.() -]/g, '_');
  const encoded = encodeURIComponent(name).replaceAll(
    /['()*]/g,
    (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`;
};

const download = ({ name, mediaType, bytes }: FileTransfer): Answer => ({
  status: 200,
  headers: {
    'content-type': mediaType,
    'content-disposition': disposition(plainName(name)),
    'content-security-policy': "default-src 'none'; sandbox",
    'cache-control': 'no-store',
  },
  body: bytes,
});

/** Gives a produced file once; undefined when the ticket is unknown or used. */
export const giveDownload = (service: Service, ticket: string): Answer | undefined => {
  const file = service.takeFile(ticket);
  return file && download(file);
};
