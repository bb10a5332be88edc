import { head, message } from './letters.ts';
import { outlookMessage } from './outlook.ts';

export const plain = ['Content-Type: text/plain; charset=utf-8', '', 'Bonjour'];
export const noise = (length: number): Uint8Array =>
  Uint8Array.from({ length }, (_, index) => (index * 7919 + 13) % 256);
export const altered = (bytes: Uint8Array, change: (view: DataView) => void): Uint8Array => {
  const copy = bytes.slice();
  change(new DataView(copy.buffer));
  return copy;
};

export const good = outlookMessage({ attachments: [{ name: 'a.pdf', content: noise(9000) }] });
export const sectorAt = (sector: number): number => (sector + 1) * 512;
export const firstTable = new DataView(good.buffer).getUint32(76, true);
const directory = new DataView(good.buffer).getUint32(48, true);

/** Every chain of the file leads back to its own first sector. */
export const cyclic = altered(good, (view) => {
  for (let index = 0; index < 128; index += 1) view.setUint32(sectorAt(firstTable) + 4 * index, index, true);
});

/** A compound file of 2 KB whose allocation table names itself without end. */
export const tinyCyclic = (() => {
  const bytes = new Uint8Array(2048);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  const view = new DataView(bytes.buffer);
  view.setUint16(26, 3, true);
  view.setUint16(30, 9, true);
  view.setUint16(32, 6, true);
  view.setUint32(44, 1, true);
  view.setUint32(48, 1, true);
  view.setUint32(60, 1, true);
  view.setUint32(64, 1, true);
  view.setUint32(68, 0xfffffffe, true);
  for (let at = 76; at < 512; at += 4) view.setUint32(at, at === 76 ? 0 : 0xffffffff, true);
  for (let index = 0; index < 128; index += 1) view.setUint32(512 + 4 * index, index, true);
  return bytes;
})();

export const entry = (index: number): number => sectorAt(directory) + 128 * index;

export const nested = (depth: number, inner: readonly string[]): string => {
  const opened = Array.from(
    { length: depth },
    (_, n) => `Content-Type: multipart/mixed; boundary="b${n}"\r\n\r\n--b${n}`,
  );
  return message(...head, opened.join('\r\n'), ...inner);
};

export const messagesInside = (depth: number): string =>
  message(
    ...head,
    ...Array.from({ length: depth }, () => ['Content-Type: message/rfc822', '']).flat(),
    'Subject: fond',
  );

export const header = (...lines: readonly string[]): string => message(...lines, '', 'Bonjour');
