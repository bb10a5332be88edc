import { AppError } from '#shared/contract/errors.ts';

/** Most lines outside encoded attachments that are read, most of them that may part a message, and most bytes. */
const lineLimit = 200_000;
const dashedLimit = 10_000;
const byteLimit = 16 * 1024 * 1024;

const newline = 0x0a;
const dash = 0x2d;

const isBlank = (bytes: Uint8Array, from: number, to: number): boolean => {
  for (let at = from; at < to; at += 1)
    if (bytes[at] !== 0x0d && bytes[at] !== 0x20 && bytes[at] !== 0x09) return false;
  return true;
};

const isBase64Header = (bytes: Uint8Array, from: number, to: number): boolean =>
  to - from < 200 &&
  /^content-transfer-encoding:\s*base64/i.test(String.fromCharCode(...bytes.subarray(from, Math.min(to, from + 60))));

const isBase64 = (byte: number): boolean =>
  (byte >= 0x30 && byte <= 0x39) ||
  (byte >= 0x41 && byte <= 0x5a) ||
  (byte >= 0x61 && byte <= 0x7a) ||
  byte === 0x2b ||
  byte === 0x2f;

/** The end of the encoded characters of a full line of base64; -1 when it is another line. */
const endOfEncoded = (bytes: Uint8Array, from: number, to: number): number => {
  let at = from;
  while (at < to && isBase64(bytes[at] ?? 0)) at += 1;
  return at - from >= 40 && isBlank(bytes, at, to) ? at : -1;
};

/**
 * The message with the full lines of each base64 part joined, which mean the same: a reader that keeps every line apart
 * then needs little memory. It is made in the place of the bytes given, which are used up. Throws `validation` when what
 * is left is more than a message is read for.
 */
export const withJoinedLines = (bytes: Uint8Array): ArrayBuffer => {
  let length = 0;
  let lines = 0;
  let dashed = 0;
  let plainBytes = 0;
  let isJoining = false;
  let part: 'plain' | 'announced' | 'base64' = 'plain';
  for (let at = 0; at < bytes.byteLength; ) {
    const found = bytes.indexOf(newline, at);
    const end = found === -1 ? bytes.byteLength : found + 1;
    const encoded = part === 'base64' ? endOfEncoded(bytes, at, found === -1 ? end : found) : -1;
    if (encoded !== -1 && found !== -1) {
      bytes.copyWithin(length, at, encoded);
      length += encoded - at;
      isJoining = true;
    } else {
      if (isJoining) bytes[length++] = newline;
      isJoining = false;
      if (bytes[at] === dash && bytes[at + 1] === dash) {
        part = 'plain';
        dashed += 1;
      } else if (part === 'plain' && isBase64Header(bytes, at, end)) part = 'announced';
      else if (part === 'announced' && isBlank(bytes, at, end - 1)) part = 'base64';
      bytes.copyWithin(length, at, end);
      length += end - at;
      lines += 1;
      plainBytes += end - at;
      if (lines > lineLimit || dashed > dashedLimit || plainBytes > byteLimit) {
        throw new AppError('validation', (w) => w.documents.tooMuchText);
      }
    }
    at = end;
  }
  const { buffer, byteOffset } = bytes;
  return byteOffset === 0 && buffer instanceof ArrayBuffer ? buffer.transfer(length) : bytes.slice(0, length).buffer;
};
