import { bodyOf } from '#electron/features/bodies/service.ts';
import { newlyTracked } from '#electron/features/collection.ts';
import { roomLeft } from '#electron/features/rooms/service.ts';
import type { Context } from '#electron/service/context.ts';
import { defined, revised } from '#electron/store/revision.ts';
import type { PivotContract } from '#shared/contract/contract.ts';
import type { Parsed } from '#shared/contract/procedure.ts';
import type { JournalAction } from '#shared/journal/schema.ts';
import { hasMinutes } from '#shared/meetings/agenda.ts';
import { givenBy, unconvened } from '#shared/meetings/fresh.ts';
import type { Meeting } from '#shared/meetings/schema.ts';
import { requireRoom, requireSound } from './checks.ts';
import { withNotice } from './notice.ts';
import { find, insert, update } from './repository.ts';

type Contract = PivotContract['meetings'];
type MeetingInput = Omit<Parsed<Contract['create']>, 'confirmClash'>;
export type Patch = Parsed<Contract['update']>['patch'];

/** A line of the journal on each linked dossier, or one line when there is none. */
export const tell = (
  { record }: Context,
  action: JournalAction,
  after: Meeting | null,
  before: Meeting | null = null,
): void => {
  const meeting = after ?? before;
  if (!meeting) return;
  const dossierIds = meeting.dossierIds.length > 0 ? meeting.dossierIds : [null];
  for (const dossierId of dossierIds) {
    record({ subject: 'meeting', subjectId: meeting.id, action, before, after, dossierId });
  }
};

const unique = (ids: readonly string[]): string[] => [...new Set(ids)];

const isOfSection = ({ store }: Context, id: string): boolean =>
  store.first('SELECT 1 FROM people WHERE id = @id AND deleted_at IS NULL', { id }) !== undefined;

const bodysShare = (context: Context, bodyId: string | null) => {
  if (bodyId === null) return null;
  const given = givenBy(bodyOf(context.store, bodyId));
  const room = given.roomId === null ? null : roomLeft(context.store, given.roomId);
  const participants = given.participants.map((one) =>
    one.personId === null || isOfSection(context, one.personId) ? one : { ...one, personId: null },
  );
  return { ...given, participants, roomId: room?.isActive ? room.id : null };
};

const firstFilled = <T>(given: readonly T[], otherwise: readonly T[] | undefined): T[] => [
  ...(given.length > 0 ? given : (otherwise ?? [])),
];

/** The new meeting that an input describes, with what its body gives where nothing was said. */
export const made = (context: Context, input: MeetingInput): Meeting => {
  const share = bodysShare(context, input.bodyId);
  const meeting = {
    ...unconvened,
    ...newlyTracked(context),
    ...input,
    timeZone: input.timeZone ?? context.timeZone(),
    roomId: input.roomId === undefined ? (share?.roomId ?? null) : input.roomId,
    participants: firstFilled(input.participants, share?.participants),
    agenda: firstFilled(input.agenda, share?.agenda),
    logistics: firstFilled(input.logistics, share?.logistics),
    minutesKind: input.minutesKind ?? share?.minutesKind ?? 'summary',
    dossierIds: unique(input.dossierIds),
  };
  return { ...meeting, minutesState: hasMinutes(meeting) ? 'draft' : 'none' };
};

/** Writes a new meeting, the deadline of its convocation and its line of the journal. */
export const keep = (context: Context, meeting: Meeting, isConfirmed: boolean): Meeting => {
  requireSound(context, meeting);
  requireRoom(context, meeting, isConfirmed);
  insert(context.store, meeting);
  const kept = withNotice(context, meeting);
  if (kept !== meeting) update(context.store, kept);
  tell(context, 'created', kept);
  return kept;
};

/** What a calendar shows of a meeting: another value of one of these is another version of the invitation. */
const invitation = ['title', 'startsAt', 'endsAt', 'isAllDay', 'place', 'roomId', 'state'] as const;

/** Writes the next state of a meeting: its checks, version of invitation, state of the record, deadline and journal. */
export const save = (context: Context, before: Meeting, next: Meeting, isConfirmed: boolean): Meeting => {
  const isReworded = invitation.some((field) => before[field] !== next[field]);
  const meeting: Meeting = {
    ...next,
    icsSequence: Math.max(next.icsSequence, before.icsSequence + (isReworded ? 1 : 0)),
    minutesState: next.minutesState === 'approved' ? 'approved' : hasMinutes(next) ? 'draft' : 'none',
    cancelReason: next.state === 'cancelled' ? next.cancelReason : '',
    quorum: next.state === 'planned' ? null : next.quorum,
  };
  requireSound(context, meeting, before);
  requireRoom(context, meeting, isConfirmed, before);
  const saved = withNotice(context, meeting, before);
  update(context.store, saved);
  tell(context, 'updated', saved, before);
  return saved;
};

/** Changes the fields of a meeting that are given. */
export const change = (
  context: Context,
  { id, revision, patch, confirmClash = false }: Parsed<Contract['update']>,
): Meeting => {
  const before = find(context.store, id);
  const given = defined(patch);
  const dossierIds = unique(given.dossierIds ?? before.dossierIds);
  return save(context, before, revised(before, revision, { ...given, dossierIds }, context.now()), confirmClash);
};
