import type { PivotClient } from '#shared/contract/contract.ts';

type Desk = {
  readonly pivot: PivotClient;
  readonly fetchFile: (produced: { ticket: string; fileName: string }) => Promise<void>;
};

const quorum = { kind: 'share', numerator: 1, denominator: 2, rounding: 'up', countsRepresented: true } as const;

const furnishRooms = async (pivot: PivotClient): Promise<{ roomId: string; bodyId: string }> => {
  const room = await pivot.rooms.create({ name: 'Salle « Élysée »', capacity: 12, equipment: ['Écran'] });
  await pivot.rooms.update({ id: room.id, revision: 1, patch: { place: 'Bâtiment B' } });
  await pivot.rooms.remove({ id: room.id, revision: 2 });
  await pivot.rooms.restore({ id: room.id });
  await pivot.rooms.get({ id: room.id });
  await pivot.rooms.list({ isActive: true, text: 'elysee' });
  const body = await pivot.bodies.create({
    name: 'Comité social',
    kind: 'staff_committee',
    convocation: { kind: 'preset', preset: 'fr.csa.convoc' },
    members: [{ name: 'Anne Roux', email: 'anne.roux@exemple.fr', substitute: 'Paul Petit' }],
    quorum,
    minutesKind: 'full_record',
    agenda: [{ title: 'Approbation du procès-verbal', minutes: 10 }],
    roomId: room.id,
    logistics: ['Dossiers de séance'],
  });
  await pivot.bodies.update({ id: body.id, revision: 1, patch: { notes: 'Siège le lundi' } });
  await pivot.bodies.remove({ id: body.id, revision: 2 });
  await pivot.bodies.restore({ id: body.id });
  await pivot.bodies.get({ id: body.id });
  await pivot.bodies.list({ kind: 'staff_committee' });
  return { roomId: room.id, bodyId: body.id };
};

const planSeries = async (pivot: PivotClient, bodyId: string): Promise<void> => {
  const { items } = await pivot.meetings.plan({
    title: 'Point « <b> »',
    bodyId,
    startsAt: '2027-01-04T13:00:00Z',
    endsAt: '2027-01-04T14:00:00Z',
    rule: { pattern: { kind: 'monthly_first_working', every: 1 }, count: 3 },
  });
  const [first, second] = items;
  await pivot.meetings.updateFollowing({ id: first?.id ?? '', revision: 1, patch: { place: 'Mairie' } });
  await pivot.meetings.cancel({ id: second?.id ?? '', revision: 2, reason: 'Budget', scope: 'following' });
};

/** Rooms and bodies kept, a series planned, and a meeting convened, held, recorded and approved. */
export const holdMeetings = async ({ pivot, fetchFile }: Desk): Promise<void> => {
  const { roomId, bodyId } = await furnishRooms(pivot);
  await pivot.meetings.notice({ bodyId, sittingOn: '2026-12-18' });
  await planSeries(pivot, bodyId);
  const sitting = { title: 'Comité social', bodyId, startsAt: '2026-11-23T06:00:00Z', endsAt: '2026-11-23T07:00:00Z' };
  const { id } = await pivot.meetings.create(sitting);
  await pivot.meetings.create({ ...sitting, title: 'Même salle', confirmClash: true });
  await pivot.rooms.free({ from: sitting.startsAt, to: sitting.endsAt, seats: 20 });
  await pivot.meetings.convene({ id, revision: 1, means: 'courriel', reason: 'Urgence' });
  await pivot.meetings.unconvene({ id, revision: 2 });
  await fetchFile(await pivot.meetings.ics({ id }));
  await pivot.meetings.convocation({ id, format: 'pdf' });
  const participants = [{ name: 'Anne Roux', isMember: true, attendance: 'present' as const }];
  const votes = { for: 1, against: 0, abstentions: 0 };
  const agenda = [{ title: 'Budget', notes: 'Lu.', decision: 'Adopté', votes }];
  await pivot.meetings.update({ id, revision: 3, patch: { participants, agenda, roomId } });
  await pivot.meetings.open({ id, revision: 4 });
  await pivot.meetings.approve({ id, revision: 5, approvedOn: '2026-11-23', minutesNumber: '2026-01' });
  await pivot.meetings.minutes({ id, format: 'docx' });
  await pivot.meetings.reopenMinutes({ id, revision: 6 });
  await pivot.meetings.get({ id });
  await pivot.meetings.list({ from: '2026-11-01', to: '2027-12-31', bodyId });
};
