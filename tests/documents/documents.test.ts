import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { PivotClient } from '#shared/contract/contract.ts';
import { refusalOf, temporaryFolder } from '#tests/helpers/service.ts';
import { openDesk } from './letters.ts';

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');
const pathOf = (folder: string, text: string): string => join(folder, 'pieces', hashOf(text).slice(0, 2), hashOf(text));

const everyFile = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((one) => one.isFile())
        .map(({ name }) => name)
    : [];

const letter = (pivot: PivotClient, security: 'ordinary' | 'restricted' | 'secret' = 'ordinary') =>
  pivot.mail.create(
    security === 'secret'
      ? { security, isCoverOnly: true, outerMarking: 'Secret', stampedOn: '2026-11-20' }
      : { security, subject: 'Demande de subvention', correspondent: 'Mairie', stampedOn: '2026-11-20' },
  );

describe('a document', () => {
  test('is kept under the hash of its bytes, and given back as it was', async () => {
    const folder = temporaryFolder();
    const { service, pivot, dossier, give } = await openDesk(folder);
    const added = await pivot.documents.add({
      ticket: give('Plan cadastral.pdf', 'un plan', 'application/pdf'),
      dossierId: dossier.id,
    });
    expect(added).toMatchObject({
      label: 'Plan cadastral',
      fileName: 'Plan cadastral.pdf',
      version: 1,
      bytes: 7,
      sha256: hashOf('un plan'),
      dossierId: dossier.id,
    });
    expect(readFileSync(pathOf(folder, 'un plan'), 'utf8')).toBe('un plan');
    const { ticket, fileName } = await pivot.documents.fetch({ id: added.id });
    const file = service.takeFile(ticket);
    expect([fileName, file?.mediaType, Buffer.from(file?.bytes ?? []).toString()]).toEqual([
      'Plan cadastral.pdf',
      'application/pdf',
      'un plan',
    ]);
    const { items } = await pivot.documents.list({ dossierId: dossier.id });
    expect(items).toMatchObject([{ id: added.id, versions: 1, addedBy: expect.stringMatching(/./) }]);
    expect((await pivot.dossiers.history({ id: dossier.id })).items.at(-1)).toMatchObject({
      subject: 'document',
      action: 'created',
      after: { label: 'Plan cadastral' },
    });
  });

  test('is stored once for the same bytes, whatever its names', async () => {
    const folder = temporaryFolder();
    const { pivot, dossier, give } = await openDesk(folder);
    await pivot.documents.add({ ticket: give('a.txt', 'les mêmes'), dossierId: dossier.id });
    await pivot.documents.add({ ticket: give('b.txt', 'les mêmes'), dossierId: dossier.id });
    expect((await pivot.documents.list({ dossierId: dossier.id })).total).toBe(2);
    expect(everyFile(join(folder, 'pieces'))).toEqual([hashOf('les mêmes')]);
  });

  test('keeps its versions, shows the latest, and goes back when that one is removed', async () => {
    const { pivot, dossier, give } = await openDesk();
    const first = await pivot.documents.add({ ticket: give('note.odt', 'v1'), label: 'Note', dossierId: dossier.id });
    const second = await pivot.documents.addVersion({ id: first.id, ticket: give('note v2.odt', 'v2') });
    expect(second).toMatchObject({ seriesId: first.seriesId, version: 2, label: 'Note', fileName: 'note v2.odt' });
    const shown = async () =>
      (await pivot.documents.list({ dossierId: dossier.id })).items.map(({ version, versions }) => [version, versions]);
    expect(await shown()).toEqual([[2, 2]]);
    expect((await pivot.documents.versions({ seriesId: first.seriesId })).items.map(({ id }) => id)).toEqual([
      second.id,
      first.id,
    ]);
    await pivot.documents.remove({ id: second.id, revision: 1, scope: 'version' });
    expect(await shown()).toEqual([[1, 1]]);
    await pivot.documents.restore({ id: second.id });
    expect(await shown()).toEqual([[2, 2]]);
    await pivot.documents.remove({ id: second.id, revision: 3 });
    expect(await shown()).toEqual([]);
    await pivot.documents.restore({ id: second.id });
    expect(await shown()).toEqual([[2, 2]]);
  });

  test('says what is to be withheld before it is communicated', async () => {
    const { pivot, dossier, give } = await openDesk();
    const { id } = await pivot.documents.add({ ticket: give('dossier.pdf', 'x'), dossierId: dossier.id });
    const withheld = [{ ground: 'privacy' as const, what: 'Adresse du demandeur, page 2' }];
    const after = await pivot.documents.update({ id, revision: 1, patch: { withheld, label: 'Dossier complet' } });
    expect(after).toMatchObject({ withheld, label: 'Dossier complet', revision: 2 });
    const stale = await refusalOf(pivot.documents.update({ id, revision: 1, patch: { label: 'Autre' } }));
    expect(stale.code).toBe('conflict');
  });

  test('whose file was altered or is missing is never given; the check names it', async () => {
    const folder = temporaryFolder();
    const { pivot, dossier, give } = await openDesk(folder);
    const altered = await pivot.documents.add({ ticket: give('a.txt', 'intact'), dossierId: dossier.id });
    const missing = await pivot.documents.add({ ticket: give('b.txt', 'présent'), dossierId: dossier.id });
    await pivot.documents.add({ ticket: give('c.txt', 'bon'), dossierId: dossier.id });
    expect(await pivot.documents.verify()).toEqual({ checked: 3, problems: [] });
    writeFileSync(pathOf(folder, 'intact'), 'infact');
    rmSync(pathOf(folder, 'présent'));
    expect((await refusalOf(pivot.documents.fetch({ id: altered.id }))).message).toContain('altéré');
    expect((await refusalOf(pivot.documents.fetch({ id: missing.id }))).message).toContain('manque');
    const { checked, problems } = await pivot.documents.verify();
    expect(checked).toBe(3);
    expect(problems).toHaveLength(2);
    expect(problems).toContainEqual({
      sha256: hashOf('intact'),
      problem: 'altered',
      documents: [{ id: altered.id, label: 'a', fileName: 'a.txt' }],
    });
    expect(problems).toContainEqual(expect.objectContaining({ sha256: hashOf('présent'), problem: 'missing' }));
    await pivot.documents.add({ ticket: give('a.txt', 'intact'), dossierId: dossier.id });
    expect(readFileSync(pathOf(folder, 'intact'), 'utf8')).toBe('intact');
  });

  test.each([
    ['../../../etc/cron.d/x', 'x'],
    ['C:\\Windows\\System32\\cmd.exe', 'cmd.exe'],
    ['fac\u202Efdp.exe', 'facfdp.exe'],
    ['a\0b\r\nc.txt', 'abc.txt'],
    ['..', 'sans nom'],
    ['', 'sans nom'],
    [`${'é'.repeat(400)}.pdf`, `${'é'.repeat(196)}.pdf`],
  ])('named %j is shown as %j, and the name is never a path', async (name, shown) => {
    const folder = temporaryFolder();
    const { pivot, dossier, give } = await openDesk(folder);
    const { fileName } = await pivot.documents.add({ ticket: give(name, 'contenu'), dossierId: dossier.id });
    expect(fileName).toBe(shown);
    expect(everyFile(join(folder, 'pieces'))).toEqual([hashOf('contenu')]);
  });

  test.each([
    ['CON', '_CON'],
    ['aux.txt', '_aux.txt'],
    ['x.txt:ads', 'x.txt_ads'],
    ['note. . .', 'note'],
    ['a<b>|?*".pdf', 'a_b_____.pdf'],
  ])('named %j is offered to be saved as %j', async (name, saved) => {
    const { pivot, dossier, give } = await openDesk();
    const { id } = await pivot.documents.add({ ticket: give(name, 'x'), label: 'Pièce', dossierId: dossier.id });
    expect((await pivot.documents.fetch({ id })).fileName).toBe(saved);
  });

  test('with a media type that would break a header is given as plain bytes', async () => {
    const { service, pivot, dossier, give } = await openDesk();
    const ticket = give('a.html', 'x', 'text/html\r\nset-cookie: a=b');
    const { id } = await pivot.documents.add({ ticket, dossierId: dossier.id });
    const fetched = await pivot.documents.fetch({ id });
    expect(service.takeFile(fetched.ticket)?.mediaType).toBe('application/octet-stream');
  });

  test('is refused without target, with an empty file, on what is not there; nothing is kept', async () => {
    const folder = temporaryFolder();
    const { pivot, dossier, give } = await openDesk(folder);
    expect((await refusalOf(pivot.documents.add({ ticket: give('a', 'x') }))).message).toContain('rattacher');
    expect((await refusalOf(pivot.documents.add({ ticket: give('a', ''), dossierId: dossier.id }))).message).toContain(
      'vide',
    );
    for (const target of [{ dossierId: 'x' }, { mailId: 'x' }, { meetingId: 'x' }]) {
      expect((await refusalOf(pivot.documents.add({ ticket: give('a', 'x'), ...target }))).code).toBe('not_found');
    }
    expect((await refusalOf(pivot.documents.add({ ticket: 'x', dossierId: dossier.id }))).code).toBe('not_found');
    expect((await pivot.documents.list({})).total).toBe(0);
    expect(everyFile(join(folder, 'pieces'))).toEqual([]);
  });
});

