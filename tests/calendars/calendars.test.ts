import { describe, expect, test } from 'vitest';
import type { Service } from '#electron/service/service.ts';
import { openTestService, refusalOf } from '#tests/helpers/service.ts';

const handIn = (service: Service, name: string, text: string): string => {
  const reply = service.receiveFile({ name, mediaType: 'text/plain', bytes: new TextEncoder().encode(text) });
  if (!reply.ok) throw new Error(reply.error.message);
  return reply.value.ticket;
};

const event = (uid: string, start: string, end: string, summary: string): string[] => [
  'BEGIN:VEVENT',
  `UID:${uid}`,
  `DTSTART;VALUE=DATE:${start}`,
  `DTEND;VALUE=DATE:${end}`,
  `SUMMARY:${summary}`,
  'END:VEVENT',
];

describe('calendars', () => {
  test('are listed with the years they know', async () => {
    const { pivot } = openTestService();
    const { items, total } = await pivot.calendars.list();
    expect(total).toBe(8);
    expect(items[0]).toEqual({ id: 'fr', name: 'France', isComputed: true, years: [1970, 2100], isOffice: true });
    expect(items.at(-1)).toMatchObject({ id: 'in-central', isComputed: false, years: [2024, 2025, 2026] });
  });

  test('tell the holidays of a year by name', async () => {
    const { pivot } = openTestService();
    const year = await pivot.calendars.holidays({ calendar: 'fr', year: 2026 });
    expect(year).toHaveLength(11);
    expect(year[1]).toEqual({ date: '2026-04-06', name: 'Lundi de Pâques' });
    const india = await pivot.calendars.holidays({ calendar: 'in-central', year: 2026 });
    expect(india).toHaveLength(14);
    expect(india.map(({ date }) => date)).toContain('2026-11-08');
    const unknown = await refusalOf(pivot.calendars.holidays({ calendar: 'in-central', year: 2027 }));
    expect(unknown).toMatchObject({ code: 'rule_violated' });
    expect(unknown.message).toContain('n’est pas chargé pour l’année 2027');
  });

  test('Good Friday is a switch of the office, in Alsace-Moselle only', async () => {
    const { pivot } = openTestService();
    await pivot.settings.update({ patch: { hasGoodFriday: true } });
    const dates = async (calendar: 'fr' | 'fr-alsace-moselle') =>
      (await pivot.calendars.holidays({ calendar, year: 2026 })).map(({ date }) => date);
    expect(await dates('fr-alsace-moselle')).toContain('2026-04-03');
    expect(await dates('fr')).not.toContain('2026-04-03');
  });

  test('count working days', async () => {
    const { pivot } = openTestService();
    const days = (calendar: 'fr' | 'in-central') =>
      pivot.calendars.workingDays({ calendar, from: '2026-11-01', to: '2026-11-30' });
    expect(await days('fr')).toEqual({ days: 20 });
    expect(await days('in-central')).toEqual({ days: 20 });
    const beyond = pivot.calendars.workingDays({ calendar: 'fr', from: '2100-12-01', to: '2101-01-31' });
    expect((await refusalOf(beyond)).code).toBe('rule_violated');
  });
});

