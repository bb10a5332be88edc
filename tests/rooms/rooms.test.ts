import { describe, expect, test } from 'vitest';
import type { PivotClient } from '#shared/contract/contract.ts';
import { toInstant } from '#shared/kernel/time.ts';
import { openTestService, refusalOf } from '#tests/helpers/service.ts';

const at = (time: string) => toInstant('2026-11-25', time, 'Europe/Paris');
const invited = (count: number) => Array.from({ length: count }, (_, index) => ({ name: `Invité ${index + 1}` }));
const day = { from: '2026-11-25', to: '2026-11-25' };

const furnished = async (pivot: PivotClient) => {
  const b12 = await pivot.rooms.create({ name: 'Salle B12', capacity: 4, equipment: ['Écran'], place: 'Bâtiment B' });
  const hall = await pivot.rooms.create({ name: 'Amphithéâtre', capacity: 200 });
  const meeting = (title: string, from: string, to: string, more: object = {}) =>
    pivot.meetings.create({ title, startsAt: at(from), endsAt: at(to), roomId: b12.id, ...more });
  return { b12, hall, meeting };
};

describe('a room', () => {
  test('bears a name of its own, whatever its capitals', async () => {
    const { pivot } = openTestService();
    const { b12 } = await furnished(pivot);
    const refused = await refusalOf(pivot.rooms.create({ name: 'salle b12' }));
    expect(refused).toMatchObject({ code: 'rule_violated', fields: { name: expect.stringContaining('salle b12') } });
    await pivot.rooms.remove({ id: b12.id, revision: b12.revision });
    await pivot.rooms.create({ name: 'Salle B12' });
    expect((await refusalOf(pivot.rooms.restore({ id: b12.id }))).code).toBe('rule_violated');
    expect((await pivot.rooms.list()).items.map(({ name }) => name)).toEqual(['Amphithéâtre', 'Salle B12']);
  });

  test('out of use is not offered and takes no new meeting, but keeps those it has', async () => {
    const { pivot } = openTestService();
    const { b12, meeting } = await furnished(pivot);
    const kept = await meeting('Déjà prévue', '09:00', '10:00');
    await pivot.rooms.update({ id: b12.id, revision: 1, patch: { isActive: false } });
    expect((await refusalOf(meeting('Nouvelle', '11:00', '12:00', { confirmClash: true }))).message).toContain(
      'n’est plus en service',
    );
    expect((await pivot.rooms.free({ from: at('09:00'), to: at('10:00') })).items.map(({ room }) => room.name)).toEqual(
      ['Amphithéâtre'],
    );
    expect(await pivot.meetings.update({ id: kept.id, revision: 1, patch: { title: 'Prévue' } })).toMatchObject({
      roomId: b12.id,
    });
  });
});

describe('free rooms', () => {
  test('come first, then those too small, then those taken, with the meeting that takes them', async () => {
    const { pivot } = openTestService();
    const { meeting } = await furnished(pivot);
    const taken = await pivot.rooms.create({ name: 'Accueil', capacity: 30 });
    const other = await meeting('Point', '14:00', '15:00', { roomId: taken.id });
    const { items } = await pivot.rooms.free({ from: at('14:30'), to: at('16:00'), seats: 6 });
    expect(items).toMatchObject([
      { room: { name: 'Amphithéâtre' }, clash: null, isTooSmall: false },
      { room: { name: 'Salle B12' }, clash: null, isTooSmall: true },
      { room: { name: 'Accueil' }, clash: { meetingId: other.id, title: 'Point' }, isTooSmall: false },
    ]);
    const own = await pivot.rooms.free({ from: at('14:30'), to: at('16:00'), exceptMeetingId: other.id });
    expect(own.items.every(({ clash }) => clash === null)).toBe(true);
  });

  test('a period that ends before it starts is refused', async () => {
    const { pivot } = openTestService();
    expect((await refusalOf(pivot.rooms.free({ from: at('16:00'), to: at('14:30') }))).code).toBe('validation');
  });
});

