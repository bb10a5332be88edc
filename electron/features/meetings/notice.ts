import { bodyLeft } from '#electron/features/bodies/service.ts';
import { computeBy, deadlines } from '#electron/features/deadlines/service.ts';
import type { Context } from '#electron/service/context.ts';
import { ruleOf } from '#shared/bodies/rules.ts';
import type { ConvocationRule } from '#shared/bodies/schema.ts';
import type { PivotContract } from '#shared/contract/contract.ts';
import { AppError } from '#shared/contract/errors.ts';
import type { Output } from '#shared/contract/procedure.ts';
import { deadlineInput } from '#shared/deadlines/schema.ts';
import { type LocalDate, toLocal } from '#shared/kernel/time.ts';
import type { Meeting } from '#shared/meetings/schema.ts';

type Notice = NonNullable<Output<PivotContract['meetings']['notice']>['notice']>;

/** The last day on which a sitting may be convened by a rule, with each step that led to it. */
export const noticeBy = (context: Context, rule: ConvocationRule, sittingOn: LocalDate): Notice => {
  const { safeOn, steps, source } = computeBy(context, ruleOf(rule, sittingOn));
  const { deadlines: say, meetings } = context.words();
  return {
    conveneBy: safeOn,
    steps: steps.map(say.step),
    source: rule.kind === 'preset' ? source : meetings.ownRule,
    rule,
  };
};

/** The day that a meeting begins, in its own zone. */
export const sittingDay = ({ startsAt, timeZone }: Pick<Meeting, 'startsAt' | 'timeZone'>): LocalDate =>
  toLocal(startsAt, timeZone).day;

/** How the last day of a meeting's convocation is counted; null without body or rule. */
const noticeOf = (context: Context, meeting: Meeting): Notice | null => {
  const rule = meeting.bodyId === null ? null : (bodyLeft(context.store, meeting.bodyId)?.convocation ?? null);
  return rule === null ? null : noticeBy(context, rule, sittingDay(meeting));
};

/** How the convocation is counted; null also where its rule no longer counts, so that the meeting can still be read. */
export const noticeIfAny = (context: Context, meeting: Meeting): Notice | null => {
  try {
    return noticeOf(context, meeting);
  } catch (error) {
    if (error instanceof AppError) return null;
    throw error;
  }
};

const lineOf = (context: Context, { id, conveneDeadlineId }: Meeting) =>
  conveneDeadlineId === null
    ? undefined
    : deadlines.list(context, { meetingId: id, withDone: true }).items.find((line) => line.id === conveneDeadlineId);

const added = (context: Context, meeting: Meeting, notice: Notice): string => {
  const { meetings } = context.words();
  const rule = ruleOf(notice.rule, sittingDay(meeting));
  const input = { title: meetings.convene(meeting.title).slice(0, 500), rule, meetingId: meeting.id };
  return deadlines.create(context, deadlineInput.parse(input)).id;
};

const moved = (context: Context, meeting: Meeting, notice: Notice): void => {
  const line = lineOf(context, meeting);
  const title = context.words().meetings.convene(meeting.title).slice(0, 500);
  if (!line || line.doneOn !== null || (line.dueOn === notice.conveneBy && line.title === title)) return;
  const rule = ruleOf(notice.rule, sittingDay(meeting));
  deadlines.update(context, { id: line.id, revision: line.revision, patch: { title, rule } });
};

/** Marks the deadline of a convocation done, or open again; one that was taken away stays so. */
export const settleNotice = (context: Context, meeting: Meeting, isDone: boolean): void => {
  const line = lineOf(context, meeting);
  if (!line || (line.doneOn !== null) === isDone) return;
  deadlines.complete(context, { id: line.id, revision: line.revision, isDone });
};

const withdrawn = (context: Context, meeting: Meeting): void => {
  const line = lineOf(context, meeting);
  if (line && line.doneOn === null) deadlines.remove(context, { id: line.id, revision: line.revision });
};

/** The meeting with the last day of its convocation and the deadline that reminds of it, kept in step with its date. */
export const withNotice = (context: Context, meeting: Meeting, before?: Meeting): Meeting => {
  const watched = ['bodyId', 'startsAt', 'timeZone', 'state', 'title'] as const;
  if (before && watched.every((key) => before[key] === meeting[key])) return meeting;
  const notice = meeting.state === 'cancelled' ? null : noticeOf(context, meeting);
  const conveneBy = notice?.conveneBy ?? null;
  if (notice === null) {
    withdrawn(context, meeting);
    return { ...meeting, conveneBy, conveneDeadlineId: null };
  }
  if (meeting.conveneDeadlineId !== null) {
    moved(context, meeting, notice);
    return { ...meeting, conveneBy };
  }
  const isAhead = meeting.state === 'planned' && meeting.startsAt > context.now() && meeting.convenedOn === null;
  return { ...meeting, conveneBy, conveneDeadlineId: isAhead ? added(context, meeting, notice) : null };
};