test('a document whose bytes cannot be written is refused, and no row is left', async () => {
  const folder = temporaryFolder();
  const { pivot, dossier, give } = await openDesk(folder);
  writeFileSync(join(folder, 'pieces'), 'une place prise');
  const ticket = give('a.pdf', 'x');
  const refused = await refusalOf(pivot.documents.add({ ticket, dossierId: dossier.id }));
  expect(refused.code).toBe('unavailable');
  expect((await pivot.documents.list({})).total).toBe(0);
  rmSync(join(folder, 'pieces'));
  expect((await pivot.documents.add({ ticket, dossierId: dossier.id })).label).toBe('a');
});

describe('a letter', () => {
  test('shows its documents in its dossier too', async () => {
    const { pivot, dossier, give } = await openDesk();
    const { id } = await letter(pivot);
    const before = await pivot.mail.get({ id });
    await pivot.mail.update({ id, revision: before.revision, patch: { dossierId: dossier.id } });
    await pivot.documents.add({ ticket: give('lettre.pdf', 'x'), mailId: id });
    expect((await pivot.documents.list({ mailId: id })).total).toBe(1);
    expect((await pivot.documents.list({ dossierId: dossier.id })).items).toMatchObject([{ label: 'lettre' }]);
  });

  test('that is graded, or in its closed cover, takes no document', async () => {
    const { pivot, give } = await openDesk();
    const { id } = await letter(pivot, 'secret');
    const refused = await refusalOf(pivot.documents.add({ ticket: give('a.pdf', 'x'), mailId: id }));
    expect(refused.code).toBe('rule_violated');
    expect(refused.message).toContain('sous pli fermé');
    expect((await pivot.documents.list({})).total).toBe(0);
  });

  test('that is restricted leaves a line each time a document is opened', async () => {
    const { service, pivot, give } = await openDesk();
    const { id } = await letter(pivot, 'restricted');
    const document = await pivot.documents.add({ ticket: give('a.pdf', 'x'), mailId: id });
    const heard: unknown[] = [];
    service.subscribe((event) => heard.push(event));
    await pivot.documents.fetch({ id: document.id });
    expect(heard).toContainEqual({ name: 'changed', payload: { features: ['documents'] } });
  });
});

