import type { Context } from '#electron/service/context.ts';
import { revised } from '#electron/store/revision.ts';
import { AppError } from '#shared/contract/errors.ts';
import type { Arithmetic, Deadline } from '#shared/deadlines/schema.ts';
import { computeBy } from './compute.ts';
import { listComputed, update } from './repository.ts';

/** The dates that a computation gives a deadline: an override keeps the date that was set by hand. */
export const datesOf = (
  arithmetic: Arithmetic,
  override: Deadline['override'],
): Pick<Deadline, 'arithmetic' | 'dueOn' | 'safeOn'> & Partial<Pick<Deadline, 'dueTime'>> => ({
  arithmetic,
  dueOn: override === null ? arithmetic.dueOn : override.dueOn,
  safeOn: arithmetic.safeOn,
  ...(arithmetic.dueTime !== null && { dueTime: arithmetic.dueTime }),
});

const computedAnew = (context: Context, deadline: Deadline): Arithmetic | null => {
  if (deadline.rule === null) return null;
  try {
    return computeBy(context, deadline.rule);
  } catch (error) {
    if (error instanceof AppError) return null;
    throw error;
  }
};

const isSame = (a: Arithmetic | null, b: Arithmetic): boolean =>
  a !== null && a.dueOn === b.dueOn && a.safeOn === b.safeOn && JSON.stringify(a.steps) === JSON.stringify(b.steps);

/**
 * Computes the open deadlines again after the calendar changed, and writes each change down with the reason. One whose
 * date can no longer be computed stays as it is. Answers how many changed.
 */
export const recomputeOpen = (context: Context): number => {
  const { store, now, record, words } = context;
  let count = 0;
  for (const before of listComputed(store)) {
    const arithmetic = computedAnew(context, before);
    if (arithmetic === null || isSame(before.arithmetic, arithmetic)) continue;
    const hasMoved = before.arithmetic?.dueOn !== arithmetic.dueOn || before.safeOn !== arithmetic.safeOn;
    const after = revised(before, before.revision, datesOf(arithmetic, before.override), now());
    update(store, after);
    record({
      subject: 'deadline',
      subjectId: after.id,
      action: 'updated',
      before,
      after,
      note: words().calendars.note,
      dossierId: after.dossierId,
    });
    if (hasMoved) count += 1;
  }
  return count;
};
