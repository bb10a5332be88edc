import { z } from 'zod';
import { dayKinds } from '#shared/calendar/schema.ts';
import { line, localDate, optionalLine, tracked } from '#shared/kernel/fields.ts';
import { calendarIds } from '#shared/settings/schema.ts';

/** Where a day is kept: in one of the calendars, or among the office's own days. */
export const calendarPlaces = [...calendarIds, 'office'] as const;
export type CalendarPlace = (typeof calendarPlaces)[number];

/** A date from 1970, where calendars begin. */
export const calendarDate = localDate.refine((date) => date >= '1970-01-01', {
  params: { expected: 'date from 1970' },
});

const fields = {
  date: calendarDate,
  name: line,
  kind: z.enum(dayKinds),
  /** Where it holds, when that is narrower than the calendar: a town, a State. */
  place: optionalLine,
  source: optionalLine,
};

/** A day that a list, a correction or the office adds to a calendar. */
export const calendarDay = z.object({ ...tracked, calendar: z.enum(calendarPlaces), ...fields });
export type CalendarDay = z.infer<typeof calendarDay>;

export const calendarDayInput = z.object({
  calendar: z.enum(calendarPlaces).default('office'),
  date: calendarDate,
  name: line,
  kind: z.enum(dayKinds).default('closed'),
  place: optionalLine.default(''),
  source: optionalLine.default(''),
});

export const calendarDayPatch = z.object(fields).partial();

/** A date of a calendar's year: from the law, from a bundled list, or kept by the office with its id and revision. */
export const yearDate = z.object({
  date: localDate,
  name: z.string(),
  kind: z.enum(dayKinds),
  origin: z.enum(['law', 'list', 'own']),
  place: z.string(),
  source: z.string(),
  id: z.string().nullable(),
  revision: z.number().int().nullable(),
});
export type YearDate = z.infer<typeof yearDate>;

/** A day read from a list, with the line of the file it comes from. */
export const readDay = z.object({
  line: z.number().int(),
  date: localDate,
  name: z.string(),
  kind: z.enum(dayKinds),
  place: z.string(),
});
export type ReadDay = z.infer<typeof readDay>;

/** What is wrong with a line of a list. */
export const lineProblem = z.object({ line: z.number().int(), message: z.string() });
export type LineProblem = z.infer<typeof lineProblem>;
