import { daysBetween, type LocalDate } from '#shared/kernel/time.ts';
import type { DeadlineStatus } from './schema.ts';

/** How near a due date is on a given day. */
export const statusOf = (
  dueOn: LocalDate,
  doneOn: LocalDate | null,
  remindDays: number,
  today: LocalDate,
): DeadlineStatus => {
  if (doneOn !== null) return 'done';
  const days = daysBetween(today, dueOn);
  if (days < 0) return 'late';
  if (days <= 1) return 'soon';
  return days <= remindDays ? 'ahead' : 'upcoming';
};
