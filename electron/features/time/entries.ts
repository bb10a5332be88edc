import type { Context } from '#electron/service/context.ts';
import { requireReference } from '#electron/store/references.ts';
import { AppError, type Sentence } from '#shared/contract/errors.ts';
import { minutesOfDay, overlaps } from '#shared/time/rules.ts';
import type { TimeEntry } from '#shared/time/schema.ts';
import { insert, othersOfDay } from './repository.ts';

const dayMinutes = 24 * 60;

/** What an entry is before it is written. */
export type NewEntry = Omit<TimeEntry, 'id' | 'revision' | 'createdAt' | 'updatedAt'>;

/** Throws `not_found` when something the entry names does not exist. */
export const requireNamed = (
  { store }: Context,
  named: Partial<Pick<TimeEntry, 'personId' | 'dossierId' | 'meetingId'>>,
): void => {
  requireReference(store, 'person', named.personId);
  requireReference(store, 'dossier', named.dossierId);
  requireReference(store, 'meeting', named.meetingId);
};

/** Throws `rule_violated` when the entry lies ahead, leaves its day, fills it over 24 h, or overlaps unconfirmed. */
export const requireRoom = (context: Context, entry: TimeEntry, confirmOverlap: boolean): void => {
  const { day, startTime, minutes } = entry;
  if (day > context.today()) throw new AppError('rule_violated', (w) => w.time.inFuture);
  if (startTime !== null && minutesOfDay(startTime) + minutes > dayMinutes) {
    throw new AppError('rule_violated', (w) => w.time.pastMidnight);
  }
  const others = othersOfDay(context.store, entry);
  if (others.reduce((sum, other) => sum + other.minutes, minutes) > dayMinutes) {
    throw new AppError('rule_violated', (w) => w.time.dayFull(day));
  }
  const overlapped = confirmOverlap ? undefined : others.find((other) => overlaps(entry, other));
  if (overlapped) {
    const sentence: Sentence = (w) => w.time.overlap(day, overlapped.startTime ?? '');
    throw new AppError('rule_violated', sentence, { confirmOverlap: sentence });
  }
};

/** Minutes that a person's day can still take. */
export const roomOf = ({ store }: Context, personId: string, day: string): number =>
  othersOfDay(store, { personId, day, id: '' }).reduce((room, other) => room - other.minutes, dayMinutes);

/** Whether a person has already entered time on a meeting for a day. */
export const hasEntryOn = ({ store }: Context, meetingId: string, personId: string, day: string): boolean =>
  othersOfDay(store, { personId, day, id: '' }).some((other) => other.meetingId === meetingId);

/** The entry with what every new one carries. */
export const made = ({ newId, now }: Context, input: NewEntry): TimeEntry => {
  const at = now();
  return { ...input, id: newId(), revision: 1, createdAt: at, updatedAt: at };
};

/** Writes a new entry and its line of the journal. */
export const save = ({ store, record }: Context, entry: TimeEntry): TimeEntry => {
  insert(store, entry);
  record({
    subject: 'time_entry',
    subjectId: entry.id,
    action: 'created',
    after: entry,
    dossierId: entry.dossierId,
  });
  return entry;
};

/** Checks and writes a new entry. */
export const add = (context: Context, input: NewEntry, confirmOverlap: boolean): TimeEntry => {
  requireNamed(context, input);
  const entry = made(context, input);
  requireRoom(context, entry, confirmOverlap);
  return save(context, entry);
};
