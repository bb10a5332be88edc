import { z } from 'zod';
import { line, localDate } from '#shared/kernel/fields.ts';
import { calendarIds } from '#shared/settings/schema.ts';

/** What is said of a date: the office is closed, works all the same, or a person may take the day. */
export const dayKinds = ['closed', 'worked', 'restricted'] as const;
export type DayKind = (typeof dayKinds)[number];

const dayMark = z.object({ kind: z.enum(dayKinds), name: line });
export type DayMark = z.infer<typeof dayMark>;

/**
 * A calendar as rules take it: its id, whether Good Friday is a holiday there, and what lists and corrections say of
 * single dates. `years` names the years that a list is loaded for; null when the law gives the holidays of any year.
 */
export const workCalendar = z.object({
  id: z.enum(calendarIds),
  hasGoodFriday: z.boolean(),
  days: z.record(localDate, dayMark),
  years: z.array(z.number().int()).nullable(),
});
export type WorkCalendar = z.infer<typeof workCalendar>;
