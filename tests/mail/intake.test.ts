import { describe, expect, test } from 'vitest';
import { openTestService, refusalOf, temporaryFolder } from '#tests/helpers/service.ts';

const eml = (lines: readonly string[] = []): string =>
  [
    'From: "Direction des routes" <routes@exemple.fr>',
    'To: accueil@exemple.fr',
    'Date: Fri, 20 Nov 2026 10:12:00 +0100',
    'Subject: Travaux sur la RD 12',
    'MIME-Version: 1.0',
    'Content-Type: multipart/mixed; boundary="part"',
    ...lines,
    '',
    '--part',
    'Content-Type: text/plain; charset=utf-8',
    '',
    'Bonjour',
    '--part',
    'Content-Type: text/plain; name="plan.txt"',
    'Content-Disposition: attachment; filename="plan.txt"',
    '',
    'Plan',
    '--part--',
    '',
  ].join('\r\n');

const opened = () => {
  const { service, pivot } = openTestService({ dataDir: temporaryFolder() });
  const handIn = (name: string, text: string): string => {
    const reply = service.receiveFile({
      name,
      mediaType: 'application/octet-stream',
      bytes: new TextEncoder().encode(text),
    });
    if (!reply.ok) throw new Error(reply.error.message);
    return reply.value.ticket;
  };
  return { pivot, handIn };
};

describe('a letter registered with its file', { timeout: 30_000 }, () => {
  test('takes from an e-mail what is not given, enters its sender, and keeps it with its enclosures', async () => {
    const { pivot, handIn } = opened();
    const letter = await pivot.mail.create({ ticket: handIn('travaux.eml', eml()), stampedOn: '2026-11-23' });
    expect(letter).toMatchObject({
      number: '2026-0001',
      subject: 'Travaux sur la RD 12',
      correspondentName: 'Direction des routes',
      senderDate: '2026-11-20',
      channel: 'email',
      kind: 'email',
      enclosuresReceived: 1,
    });
    expect((await pivot.correspondents.list()).items).toMatchObject([{ email: 'routes@exemple.fr', letters: 1 }]);
    const { items } = await pivot.documents.list({ mailId: letter.id });
    expect(items.map(({ fileName }) => fileName).sort()).toEqual(['plan.txt', 'travaux.eml']);
  });

  test('keeps what is given over what the file says, and finds a sender by e-mail', async () => {
    const { pivot, handIn } = opened();
    await pivot.correspondents.create({ name: 'DIR Est', email: 'Routes@exemple.fr' });
    const first = await pivot.mail.create({ ticket: handIn('a.eml', eml()), subject: 'RD 12', urgency: 'priority' });
    expect(first).toMatchObject({ subject: 'RD 12', urgency: 'priority', correspondentName: 'DIR Est' });
    const second = await pivot.mail.create({ ticket: handIn('b.eml', eml()), correspondent: 'Préfecture' });
    expect(second.correspondentName).toBe('Préfecture');
    expect((await pivot.correspondents.list()).total).toBe(2);
  });

  test('any file does, named or not', async () => {
    const { pivot, handIn } = opened();
    const letter = await pivot.mail.create({ ticket: handIn('scan.pdf', '%PDF-1.4\n'), subject: 'Lettre numérisée' });
    expect(letter).toMatchObject({ kind: 'letter', channel: 'post', enclosuresReceived: null });
    expect((await pivot.documents.list({ mailId: letter.id })).total).toBe(1);
  });

  test('an unknown ticket, a closed cover, an unknown holder: one sentence, nothing registered', async () => {
    const { pivot, handIn } = opened();
    expect(await refusalOf(pivot.mail.create({ ticket: 'no-such-ticket' }))).toMatchObject({ code: 'not_found' });
    const ticket = handIn('travaux.eml', eml());
    const cover = await refusalOf(pivot.mail.create({ ticket, security: 'secret' }));
    expect(cover).toMatchObject({ code: 'rule_violated', message: expect.stringContaining('le fichier') });
    await refusalOf(pivot.mail.create({ ticket, markedTo: 'nobody' }));
    expect((await pivot.mail.list()).total).toBe(0);
    expect((await pivot.correspondents.list()).total).toBe(0);
    expect((await pivot.mail.create({ ticket })).number).toBe('2026-0001');
  });
});
