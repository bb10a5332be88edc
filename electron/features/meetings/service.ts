import { bodyLeft, bodyOf } from '#electron/features/bodies/service.ts';
import { decisionsOf } from '#electron/features/deadlines/service.ts';
import { roomLeft } from '#electron/features/rooms/service.ts';
import type { Context, FeatureHandlers } from '#electron/service/context.ts';
import { revised } from '#electron/store/revision.ts';
import type { PivotContract } from '#shared/contract/contract.ts';
import type { Output, Parsed } from '#shared/contract/procedure.ts';
import { matches } from '#shared/kernel/search.ts';
import { addDays, type Instant, isLocalDate, toInstant } from '#shared/kernel/time.ts';
import { nextNumberOf } from '#shared/meetings/numbers.ts';
import type { Meeting } from '#shared/meetings/schema.ts';
import { change, keep, made, tell } from './changes.ts';
import { requireRoom } from './checks.ts';
import { convocationFile, invitationFile, minutesFile } from './files.ts';
import { fillTime } from './fill-time.ts';
import { followUpOf } from './follow-up.ts';
import { noticeBy, noticeIfAny, sittingDay } from './notice.ts';
import { approve, convene, open, reopenMinutes, unconvene } from './record.ts';
import { find, list, listDossiers, minutesSpent, numbersOf, remove, restore } from './repository.ts';
import { cancel, plan, updateFollowing } from './series.ts';

type Contract = PivotContract['meetings'];

const instantOf = ({ timeZone }: Context, bound: string, days: number): Instant =>
  isLocalDate(bound) ? toInstant(addDays(bound, days), '00:00', timeZone()) : bound;

const listed = (
  context: Context,
  { from, to, text = '', limit, offset = 0, ...filter }: Parsed<Contract['list']>,
): Output<Contract['list']> => {
  const found = list(context.store, instantOf(context, from, 0), instantOf(context, to, 1), filter).filter(
    ({ title, place, roomName, bodyName, participants }) =>
      matches(text, title, place, roomName ?? '', bodyName ?? '', ...participants.map(({ name }) => name)),
  );
  return { items: found.slice(offset, offset + (limit ?? found.length)), total: found.length };
};

const approvedAtOf = ({ store }: Context, { approvedAtId }: Meeting) => {
  if (approvedAtId === null) return null;
  const found = store.first<{ id: string; title: string; startsAt: string }>(
    'SELECT id, title, starts_at AS startsAt FROM meetings WHERE id = @approvedAtId AND deleted_at IS NULL',
    { approvedAtId },
  );
  return found ?? null;
};

const nextNumber = ({ store }: Context, meeting: Meeting): string | null =>
  meeting.bodyId === null || meeting.minutesNumber !== null
    ? null
    : nextNumberOf(numbersOf(store, meeting.bodyId), Number(sittingDay(meeting).slice(0, 4)));

/** A meeting with all that its page shows. */
const detailed = (context: Context, id: string): Output<Contract['get']> => {
  const meeting = find(context.store, id);
  const notice = noticeIfAny(context, meeting);
  return {
    ...meeting,
    conveneBy: notice?.conveneBy ?? null,
    decisions: decisionsOf(context, id),
    dossiers: listDossiers(context.store, id),
    minutesSpent: minutesSpent(context.store, id),
    body: meeting.bodyId === null ? null : bodyLeft(context.store, meeting.bodyId),
    room: meeting.roomId === null ? null : roomLeft(context.store, meeting.roomId),
    notice,
    followUp: followUpOf(context, meeting),
    approvedAt: approvedAtOf(context, meeting),
    nextNumber: nextNumber(context, meeting),
  };
};

export const meetings: FeatureHandlers<Contract> = {
  list: (context, input) => listed(context, input),
  get: (context, { id }) => detailed(context, id),
  notice: (context, { bodyId, sittingOn }) => {
    const { convocation } = bodyOf(context.store, bodyId);
    return { notice: convocation === null ? null : noticeBy(context, convocation, sittingOn) };
  },
  create: (context, { confirmClash = false, ...input }) => keep(context, made(context, input), confirmClash),
  update: (context, input) => change(context, input),
  remove: (context, { id, revision }) => {
    const before = find(context.store, id);
    revised(before, revision, {}, context.now());
    remove(context.store, id, context.now());
    tell(context, 'removed', null, before);
    return { id };
  },
  restore: (context, { id }) => {
    requireRoom(context, find(context.store, id, true), false);
    restore(context.store, id);
    const meeting = find(context.store, id);
    tell(context, 'restored', meeting);
    return meeting;
  },
  plan,
  updateFollowing,
  cancel,
  convene,
  unconvene,
  open,
  approve,
  reopenMinutes,
  fillTime: (context, input) => ({ items: fillTime(context, find(context.store, input.id), input) }),
  ics: async (context, { id }) => invitationFile(context, detailed(context, id)),
  convocation: async (context, { id, format }) => convocationFile(context, detailed(context, id), format),
  minutes: async (context, { id, format }) => minutesFile(context, detailed(context, id), format),
};
