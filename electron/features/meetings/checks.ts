import { bodyOf } from '#electron/features/bodies/service.ts';
import { clashIn, roomOf } from '#electron/features/rooms/service.ts';
import type { Context } from '#electron/service/context.ts';
import { requireReference } from '#electron/store/references.ts';
import { AppError, type Sentence } from '#shared/contract/errors.ts';
import { toLocal } from '#shared/kernel/time.ts';
import { isTooLong, longestMeeting } from '#shared/meetings/rules.ts';
import type { Meeting } from '#shared/meetings/schema.ts';
import { titleOfNumber } from './repository.ts';

const refusal = (sentence: Sentence, ...fields: readonly string[]): AppError =>
  new AppError('rule_violated', sentence, Object.fromEntries(fields.map((field) => [field, sentence])));

const requireOrder = (meeting: Meeting): void => {
  if (meeting.endsAt <= meeting.startsAt) throw refusal((w) => w.meetings.endBeforeStart, 'endsAt');
  if (isTooLong(meeting)) throw refusal((w) => w.meetings.tooLong(longestMeeting), 'endsAt');
};

/** Throws `not_found` when a meeting newly names a person, dossier or body that does not exist. */
const requireNamed = ({ store }: Context, meeting: Meeting, before?: Meeting): void => {
  const known = (one: Meeting | undefined) => [
    ...(one?.participants ?? []).map(({ personId }) => personId),
    ...(one?.logistics ?? []).map(({ personId }) => personId),
  ];
  const people = new Set(known(before));
  for (const personId of known(meeting)) if (!people.has(personId)) requireReference(store, 'person', personId);
  for (const id of meeting.dossierIds) {
    if (!before?.dossierIds.includes(id)) requireReference(store, 'dossier', id);
  }
  if (meeting.bodyId !== null && meeting.bodyId !== before?.bodyId) bodyOf(store, meeting.bodyId);
};

const recordFields = ['participants', 'agenda', 'minutesText', 'minutesKind', 'minutesNumber'] as const;

const requireUnlocked = (meeting: Meeting, before: Meeting): void => {
  if (before.minutesState !== 'approved' || meeting.minutesState !== 'approved') return;
  if (recordFields.some((field) => JSON.stringify(meeting[field]) !== JSON.stringify(before[field]))) {
    throw refusal((w) => w.meetings.alreadyApproved);
  }
};

const requireOwnNumber = ({ store }: Context, { id, bodyId, minutesNumber }: Meeting): void => {
  if (minutesNumber === null) return;
  if (bodyId === null) throw refusal((w) => w.meetings.numberNeedsBody, 'minutesNumber');
  const title = titleOfNumber(store, bodyId, minutesNumber, id);
  if (title !== undefined) throw refusal((w) => w.meetings.numberTaken(minutesNumber, title), 'minutesNumber');
};

/** Throws when the meeting breaks a rule or newly names what does not exist. */
export const requireSound = (context: Context, meeting: Meeting, before?: Meeting): void => {
  requireOrder(meeting);
  requireNamed(context, meeting, before);
  requireOwnNumber(context, meeting);
  if (before) requireUnlocked(meeting, before);
};

/** Throws when a meeting newly takes a room that is out of use, taken in that time, or too small; the last two unless confirmed. */
export const requireRoom = (context: Context, meeting: Meeting, isConfirmed: boolean, before?: Meeting): void => {
  const { id, roomId, state, startsAt, endsAt, participants } = meeting;
  if (roomId === null || state === 'cancelled') return;
  const isNew = before?.roomId !== roomId || before.state === 'cancelled';
  const isMoved = isNew || before.startsAt !== startsAt || before.endsAt !== endsAt;
  const isFuller = isNew || before.participants.length < participants.length;
  if (!isMoved && !isFuller) return;
  const { name, capacity, isActive } = roomOf(context.store, roomId);
  if (isNew && !isActive) throw refusal((w) => w.rooms.notInUse(name), 'roomId');
  if (isConfirmed) return;
  const clash = isMoved && clashIn(context.store, roomId, { from: startsAt, to: endsAt, except: id });
  if (clash) {
    const [from, to] = [clash.startsAt, clash.endsAt].map((at) => toLocal(at, context.timeZone()));
    const day = (from?.day ?? '').split('-').reverse().join('/');
    const sentence: Sentence = (w) => w.rooms.clash(name, clash.title, day, from?.time ?? '', to?.time ?? '');
    throw refusal(sentence, 'roomId', 'confirmClash');
  }
  if (isFuller && capacity !== null && participants.length > capacity) {
    throw refusal((w) => w.rooms.tooSmall(name, capacity, participants.length), 'roomId', 'confirmClash');
  }
};
