import { describe, expect, test } from 'vitest';
import { openTestService, refusalOf } from '#tests/helpers/service.ts';
import { openImports } from '../imports/files.ts';

const meeting = { title: 'Sans fin', startsAt: '2026-11-23T08:00:00Z', endsAt: '2026-11-23T09:00:00Z' };

const event = (end: string): string =>
  ['BEGIN:VCALENDAR', 'BEGIN:VEVENT', 'UID:1', 'SUMMARY:Sans fin', 'DTSTART:20261125T130000Z', end, 'END:VEVENT']
    .concat('END:VCALENDAR', '')
    .join('\r\n');

describe('what no day of work can hold stays out', () => {
  test.each([
    ['before 1900', { ...meeting, startsAt: '0000-01-01T00:00:00Z' }, 'validation'],
    ['after 2199', { ...meeting, endsAt: '9999-12-31T00:00:00Z' }, 'validation'],
    ['out of the calendar by its offset', { ...meeting, startsAt: '1900-01-01T00:00:00+14:00' }, 'validation'],
    ['over a year long', { ...meeting, endsAt: '2028-01-01T00:00:00Z' }, 'rule_violated'],
  ])('a meeting %s', async (_, input, code) => {
    const { pivot } = openTestService();
    const { officerId } = await pivot.system.info();
    const participants = [{ personId: officerId, name: 'Moi' }];
    const refusal = await refusalOf(pivot.meetings.create({ ...input, participants }));
    expect(refusal).toMatchObject({ code, fields: expect.anything() });
    expect((await pivot.today.overview()).meetings).toEqual([]);
  });

  test.each(['DTEND:21991231T000000Z', 'DURATION:P9000D', 'DURATION:P99999999999D'])(
    'a calendar’s event with %s is listed, and nothing is imported',
    async (end) => {
      const { run, countMeetings } = openImports();
      const result = await run(event(end), 'meetings');
      expect(result).toMatchObject({ created: 0, failed: 1, importId: null });
      expect(result.problems).toMatchObject([
        { severity: 'error', column: 'DTEND', message: 'durée de plus de 366 jours' },
      ]);
      expect(await countMeetings()).toBe(0);
    },
  );

  test('a reference that the template makes too long', async () => {
    const { pivot } = openTestService();
    const code = 'ABCDEFGHIJKL';
    await pivot.kinds.create({ code, nameFr: 'x', nameEn: 'x', template: `${'{KIND}'.repeat(7)}{year}{serial}` });
    const input = { title: 'Note', pillar: 'documentation', receivedOn: '2026-11-23', kind: code } as const;
    const refusal = await refusalOf(pivot.dossiers.create(input));
    expect(refusal).toMatchObject({ code: 'rule_violated', message: expect.stringContaining('60 caractères') });
    expect((await pivot.dossiers.list()).total).toBe(0);
  });

  test('initials stay two letters, whatever the name', async () => {
    const { pivot } = openTestService();
    expect((await pivot.people.create({ name: 'ﬃona ŉdiaye' })).initials).toBe('Fʼ');
    expect((await pivot.people.create({ name: '👩🏽‍💼 🇫🇷' })).initials).toHaveLength(4);
  });
});