describe('missing papers', () => {
  test('are listed with from whom and since when, and chased', async () => {
    const { pivot, dossier, clock } = await openDesk();
    const [piece, ...others] = (await pivot.documents.missing({})).items;
    expect(others).toEqual([]);
    expect(piece).toMatchObject({
      source: 'dossier',
      dossierId: dossier.id,
      reference: dossier.reference,
      label: 'Plan cadastral',
      from: 'Mairie de Saint-Léger',
      since: '2026-11-16',
      chases: [],
    });
    const about = { dossierId: dossier.id, label: 'Plan cadastral' };
    const made = await pivot.documents.chase({ ...about, nextOn: '2026-12-01', note: 'par téléphone' });
    clock.at = '2026-12-02T08:00:00.000Z';
    await pivot.documents.chase({ ...about, nextOn: '2026-12-10' });
    const [chased] = (await pivot.documents.missing({ text: 'cadastral' })).items;
    expect(chased?.chases.map(({ chasedOn, nextOn }) => [chasedOn, nextOn])).toEqual([
      ['2026-12-02', '2026-12-10'],
      ['2026-11-23', '2026-12-01'],
    ]);
    await pivot.documents.undoChase({ id: made.id });
    expect((await pivot.documents.missing({})).items[0]?.chases).toHaveLength(1);
    expect((await pivot.dossiers.history({ id: dossier.id })).items.map(({ subject }) => subject)).toContain(
      'document',
    );
  });

  test('leave the list when they come, or when the dossier is closed', async () => {
    const { pivot, dossier } = await openDesk();
    await pivot.dossiers.update({
      id: dossier.id,
      revision: dossier.revision,
      patch: { pieces: [{ label: 'Plan cadastral', receivedOn: '2026-11-23' }] },
    });
    expect((await pivot.documents.missing({})).items).toEqual([]);
    const gone = await refusalOf(pivot.documents.chase({ dossierId: dossier.id, label: 'Plan cadastral' }));
    expect(gone.code).toBe('not_found');
  });

  test('of a letter are named one by one, then counted', async () => {
    const { pivot } = await openDesk();
    const { id, number } = await pivot.mail.create({
      subject: 'Demande',
      correspondent: 'Mairie',
      stampedOn: '2026-11-20',
      enclosuresExpected: 5,
      enclosuresReceived: 2,
      missingEnclosures: ['Annexe A'],
    });
    const ofLetter = (await pivot.documents.missing({ mailId: id })).items;
    expect(
      ofLetter.map(({ source, reference, label, count, since }) => [source, reference, label, count, since]),
    ).toEqual([
      ['letter', number, 'Annexe A', 1, '2026-11-20'],
      ['letter', number, '', 2, '2026-11-20'],
    ]);
    await pivot.documents.chase({ mailId: id, label: 'Annexe A' });
    expect((await pivot.documents.missing({ mailId: id })).items.map(({ chases }) => chases.length).sort()).toEqual([
      0, 1,
    ]);
  });

  test('are not chased on a day to come, nor again before that day', async () => {
    const { pivot, dossier } = await openDesk();
    const about = { dossierId: dossier.id, label: 'Plan cadastral' };
    expect((await refusalOf(pivot.documents.chase({ ...about, chasedOn: '2026-11-24' }))).code).toBe('rule_violated');
    expect((await refusalOf(pivot.documents.chase({ ...about, nextOn: '2026-11-22' }))).code).toBe('rule_violated');
    expect((await pivot.documents.missing({})).items[0]?.chases).toEqual([]);
  });
});

