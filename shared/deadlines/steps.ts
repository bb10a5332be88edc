import { z } from 'zod';
import { localDate, timeOfDay } from '#shared/kernel/fields.ts';

const on = localDate;

/** One step of a computation: what happened, on which date, and why. It is put into words by the texts. */
export const step = z.discriminatedUnion('is', [
  /** The trigger; its day is not counted. */
  z.object({ is: z.literal('trigger'), on, time: timeOfDay.nullable() }),
  /** The first day of a clear period: the day after the trigger. */
  z.object({ is: z.literal('starts'), on }),
  /** A length was added, or taken off when negative. */
  z.object({
    is: z.literal('added'),
    on,
    count: z.number().int(),
    unit: z.enum(['day', 'month', 'year', 'working_day']),
  }),
  z.object({ is: z.literal('hours'), on, time: timeOfDay, count: z.number().int() }),
  /** The month has no such day: its last one is taken. */
  z.object({ is: z.literal('held'), on }),
  /** Clear days counted back from the event. */
  z.object({ is: z.literal('clear_days'), on, count: z.number().int() }),
  /** A holiday left out of working days. */
  z.object({ is: z.literal('skipped'), on, reason: z.string() }),
  /** A closed day on which the period cannot end. */
  z.object({ is: z.literal('closed'), on, reason: z.string() }),
  /** The first open day after closed ones. */
  z.object({ is: z.literal('rolled'), on }),
  /** A closed day on which the date stays all the same. */
  z.object({ is: z.literal('stays'), on, reason: z.string() }),
  /** The clock stood still from `from` to `to`: the date moves by as many days. */
  z.object({ is: z.literal('paused'), on, from: localDate, to: localDate, days: z.number().int(), reason: z.string() }),
  /** The clock has stood still since `on`: the date is the one from before. */
  z.object({ is: z.literal('pause_open'), on, reason: z.string() }),
  /** The silence becomes a decision. */
  z.object({ is: z.literal('silence'), on }),
  /** The last day on which an answer still counts. */
  z.object({ is: z.literal('last_answer'), on }),
  /** Another reading of the rule gives this date. */
  z.object({ is: z.literal('other_reading'), on }),
  /** The review is due on the first day of the year after `count` whole years. */
  z.object({ is: z.literal('review'), on, count: z.number().int() }),
  /** The occurrence of something that comes back. */
  z.object({ is: z.literal('occurrence'), on }),
  /** Another date that the same rule gives, such as the first half of a shared period. */
  z.object({ is: z.literal('mark'), on, fr: z.string(), en: z.string() }),
  /** The earlier date to keep when in doubt. */
  z.object({ is: z.literal('safe'), on }),
]);
export type Step = z.infer<typeof step>;
