import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hoursOf, placed } from '#renderer/features/meetings/placement.ts';
import { addDays, eachDay, toInstant } from '#shared/kernel/time.ts';
import { unconvened } from '#shared/meetings/fresh.ts';
import type { MeetingRow } from '#shared/meetings/schema.ts';

const paris = 'Europe/Paris';
const monday = '2026-11-23';
const week = eachDay(monday, addDays(monday, 6));

const meeting = (startsAt: string, endsAt: string, more: Partial<MeetingRow> = {}): MeetingRow => ({
  ...unconvened,
  id: `${startsAt}-${endsAt}`,
  revision: 1,
  createdAt: startsAt,
  updatedAt: startsAt,
  title: 'Réunion',
  startsAt,
  endsAt,
  timeZone: paris,
  isAllDay: false,
  place: '',
  state: 'planned',
  pillar: 'coordination',
  participants: [],
  agenda: [],
  dossierIds: [],
  openDecisions: 0,
  roomName: null,
  bodyName: null,
  ...more,
});

const at = (day: string, time: string, zone = paris) => toInstant(day, time, zone);

const times = (rows: readonly MeetingRow[], day = monday) =>
  (placed(rows, paris, week).blocks.get(day) ?? []).map(({ from, to, column, columns }) => [from, to, column, columns]);

describe('meetings in the week', () => {
  test('those that overlap stand side by side, the next one has the whole width', () => {
    const rows = [
      meeting(at(monday, '10:00'), at(monday, '12:00')),
      meeting(at(monday, '10:30'), at(monday, '11:00')),
      meeting(at(monday, '11:00'), at(monday, '11:30')),
      meeting(at(monday, '14:00'), at(monday, '15:00')),
    ];
    expect(times(rows)).toEqual([
      [600, 720, 0, 2],
      [630, 660, 1, 2],
      [660, 690, 1, 2],
      [840, 900, 0, 1],
    ]);
  });

  test('one of another zone stands at the office’s hour and day', () => {
    const delhi = meeting(at('2026-11-24', '01:30', 'Asia/Kolkata'), at('2026-11-24', '02:30', 'Asia/Kolkata'), {
      timeZone: 'Asia/Kolkata',
    });
    expect(times([delhi], monday)).toEqual([[21 * 60, 22 * 60, 0, 1]]);
    expect(times([delhi], '2026-11-24')).toEqual([]);
  });

  test('one over midnight is cut in two, one of a day and more is a bar', () => {
    const night = meeting(at(monday, '22:00'), at('2026-11-24', '01:00'));
    expect(times([night], monday)).toEqual([[1320, 1440, 0, 1]]);
    expect(times([night], '2026-11-24')).toEqual([[0, 60, 0, 1]]);
    const seminar = meeting(at('2026-11-24', '09:00'), at('2026-11-26', '17:00'));
    expect(placed([seminar], paris, week).bars.map(({ first, last }) => [first, last])).toEqual([[1, 3]]);
  });

  test('whole days keep the days of their own zone', () => {
    const zone = 'Asia/Kolkata';
    const whole = meeting(at('2026-11-25', '00:00', zone), at('2026-11-27', '00:00', zone), {
      timeZone: zone,
      isAllDay: true,
    });
    expect(placed([whole], paris, week).bars.map(({ first, last }) => [first, last])).toEqual([[2, 3]]);
  });

  test('the hours go from 8 to 19, and further where a meeting does', () => {
    const hours = (...rows: MeetingRow[]) => hoursOf(placed(rows, paris, week).blocks.values());
    expect(hours()).toEqual({ first: 8, last: 19 });
    expect(hours(meeting(at(monday, '06:45'), at(monday, '20:15')))).toEqual({ first: 6, last: 21 });
  });

  test('no two blocks of a day cover each other, whatever the meetings', () => {
    const spans = fc.array(fc.tuple(fc.integer({ min: 0, max: 1200 }), fc.integer({ min: 15, max: 239 })), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(spans, (list) => {
        const start = Date.parse(at(monday, '00:00'));
        const instant = (minutes: number) => new Date(start + minutes * 60_000).toISOString();
        const rows = list.map(([from, length], index) =>
          meeting(instant(from), instant(from + length), { id: String(index) }),
        );
        const blocks = placed(rows, paris, week).blocks.get(monday) ?? [];
        expect(blocks).toHaveLength(rows.length);
        return blocks.every((a, index) =>
          blocks.every((b, other) => index === other || a.column !== b.column || a.to <= b.from || b.to <= a.from),
        );
      }),
    );
  });
});