test('a backup holds the kept files, copies only new ones, and says which it could not', async () => {
  const folder = temporaryFolder();
  const { pivot, dossier, give, clock } = await openDesk(folder);
  await pivot.documents.add({ ticket: give('a.txt', 'un'), dossierId: dossier.id });
  await pivot.documents.add({ ticket: give('b.txt', 'deux'), dossierId: dossier.id });
  expect(await pivot.system.backup()).toMatchObject({ pieces: 2, lostPieces: 0 });
  const copies = join(folder, 'backups', 'pieces');
  expect(everyFile(copies).sort()).toEqual([hashOf('un'), hashOf('deux')].sort());
  rmSync(pathOf(folder, 'un'));
  await pivot.documents.add({ ticket: give('c.txt', 'trois'), dossierId: dossier.id });
  writeFileSync(pathOf(folder, 'trois'), 'trois, altéré');
  clock.at = '2026-11-23T09:00:00.000Z';
  const { fileName, ...made } = await pivot.system.backup();
  expect(made).toMatchObject({ pieces: 2, lostPieces: 1 });
  const listed = JSON.parse(readFileSync(join(folder, 'backups', fileName.replace('.db', '.pieces.json')), 'utf8'));
  expect(listed).toMatchObject({ database: fileName, lost: [hashOf('trois')] });
  expect(listed.pieces).toHaveLength(3);
  expect(everyFile(copies)).toHaveLength(2);
});
