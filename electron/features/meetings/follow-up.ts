import { decisionsOf } from '#electron/features/deadlines/service.ts';
import type { Context } from '#electron/service/context.ts';
import type { PivotContract } from '#shared/contract/contract.ts';
import type { Output } from '#shared/contract/procedure.ts';
import type { Meeting } from '#shared/meetings/schema.ts';
import { sittingDay } from './notice.ts';
import { earlier } from './repository.ts';

/** Decisions of the earlier meetings of a body or series: those open, and those done since the last one. */
export const followUpOf = (
  context: Context,
  meeting: Meeting,
): Output<PivotContract['meetings']['get']>['followUp'] => {
  const meetings = earlier(context.store, meeting);
  const since = meetings[0] ? sittingDay(meetings[0]) : '';
  const today = context.today();
  return meetings.toReversed().flatMap((one) =>
    decisionsOf(context, one.id)
      .filter(({ doneOn }) => doneOn === null || doneOn >= since)
      .map((decision) => ({
        ...decision,
        meetingTitle: one.title,
        decidedOn: sittingDay(one),
        isLate: decision.doneOn === null && decision.dueOn < today,
      })),
  );
};
