import { addDays, eachDay, type LocalDate, toLocal } from '#shared/kernel/time.ts';
import { splitByDay } from '#shared/time/rules.ts';
import type { Meeting } from './schema.ts';

/** Days that a meeting may last. */
export const longestMeeting = 366;

/** Whether a meeting lasts longer than one may. */
export const isTooLong = ({ startsAt, endsAt }: Pick<Meeting, 'startsAt' | 'endsAt'>): boolean =>
  Date.parse(endsAt) - Date.parse(startsAt) > longestMeeting * 86_400_000;

/** Minutes that a whole day of meeting counts. */
export const fullDayMinutes = 420;

/** A day of a meeting, with the time to count on it; without start time when only the length is known. */
export type MeetingDay = { readonly day: LocalDate; readonly startTime: string | null; readonly minutes: number };

/**
 * The days of a meeting. A whole-day meeting counts 7 h on each of its days; one with hours counts them in the zone of
 * the office, and 7 h at most on each day when it goes on for several days.
 */
export const meetingDays = (
  meeting: Pick<Meeting, 'startsAt' | 'endsAt' | 'timeZone' | 'isAllDay'>,
  timeZone: string,
): MeetingDay[] => {
  const { startsAt, endsAt } = meeting;
  if (meeting.isAllDay) {
    const first = toLocal(startsAt, meeting.timeZone).day;
    const end = toLocal(endsAt, meeting.timeZone);
    const last = end.time === '00:00' && end.day > first ? addDays(end.day, -1) : end.day;
    return eachDay(first, last).map((day) => ({ day, startTime: null, minutes: fullDayMinutes }));
  }
  const parts = splitByDay(startsAt, endsAt, timeZone);
  if (parts.length <= 1) return parts.map((part) => ({ ...part, minutes: Math.max(1, part.minutes) }));
  return parts.map(({ day, startTime, minutes }, index) => ({
    day,
    startTime: index === 0 || minutes <= fullDayMinutes ? startTime : null,
    minutes: Math.min(Math.max(1, minutes), fullDayMinutes),
  }));
};
