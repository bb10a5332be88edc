import { describe, expect, test } from 'vitest';
import type { Service } from '#electron/service/service.ts';
import type { PivotClient } from '#shared/contract/contract.ts';
import { openTestService, refusalOf } from '#tests/helpers/service.ts';
import { opened, requireXml, textOf } from '#tests/office/opened.ts';
import { bomb, docx, docxOf, odt } from './files.ts';

const content = { docx: 'word/document.xml', odt: 'content.xml' } as const;

const handIn = (service: Service, name: string, bytes: Uint8Array): string => {
  const reply = service.receiveFile({ name, mediaType: 'application/octet-stream', bytes });
  if (!reply.ok) throw new Error(reply.error.message);
  return reply.value.ticket;
};

const made = async (service: Service, { ticket }: { ticket: string }, format: 'docx' | 'odt'): Promise<string[]> => {
  const parts = await opened(service.takeFile(ticket)?.bytes ?? new Uint8Array());
  for (const [path, xml] of parts) if (/\.(xml|rels)$/.test(path)) requireXml(xml);
  return textOf(parts.get(content[format]) ?? '').filter((text) => text !== '');
};

const openDossier = (pivot: PivotClient) =>
  pivot.dossiers.create({
    title: 'Demande de subvention',
    pillar: 'documentation',
    reference: 'DOS-7',
    receivedOn: '2026-11-03',
    sender: 'Association des riverains',
    pieces: [
      { label: 'Formulaire', receivedOn: '2026-11-05' },
      { label: 'Budget', receivedOn: null },
    ],
  });

