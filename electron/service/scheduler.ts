import type { PushEvent } from '#shared/contract/events.ts';
import type { LocalDate } from '#shared/kernel/time.ts';
import type { Context } from './context.ts';

type Reminders = { readonly ahead: number; readonly due: number; readonly overdue: number };

const none: Reminders = { ahead: 0, due: 0, overdue: 0 };

const remindersOn = (context: Context, day: LocalDate): Reminders =>
  context.store.first<Reminders>(
    `SELECT count(*) FILTER (WHERE due_on > @day AND date(due_on, '-' || remind_days || ' days') = @day) AS ahead,
       count(*) FILTER (WHERE due_on = @day) AS due, count(*) FILTER (WHERE due_on < @day) AS overdue
     FROM deadlines WHERE deleted_at IS NULL AND done_on IS NULL`,
    { day },
  ) ?? none;

const firstLookMs = 3_000;
const lookMs = 60_000;

/**
 * Looks at the clock a few seconds after the start, then once a minute: tells the windows that the office's date
 * changed, and once a day, as soon as one listens, which deadlines come near, fall due or are overdue.
 */
export const startScheduler = (
  context: Context,
  emit: (event: PushEvent) => void,
  isHeard: () => boolean,
): { stop: () => void } => {
  let day = context.today();
  let toldOn: LocalDate | null = null;
  const look = (): void => {
    const current = context.today();
    if (current !== day) {
      day = current;
      emit({ name: 'newDay', payload: { day } });
    }
    if (toldOn === day || !isHeard()) return;
    toldOn = day;
    const reminders = remindersOn(context, day);
    const count = reminders.ahead + reminders.due;
    if (count + reminders.overdue > 0) emit({ name: 'reminders', payload: { count, ...reminders } });
  };
  const first = setTimeout(look, firstLookMs);
  const timer = setInterval(look, lookMs);
  first.unref();
  timer.unref();
  return {
    stop: () => {
      clearTimeout(first);
      clearInterval(timer);
    },
  };
};
