import { describe, expect, test } from 'vitest';
import { refusalOf } from '#tests/helpers/service.ts';
import { fixture, openImports } from './files.ts';

const questions = fixture('lok-sabha-questions.csv');

describe('the register of 1,172 parliamentary questions', () => {
  test('its columns are understood', async () => {
    const { inspect } = openImports();
    const found = await inspect(questions);
    expect(found).toMatchObject({
      rows: 1172,
      columns: ['Q.NO.', 'Q.Type', 'Date', 'Ministry', 'Member', 'Subject', 'links'],
      mapping: {
        encoding: 'utf-8',
        separator: ',',
        dateFormat: 'dd.mm.yyyy',
        columns: {
          title: ['Subject'],
          sender: ['Member'],
          notes: ['links'],
          sittingOn: ['Date'],
          questionNumber: ['Q.NO.'],
          questionForm: ['Q.Type'],
          member: ['Member'],
        },
        referenceTemplate: '{Q.Type}-{Q.NO.}-{Date}',
        defaults: { kind: 'PQ', receivedOn: 'due_date', closingOrder: null },
      },
    });
    expect(found.sample).toHaveLength(20);
  });

  test('every row lands or is listed with its reason', async () => {
    const { check, run, pivot, countDossiers } = openImports();
    const planned = await check(questions);
    expect(await countDossiers()).toBe(0);
    const result = await run(questions);
    expect(result).toEqual({ ...planned, importId: expect.any(String) });
    expect(result).toMatchObject({ rows: 1172, created: 1171, duplicates: 1, failed: 0 });
    expect(result.problems).toEqual([
      { line: 1, severity: 'notice', column: null, value: '', message: expect.stringContaining('réception') },
      {
        line: 712,
        severity: 'duplicate',
        column: null,
        value: 'UNSTARRED-2204-23.09.2020',
        message: 'même référence et même contenu que la ligne 711 : non importée',
      },
    ]);
    const { items, total } = await pivot.dossiers.list({ text: 'POCSO 1835' });
    expect(total).toBe(1);
    expect(items[0]).toMatchObject({
      reference: 'UNSTARRED-1835-16.12.2022',
      title: 'Cases under POCSO Act',
      kind: 'PQ',
      state: 'received',
      dueOn: '2022-12-13',
      tags: ['WOMEN AND CHILD DEVELOPMENT', 'UNSTARRED'],
      sender:
        'Jadhav,Dr. Umesh G.,Surya,Shri L.S. Tejasvi,Malothu,Smt. Kavitha,Borlakunta,Shri Venkatesh Netha,Reddy,Dr. Gaddam Ranjith,Simha,Shri Prathap,Karadi,Shri Sanganna Amarappa',
    });
    const history = await pivot.dossiers.history({ id: items[0]?.id ?? '' });
    expect(history.items.map(({ subject, action }) => `${subject} ${action}`)).toEqual([
      'dossier imported',
      'deadline imported',
      'special_reference imported',
    ]);
  });

  test('each is in the register of questions, its deadline counted back from the sitting', async () => {
    const { run, pivot } = openImports();
    await run(questions);
    const { items, total } = await pivot.references.list({ kind: 'pq', text: '1835' });
    expect((await pivot.references.counts()).items.find(({ kind }) => kind === 'pq')).toEqual({
      kind: 'pq',
      all: 1171,
      open: 1171,
      late: 1171,
    });
    expect(total).toBe(1);
    expect(items[0]).toMatchObject({
      number: '1835',
      star: 'unstarred',
      sittingOn: '2022-12-16',
      dueOn: '2022-12-13',
      author: expect.stringContaining('Jadhav'),
      dossierReference: 'UNSTARRED-1835-16.12.2022',
    });
    const { arithmetic } = await pivot.deadlines.explain({ id: items[0]?.deadlineId ?? '' });
    expect(arithmetic).toMatchObject({ dueOn: '2022-12-13', kind: 'K5' });
  });

  test('a second import changes nothing', async () => {
    const { run, countDossiers, pivot } = openImports();
    await run(questions);
    const again = await run(questions);
    expect(again).toMatchObject({ rows: 1172, created: 0, duplicates: 1172, failed: 0, importId: null });
    expect(await countDossiers()).toBe(1171);
    expect((await pivot.imports.list({})).total).toBe(1);
  });

  test('a reference that was worked on since keeps the import', async () => {
    const { run, pivot } = openImports();
    const { importId } = await run(questions);
    const [first] = (await pivot.references.list({ kind: 'pq', limit: 1 })).items;
    await pivot.references.record({ id: first?.id ?? '', revision: 1, act: 'final' });
    expect((await refusalOf(pivot.imports.undo({ id: importId ?? '' }))).message).toContain(
      'L’import n’est pas annulé',
    );
    expect((await pivot.references.list({ kind: 'pq' })).total).toBe(1171);
  });

  test('undone, it can be imported again', async () => {
    const { run, countDossiers, pivot } = openImports();
    const { importId } = await run(questions);
    const undone = await pivot.imports.undo({ id: importId ?? '' });
    expect(undone.undoneAt).toBe('2026-11-23T08:00:00.000Z');
    expect(await countDossiers()).toBe(0);
    expect((await pivot.dossiers.bin({ limit: 1 })).total).toBe(1171);
    expect((await pivot.references.list({ kind: 'pq' })).total).toBe(0);
    expect((await pivot.deadlines.list({ withDone: true })).total).toBe(0);
    expect((await run(questions)).created).toBe(1171);
  });
});
