import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { attached, multipart } from '#tests/documents/letters.ts';
import { outlookMessage } from '#tests/documents/outlook.ts';
import { runNode } from '#tests/helpers/processes.ts';
import { temporaryFolder } from '#tests/helpers/service.ts';

const openFolder = () => {
  const folder = temporaryFolder();
  const data = join(folder, 'data');
  const pivot = (...args: readonly string[]) => runNode('electron/cli/main.ts', ['--data', data, ...args], {});
  const write = (name: string, content: string | Uint8Array): string => {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  };
  return { data, pivot, write };
};

const eml = multipart(
  ['Content-Type: text/plain', '', 'Bonjour, nos réf. : SG/2026-114'],
  attached('plan.pdf', 'un plan'),
);

describe('import --as mail', { timeout: 30_000 }, () => {
  test('registers an .eml with its fields, and keeps it with its enclosures', async () => {
    const { data, pivot, write } = openFolder();
    const registered = await pivot('import', write('courriel.eml', eml), '--as', 'mail');
    expect(registered).toMatchObject({ code: 0, err: '' });
    const letter = JSON.parse(registered.out);
    expect(letter).toMatchObject({
      direction: 'in',
      serial: 1,
      channel: 'email',
      subject: 'Demande de subvention – école',
      correspondentName: 'Mairie de Saint-Léger',
    });
    const kept = JSON.parse((await pivot('call', 'documents.list', JSON.stringify({ mailId: letter.id }))).out);
    expect(kept.items.map(({ fileName }: { fileName: string }) => fileName)).toEqual(['courriel.eml', 'plan.pdf']);
    expect(readdirSync(join(data, 'pieces'))).toHaveLength(2);
  });

  test('registers an .msg', async () => {
    const { pivot, write } = openFolder();
    const registered = await pivot('import', write('courriel.MSG', outlookMessage()), '--as', 'mail');
    expect(registered).toMatchObject({ code: 0, err: '' });
    expect(JSON.parse(registered.out)).toMatchObject({
      subject: 'Réponse à votre courrier',
      correspondentName: 'Direction départementale',
    });
  });

  test('tells with --dry-run what it would register, and writes nothing', async () => {
    const { data, pivot, write } = openFolder();
    const told = await pivot('import', write('a.eml', eml), '--as', 'mail', '--dry-run');
    expect(told.code).toBe(0);
    expect(JSON.parse(told.out)).toMatchObject({ senderName: 'Mairie de Saint-Léger', reference: 'SG/2026-114' });
    expect(JSON.parse((await pivot('call', 'mail.list', '{}')).out)).toMatchObject({ total: 0 });
    expect(existsSync(join(data, 'pieces'))).toBe(false);
  });

  test.each([
    ['a.eml', 'pas un message'],
    ['a.msg', 'pas un message'],
    ['a.txt', eml],
  ])('refuses %s that is no message with one JSON error, and registers nothing', async (name, content) => {
    const { data, pivot, write } = openFolder();
    const ended = await pivot('import', write(name, content), '--as', 'mail');
    expect(ended).toMatchObject({ code: 1, out: '' });
    expect(JSON.parse(ended.err)).toMatchObject({
      code: 'validation',
      message: expect.stringMatching(/Rien n’a été importé\.$/),
    });
    expect(JSON.parse((await pivot('call', 'mail.list', '{}')).out)).toMatchObject({ total: 0 });
    expect(existsSync(join(data, 'pieces'))).toBe(false);
  });
});
