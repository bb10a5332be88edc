import { describe, expect, test } from 'vitest';
import type { Mapping } from '#shared/imports/schema.ts';
import { refusalOf } from '#tests/helpers/service.ts';
import { bytesOf, handIn, openImports } from './files.ts';

const header = 'Référence;Objet;Type;Expéditeur;Reçu le;Échéance;Agent;Mots clés;Priorité;Pilier';

const table = (...rows: string[]): string => [header, ...rows, ''].join('\r\n');

const mapping: Mapping = {
  encoding: 'utf-8',
  separator: ';',
  dateFormat: 'dd/mm/yyyy',
  columns: {
    reference: ['Référence'],
    title: ['Objet'],
    kind: ['Type'],
    sender: ['Expéditeur'],
    receivedOn: ['Reçu le'],
    dueOn: ['Échéance'],
    assignee: ['Agent'],
    tags: ['Mots clés'],
    priority: ['Priorité'],
    pillar: ['Pilier'],
  },
  referenceTemplate: '',
  defaults: { kind: 'DOS', pillar: 'documentation', receivedOn: 'import_day', closingOrder: null },
};

describe('what a row becomes', () => {
  test('each cell lands in its field, named in French or English', async () => {
    const { run, pivot } = openImports();
    const { id } = await pivot.people.create({ name: 'Élise Morel', initials: 'EM' });
    const result = await run(
      table(
        'A/1;Subvention ;note;Mairie de Lens;02/11/2026;15/12/2026;elise morel;budget, ville;Urgent;encadrement',
        'A/2;=1+1;COUR;"Dupont; ""père""\nrue basse";3/11/2026;;em;;ordinary;Coordination',
        'A/3;Suite;Letter;;04/11/2026;;;;;',
      ),
    );
    expect(result).toMatchObject({ rows: 3, created: 3, failed: 0, problems: [] });
    const { items } = await pivot.dossiers.list({ sort: 'reference' });
    expect(items).toMatchObject([
      {
        reference: 'A/1',
        title: 'Subvention',
        kind: 'NOTE',
        sender: 'Mairie de Lens',
        receivedOn: '2026-11-02',
        dueOn: '2026-12-15',
        assigneeId: id,
        tags: ['budget', 'ville'],
        priority: 'immediate',
        pillar: 'supervision',
      },
      { reference: 'A/2', title: '=1+1', sender: 'Dupont; "père"\nrue basse', assigneeId: id, pillar: 'coordination' },
      { reference: 'A/3', kind: 'COUR', priority: 'ordinary', assigneeId: null, pillar: 'documentation' },
    ]);
  });

  test('one wrong cell keeps the whole file out, each problem named by line and column', async () => {
    const { service, pivot, countDossiers } = openImports();
    const content = table(
      'B/1;Bon;NOTE;;02/11/2026;;;;;',
      'B/2;"sur deux\nlignes";NOTE;;31/02/2026;;;;;',
      'B/3;;MYSTERE;;02/11/2026;;Personne;;Demain;Autre',
      'B/4;Court;NOTE',
      'B/5;Tôt;NOTE;;02/11/2026;01/11/2026;;;;',
      `B/6;${'x'.repeat(501)};NOTE;;02/11/2026;;;;;`,
      'B/7;;NOTE;;02/11/2026;;;;;',
    );
    const source = () => ({ ticket: handIn(service, bytesOf(content)), target: 'dossiers' as const, mapping });
    const planned = await pivot.imports.check(source());
    expect(planned).toMatchObject({ rows: 7, created: 1, duplicates: 0, failed: 6, importId: null });
    expect(planned.problems.map(({ line, severity, column }) => [line, severity, column])).toEqual([
      [3, 'error', 'Reçu le'],
      [5, 'error', 'Type'],
      [5, 'error', 'Pilier'],
      [5, 'error', 'Priorité'],
      [5, 'error', 'Agent'],
      [5, 'error', 'Objet'],
      [6, 'error', null],
      [7, 'error', 'Échéance'],
      [8, 'error', 'Objet'],
      [9, 'error', 'Objet'],
    ]);
    expect(planned.problems[0]).toMatchObject({ value: '31/02/2026', message: 'date attendue au format jj/mm/aaaa' });
    expect(await pivot.imports.run(source())).toMatchObject({ rows: 7, created: 0, failed: 6, importId: null });
    expect(await countDossiers()).toBe(0);
    expect((await pivot.imports.list({})).total).toBe(0);
  });

  test('rows without a reference are numbered, and take no number that another row bears', async () => {
    const { run, pivot } = openImports();
    const result = await run(
      table(
        ';Premier;NOTE;;02/11/2026;;;;;',
        'NOTE-2026-001;Second;NOTE;;02/11/2026;;;;;',
        ';Troisième;NOTE;;02/11/2026;;;;;',
      ),
    );
    expect(result).toMatchObject({ created: 3, duplicates: 0 });
    expect(result.problems.map(({ line, severity }) => [line, severity])).toEqual([
      [2, 'notice'],
      [4, 'notice'],
    ]);
    const { items } = await pivot.dossiers.list({ sort: 'reference' });
    expect(items.map(({ reference, title }) => `${reference} ${title}`)).toEqual([
      'NOTE-2026-001 Second',
      'NOTE-2026-002 Premier',
      'NOTE-2026-003 Troisième',
    ]);
  });

  test('a repeated reference is listed with both lines, and says when the content differs', async () => {
    const { run } = openImports();
    const result = await run(
      table('C/1;Objet;NOTE;;02/11/2026;;;;;', 'C/1;Autre;NOTE;;02/11/2026;;;;;', 'C/1;Objet;NOTE;;02/11/2026;;;;;'),
    );
    expect(result).toMatchObject({ rows: 3, created: 1, duplicates: 2, failed: 0 });
    expect(result.problems.map(({ line, message }) => [line, message])).toEqual([
      [3, 'même référence que la ligne 2, avec un contenu différent : non importée, à vérifier'],
      [4, 'même référence et même contenu que la ligne 2 : non importée'],
    ]);
  });

  test('a known reference is left as it is', async () => {
    const { run, pivot } = openImports();
    await pivot.dossiers.create({ title: 'Mien', pillar: 'documentation', reference: 'D/1', receivedOn: '2026-11-01' });
    expect(await run(table('D/1;Autre;NOTE;;02/11/2026;;;;;'))).toMatchObject({ created: 0, duplicates: 1 });
    const { items } = await pivot.dossiers.list({});
    expect(items.map(({ title }) => title)).toEqual(['Mien']);
  });
});

