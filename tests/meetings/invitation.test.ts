import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import type { Service } from '#electron/service/service.ts';
import type { PivotClient } from '#shared/contract/contract.ts';
import { toInstant } from '#shared/kernel/time.ts';
import { openTestService, refusalOf } from '#tests/helpers/service.ts';
import { openImports } from '#tests/imports/files.ts';

const at = (text: string) => toInstant(text.slice(0, 10), text.slice(11), 'Europe/Paris');
const plan = (pivot: PivotClient, more: object = {}) =>
  pivot.meetings.create({
    title: 'Comité ; suivi, budget\\2027',
    startsAt: at('2026-12-03T14:00'),
    endsAt: at('2026-12-03T15:30'),
    place: 'Salle « Élysée », bâtiment B ; deuxième étage, couloir de gauche, porte au fond du couloir principal',
    participants: [{ name: 'Anne "la" Roux', email: 'anne.roux@exemple.fr' }, { name: 'Paul Petit' }],
    agenda: [{ title: 'Budget', minutes: 30 }, { title: 'Divers' }],
    ...more,
  });

const invitationTo = async (service: Service, pivot: PivotClient, id: string): Promise<string> => {
  const { ticket } = await pivot.meetings.ics({ id });
  return new TextDecoder().decode(service.takeFile(ticket)?.bytes);
};

const eventOf = (text: string) => {
  const calendar = new ICAL.Component(ICAL.parse(text));
  const event = calendar.getFirstSubcomponent('vevent');
  if (!event) throw new Error('no event');
  const value = (name: string) => event.getFirstPropertyValue(name)?.toString();
  return { method: calendar.getFirstPropertyValue('method'), event, value };
};

describe('an invitation', () => {
  test('says the meeting in UTC, with escaped texts, folded lines and CRLF', async () => {
    const { service, pivot } = openTestService();
    const { id } = await plan(pivot);
    const text = await invitationTo(service, pivot, id);
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(text.split('\r\n').every((line) => new TextEncoder().encode(line).length <= 75)).toBe(true);
    expect(text).toContain('SUMMARY:Comité \\; suivi\\, budget\\\\2027\r\n');
    const { method, event, value } = eventOf(text);
    expect(method).toBe('REQUEST');
    expect(value('uid')).toBe(`${id}@pivot`);
    expect(value('sequence')).toBe('0');
    expect(value('dtstart')).toBe('2026-12-03T13:00:00Z');
    expect(value('dtend')).toBe('2026-12-03T14:30:00Z');
    expect(value('description')).toBe('14:00 Budget\n14:30 Divers');
    expect(value('status')).toBe('CONFIRMED');
    const attendees = event.getAllProperties('attendee');
    expect(attendees.map((one) => [one.getParameter('cn'), one.getFirstValue()])).toEqual([
      ['Anne ’la’ Roux', 'mailto:anne.roux@exemple.fr'],
      ['Paul Petit', 'invalid:nomail'],
    ]);
  });

  test('keeps its identity and raises its sequence when the meeting moves, is convened, is cancelled', async () => {
    const { service, pivot } = openTestService();
    const { id } = await plan(pivot);
    const read = async () => eventOf(await invitationTo(service, pivot, id));
    await pivot.meetings.update({ id, revision: 1, patch: { minutesText: 'Notes' } });
    expect((await read()).value('sequence')).toBe('0');
    await pivot.meetings.convene({ id, revision: 2 });
    expect((await read()).value('sequence')).toBe('1');
    await pivot.meetings.update({ id, revision: 3, patch: { startsAt: at('2026-12-03T13:30') } });
    expect((await read()).value('sequence')).toBe('2');
    await pivot.meetings.cancel({ id, revision: 4, reason: 'Report' });
    const { method, value } = await read();
    expect([method, value('status'), value('sequence'), value('uid')]).toEqual([
      'CANCEL',
      'CANCELLED',
      '3',
      `${id}@pivot`,
    ]);
  });

  test('of whole days holds dates, and that of an unknown meeting is refused', async () => {
    const { service, pivot } = openTestService();
    const { id } = await plan(pivot, {
      isAllDay: true,
      startsAt: at('2026-12-03T00:00'),
      endsAt: at('2026-12-05T00:00'),
    });
    const text = await invitationTo(service, pivot, id);
    expect(text).toContain('DTSTART;VALUE=DATE:20261203\r\n');
    expect(text).toContain('DTEND;VALUE=DATE:20261205\r\n');
    expect((await refusalOf(pivot.meetings.ics({ id: 'none' }))).code).toBe('not_found');
  });
});

