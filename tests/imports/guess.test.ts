import { describe, expect, test } from 'vitest';
import { dateOf, guessMapping, referenceFrom, tagsOf } from '#shared/imports/rules.ts';

const known = {
  kinds: [
    {
      code: 'DOS',
      nameFr: 'Dossier général',
      nameEn: 'General dossier',
      pillar: 'documentation' as const,
      leadDays: 0,
    },
    { code: 'COUR', nameFr: 'Courrier', nameEn: 'Letter', pillar: 'coordination' as const, leadDays: 0 },
  ],
  people: [{ id: 'p1', name: 'Élise Morel', initials: 'EM' }],
};

const guess = (columns: readonly string[], ...rows: readonly (readonly string[])[]) =>
  guessMapping(columns, rows, known, { encoding: 'utf-8', separator: ';' }, '2026-11-23');

describe('the guess of what columns mean', () => {
  test('French headings', () => {
    const columns = [
      'N° dossier',
      'OBJET',
      'Émetteur',
      "Date d'arrivée",
      'Échéance',
      'Rédacteur',
      'Nature',
      'Observations',
    ];
    const row = ['12/2026', 'Bail', 'Mairie', '02/11/2026', '01/12/2026', 'E. M.', 'Courrier', ''];
    expect(guess(columns, row)).toMatchObject({
      dateFormat: 'dd/mm/yyyy',
      columns: {
        reference: ['N° dossier'],
        title: ['OBJET'],
        sender: ['Émetteur'],
        receivedOn: ["Date d'arrivée"],
        dueOn: ['Échéance'],
        assignee: ['Rédacteur'],
        kind: ['Nature'],
        notes: ['Observations'],
      },
      defaults: { kind: 'DOS', receivedOn: 'import_day', closingOrder: null },
    });
  });

  test('English headings', () => {
    const found = guess(
      ['File No', 'Subject', 'From', 'Received on', 'Due date'],
      ['1', 'Lease', 'Town', '2026-11-02', '2026-12-01'],
    );
    expect(found).toMatchObject({
      dateFormat: 'yyyy-mm-dd',
      columns: {
        reference: ['File No'],
        title: ['Subject'],
        sender: ['From'],
        receivedOn: ['Received on'],
        dueOn: ['Due date'],
      },
    });
  });

  test('a heading whose cells say otherwise is left alone', () => {
    const found = guess(['Objet', 'Type', 'Échéance', 'Agent'], ['Bail', 'Bâtiment', 'bientôt', 'Inconnu']);
    expect(found.columns).toEqual({ title: ['Objet'] });
  });

  test('a date column stays one when some of its dates are wrong, so that they are listed', () => {
    expect(guess(['Objet', 'Reçu le'], ['Bail', '31/02/2026'], ['Note', '01/02/2026'])).toMatchObject({
      columns: { receivedOn: ['Reçu le'] },
      dateFormat: 'dd/mm/yyyy',
    });
  });

  test('due dates that are past stand in for an absent date of receipt', () => {
    expect(guess(['Objet', 'Échéance'], ['Bail', '01/03/2024']).defaults.receivedOn).toBe('due_date');
    expect(guess(['Objet', 'Échéance'], ['Bail', '01/03/2027']).defaults.receivedOn).toBe('import_day');
  });
});

describe('cells', () => {
  test.each([
    ['05.03.2026 ', 'dd.mm.yyyy', '2026-03-05'],
    ['5/3/2026', 'dd/mm/yyyy', '2026-03-05'],
    ['2026-03-05', 'yyyy-mm-dd', '2026-03-05'],
    ['29/02/2026', 'dd/mm/yyyy', null],
    ['2026-3-5', 'yyyy-mm-dd', null],
    ['03/05/26', 'dd/mm/yyyy', null],
    ['46000', 'dd/mm/yyyy', null],
  ] as const)('%j as %s is %j', (text, format, date) => {
    expect(dateOf(text, format)).toBe(date);
  });

  test('a reference is made of its cells, in capitals and without doubled blanks', () => {
    const cells: Readonly<Record<string, string>> = { 'Q.Type': 'Starred Supp.  Ques ', 'Q.NO.': ' 12 ' };
    expect(referenceFrom('{Q.Type}-{Q.NO.}', (name) => cells[name] ?? '')).toBe('STARRED SUPP. QUES-12');
  });

  test('tags are cut at commas and semicolons, each kept once', () => {
    expect(tagsOf(' budget ,ville; budget;; grande  école')).toEqual(['budget', 'ville', 'grande école']);
  });
});
