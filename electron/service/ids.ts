import { randomUUID } from 'node:crypto';

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';

const base32 = (value: number, length: number): string => {
  let text = '';
  for (let rest = value, i = 0; i < length; i += 1) {
    text = (alphabet[rest % 32] ?? '0') + text;
    rest = Math.floor(rest / 32);
  }
  return text;
};

/** A random id of 26 characters that sorts by the millisecond it was made in. */
export const newId = (): string => base32(Date.now(), 10) + randomUUID().replaceAll('-', '').slice(16);
