import {
  altered,
  cyclic,
  entry,
  firstTable,
  good,
  header,
  nested,
  noise,
  plain,
  sectorAt,
  tinyCyclic,
} from './hostile-bytes.ts';
import { attached, bytesOf, head, multipart } from './letters.ts';
import { compoundFile, outlookMessage } from './outlook.ts';

/** Files that are refused: what they are, their name, their bytes, and the sentence. */
export const refused: readonly (readonly [string, string, Uint8Array | string, RegExp])[] = [
  ['an empty .eml', 'a.eml', '', /vide/],
  ['a text of 20 MB on one line', 'a.eml', header(...head).replace('Bonjour', 'x'.repeat(20_000_000)), /plus de texte/],
  ['a million line breaks', 'a.eml', `${header(...head)}${'\n'.repeat(1_000_000)}`, /plus de texte/],
  [
    '90,000 empty parts',
    'a.eml',
    multipart(plain).replace('--limite--', '--limite\r\n\r\n'.repeat(90_000)),
    /plus de texte/,
  ],
  ['500,000 recipients', 'a.eml', header(...head, `Cc: ${'a:b;'.repeat(500_000)}`), /message lisible/],
  ['an empty .msg', 'a.msg', '', /vide/],
  ['an empty .pdf', 'a.pdf', '', /vide/],
  ['a .eml of noise', 'a.eml', noise(100_000), /message lisible/],
  ['a .eml of NUL bytes', 'a.eml', new Uint8Array(100_000), /message lisible/],
  ['a picture called .eml', 'a.eml', bytesOf('\x89PNG\r\n\x1a\n0000IHDR'), /message lisible/],
  ['a .pdf called .eml', 'a.eml', '%PDF-1.7\n1 0 obj\n', /message lisible/],
  ['a .zip called .eml', 'a.eml', bytesOf('PK\x03\x04\x14\0\0\0'), /message lisible/],
  ['a web page called .eml', 'a.eml', '<html><script>alert(1)</script></html>', /message lisible/],
  ['headers of 10 MB', 'a.eml', header(...head, `X-A: ${'x'.repeat(10_000_000)}`), /message lisible/],
  ['parts 101 deep', 'a.eml', nested(101, plain), /message lisible/],
  ['parts 20,000 deep', 'a.eml', nested(20_000, plain), /plus de texte/],
  ['501 attachments', 'a.eml', multipart(...Array.from({ length: 501 }, () => attached('a', 'x'))), /500 pièces/],
  ['a .msg of 2 KB with a cyclic table', 'a.msg', tinyCyclic, /Outlook lisible/],
  ['a .msg whose chains are cyclic', 'a.msg', cyclic, /Outlook lisible/],
  ['a .msg of noise', 'a.msg', noise(100_000), /Outlook lisible/],
  ['a .msg of NUL bytes', 'a.msg', new Uint8Array(100_000), /Outlook lisible/],
  ['a .msg of eight bytes', 'a.msg', good.slice(0, 8), /Outlook lisible/],
  ['a .msg cut at 600 bytes', 'a.msg', good.slice(0, 600), /Outlook lisible/],
  ['a .msg cut in half', 'a.msg', good.slice(0, good.length / 2), /Outlook lisible/],
  ['a .eml called .msg', 'a.msg', header(...head), /Outlook lisible/],
  ['a .msg with a text of 20 MB', 'a.msg', outlookMessage({ body: 'é'.repeat(10_000_000) }), /Outlook lisible/],
  ['an empty compound file', 'a.msg', compoundFile([]), /Outlook lisible/],
  [
    'a .msg with a stream of 2 GB',
    'a.msg',
    altered(good, (view) => view.setUint32(entry(1) + 120, 0x7fffffff, true)),
    /Outlook lisible/,
  ],
  [
    'a .msg with a stream of negative size',
    'a.msg',
    altered(good, (view) => view.setUint32(entry(1) + 120, 0xffffffff, true)),
    /Outlook lisible/,
  ],
  [
    'a .msg whose entries are their own children',
    'a.msg',
    altered(good, (view) => view.setUint32(entry(0) + 76, 0, true)),
    /Outlook lisible/,
  ],
  [
    'a .msg whose entries point to each other',
    'a.msg',
    altered(good, (view) => {
      view.setUint32(entry(1) + 68, 2, true);
      view.setUint32(entry(2) + 68, 1, true);
    }),
    /Outlook lisible/,
  ],
  [
    'a .msg with an entry outside',
    'a.msg',
    altered(good, (view) => view.setUint32(entry(0) + 76, 5000, true)),
    /Outlook lisible/,
  ],
  [
    'a .msg whose directory starts outside',
    'a.msg',
    altered(good, (view) => view.setUint32(48, 0x00ffffff, true)),
    /Outlook lisible/,
  ],
  [
    'a .msg with sectors of 2^31 bytes',
    'a.msg',
    altered(good, (view) => view.setUint16(30, 31, true)),
    /Outlook lisible/,
  ],
  [
    'a .msg with four billion tables',
    'a.msg',
    altered(good, (view) => view.setUint32(44, 0xffffffff, true)),
    /Outlook lisible/,
  ],
  [
    'a .msg whose table of tables is cyclic',
    'a.msg',
    altered(good, (view) => {
      view.setUint32(68, firstTable, true);
      view.setUint32(72, 0xffffffff, true);
      view.setUint32(sectorAt(firstTable) + 508, firstTable, true);
    }),
    /Outlook lisible/,
  ],
];
