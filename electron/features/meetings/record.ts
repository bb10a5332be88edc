import { bodyLeft } from '#electron/features/bodies/service.ts';
import { decisionsOf } from '#electron/features/deadlines/service.ts';
import type { Context } from '#electron/service/context.ts';
import { revised } from '#electron/store/revision.ts';
import type { PivotContract } from '#shared/contract/contract.ts';
import { AppError, type Sentence } from '#shared/contract/errors.ts';
import type { Parsed } from '#shared/contract/procedure.ts';
import { quorumOf } from '#shared/meetings/quorum.ts';
import type { Meeting } from '#shared/meetings/schema.ts';
import { save, tell } from './changes.ts';
import { noticeIfAny, settleNotice, sittingDay } from './notice.ts';
import { find, update } from './repository.ts';

type Contract = PivotContract['meetings'];

const refuse = (sentence: Sentence, field?: string): AppError =>
  new AppError('rule_violated', sentence, field === undefined ? undefined : { [field]: sentence });

const requireHeld = ({ state }: Meeting): void => {
  if (state === 'cancelled') throw refuse((w) => w.meetings.isCancelled);
};

const written = (context: Context, before: Meeting, after: Meeting): Meeting => {
  update(context.store, after);
  tell(context, 'updated', after, before);
  return after;
};

/** Records a convocation: its proof, the next version of the invitation, its deadline done. */
export const convene = (
  context: Context,
  { id, revision, on = context.today(), means, reason }: Parsed<Contract['convene']>,
): Meeting => {
  const before = find(context.store, id);
  const { participants, convocations } = before;
  const conveneBy = noticeIfAny(context, before)?.conveneBy ?? null;
  requireHeld(before);
  if (participants.length === 0) throw refuse((w) => w.meetings.nobodyToConvene);
  if (on > context.today()) throw refuse((w) => w.meetings.convenedInFuture, 'on');
  const isLate = conveneBy !== null && on > conveneBy;
  if (isLate && reason === '') throw refuse((w) => w.meetings.lateNeedsReason(conveneBy), 'reason');
  const icsSequence = before.icsSequence + 1;
  const recipients = participants.map(({ name, email }) => ({ name, email }));
  const convocation = { on, sequence: icsSequence, recipients, means, isLate, reason: isLate ? reason : '' };
  const change = { convenedOn: on, conveneBy, icsSequence, convocations: [...convocations, convocation] };
  const after = written(context, before, revised(before, revision, change, context.now()));
  settleNotice(context, after, true);
  return after;
};

/** Takes back the last convocation, recorded by mistake. */
export const unconvene = (context: Context, { id, revision }: Parsed<Contract['unconvene']>): Meeting => {
  const before = find(context.store, id);
  if (before.convocations.length === 0) throw refuse((w) => w.meetings.notConvened);
  const convocations = before.convocations.slice(0, -1);
  const change = { convocations, convenedOn: convocations.at(-1)?.on ?? null };
  const after = written(context, before, revised(before, revision, change, context.now()));
  if (after.convenedOn === null) settleNotice(context, after, false);
  return after;
};

/** Opens a meeting: it is held, and its quorum recorded from who is there. */
export const open = (context: Context, { id, revision }: Parsed<Contract['open']>): Meeting => {
  const before = find(context.store, id);
  requireHeld(before);
  const rule = before.bodyId === null ? null : (bodyLeft(context.store, before.bodyId)?.quorum ?? null);
  const quorum = rule === null ? null : { at: context.now(), ...quorumOf(rule, before.participants) };
  return save(context, before, revised(before, revision, { state: 'held', quorum }, context.now()), true);
};

const requireLater = ({ store }: Context, meeting: Meeting, laterId: string | null): void => {
  if (laterId === null) return;
  const later = find(store, laterId);
  const isOther = meeting.bodyId !== null && later.bodyId !== meeting.bodyId;
  if (later.startsAt <= meeting.startsAt || isOther) throw refuse((w) => w.meetings.approvedEarlier, 'approvedAtId');
};

/** Approves the record of a meeting. */
export const approve = (
  context: Context,
  { id, revision, approvedOn, approvedAtId, minutesNumber }: Parsed<Contract['approve']>,
): Meeting => {
  const before = find(context.store, id);
  requireHeld(before);
  if (before.minutesState === 'approved') throw refuse((w) => w.meetings.alreadyApproved);
  if (before.minutesState === 'none' && decisionsOf(context, id).length === 0) {
    throw refuse((w) => w.meetings.nothingToApprove);
  }
  if (approvedOn < sittingDay(before)) throw refuse((w) => w.meetings.approvedBefore, 'approvedOn');
  if (approvedOn > context.today()) throw refuse((w) => w.meetings.approvedInFuture, 'approvedOn');
  requireLater(context, before, approvedAtId);
  const number = minutesNumber === undefined ? before.minutesNumber : minutesNumber;
  const change = { minutesState: 'approved', approvedOn, approvedAtId, minutesNumber: number } as const;
  return save(context, before, revised(before, revision, change, context.now()), true);
};

/** Makes an approved record a draft again. */
export const reopenMinutes = (context: Context, { id, revision }: Parsed<Contract['reopenMinutes']>): Meeting => {
  const before = find(context.store, id);
  if (before.minutesState !== 'approved') throw refuse((w) => w.meetings.notApproved);
  const change = { minutesState: 'draft', approvedOn: null, approvedAtId: null } as const;
  return save(context, before, revised(before, revision, change, context.now()), true);
};