describe('own days', () => {
  test('close the office, in its own calendar only', async () => {
    const { pivot } = openTestService();
    await pivot.calendars.addDay({ date: '2026-12-24', name: 'Fermeture' });
    const days = async (calendar?: 'fr' | 'fr-guyane') =>
      (await pivot.calendars.workingDays({ ...(calendar && { calendar }), from: '2026-12-21', to: '2026-12-25' })).days;
    expect([await days(), await days('fr'), await days('fr-guyane')]).toEqual([3, 3, 4]);
    expect(await pivot.calendars.office()).toMatchObject({ days: { '2026-12-24': { kind: 'closed' } } });
    const named = async (calendar: 'fr' | 'fr-guyane') =>
      (await pivot.calendars.year({ calendar, year: 2026 })).items.map(({ name }) => name);
    expect(await named('fr')).toContain('Fermeture');
    expect(await named('fr-guyane')).not.toContain('Fermeture');
  });

  test('a date is in a calendar once', async () => {
    const { pivot } = openTestService();
    await pivot.calendars.addDay({ date: '2026-12-24', name: 'Fermeture' });
    const again = await refusalOf(pivot.calendars.addDay({ date: '2026-12-24', name: 'Pont' }));
    expect(again).toMatchObject({
      code: 'conflict',
      message: 'Le 24/12/2026 est déjà dans ce calendrier. Rien n’a été ajouté.',
    });
    expect((await pivot.calendars.year({ calendar: 'office', year: 2026 })).total).toBe(1);
  });

  test('a correction takes the place of the law’s day', async () => {
    const { pivot } = openTestService();
    await pivot.calendars.addDay({ calendar: 'fr', date: '2026-05-25', name: 'Journée de solidarité', kind: 'worked' });
    const { items } = await pivot.calendars.year({ calendar: 'fr', year: 2026 });
    expect(items.find(({ date }) => date === '2026-05-25')).toMatchObject({ kind: 'worked', origin: 'own' });
    expect(await pivot.calendars.holidays({ calendar: 'fr', year: 2026 })).toHaveLength(10);
  });

  test('moves the open deadlines that a rule computed, and writes each change down', async () => {
    const { pivot } = openTestService();
    const { id: dossierId } = await pivot.dossiers.create({
      title: 'Avis',
      pillar: 'documentation',
      receivedOn: '2026-11-02',
    });
    const rule = { preset: 'kind:K1', trigger: '2026-11-23', days: 31 };
    const open = await pivot.deadlines.create({ title: 'Répondre', rule, dossierId });
    const done = await pivot.deadlines.create({ title: 'Faite', rule });
    await pivot.deadlines.complete({ id: done.id, revision: 1, isDone: true });
    const set = await pivot.deadlines.create({ title: 'Fixée', rule });
    await pivot.deadlines.override({ id: set.id, revision: 1, dueOn: '2026-12-18', reason: 'Avant les congés' });
    await pivot.deadlines.create({ title: 'Autre calendrier', rule: { ...rule, calendar: 'fr-guyane' } });
    const { day, recomputed } = await pivot.calendars.addDay({ date: '2026-12-24', name: 'Fermeture' });
    expect(recomputed).toBe(2);
    expect(await pivot.deadlines.get({ id: open.id })).toMatchObject({ dueOn: '2026-12-28', safeOn: '2026-12-24' });
    expect(await pivot.deadlines.get({ id: done.id })).toMatchObject({ dueOn: '2026-12-24' });
    expect(await pivot.deadlines.get({ id: set.id })).toMatchObject({
      dueOn: '2026-12-18',
      arithmetic: { dueOn: '2026-12-28' },
    });
    const told = (await pivot.dossiers.history({ id: dossierId })).items.at(-1);
    expect(told).toMatchObject({ action: 'updated', note: 'Recalculée après une correction du calendrier' });
    expect(await pivot.calendars.removeDay({ id: day.id, revision: 1 })).toMatchObject({ recomputed: 2 });
    expect(await pivot.deadlines.get({ id: open.id })).toMatchObject({ dueOn: '2026-12-24' });
    expect(await pivot.calendars.restoreDay({ id: day.id })).toMatchObject({ recomputed: 2 });
  });

  test('another calendar of the office moves them too', async () => {
    const { pivot } = openTestService();
    const rule = { preset: 'kind:K1', trigger: '2026-11-26', days: 30 };
    const { id, dueOn } = await pivot.deadlines.create({ title: 'Répondre', rule });
    expect(dueOn).toBe('2026-12-28');
    await pivot.settings.update({ patch: { calendar: 'in-central' } });
    const { id: monday } = await pivot.deadlines.create({
      title: 'K1',
      rule: { preset: 'kind:K1', trigger: '2026-11-23', days: 1 },
    });
    expect(await pivot.deadlines.get({ id: monday })).toMatchObject({ dueOn: '2026-11-25' });
    expect(await pivot.deadlines.get({ id })).toMatchObject({ dueOn: '2026-12-28' });
  });
});