describe('a taken room', () => {
  test('refuses another meeting with the name of the first, and writes nothing', async () => {
    const { pivot } = openTestService();
    const { meeting } = await furnished(pivot);
    await meeting('Comité', '14:00', '15:00');
    const refused = await refusalOf(meeting('Point', '14:30', '15:30'));
    expect(refused.message).toBe(
      'La salle « Salle B12 » est prise le 25/11/2026 de 14:00 à 15:00 par la réunion « Comité ». Choisissez une autre salle, ou confirmez. Rien n’a été enregistré.',
    );
    expect(Object.keys(refused.fields ?? {})).toEqual(['roomId', 'confirmClash']);
    expect((await pivot.meetings.list(day)).total).toBe(1);
    await meeting('Point', '14:30', '15:30', { confirmClash: true });
    expect((await pivot.meetings.list(day)).total).toBe(2);
  });

  test('is free before, after, and once the other is cancelled or moved away', async () => {
    const { pivot } = openTestService();
    const { meeting, hall } = await furnished(pivot);
    const first = await meeting('Comité', '14:00', '15:00');
    await meeting('Avant', '13:00', '14:00');
    await meeting('Après', '15:00', '16:00');
    await pivot.meetings.cancel({ id: first.id, revision: 1, reason: 'Quorum impossible' });
    const second = await meeting('À sa place', '14:00', '15:00');
    const back = pivot.meetings.update({ id: first.id, revision: 2, patch: { state: 'planned' } });
    expect((await refusalOf(back)).message).toContain('« À sa place »');
    await pivot.meetings.update({ id: second.id, revision: 1, patch: { roomId: hall.id } });
    expect(await pivot.meetings.update({ id: first.id, revision: 2, patch: { state: 'planned' } })).toMatchObject({
      state: 'planned',
      cancelReason: '',
    });
  });

  test('refuses a meeting that is moved into it, and one that comes out of the bin', async () => {
    const { pivot } = openTestService();
    const { meeting } = await furnished(pivot);
    const first = await meeting('Comité', '14:00', '15:00');
    const other = await meeting('Point', '16:00', '17:00');
    const moved = { startsAt: at('14:30'), endsAt: at('15:30') };
    expect((await refusalOf(pivot.meetings.update({ id: other.id, revision: 1, patch: moved }))).code).toBe(
      'rule_violated',
    );
    expect(await pivot.meetings.get({ id: other.id })).toMatchObject({ revision: 1, startsAt: at('16:00') });
    await pivot.meetings.remove({ id: first.id, revision: 1 });
    await pivot.meetings.update({ id: other.id, revision: 1, patch: moved });
    expect((await refusalOf(pivot.meetings.restore({ id: first.id }))).message).toContain('« Point »');
  });

  test('confirmed once, lets the meeting be written on without asking again', async () => {
    const { pivot } = openTestService();
    const { meeting } = await furnished(pivot);
    await meeting('Comité', '14:00', '15:00');
    const { id } = await meeting('Point', '14:30', '15:30', { confirmClash: true });
    expect(await pivot.meetings.update({ id, revision: 1, patch: { minutesText: 'Ouvert.' } })).toMatchObject({
      minutesState: 'draft',
    });
  });
});

test('a room with too few seats is refused when the meeting fills it, not before', async () => {
  const { pivot } = openTestService();
  const { meeting } = await furnished(pivot);
  const { id } = await meeting('Point', '09:00', '10:00', { participants: invited(4) });
  const full = { participants: invited(5) };
  const refused = await refusalOf(pivot.meetings.update({ id, revision: 1, patch: full }));
  expect(refused.message).toContain('a 4 places pour 5 participants');
  expect((await pivot.meetings.get({ id })).participants).toHaveLength(4);
  await pivot.meetings.update({ id, revision: 1, patch: full, confirmClash: true });
  expect((await pivot.meetings.list(day)).items[0]).toMatchObject({ roomName: 'Salle B12' });
});