describe('what comes with Pivot', () => {
  test.each(['fr', 'en'] as const)('every template in %s uses known fields only and can be read', async (language) => {
    const { pivot } = openTestService();
    const { items } = await pivot.templates.list({ language });
    expect(items.length).toBe(13);
    expect(new Set(items.map(({ kind }) => kind)).size).toBe(12);
    for (const { id, fields, formats } of items) {
      expect(formats).toEqual(['docx', 'odt', 'pdf', 'html']);
      expect(fields.length, id).toBeGreaterThan(3);
      const { text } = await pivot.templates.get({ id });
      expect(text).not.toMatch(/^[@#!|]/m);
    }
  });

  test.each(['docx', 'odt'] as const)(
    'a transmittal slip as %s lists the papers, and marks what is not known',
    async (format) => {
      const { service, pivot } = openTestService();
      await pivot.settings.update({ patch: { sectionName: 'Bureau A & B' } });
      const { id: dossierId } = await openDossier(pivot);
      const asked = { templateId: 'pivot-fr-transmittal-slip', format, dossierId };
      const file = await pivot.templates.merge(asked);
      expect(file.fileName).toBe(`Bordereau d’envoi DOS-7.${format}`);
      expect(file.missing.map(({ name }) => name)).toContain('section.city');
      const text = await made(service, file, format);
      expect(text).toContain('Réf. : DOS-7');
      expect(text.join('\n')).toContain('[à compléter : Ville du service], le 23 novembre 2026');
      const rows = text.slice(text.indexOf('Observations') + 1);
      const mark = '[à compléter : Motif de la transmission]';
      expect(rows.slice(0, 6)).toEqual(['1', 'Formulaire', mark, '2', 'Budget', mark]);
    },
  );

  test('the section’s own values are given once, and stay for the next document', async () => {
    const { service, pivot } = openTestService();
    const { id: dossierId } = await openDossier(pivot);
    const values = { 'section.city': 'Lyon', 'section.phone': '04 00', body: 'Texte' };
    const first = await pivot.templates.merge({ templateId: 'pivot-fr-letter', format: 'docx', dossierId, values });
    expect(first.missing.map(({ name }) => name)).not.toContain('section.city');
    const second = await pivot.templates.merge({ templateId: 'pivot-fr-letter', format: 'odt', dossierId });
    expect(second.missing.map(({ name }) => name)).toContain('body');
    expect((await made(service, second, 'odt')).join('\n')).toContain('Lyon, le 23 novembre 2026');
  });

  test('an acknowledgement of a request whose silence is a rejection bears every mention of R. 112-5', async () => {
    const { service, pivot } = openTestService();
    const { id: dossierId } = await openDossier(pivot);
    const values = {
      'section.name': 'Bureau des aides',
      'section.address': '1 place du Marché',
      'section.phone': '04 00 00 00 00',
      'section.email': 'aides@exemple.fr',
      'decision.date': '4 janvier 2027',
      'decision.appeal': 'Tribunal administratif de Lyon, dans les deux mois',
    };
    const asked = { templateId: 'pivot-fr-acknowledgement-reject', format: 'docx' as const, dossierId, values };
    const text = (await made(service, await pivot.templates.merge(asked), 'docx')).join('\n');
    for (const mention of [
      'a été reçue le 3 novembre 2026',
      'avant le 4 janvier 2027, votre demande sera réputée rejetée',
      'décision implicite de rejet',
      'Tribunal administratif de Lyon, dans les deux mois',
      'Bureau des aides',
      '1 place du Marché',
      '04 00 00 00 00',
      'aides@exemple.fr',
    ]) {
      expect(text).toContain(mention);
    }
  });

  test('a convocation names the agenda and the participants; nobody excused is no omission', async () => {
    const { service, pivot } = openTestService();
    const meeting = await pivot.meetings.create({
      title: 'Comité',
      startsAt: '2026-12-01T08:30:00.000Z',
      endsAt: '2026-12-01T10:00:00.000Z',
      place: 'Salle B',
      participants: [{ name: 'Mme Durand', role: 'Présidente' }],
      agenda: [{ title: 'Bilan', minutes: 20 }, { title: 'Divers' }],
    });
    const file = await pivot.templates.merge({
      templateId: 'pivot-fr-convocation',
      format: 'docx',
      meetingId: meeting.id,
    });
    const text = await made(service, file, 'docx');
    expect(text.join('\n')).toContain('« Comité », le 1er décembre 2026 à 09:30, Salle B');
    expect(text).toContain('Mme Durand, Présidente');
    expect(text.slice(text.indexOf('Minutes') + 1, text.indexOf('Minutes') + 9)).toEqual([
      '1',
      'Bilan',
      '—',
      '20',
      '2',
      'Divers',
      '—',
      '—',
    ]);
    const summary = await pivot.templates.merge({
      templateId: 'pivot-fr-summary',
      format: 'odt',
      meetingId: meeting.id,
    });
    expect(summary.missing.map(({ name }) => name)).not.toContain('meeting.excused');
    expect(await made(service, summary, 'odt')).toContain('Néant');
  });

  test('without a printer a PDF is refused with a sentence, and nothing is kept', async () => {
    const { pivot } = openTestService();
    const refusal = await refusalOf(pivot.templates.merge({ templateId: 'pivot-fr-note', format: 'pdf' }));
    expect(refusal).toMatchObject({ code: 'unavailable', message: expect.stringMatching(/DOCX, ODT ou HTML/) });
  });

  test('a value for a field that does not exist is refused by its name', async () => {
    const { pivot } = openTestService();
    const values = { 'section.town': 'Lyon' };
    const refusal = await refusalOf(pivot.templates.merge({ templateId: 'pivot-fr-note', format: 'docx', values }));
    expect(refusal).toMatchObject({ code: 'validation', message: expect.stringContaining('section.town') });
  });

  test('a document kept is a piece of the dossier', async () => {
    const { pivot } = openTestService();
    const { id: dossierId } = await openDossier(pivot);
    const kept = await pivot.templates.keep({ templateId: 'pivot-fr-note', format: 'odt', dossierId });
    const { items } = await pivot.documents.list({ dossierId });
    expect(items.map(({ id, label }) => ({ id, label }))).toEqual([{ id: kept.documentId, label: 'Note DOS-7' }]);
    expect(await refusalOf(pivot.templates.keep({ templateId: 'pivot-fr-note', format: 'odt' }))).toMatchObject({
      code: 'validation',
    });
  });
});

describe.each(['docx', 'odt'] as const)('a template of one’s own as %s', (format) => {
  const write = (paragraphs: readonly string[]): Uint8Array => (format === 'docx' ? docx : odt)(paragraphs);

  test('is read, kept, filled with whatever text, and given back as it was', async () => {
    const { service, pivot } = openTestService();
    const title = 'Objet <b>&</b> {body} {#meeting.agenda} "x"';
    const dossier = await pivot.dossiers.create({
      title,
      pillar: 'documentation',
      receivedOn: '2026-11-03',
      pieces: [
        { label: '{/dossier.pieces} ]]> {dossier.title}', receivedOn: null },
        { label: 'Deux', receivedOn: null },
      ],
    });
    const bytes = write(['Objet : {subject}', '{#dossier.pieces}', '{number}. {label}', '{/dossier.pieces}', '{body}']);
    const ticket = handIn(service, `Mon modèle.${format}`, bytes);
    expect(await pivot.templates.inspect({ ticket })).toEqual({
      format,
      fields: ['subject', 'dossier.pieces', 'dossier.pieces.number', 'dossier.pieces.label', 'body'],
      problems: [],
    });
    const own = await pivot.templates.add({ ticket, name: 'Mon modèle', kind: 'letter' });
    const file = await pivot.templates.merge({ templateId: own.id, format, dossierId: dossier.id });
    expect(file.missing.map(({ name }) => name)).toEqual(['body']);
    expect(await made(service, file, format)).toEqual([
      `Objet : ${title}`,
      '1. {/dossier.pieces} ]]> {dossier.title}',
      '2. Deux',
      '[à compléter : Texte]',
    ]);
    const source = await pivot.templates.source({ id: own.id, format });
    expect(Buffer.from(service.takeFile(source.ticket)?.bytes ?? []).equals(Buffer.from(bytes))).toBe(true);
    const other = format === 'docx' ? 'odt' : 'docx';
    expect(await refusalOf(pivot.templates.merge({ templateId: own.id, format: other }))).toMatchObject({
      code: 'rule_violated',
    });
  });

  test('a value of several lines keeps them', async () => {
    const { service, pivot } = openTestService();
    const own = await pivot.templates.add({ ticket: handIn(service, `a.${format}`, write(['{body}'])), name: 'A' });
    const values = { body: 'une\ndeux' };
    const file = await pivot.templates.merge({ templateId: own.id, format, values });
    expect(await made(service, file, format)).toEqual(['une\ndeux']);
  });

  test.each([
    [
      'an unknown field',
      ['Bonjour', 'Objet : {subjet}'],
      /le champ « subjet » n’existe pas \(« Objet : \{subjet\} »\)/,
    ],
    ['an unknown list', ['{#lines}{/lines}'], /la liste « lines » n’existe pas/],
    ['a list as a field', ['{meeting.agenda}'], /« meeting.agenda » est une liste/],
    ['a brace alone', ['Montant {subject'], /une accolade « \{ » est seule \(« Montant \{subject »\)/],
    ['a list left open', ['{#meeting.agenda}{title}'], /n’est pas fermée/],
    ['a list closed twice', ['{#meeting.agenda}{title}{/meeting.agenda}{/meeting.agenda}'], /ne ferme aucune liste/],
    ['the field of a list outside it', ['{title}'], /le champ « title » n’existe pas/],
    ['what code would reach', ['{constructor}'], /le champ « constructor »/],
  ] as const)('%s is named with its place, and nothing is kept', async (_, paragraphs, sentence) => {
    const { service, pivot } = openTestService();
    const ticket = handIn(service, `a.${format}`, write(paragraphs));
    const refusal = await refusalOf(pivot.templates.add({ ticket, name: 'A' }));
    expect(refusal.code).toBe('validation');
    expect(refusal.message).toMatch(sentence);
    expect((await pivot.templates.list()).items.filter((row) => row.revision !== null)).toEqual([]);
  });
});

describe('a file that is no template', () => {
  const open = async (bytes: Uint8Array) => {
    const { service, pivot } = openTestService();
    return refusalOf(pivot.templates.add({ ticket: handIn(service, 'a.docx', bytes), name: 'A' }));
  };
  const linked = (target: string): string =>
    `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${target}" Target="http://exemple.fr/x" TargetMode="External"/></Relationships>`;

  test.each([
    ['bytes of any kind', Uint8Array.from({ length: 3000 }, (_, index) => (index * 7919) % 256), /DOCX ou ODT lisible/],
    ['a file cut short', docx(['x']).slice(0, 300), /DOCX ou ODT lisible/],
    ['a zip of something else', docx(['x'], { '[Content_Types].xml': '<Types/>' }), /DOCX ou ODT lisible/],
    ['macros', docx(['x'], { 'word/vbaProject.bin': 'x' }), /macros/],
    ['Basic macros', odt(['x'], { 'Basic/Standard/Module1.xml': '<x/>' }), /macros/],
    ['a DTD', docx(['x'], { 'word/header1.xml': '<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>' }), /DTD/],
    ['a linked picture', docx(['x'], { 'word/_rels/document.xml.rels': linked('image') }), /à l’extérieur/],
    ['three hundred million zeros', bomb(210_000_000), /200 Mo/],
    ['a part that shrinks a thousand times', bomb(20_000_000), /200 Mo/],
  ] as const)('%s is refused with a sentence', async (_, bytes, sentence) => {
    const refusal = await open(bytes);
    expect(refusal.code).toBe('validation');
    expect(refusal.message).toMatch(sentence);
  });

  test('a link in the text is no content fetched', async () => {
    const { service, pivot } = openTestService();
    const bytes = docx(['{subject}'], { 'word/_rels/document.xml.rels': linked('hyperlink') });
    expect((await pivot.templates.inspect({ ticket: handIn(service, 'a.docx', bytes) })).problems).toEqual([]);
  });

  test('a field cut over several runs is found whole', async () => {
    const { service, pivot } = openTestService();
    const run = (text: string): string => `<w:r><w:t>${text}</w:t></w:r>`;
    const bytes = docxOf(`<w:p>${run('{sub')}${run('ject')}${run('}')}</w:p>`);
    const own = await pivot.templates.add({ ticket: handIn(service, 'a.docx', bytes), name: 'A' });
    const file = await pivot.templates.merge({ templateId: own.id, format: 'docx', values: { subject: 'Eau' } });
    expect(await made(service, file, 'docx')).toEqual(['Eau']);
  });
});

describe('one’s own templates', () => {
  test('are renamed, binned and taken back; a name is borne once', async () => {
    const { service, pivot } = openTestService();
    const ticket = () => handIn(service, 'a.docx', docx(['{subject}']));
    const own = await pivot.templates.add({ ticket: ticket(), name: 'Lettre type' });
    expect(await refusalOf(pivot.templates.add({ ticket: ticket(), name: 'LETTRE TYPE' }))).toMatchObject({
      code: 'rule_violated',
    });
    const renamed = await pivot.templates.update({ id: own.id, revision: 1, patch: { name: 'Autre', kind: 'letter' } });
    expect(renamed).toMatchObject({ name: 'Autre', kind: 'letter', revision: 2 });
    await pivot.templates.remove({ id: own.id, revision: 2 });
    const next = await pivot.templates.add({ ticket: ticket(), name: 'Autre' });
    expect(await refusalOf(pivot.templates.restore({ id: own.id }))).toMatchObject({ code: 'rule_violated' });
    await pivot.templates.remove({ id: next.id, revision: 1 });
    expect(await pivot.templates.restore({ id: own.id })).toMatchObject({ id: own.id, name: 'Autre' });
  });

  test('those of Pivot are not changed', async () => {
    const { pivot } = openTestService();
    const call = pivot.templates.update({ id: 'pivot-fr-note', revision: 1, patch: { name: 'X' } });
    expect(await refusalOf(call)).toMatchObject({ code: 'rule_violated' });
    expect(await refusalOf(pivot.templates.get({ id: 'pivot-fr-nothing' }))).toMatchObject({ code: 'not_found' });
  });
});