describe('a yearly list', () => {
  const table = 'Date;Nom;Nature;Lieu\n26/01/2027;Republic Day;;\n2027-03-22;Holi;optionnel;Delhi\n';

  test('from a table is checked, then loads its years', async () => {
    const { service, pivot } = openTestService();
    const ticket = handIn(service, 'inde.csv', table);
    const asked = { ticket, calendar: 'in-central' as const, source: 'DoPT OM 2026' };
    const dry = await pivot.calendars.importDays({ ...asked, isDryRun: true });
    expect(dry).toMatchObject({ added: 0, problems: [], years: [2027] });
    expect(dry.days).toHaveLength(2);
    expect((await pivot.calendars.year({ calendar: 'in-central', year: 2027 })).isLoaded).toBe(false);
    expect(await pivot.calendars.importDays(asked)).toMatchObject({ added: 2 });
    expect(await pivot.calendars.holidays({ calendar: 'in-central', year: 2027 })).toEqual([
      { date: '2027-01-26', name: 'Republic Day' },
    ]);
    const rule = { preset: 'in.mp.ack', trigger: '2026-12-20', calendar: 'in-central' as const };
    expect((await pivot.deadlines.compute(rule)).dueOn).toBe('2027-01-04');
    expect((await refusalOf(pivot.calendars.importDays(asked))).code).toBe('not_found');
  });

  test('taken again corrects the days it names', async () => {
    const { service, pivot } = openTestService();
    const take = (text: string) =>
      pivot.calendars.importDays({ ticket: handIn(service, 'inde.csv', text), calendar: 'in-central' });
    await take(table);
    const { importId } = await take('date,name,kind\n2027-01-26,Jour de la République,closed\n');
    expect(await pivot.calendars.holidays({ calendar: 'in-central', year: 2027 })).toEqual([
      { date: '2027-01-26', name: 'Jour de la République' },
    ]);
    const undone = await pivot.calendars.undoImport({ importId: importId ?? '' });
    expect(undone).toEqual({ removed: 1, recomputed: 0 });
    expect(await pivot.calendars.holidays({ calendar: 'in-central', year: 2027 })).toEqual([
      { date: '2027-01-26', name: 'Republic Day' },
    ]);
    expect((await refusalOf(pivot.calendars.undoImport({ importId: importId ?? '' }))).code).toBe('not_found');
  });

  test('undone, its years are no longer loaded', async () => {
    const { service, pivot } = openTestService();
    const { importId } = await pivot.calendars.importDays({
      ticket: handIn(service, 'inde.csv', table),
      calendar: 'in-central',
    });
    await pivot.calendars.undoImport({ importId: importId ?? '' });
    expect(await pivot.calendars.year({ calendar: 'in-central', year: 2027 })).toMatchObject({
      total: 0,
      isLoaded: false,
    });
  });

  test('from an iCalendar file takes each day of an event', async () => {
    const { service, pivot } = openTestService();
    const text = [
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//A//FR',
      ...event('a', '20261224', '20261227', 'Fermeture'),
      'END:VCALENDAR',
      '',
    ].join('\r\n');
    const read = await pivot.calendars.importDays({ ticket: handIn(service, 'bureau.ics', text), calendar: 'office' });
    expect(read.days.map(({ date }) => date)).toEqual(['2026-12-24', '2026-12-25', '2026-12-26']);
    expect((await pivot.calendars.year({ calendar: 'office', year: 2026 })).items).toHaveLength(3);
  });

  test('with a broken line keeps nothing, and names the line', async () => {
    const { service, pivot } = openTestService();
    const text =
      'date;nom;nature\n2027-02-30;Rien;\n2027-01-26;;\n2027-01-27;A;parti\n2027-01-28;A;\n2027-01-28;B;\n3027-01-01;C;\n';
    const read = await pivot.calendars.importDays({ ticket: handIn(service, 'a.csv', text), calendar: 'office' });
    expect(read.problems.map(({ line }) => line)).toEqual([2, 3, 4, 6, 7]);
    expect(read.added).toBe(0);
    expect((await pivot.calendars.year({ calendar: 'office', year: 2027 })).total).toBe(0);
  });

  test.each([
    ['an empty file', 'a.csv', ''],
    ['a file without rows', 'a.csv', 'date;nom\n'],
    ['an unclosed quotation', 'a.csv', 'date;nom\n2027-01-26;"Rien\n'],
    ['no calendar', 'a.ics', 'BEGIN:VCALENDAR\nnonsense'],
    ['a calendar without event', 'a.ics', 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n'],
    [
      'too many days',
      'a.csv',
      `date;nom\n${Array.from({ length: 2100 }, (_, i) => `${1970 + Math.floor(i / 28 / 12)}-${String((Math.floor(i / 28) % 12) + 1).padStart(2, '0')}-${String((i % 28) + 1).padStart(2, '0')};J`).join('\n')}`,
    ],
  ])('that is %s is refused', async (_, name, text) => {
    const { service, pivot } = openTestService();
    const refused = await refusalOf(
      pivot.calendars.importDays({ ticket: handIn(service, name, text), calendar: 'office' }),
    );
    expect(refused.code).toBe('validation');
    expect((await pivot.calendars.year({ calendar: 'office', year: 2027 })).total).toBe(0);
  });

  test('without a date column says so', async () => {
    const { service, pivot } = openTestService();
    const ticket = handIn(service, 'a.csv', 'quand;nom\n2027-01-26;A\n');
    const read = await pivot.calendars.importDays({ ticket, calendar: 'office' });
    expect(read).toMatchObject({
      added: 0,
      problems: [{ line: 1, message: 'le fichier n’a pas de colonne « date »' }],
    });
  });
});
