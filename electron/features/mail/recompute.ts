import type { Context } from '#electron/service/context.ts';
import { revised } from '#electron/store/revision.ts';
import type { Letter } from '#shared/mail/schema.ts';
import { withClocks } from './clocks.ts';
import { listClocked, update } from './repository.ts';

type Dates = Pick<Letter, 'ackDueOn' | 'interimDueOn' | 'replyDueOn'>;

const datesOf = ({ ackDueOn, interimDueOn, replyDueOn }: Letter): Dates => ({ ackDueOn, interimDueOn, replyDueOn });

/** Whether a clock that ran can no longer be counted. */
const isLost = (before: Letter, after: Letter): boolean =>
  (['ack', 'interim', 'reply'] as const).some((name) => before.clocks[name] !== null && after.clocks[name] === null);

/**
 * Computes the clocks of open letters again after the calendar changed, and writes each change down with the reason. A
 * letter of which a date can no longer be computed stays as it is. Answers how many changed.
 */
export const recomputeLetters = (context: Context): number => {
  const { store, now, record, words } = context;
  let count = 0;
  for (const before of listClocked(store)) {
    const drawn = withClocks(context, before);
    const isSame = JSON.stringify(datesOf(drawn)) === JSON.stringify(datesOf(before));
    if (isSame || isLost(before, drawn)) continue;
    const after = revised(before, before.revision, drawn, now());
    update(store, after);
    const note = words().calendars.note;
    record({
      subject: 'letter',
      subjectId: after.id,
      action: 'updated',
      before,
      after,
      note,
      dossierId: after.dossierId,
    });
    count += 1;
  }
  return count;
};