test('problems are said in the language of the settings', async () => {
  const { run, pivot } = openImports();
  await pivot.settings.update({ patch: { language: 'en' } });
  const { problems } = await run('Objet;Date\nUn\n');
  expect(problems.map(({ message }) => message)).toContain('1 cell instead of 2');
  const refused = await refusalOf(run('Objet\n'));
  expect(refused.message).toBe('The file has a header line only. Nothing was imported.');
});

describe('how a file is read', () => {
  const small = 'Objet;Reçu le\nÉlève absent;02/11/2026\n';
  const latin = (text: string): Uint8Array => Uint8Array.from(text, (char) => char.charCodeAt(0));

  test.each([
    ['UTF-8', bytesOf(small), 'utf-8'],
    ['UTF-8 with its mark', bytesOf(`\uFEFF${small}`), 'utf-8'],
    ['Windows-1252', latin(small), 'windows-1252'],
  ])('%s', async (_, bytes, encoding) => {
    const { inspect, run, pivot } = openImports();
    const found = await inspect(bytes);
    expect(found).toMatchObject({ columns: ['Objet', 'Reçu le'], rows: 1, mapping: { encoding } });
    await run(bytes);
    expect((await pivot.dossiers.list({ text: 'eleve' })).items[0]?.title).toBe('Élève absent');
  });

  test.each([',', ';', '\t', '|'] as const)('cells between %j', async (separator) => {
    const { inspect } = openImports();
    const text = `${['Objet', 'Note', 'Date'].join(separator)}\n${['Un', 'a', '2026-11-02'].join(separator)}`;
    expect(await inspect(text)).toMatchObject({
      columns: ['Objet', 'Note', 'Date'],
      mapping: { separator, dateFormat: 'yyyy-mm-dd', columns: { title: ['Objet'], receivedOn: ['Date'] } },
    });
  });

  test('columns without a name, or with the same, stay apart', async () => {
    const { inspect } = openImports();
    expect((await inspect('Objet;Objet;;\na;b;c;d\n')).columns).toEqual(['Objet', 'Objet (2)', '#3', '#4']);
  });

  test('a saved profile of the same columns wins over the guess', async () => {
    const { inspect, pivot } = openImports();
    const guessed = (await inspect(small)).mapping as Mapping;
    const saved = { ...guessed, defaults: { ...guessed.defaults, kind: 'RECL' } };
    await pivot.imports.saveProfile({ name: 'Guichet', columns: ['Objet', 'Reçu le'], mapping: saved });
    expect(await inspect(small)).toMatchObject({ profileName: 'Guichet', mapping: { defaults: { kind: 'RECL' } } });
    const { items } = await pivot.imports.profiles({});
    await pivot.imports.removeProfile({ id: items[0]?.id ?? '' });
    expect((await inspect(small)).profileName).toBeNull();
  });

  test('a mapping that names an absent column is refused with its name', async () => {
    const { service, pivot } = openImports();
    const ticket = handIn(service, bytesOf(small));
    const refused = await refusalOf(pivot.imports.run({ ticket, target: 'dossiers', mapping }));
    expect(refused).toMatchObject({ code: 'validation', message: expect.stringContaining('« Référence »') });
  });
});