describe('a calendar that comes back', () => {
  test('knows the meetings made here, and brings a later version to them', async () => {
    const { service, pivot, run, countMeetings } = openImports();
    const { id } = await plan(pivot, { place: 'Mairie' });
    const first = await invitationTo(service, pivot, id);
    expect(await run(first, 'meetings')).toMatchObject({ created: 0, updated: 0, duplicates: 1 });
    const later = first
      .replace('SEQUENCE:0', 'SEQUENCE:4')
      .replace('20261203T130000Z', '20261203T150000Z')
      .replace('20261203T143000Z', '20261203T163000Z');
    const events: unknown[] = [];
    service.subscribe((event) => events.push(event));
    const result = await run(later, 'meetings');
    expect(result).toMatchObject({ rows: 1, created: 0, updated: 1, duplicates: 0, importId: null });
    expect(result.problems.map(({ message }) => message)).toEqual(['version 4 de cette réunion : mise à jour']);
    expect(events).toContainEqual({ name: 'changed', payload: { features: ['meetings', 'imports'] } });
    expect(await pivot.meetings.get({ id })).toMatchObject({
      startsAt: '2026-12-03T15:00:00.000Z',
      icsSequence: 4,
      place: 'Mairie',
      agenda: [{ title: 'Budget', minutes: 30 }, { title: 'Divers' }],
    });
    expect(await run(later, 'meetings')).toMatchObject({ updated: 0, duplicates: 1 });
    expect(await run(first, 'meetings')).toMatchObject({ updated: 0, duplicates: 1 });
    expect([await countMeetings(), (await pivot.imports.list()).total]).toEqual([1, 0]);
  });

  test('sent again from an imported date of a series keeps the identity it came with', async () => {
    const { service, pivot, run, countMeetings } = openImports();
    const series =
      'BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:point@ailleurs\nSUMMARY:Point\nDTSTART:20261123T090000Z\nDURATION:PT1H\nRRULE:FREQ=WEEKLY;COUNT=3\nEND:VEVENT\nEND:VCALENDAR\n';
    await run(series, 'meetings');
    const { items } = await pivot.meetings.list({ from: '2026-11-30', to: '2026-11-30' });
    const second = items[0];
    await pivot.meetings.update({ id: second?.id ?? '', revision: 1, patch: { title: 'Point élargi' } });
    const text = await invitationTo(service, pivot, second?.id ?? '');
    expect(eventOf(text).value('uid')).toBe('point@ailleurs');
    expect(eventOf(text).value('recurrence-id')).toBe('2026-11-30T09:00:00Z');
    const renamed = text.replace('SEQUENCE:1', 'SEQUENCE:2').replace('SUMMARY:Point élargi', 'SUMMARY:Point réduit');
    expect(await run(renamed, 'meetings')).toMatchObject({ created: 0, updated: 1 });
    expect((await pivot.meetings.get({ id: second?.id ?? '' })).title).toBe('Point réduit');
    expect(await countMeetings()).toBe(3);
  });

  test('checked only, tells what it would update and changes nothing', async () => {
    const { service, pivot, check } = openImports();
    const { id } = await plan(pivot);
    const later = (await invitationTo(service, pivot, id)).replace('SEQUENCE:0', 'SEQUENCE:1');
    expect(await check(later, 'meetings')).toMatchObject({ updated: 1, created: 0 });
    expect(await pivot.meetings.get({ id })).toMatchObject({ revision: 1, icsSequence: 0 });
  });
});
