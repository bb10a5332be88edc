import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import type { Service } from '#electron/service/service.ts';
import { byteOrderMark, csvLine, withoutFormula } from '#shared/report/csv.ts';
import { openTestService, refusalOf } from '#tests/helpers/service.ts';
import { formulaTexts, hostileTexts } from './hostile.ts';

const separators = { fr: ';', en: ',' } as const;

const textOf = (service: Service, ticket: string): string =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(service.takeFile(ticket)?.bytes);

const records = (text: string, language: 'fr' | 'en' = 'fr'): string[][] =>
  Papa.parse<string[]>(text.slice(1), { delimiter: separators[language], newline: '\r\n', skipEmptyLines: true }).data;

const column = (table: readonly string[][], header: string): string[] => {
  const index = table[0]?.indexOf(header) ?? -1;
  expect(index, header).toBeGreaterThanOrEqual(0);
  return table.slice(1).map((row) => row[index] ?? '');
};

describe('one record', () => {
  test.each(['fr', 'en'] as const)('any text comes back from a spreadsheet as it went in (%s)', (language) => {
    const texts = [...hostileTexts, 'a;b', 'a,b', 'a"b""c', '', ' spaces ', 'l’été; 2026, « oui »'].map((text) =>
      text.toWellFormed(),
    );
    const parsed = Papa.parse<string[]>(csvLine(texts, language), {
      delimiter: separators[language],
      newline: '\r\n',
      skipEmptyLines: true,
    });
    expect(parsed.errors).toEqual([]);
    expect(parsed.data).toEqual([texts]);
  });

  test.each(formulaTexts)('%j is never computed', (text) => {
    expect(withoutFormula(text)).toBe(`'${text}`);
    expect(
      Papa.parse<string[]>(csvLine([text], 'fr'), { delimiter: ';', newline: '\r\n', skipEmptyLines: true }).data,
    ).toEqual([[`'${text}`]]);
  });

  test('numbers stay numbers, negative ones too, and nothing stays empty', () => {
    expect(csvLine([-3, 0, 2100, null, ''], 'fr')).toBe('-3;0;2100;;""\r\n');
  });
});