describe('undoing an import', () => {
  test('is refused once one of its dossiers was changed', async () => {
    const { run, pivot, countDossiers } = openImports();
    const { importId } = await run(table('E/1;Un;NOTE;;02/11/2026;;;;;', 'E/2;Deux;NOTE;;02/11/2026;;;;;'));
    const [first] = (await pivot.dossiers.list({ sort: 'reference' })).items;
    await pivot.dossiers.update({ id: first?.id ?? '', revision: 1, patch: { title: 'Repris' } });
    const refused = await refusalOf(pivot.imports.undo({ id: importId ?? '' }));
    expect(refused.code).toBe('rule_violated');
    expect(refused.message).toContain('1 élément importé a été modifié');
    expect(await countDossiers()).toBe(2);
  });

  test('tells the windows that its dossiers are gone', async () => {
    const { service, run, pivot } = openImports();
    const { importId } = await run(table('G/1;Un;NOTE;;02/11/2026;;;;;'));
    const told = new Set<string>();
    service.subscribe((event) => {
      if (event.name === 'changed') for (const feature of event.payload.features) told.add(feature);
    });
    await pivot.imports.undo({ id: importId ?? '' });
    expect([...told].sort()).toEqual(['dossiers', 'imports']);
  });

  test('is refused a second time', async () => {
    const { run, pivot } = openImports();
    const { importId } = await run(table('F/1;Un;NOTE;;02/11/2026;;;;;'));
    await pivot.imports.undo({ id: importId ?? '' });
    expect(await refusalOf(pivot.imports.undo({ id: importId ?? '' }))).toMatchObject({ code: 'rule_violated' });
  });
});

test('the ticket of an imported file is used up', async () => {
  const { service, pivot } = openImports();
  const ticket = handIn(service, bytesOf('Objet\nUn\n'));
  expect(await pivot.imports.run({ ticket, target: 'dossiers' })).toMatchObject({ created: 1 });
  expect(await refusalOf(pivot.imports.run({ ticket, target: 'dossiers' }))).toMatchObject({ code: 'not_found' });
});
