import { z } from 'zod';
import { daysBetween, isLocalDate } from './time.ts';

/** An entity's id, made by the service. */
export const id = z.string().min(1).max(40);

/** A calendar date `YYYY-MM-DD` that exists. */
export const localDate = z.string().refine(isLocalDate, { params: { expected: 'date' } });

/** A point in time with its offset, from 1900 to 2199; read as UTC. */
export const instant = z.iso
  .datetime({ offset: true })
  .transform((text) => new Date(text).toISOString())
  .refine((text) => isLocalDate(text.slice(0, 10)), { params: { expected: 'date' } });

/** A time of day, `HH:MM`. */
export const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

/** One line of text, trimmed, not empty. */
export const line = z.string().trim().min(1).max(500);

/** One line of text, trimmed, may be empty. */
export const optionalLine = z.string().trim().max(500);

/** Free text, several lines. */
export const prose = z.string().max(100_000);

/** Counts revisions of an entity from 1; a stale one answers `conflict`. */
export const revision = z.number().int().min(1);

const knownZones = new Set<string>();

/** An IANA time zone the machine knows. */
export const timeZone = z.string().refine(
  (name) => {
    if (knownZones.has(name)) return true;
    try {
      new Intl.DateTimeFormat('en', { timeZone: name });
      knownZones.add(name);
      return true;
    } catch {
      return false;
    }
  },
  { params: { expected: 'time zone' } },
);

/** Which slice of a list is wanted; without `limit`, all of it. */
export const page = {
  limit: z.number().int().min(1).max(100_000).optional(),
  offset: z.number().int().min(0).optional(),
};

/** A list's answer: the rows of the slice, and how many there are in all. */
export const listOf = <T extends z.ZodType>(item: T) =>
  z.object({ items: z.array(item), total: z.number().int().min(0) });

/** One entity at the revision the caller saw. */
export const target = z.object({ id, revision });

/** The fields that every editable entity carries. */
export const tracked = { id, revision, createdAt: z.string(), updatedAt: z.string() };

/** Ten years and their leap days: the most that one call counts over. */
const longestPeriod = 3653;

/** A period of whole days, both ends included, ten years at most. */
export const period = z
  .object({ from: localDate, to: localDate })
  .refine(({ from, to }) => from <= to, { path: ['to'], params: { expected: 'period' } })
  .refine(({ from, to }) => daysBetween(from, to) <= longestPeriod, {
    path: ['to'],
    params: { expected: 'shorter period' },
  });