describe('through the service', () => {
  test('every list has its worded headers in both languages, and starts with the byte order mark', async () => {
    const { service, pivot } = openTestService();
    const first = {
      fr: ['Référence', 'Objet', 'Échéance', 'Jour', 'Nom'],
      en: ['Reference', 'Subject', 'Due on', 'Day', 'Name'],
    };
    const lists = ['dossiers', 'meetings', 'deadlines', 'time', 'people'] as const;
    for (const language of ['fr', 'en'] as const) {
      await pivot.settings.update({ patch: { language } });
      for (const [index, list] of lists.entries()) {
        const { ticket, fileName } = await pivot.reports.csv({ list });
        const text = textOf(service, ticket);
        expect(text.startsWith(byteOrderMark)).toBe(true);
        expect(records(text, language)[0]?.[0]).toBe(first[language][index]);
        expect(fileName).toMatch(/^pivot-[a-z]+-2026-11-23\.csv$/);
      }
    }
  });

  test('2,500 dossiers make 2,500 rows, in the order of the list, with progress to the end', async () => {
    const { service, pivot } = openTestService();
    for (let index = 0; index < 2_500; index += 1) {
      await pivot.dossiers.create({ title: `Demande ${index}`, pillar: 'documentation', receivedOn: '2026-11-02' });
    }
    const steps: number[] = [];
    service.subscribe((event) => {
      if (event.name === 'progress' && event.payload.taskId === 'export')
        steps.push(event.payload.done / event.payload.total);
    });
    const { ticket, rows } = await pivot.reports.csv({
      list: 'dossiers',
      filter: { sort: '-reference' },
      taskId: 'export',
    });
    const table = records(textOf(service, ticket));
    const { items, total } = await pivot.dossiers.list({ sort: '-reference' });
    expect({ rows, lines: table.length - 1, total }).toEqual({ rows: 2_500, lines: 2_500, total: 2_500 });
    expect(column(table, 'Référence')).toEqual(items.map(({ reference }) => reference));
    expect(steps).toEqual([0.4, 0.8, 1]);
  }, 60_000);

  test('a dossier reads in the words of the office, hostile names included', async () => {
    const { service, pivot } = openTestService();
    const person = await pivot.people.create({ name: '=cmd|"/c calc"!A0' });
    await pivot.dossiers.create({
      title: '<script>"; x',
      pillar: 'supervision',
      receivedOn: '2026-11-02',
      dueOn: '2026-11-20',
      priority: 'immediate',
      assigneeId: person.id,
      pieces: [{ label: 'Avis', receivedOn: null }],
    });
    const { ticket } = await pivot.reports.csv({ list: 'dossiers' });
    const table = records(textOf(service, ticket));
    const cell = (header: string): string | undefined => column(table, header)[0];
    expect(cell('Titre')).toBe('<script>"; x');
    expect(cell('Pilier')).toBe('Encadrement');
    expect(cell('État')).toBe('Reçu');
    expect(cell('Urgence')).toBe('Urgent');
    expect(cell('Agent chargé')).toBe(`'=cmd|"/c calc"!A0`);
    expect(cell('Jours de retard')).toBe('3');
    expect(cell('Pièces')).toBe('Avis (manquante)');
  });

  test('meetings, deadlines, time and people hold the rows of their lists', async () => {
    const { service, pivot } = openTestService();
    const dossier = await pivot.dossiers.create({ title: 'Marché', pillar: 'documentation', receivedOn: '2026-11-02' });
    await pivot.meetings.create({
      title: 'CODIR',
      startsAt: '2026-11-20T08:30:00Z',
      endsAt: '2026-11-20T10:00:00Z',
      dossierIds: [dossier.id],
    });
    await pivot.deadlines.create({
      title: 'Relance',
      rule: { preset: 'kind:K5', trigger: '2026-11-02', days: 15 },
      dossierId: dossier.id,
    });
    await pivot.time.add({
      pillar: 'coordination',
      day: '2026-11-20',
      minutes: 90,
      dossierId: dossier.id,
      note: '+33 6',
    });
    const read = async (list: 'meetings' | 'deadlines' | 'time' | 'people') =>
      records(textOf(service, (await pivot.reports.csv({ list })).ticket));
    const meetings = await read('meetings');
    expect(column(meetings, 'Début')).toEqual(['2026-11-20 09:30']);
    expect(column(meetings, 'Dossiers liés')).toEqual([dossier.reference]);
    const deadlines = await read('deadlines');
    expect(column(deadlines, 'Règle de calcul')).toEqual(['15 jours ouvrés à compter du 02/11/2026']);
    const time = await read('time');
    expect(column(time, 'Minutes')).toEqual(['90']);
    expect(column(time, 'Note')).toEqual(["'+33 6"]);
    const people = await read('people');
    expect(people.length - 1).toBe((await pivot.people.list({})).total);
  });

  test('time is read on from day to day without a gap or a repeat, busy days included', async () => {
    const { service, pivot } = openTestService();
    const agents: string[] = [];
    for (let index = 0; index < 2_300; index += 1) {
      const day = `2026-${index < 1_200 ? '10-01' : `10-${String(2 + (index % 20)).padStart(2, '0')}`}`;
      const { id } = index % 100 === 0 ? await pivot.people.create({ name: `Agent ${index}` }) : { id: '' };
      if (id !== '') agents.push(id);
      await pivot.time.add({ pillar: 'coordination', day, minutes: 1, personId: agents.at(-1), note: `n${index}` });
    }
    const { ticket, rows } = await pivot.reports.csv({ list: 'time', filter: { from: '2026-10-01' } });
    const notes = column(records(textOf(service, ticket)), 'Note');
    expect(rows).toBe(2_300);
    expect(notes).toEqual((await pivot.time.list({ from: '2026-10-01' })).items.map(({ note }) => note));
  }, 60_000);

  test('a filter that the list does not know is refused by name', async () => {
    const { pivot } = openTestService();
    const refusal = await refusalOf(pivot.reports.csv({ list: 'people', filter: { isLate: true } }));
    expect(refusal.code).toBe('validation');
    expect(Object.keys(refusal.fields ?? {})).toEqual(['filter.isLate']);
  });

  test('a cancelled export says so and offers no file', async () => {
    const { pivot } = openTestService();
    const exported = refusalOf(pivot.reports.csv({ list: 'dossiers', taskId: 'export' }));
    expect((await pivot.tasks.cancel({ taskId: 'export' })).isCancelled).toBe(true);
    expect(await exported).toMatchObject({ code: 'unavailable', message: 'Opération annulée. Rien n’a été modifié.' });
  });

  test('a dossier that arrives while the list is read makes the file whole, not torn', async () => {
    const { service, pivot } = openTestService();
    const create = (title: string, receivedOn: string) =>
      pivot.dossiers.create({ title, pillar: 'documentation', receivedOn });
    for (let index = 0; index < 2_100; index += 1) await create(`Demande ${index}`, '2026-11-02');
    let late: Promise<unknown> | undefined;
    service.subscribe((event) => {
      if (event.name === 'progress') late ??= create('Arrivée entre-temps', '2026-10-01');
    });
    const { ticket } = await pivot.reports.csv({ list: 'dossiers', filter: { sort: 'receivedOn' } });
    await late;
    const references = column(records(textOf(service, ticket)), 'Référence');
    expect(new Set(references).size).toBe(references.length);
    expect(references).toEqual(
      (await pivot.dossiers.list({ sort: 'receivedOn' })).items.map(({ reference }) => reference),
    );
  }, 60_000);
});
