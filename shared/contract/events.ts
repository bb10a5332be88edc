import { z } from 'zod';

/** What the service tells its windows without being asked. */
export const events = {
  /** Something of these features changed; what shows it is fetched again. */
  changed: z.object({ features: z.array(z.string()) }),
  /** A task went on: units done, of how many (0 while unknown). */
  progress: z.object({ taskId: z.string(), done: z.number().int(), total: z.number().int() }),
  /** The office's date changed. */
  newDay: z.object({ day: z.string() }),
  /** Deadlines of the day: `count` come into their reminder (`ahead`) or to their day (`due`); others are overdue. */
  reminders: z.object({
    count: z.number().int(),
    ahead: z.number().int().optional(),
    due: z.number().int().optional(),
    overdue: z.number().int().optional(),
  }),
} as const;

export type EventName = keyof typeof events;
export type EventPayload<N extends EventName> = z.infer<(typeof events)[N]>;

/** One event with its payload, as it crosses to a window. */
export type PushEvent = { [N in EventName]: { readonly name: N; readonly payload: EventPayload<N> } }[EventName];
