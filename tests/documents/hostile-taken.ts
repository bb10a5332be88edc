import { expect } from 'vitest';
import type { LetterReading } from '#shared/documents/schema.ts';
import { header, messagesInside, nested, noise, plain } from './hostile-bytes.ts';
import { attached, bytesOf, head, message, multipart } from './letters.ts';
import { outlookMessage } from './outlook.ts';

type Shown = LetterReading;

const names = ({ attachments }: Shown) => attachments.map(({ name }) => name);

/** Files that are read in spite of what is in them: what they are, their name, their bytes, and what comes of them. */
export const taken: readonly (readonly [string, string, Uint8Array | string, (letter: Shown) => void])[] = [
  [
    '100,000 headers',
    'a.eml',
    header(...head, `${'X-A: b\r\n'.repeat(99_999)}X-A: b`),
    ({ bodyText }) => expect(bodyText).toBe('Bonjour'),
  ],
  ['parts 99 deep', 'a.eml', nested(99, plain), ({ bodyText }) => expect(bodyText).toContain('Bonjour')],
  [
    '1,000 messages in each other',
    'a.eml',
    messagesInside(1000),
    (letter) => expect(names(letter)).toEqual(['message.eml']),
  ],
  [
    'parts without end',
    'a.eml',
    multipart(plain).replace('--limite--', ''),
    ({ bodyText }) => expect(bodyText).toBe('Bonjour'),
  ],
  [
    'a boundary that never comes',
    'a.eml',
    message(...head, 'Content-Type: multipart/mixed; boundary="x"', '', 'texte'),
    ({ attachments }) => expect(attachments).toEqual([]),
  ],
  [
    'a boundary of 100,000 characters',
    'a.eml',
    message(...head, `Content-Type: multipart/mixed; boundary="${'b'.repeat(100_000)}"`, '', 'x'),
    ({ attachments }) => expect(attachments).toEqual([]),
  ],
  [
    'an empty boundary',
    'a.eml',
    message(...head, 'Content-Type: multipart/mixed; boundary=""', '', '--', 'x'),
    ({ attachments }) => expect(attachments).toEqual([]),
  ],
  [
    '40,000 encoded words',
    'a.eml',
    header(head[0] ?? '', `Subject: ${'=?utf-8?Q?=C3=A9?= '.repeat(40_000)}`),
    ({ subject, remarks }) => expect([subject.length, remarks.length]).toEqual([500, 1]),
  ],
  [
    'encoded words without end',
    'a.eml',
    header(head[0] ?? '', `Subject: ${'=?utf-8?B?'.repeat(50_000)}`),
    ({ subject }) => expect(subject.length).toBeLessThanOrEqual(500),
  ],
  [
    'an unknown charset in a word',
    'a.eml',
    header(head[0] ?? '', 'Subject: =?nope?B?4pyT?='),
    ({ subject }) => expect(subject).not.toBe(''),
  ],
  [
    'an unknown charset of the text',
    'a.eml',
    message(...head, 'Content-Type: text/plain; charset=x-inconnu', '', 'Bonjour'),
    ({ bodyText }) => expect(bodyText).toBe('Bonjour'),
  ],
  [
    'a wrong charset',
    'a.eml',
    bytesOf(message(...head, 'Content-Type: text/plain; charset=utf-8', '', 'Bonjour')).map((byte, at, all) =>
      at === all.length - 1 ? 0xe9 : byte,
    ),
    ({ bodyText }) => expect(bodyText).toBe('Bonjou\ufffd'),
  ],
  [
    'a text said to be UTF-16',
    'a.eml',
    message(...head, 'Content-Type: text/plain; charset=utf-16le', '', 'abc'),
    ({ bodyText }) => expect(bodyText.isWellFormed()).toBe(true),
  ],
  [
    'base64 that is none',
    'a.eml',
    multipart(plain, [
      'Content-Type: application/pdf',
      'Content-Disposition: attachment; filename="a.pdf"',
      'Content-Transfer-Encoding: base64',
      '',
      '!!!! é ???? ===',
    ]),
    ({ attachments }) => expect(attachments.length).toBeLessThanOrEqual(1),
  ],
  [
    'base64 cut short',
    'a.eml',
    multipart(plain, [
      'Content-Type: application/pdf',
      'Content-Disposition: attachment; filename="a.pdf"',
      'Content-Transfer-Encoding: base64',
      '',
      'QUJDR',
    ]),
    (letter) => expect(names(letter)).toEqual(['a.pdf']),
  ],
  [
    'an unknown encoding',
    'a.eml',
    message(...head, 'Content-Type: text/plain', 'Content-Transfer-Encoding: x-rien', '', 'Bonjour'),
    ({ bodyText }) => expect(bodyText).toBe('Bonjour'),
  ],
  [
    'quoted-printable that is none',
    'a.eml',
    message(
      ...head,
      'Content-Type: text/plain',
      'Content-Transfer-Encoding: quoted-printable',
      '',
      '=ZZ=é=',
      '=',
      'fin',
    ),
    ({ bodyText }) => expect(bodyText).toContain('fin'),
  ],
  [
    'NUL bytes in subject and text',
    'a.eml',
    header(head[0] ?? '', 'Subject: a\0b').replace('Bonjour', 'Bon\0jour\x07'),
    ({ subject, bodyText }) => expect([subject, bodyText]).toEqual(['a b', 'Bonjour']),
  ],
  [
    'a subject that turns its reading round',
    'a.eml',
    header(head[0] ?? '', 'Subject: =?utf-8?B?4oCuZmRwLmV4ZQ==?='),
    ({ subject }) => expect(subject).toBe('fdp.exe'),
  ],
  [
    'a line break in a subject',
    'a.eml',
    header(head[0] ?? '', 'Subject: =?utf-8?Q?a=0D=0ABcc:_x?='),
    ({ subject }) => expect(subject).toBe('a Bcc: x'),
  ],
  [
    'a date that does not exist',
    'a.eml',
    header(...head.slice(0, 3), 'Date: Mon, 99 Foo 9999 99:99:99 +9999'),
    ({ sentOn }) => expect(sentOn).toBeNull(),
  ],
  [
    'a date in the year 9999',
    'a.eml',
    header(...head.slice(0, 3), 'Date: Fri, 31 Dec 9999 23:59:59 +0000'),
    ({ sentOn }) => expect(sentOn).toBeNull(),
  ],
  [
    'a sender of 1 MB',
    'a.eml',
    header(`From: ${'x'.repeat(1_000_000)} <a@b.example>`),
    ({ senderName }) => expect(senderName).toHaveLength(500),
  ],
  [
    'a sender in 10,000 brackets',
    'a.eml',
    header(`From: ${'('.repeat(10_000)}${'<'.repeat(10_000)}a@b`),
    ({ senderName }) => expect(senderName.length).toBeLessThanOrEqual(500),
  ],
  [
    'no sender and no subject',
    'a.eml',
    header('Date: Fri, 20 Nov 2026 10:00:00 +0000'),
    ({ senderName, subject }) => expect([senderName, subject]).toEqual(['', '']),
  ],
  [
    'names that are paths',
    'a.eml',
    multipart(plain, attached('../../../etc/cron.d/x', 'a'), attached('C:\\\\Windows\\\\a.dll', 'b')),
    (letter) => expect(names(letter)).toEqual(['x', 'a.dll']),
  ],
  [
    'names of devices and streams',
    'a.eml',
    multipart(plain, attached('CON', 'a'), attached('x.txt:ads', 'b'), attached('fin. . ', 'c')),
    (letter) => expect(names(letter)).toEqual(['CON', 'x.txt:ads', 'fin. .']),
  ],
  [
    'a name that turns its reading round',
    'a.eml',
    multipart(plain, attached('=?utf-8?B?ZmFjdHVyZeKArmZkcC5leGU=?=', 'a')),
    (letter) => expect(names(letter)).toEqual(['facturefdp.exe']),
  ],
  [
    'a name of 100,000 characters',
    'a.eml',
    multipart(plain, attached(`${'n'.repeat(100_000)}.pdf`, 'a')),
    (letter) => expect(names(letter)[0]).toHaveLength(200),
  ],
  [
    'no name',
    'a.eml',
    multipart(plain, ['Content-Type: application/pdf', 'Content-Disposition: attachment', '', 'x']),
    (letter) => expect(names(letter)).toEqual(['sans nom']),
  ],
  [
    'an empty attachment',
    'a.eml',
    multipart(plain, attached('vide.pdf', '')),
    ({ attachments, remarks }) => expect([attachments, remarks.length]).toEqual([[], 1]),
  ],
  [
    'a type that would break a header',
    'a.eml',
    multipart(plain, attached('a', 'x', 'text/html;\u0001<script>')),
    ({ attachments }) => expect(attachments[0]?.mediaType).toBe('text/html'),
  ],
  [
    'an archive of itself',
    'a.eml',
    multipart(plain, attached('42.zip', 'PK\x03\x04'.repeat(1000), 'application/zip')),
    ({ attachments }) => expect(attachments).toMatchObject([{ name: '42.zip', bytes: 4000 }]),
  ],
  [
    'a picture with a page inside',
    'a.eml',
    multipart(plain, attached('a.svg', '<svg onload="alert(1)"/>', 'image/svg+xml')),
    ({ attachments }) => expect(attachments).toMatchObject([{ name: 'a.svg' }]),
  ],
  [
    'a .pdf that is cut',
    'a.eml',
    multipart(plain, attached('a.pdf', '%PDF-1.7 1 0 obj <<')),
    ({ attachments }) => expect(attachments).toMatchObject([{ name: 'a.pdf' }]),
  ],
  [
    '500,000 tags that never end',
    'a.eml',
    message(...head, 'Content-Type: text/html', '', '<a title="'.repeat(500_000)),
    ({ bodyText }) => expect(bodyText).toBe(''),
  ],
  [
    '200,000 tables in each other',
    'a.eml',
    message(...head, 'Content-Type: text/html', '', '<table><tr><td>'.repeat(200_000), 'fond'),
    ({ bodyText }) => expect(bodyText).toBe('fond'),
  ],
  [
    '200,000 scripts',
    'a.eml',
    message(...head, 'Content-Type: text/html', '', '<script>x</script>'.repeat(200_000), 'fin'),
    ({ bodyText }) => expect(bodyText).toBe('fin'),
  ],
  [
    'half characters',
    'a.eml',
    message(...head, 'Content-Type: text/html', '', '&#xd800;&#xdfff;'),
    ({ bodyText }) => expect(bodyText.isWellFormed()).toBe(true),
  ],
  [
    'ends of lines of every kind',
    'a.eml',
    header(...head).replace('Bonjour', 'a\rb\nc\r\nd'),
    ({ bodyText }) => expect(bodyText).toBe('a\nb\nc\nd'),
  ],
  [
    'a .msg with names that are paths',
    'a.msg',
    outlookMessage({ attachments: [{ name: '..\\..\\CON', content: noise(10) }] }),
    (letter) => expect(names(letter)).toEqual(['CON']),
  ],
  [
    'a .msg with an empty attachment',
    'a.msg',
    outlookMessage({ attachments: [{ name: 'a', content: new Uint8Array(0) }] }),
    ({ attachments }) => expect(attachments).toEqual([]),
  ],
  [
    'a .msg with a subject of 1 MB',
    'a.msg',
    outlookMessage({ subject: 's'.repeat(1_000_000) }),
    ({ subject, remarks }) => expect([subject.length, remarks.length]).toEqual([500, 1]),
  ],
  [
    'a .msg with a text of 3 million characters',
    'a.msg',
    outlookMessage({ body: 'mot '.repeat(750_000) }),
    ({ remarks }) => expect(remarks).toHaveLength(1),
  ],
  ['a name that is nothing but dots', '...', noise(10), ({ subject }) => expect(subject).toBe('sans nom')],
  [
    'a text with a pasted header',
    'a.eml',
    header(...head).replace('Bonjour', 'a\r\nContent-Transfer-Encoding: base64\r\n\r\nun mot'),
    ({ bodyText }) => expect(bodyText).toMatch(/un mot$/),
  ],
  [
    'an attachment of 40 MB in lines',
    'a.eml',
    multipart(plain, attached('gros.bin', 'a'.repeat(40_000_000)), attached('b', 'fin')).replaceAll(
      /[A-Za-z0-9+/]{76}/g,
      '$&\r\n',
    ),
    ({ attachments }) => expect(attachments.map(({ bytes }) => bytes)).toEqual([40_000_000, 3]),
  ],
  [
    'a text of 40 MB in base64',
    'a.eml',
    message(
      ...head,
      'Content-Type: text/plain; charset=utf-8',
      'Content-Transfer-Encoding: base64',
      '',
      Buffer.from('é'.repeat(15_000_000)).toString('base64').replaceAll(/.{76}/g, '$&\r\n'),
    ),
    ({ bodyText, remarks }) => expect([bodyText.length, remarks.length]).toEqual([100_000, 1]),
  ],
  [
    'a page of 12 MB',
    'a.eml',
    message(...head, 'Content-Type: text/html', '', '<p'.repeat(6_000_000)),
    ({ bodyText }) => expect(bodyText).toBe(''),
  ],
  [
    'a picture of 30 MB',
    'photo.jpg',
    new Uint8Array(30_000_000).fill(7),
    ({ subject }) => expect(subject).toBe('photo'),
  ],
  [
    'an attachment of 30 MB',
    'a.eml',
    multipart(plain, attached('gros.bin', 'a'.repeat(30_000_000))),
    ({ attachments }) => expect(attachments).toMatchObject([{ bytes: 30_000_000 }]),
  ],
];
