import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { htmlToText } from '#electron/workers/letters/html-text.ts';
import { attached, head, message, multipart, openDesk } from '#tests/documents/letters.ts';
import { outlookMessage } from '#tests/documents/outlook.ts';

const read = async (name: string, content: string | Uint8Array) => {
  const { pivot, give } = await openDesk();
  return pivot.documents.readLetter({ ticket: give(name, content) });
};

describe('a message', () => {
  test('tells its sender, subject, date in the office, reference, text and enclosures', async () => {
    const letter = await read(
      'courriel.eml',
      multipart(
        [
          'Content-Type: text/plain; charset=iso-8859-1',
          'Content-Transfer-Encoding: quoted-printable',
          '',
          'Madame,=0D=0ANos r=E9f. : SG/2026-114 du 20 novembre',
        ],
        attached('../../../etc/plan.pdf', 'un plan'),
      ),
    );
    expect(letter).toEqual({
      format: 'eml',
      subject: 'Demande de subvention – école',
      senderName: 'Mairie de Saint-Léger',
      senderEmail: 'secretariat@saint-leger.example',
      sentOn: '2026-11-21',
      reference: 'SG/2026-114',
      bodyText: 'Madame,\nNos réf. : SG/2026-114 du 20 novembre',
      attachments: [
        {
          name: 'plan.pdf',
          mediaType: 'application/pdf',
          sha256: createHash('sha256').update('un plan').digest('hex'),
          bytes: 7,
        },
      ],
      remarks: [],
    });
  });

  test('in HTML gives its words only', async () => {
    const html = `<html><head><title>t</title><style>p{}</style></head><body><p>Bonjour&nbsp;&eacute;l&#117;s,</p>
      <script>alert(1)</script><img src="https://example.org/pixel.png" onerror="alert(2)"><!-- caché -->
      <ul><li>un</li><li>deux &lt;b&gt;</li></ul><p title="a > b">fin</p></body></html>`;
    const letter = await read('a.eml', message(...head, 'Content-Type: text/html; charset=utf-8', '', html));
    expect(letter.bodyText).toBe('Bonjour élus,\n\nun\n\ndeux <b>\n\nfin');
  });

  test('inside a message is an enclosure, not its text', async () => {
    const inner = message('Subject: interne', 'From: a@b.example', '', 'secret du dedans');
    const letter = await read(
      'a.eml',
      multipart(['Content-Type: text/plain', '', 'dehors'], ['Content-Type: message/rfc822', '', inner]),
    );
    expect(letter.bodyText).toBe('dehors');
    expect(letter.attachments).toMatchObject([{ name: 'message.eml', mediaType: 'message/rfc822' }]);
  });

  test('too long is cut with a remark; an Outlook envelope is named', async () => {
    const letter = await read(
      'a.eml',
      multipart(
        ['Content-Type: text/plain', '', 'mot '.repeat(30_000)],
        attached('winmail.dat', 'xx', 'application/ms-tnef'),
      ),
    );
    expect(letter.bodyText).toHaveLength(100_000);
    expect(letter.remarks).toEqual([
      expect.stringContaining('n’est repris qu’en partie'),
      expect.stringContaining('winmail.dat'),
    ]);
  });
});

test('an Outlook message tells the same', async () => {
  const content = new TextEncoder().encode('plan '.repeat(2000));
  const letter = await read('courriel.msg', outlookMessage({ attachments: [{ name: 'Plan.pdf', content }] }));
  expect(letter).toMatchObject({
    format: 'msg',
    subject: 'Réponse à votre courrier',
    senderName: 'Direction départementale',
    senderEmail: 'ddt@example.org',
    sentOn: '2026-11-19',
    reference: 'DDT-26-118',
    bodyText: 'Bonjour,\nVeuillez trouver le plan ci-joint.\nN/Réf. : DDT-26-118',
    attachments: [{ name: 'Plan.pdf', bytes: 10_000, sha256: createHash('sha256').update(content).digest('hex') }],
    remarks: [],
  });
});

test('any other file gives its name', async () => {
  expect(await read('2026-11-20_Lettre_du_maire.pdf', '%PDF-1.7')).toMatchObject({
    format: 'file',
    subject: '2026-11-20 Lettre du maire',
    attachments: [],
  });
});

test.each([
  ['a < b & c', 'a < b & c'],
  ['<p', ''],
  ['<script>x', ''],
  ['<p title="', ''],
  ['&#0;&#x110000;&toString;', '\ufffd\ufffd&toString;'],
  ['<!--', ''],
  ['<STYLE>a</style >b', 'b'],
])('the words of %j are %j', (html, words) => {
  expect(htmlToText(html)).toBe(words);
});
