import { AppError } from '#shared/contract/errors.ts';
import type { Mapping } from '#shared/imports/schema.ts';

type Encoding = Mapping['encoding'];

const refuseBinary = (bytes: Uint8Array): void => {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
    throw new AppError('validation', (w) => w.imports.utf16);
  }
  if (bytes.includes(0)) throw new AppError('validation', (w) => w.imports.notText);
};

const utf8 = (bytes: Uint8Array): string | undefined => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
};

/**
 * The text of a file and its encoding: the one given, else UTF-8 where every byte allows it, else Windows-1252. Line
 * ends become `\n`. Throws `validation` for UTF-16, binary and empty files.
 */
export const textOf = (bytes: Uint8Array, given?: Encoding): { text: string; encoding: Encoding } => {
  refuseBinary(bytes);
  const decoded = given === 'windows-1252' ? undefined : utf8(bytes);
  if (decoded === undefined && given === 'utf-8') throw new AppError('validation', (w) => w.imports.notUtf8);
  const text = decoded ?? new TextDecoder('windows-1252').decode(bytes);
  if (text.trim() === '') throw new AppError('validation', (w) => w.imports.empty);
  return { text: text.replace(/\r\n?/g, '\n'), encoding: decoded === undefined ? 'windows-1252' : 'utf-8' };
};
