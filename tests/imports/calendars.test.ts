import { describe, expect, test } from 'vitest';
import { fixture, openImports } from './files.ts';

const section = fixture('calendar.ics');
const series = (rule: string, start = 'DTSTART:20261124T140000'): string =>
  `BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:s\nSUMMARY:Série\n${start}\nDURATION:PT30M\nRRULE:${rule}\nEND:VEVENT\nEND:VCALENDAR\n`;

const all = { from: '2000-01-01', to: '2099-12-31' };

describe('a calendar of the section', () => {
  test('each event lands at its instant, whatever its time zone', async () => {
    const { run, pivot } = openImports();
    await run(section, 'meetings');
    const { items } = await pivot.meetings.list({ from: '2026-11-24', to: '2026-12-02' });
    expect(items.map(({ title, startsAt, endsAt }) => [title, startsAt, endsAt])).toEqual([
      ['Revue des échéances, salle haute', '2026-11-24T13:00:00.000Z', '2026-11-24T14:30:00.000Z'],
      ['Appel du ministère', '2026-11-25T08:00:00.000Z', '2026-11-25T08:45:00.000Z'],
      ['Rendez-vous', '2026-11-26T09:00:00.000Z', '2026-11-26T10:00:00.000Z'],
      ['Parliament cell', '2026-11-27T05:00:00.000Z', '2026-11-27T06:00:00.000Z'],
      ['Point hebdomadaire', '2026-11-30T08:00:00.000Z', '2026-11-30T09:00:00.000Z'],
      ['Fuseau inconnu', '2026-11-30T13:00:00.000Z', '2026-11-30T14:00:00.000Z'],
      ['Séminaire', '2026-11-30T23:00:00.000Z', '2026-12-02T23:00:00.000Z'],
    ]);
    expect(items.map(({ state }) => state)).toEqual(['planned', 'planned', 'cancelled', ...Array(4).fill('planned')]);
    expect(items.at(-1)?.isAllDay).toBe(true);
    const visit = await pivot.meetings.list({ from: '2027-07-01', to: '2027-07-01' });
    expect(visit.items[0]?.startsAt).toBe('2027-07-01T07:00:00.000Z');
  });

  test('people, place and agenda come along, without those who declined', async () => {
    const { run, pivot } = openImports();
    const { id } = await pivot.people.create({ name: 'Camille Martin' });
    await run(section, 'meetings');
    const [review] = (await pivot.meetings.list({ from: '2026-11-24', to: '2026-11-24' })).items;
    expect(review).toMatchObject({
      place: 'Salle 204',
      participants: [
        { personId: null, name: 'Chef de section' },
        { personId: id, name: 'camille martin' },
      ],
      agenda: [{ title: 'Point sur les retards' }, { title: 'Préparation du budget' }],
    });
  });

  test('a series keeps its wall-clock time over the change of hour, with its dates taken out, added, moved, cancelled', async () => {
    const { run, pivot } = openImports();
    await run(section, 'meetings');
    const { items } = await pivot.meetings.list({ from: '2027-03-01', to: '2027-04-30', text: 'réunion de section' });
    expect(items.map(({ startsAt, state }) => [startsAt, state])).toEqual([
      ['2027-03-15T08:30:00.000Z', 'planned'],
      ['2027-03-22T08:30:00.000Z', 'planned'],
      ['2027-03-30T12:00:00.000Z', 'planned'],
      ['2027-04-07T07:30:00.000Z', 'planned'],
      ['2027-04-12T07:30:00.000Z', 'cancelled'],
    ]);
  });

  test('what is assumed or left out is said', async () => {
    const { check } = openImports();
    const { problems } = await check(section, 'meetings');
    expect(problems.map(({ line, severity, value }) => [line, severity, value])).toEqual([
      [1, 'notice', ''],
      [62, 'notice', 'Visite'],
      [68, 'notice', 'Fuseau inconnu'],
      [98, 'notice', 'Clôture du mois'],
    ]);
    expect(problems.at(-1)?.message).toContain('du 2026-01-31 au 2031-10-31');
  });

  test('a second import changes nothing, and an undone one can be made again', async () => {
    const { run, pivot, countMeetings } = openImports();
    const made = await run(section, 'meetings');
    expect(made).toMatchObject({ rows: 54, created: 54, duplicates: 0, failed: 0 });
    expect(await run(section, 'meetings')).toMatchObject({ rows: 54, created: 0, duplicates: 54, importId: null });
    await pivot.imports.undo({ id: made.importId ?? '' });
    expect(await countMeetings()).toBe(0);
    expect(await run(section, 'meetings')).toMatchObject({ created: 54 });
  });
});

describe('series', () => {
  test.each([
    ['FREQ=WEEKLY;BYDAY=TU,TH;UNTIL=20261210T130000Z', 6, '2026-12-10'],
    ['freq=daily;interval=2;count=3', 3, '2026-11-28'],
    ['FREQ=MONTHLY;BYDAY=-1FR;UNTIL=20270131', 4, '2027-01-29'],
    ['FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30', 1, '2026-11-24'],
    ['FREQ=SECONDLY', 1000, '2026-11-24'],
    ['FREQ=WEEKLY', 261, '2031-11-18'],
  ])('%s gives %i meetings, the last on %s', async (rule, count, last) => {
    const { run, pivot } = openImports();
    expect(await run(series(rule), 'meetings')).toMatchObject({ created: count, failed: 0 });
    const { items } = await pivot.meetings.list(all);
    expect(items.at(-1)?.startsAt.slice(0, 10)).toBe(last);
  });

  test('of an old endless series, the year past and the time to come are kept', async () => {
    const { run, pivot } = openImports();
    const result = await run(series('FREQ=DAILY', 'DTSTART:20150105T140000'), 'meetings');
    expect(result).toMatchObject({ created: 1000 });
    expect(result.problems[0]?.message).toContain('1000 dates retenues, du 2025-11-23 au 2028-08-18');
    expect((await pivot.meetings.list(all)).items[0]?.startsAt).toBe('2025-11-23T13:00:00.000Z');
  });
});
