import type { PushEvent } from '#shared/contract/events.ts';
import type { Context } from './context.ts';

const remindersOn = (context: Context, day: string): number =>
  context.store.first<{ count: number }>(
    `SELECT count(*) AS count FROM deadlines
     WHERE deleted_at IS NULL AND done_on IS NULL AND (date(due_on, '-' || remind_days || ' days') = @day OR due_on = @day)`,
    { day },
  )?.count ?? 0;

/** Once a minute: tells the windows that the office's date changed, and how many deadlines it brings near. */
export const startScheduler = (context: Context, emit: (event: PushEvent) => void): { stop: () => void } => {
  let day = context.today();
  const timer = setInterval(() => {
    const current = context.today();
    if (current === day) return;
    day = current;
    emit({ name: 'newDay', payload: { day } });
    const count = remindersOn(context, day);
    if (count > 0) emit({ name: 'reminders', payload: { count } });
  }, 60_000);
  timer.unref();
  return { stop: () => clearInterval(timer) };
};
