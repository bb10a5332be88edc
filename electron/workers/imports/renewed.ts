import type { Instant } from '#shared/kernel/time.ts';
import { hasMinutes } from '#shared/meetings/agenda.ts';
import type { Meeting } from '#shared/meetings/schema.ts';
import type { PlannedMeeting } from './series.ts';

/** Whether a calendar holds a later version of a meeting. */
export const isLater = ({ icsSequence }: Meeting, planned: PlannedMeeting): boolean =>
  planned.icsSequence > icsSequence;

/**
 * A meeting brought to the version that a calendar holds. What was written here stays: who was there, and an agenda that
 * was made or worked on here.
 */
export const renewed = (before: Meeting, planned: PlannedMeeting, roomName: string, now: Instant): Meeting => {
  const { line: _, icsUid: __, participants, agenda, state, place, ...invitation } = planned;
  const names = new Set(before.participants.map(({ name }) => name));
  const isOwnAgenda = before.icsUid === null || hasMinutes(before);
  return {
    ...before,
    ...invitation,
    place: place === roomName ? before.place : place,
    state: state === 'cancelled' || before.state === 'cancelled' ? state : before.state,
    cancelReason: state === 'cancelled' ? before.cancelReason : '',
    participants:
      before.icsUid === null
        ? before.participants
        : [...before.participants, ...participants.filter(({ name }) => !names.has(name))],
    agenda: isOwnAgenda ? before.agenda : agenda,
    revision: before.revision + 1,
    updatedAt: now,
  };
};
