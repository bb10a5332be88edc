import type { Context } from '#electron/service/context.ts';
import { AppError } from '#shared/contract/errors.ts';
import { type Instant, toLocal } from '#shared/kernel/time.ts';
import { type DayPart, splitByDay } from '#shared/time/rules.ts';
import type { TimeEntry, Timer } from '#shared/time/schema.ts';
import { made, requireNamed, roomOf, save } from './entries.ts';
import { findTimer, insertTimer, removeTimer, type StoredTimer } from './repository.ts';

const longestNote = 500;

const labelled = (context: Context, { dossierTitle, meetingTitle, ...timer }: StoredTimer): Timer => ({
  ...timer,
  label: timer.note || (dossierTitle ?? meetingTitle ?? context.words().pillars[timer.pillar]),
});

/** The officer's running timer, or null. */
export const runningTimer = (context: Context): Timer | null => {
  const timer = findTimer(context.store, context.officerId());
  return timer ? labelled(context, timer) : null;
};

const take = (context: Context): Timer => {
  const timer = runningTimer(context);
  if (!timer) throw new AppError('not_found', (w) => w.time.noTimer);
  removeTimer(context.store, timer.personId);
  context.record({ subject: 'time_entry', subjectId: timer.personId, action: 'removed', before: timer });
  return timer;
};

/** The days of the timer's time; a timer of less than half a minute counts one minute. */
const partsOf = (startedAt: Instant, now: Instant, timeZone: string): DayPart[] => {
  const from = startedAt < now ? startedAt : now;
  const parts = splitByDay(from, now, timeZone).filter(({ minutes }) => minutes > 0);
  if (parts.length > 0) return parts;
  const { day, time } = toLocal(from, timeZone);
  return [{ day, startTime: time, minutes: 1 }];
};

/**
 * Stops the timer and writes an entry for each local day. What exceeds the 24 hours of a day is cut off, and the note
 * says so.
 */
export const stopTimer = (context: Context): TimeEntry[] => {
  const { startedAt, label: _, ...work } = take(context);
  const parts = partsOf(startedAt, context.now(), context.timeZone());
  return parts.flatMap(({ day, startTime, minutes }) => {
    const room = roomOf(context, work.personId, day);
    if (room <= 0) return [];
    const capped = [work.note, context.words().time.cappedTimer].filter((text) => text !== '').join(' · ');
    const note = minutes > room ? capped.slice(0, longestNote) : work.note;
    return [save(context, made(context, { ...work, day, startTime, minutes: Math.min(minutes, room), note }))];
  });
};

/** Starts the officer's timer; a running one is stopped and written first. */
export const startTimer = (
  context: Context,
  work: Pick<Timer, 'pillar' | 'activity' | 'dossierId' | 'meetingId' | 'note'>,
): { timer: Timer; written: TimeEntry[] } => {
  requireNamed(context, work);
  const written = runningTimer(context) ? stopTimer(context) : [];
  const personId = context.officerId();
  insertTimer(context.store, { ...work, personId, startedAt: context.now() });
  const timer = runningTimer(context);
  if (!timer) throw new Error('the timer that was just started is not kept');
  context.record({ subject: 'time_entry', subjectId: personId, action: 'created', after: timer });
  return { timer, written };
};

/** Stops the timer and writes nothing. */
export const cancelTimer = (context: Context): void => {
  take(context);
};
