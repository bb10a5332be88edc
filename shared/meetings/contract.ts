import { z } from 'zod';
import { body, convocationRule } from '#shared/bodies/schema.ts';
import { command, query, task } from '#shared/contract/procedure.ts';
import { deadline } from '#shared/deadlines/schema.ts';
import { id, instant, line, listOf, localDate, optionalLine, page, revision, target } from '#shared/kernel/fields.ts';
import { room } from '#shared/rooms/schema.ts';
import { timeEntry } from '#shared/time/schema.ts';
import { meeting, meetingInput, meetingPatch, meetingRow, seriesRule } from './schema.ts';

/** A date stands for its start in the office's zone (`to`: its end). */
const bound = z.union([localDate, instant]);

/** Whether the meeting is kept although its room is taken or too small. */
const confirmClash = z.boolean().optional();

/** A day of notice and each step that led to it. */
const notice = z.object({
  conveneBy: localDate,
  steps: z.array(z.string()),
  source: z.string(),
  rule: convocationRule,
});

/** A decision of an earlier meeting with the date of that meeting. */
const followed = deadline.extend({ meetingTitle: z.string(), decidedOn: localDate, isLate: z.boolean() });

const fileFormat = z.enum(['pdf', 'docx']);
const file = z.object({ ticket: z.string(), fileName: z.string() });

export const meetingsContract = {
  list: query(
    'Meetings that touch a period, by start',
    z.object({
      from: bound,
      to: bound,
      text: z.string().max(200).optional(),
      dossierId: id.optional(),
      bodyId: id.optional(),
      seriesId: id.optional(),
      ...page,
    }),
    listOf(meetingRow),
  ),
  get: query(
    'One meeting with its decisions and dossiers',
    z.object({ id }),
    meeting.extend({
      decisions: z.array(deadline),
      dossiers: z.array(z.object({ id, reference: z.string(), title: z.string() })),
      /** Time already clocked on this meeting, in minutes. */
      minutesSpent: z.number().int(),
      body: body.nullable(),
      room: room.nullable(),
      /** How the last day of its convocation was counted. */
      notice: notice.nullable(),
      /** Decisions of earlier meetings of its body or series: those still open, and those done since the last one. */
      followUp: z.array(followed),
      /** The later meeting that approved its record. */
      approvedAt: z.object({ id, title: z.string(), startsAt: z.string() }).nullable(),
      /** The number that its record would take next in the series of its body. */
      nextNumber: z.string().nullable(),
    }),
  ),
  notice: query(
    'The last day to convene a body for a sitting, with its arithmetic; nothing when it has no rule',
    z.object({ bodyId: id, sittingOn: localDate }),
    z.object({ notice: notice.nullable() }),
  ),
  create: command('Plans a meeting', meetingInput.extend({ confirmClash }), meeting),
  update: command('Changes a meeting', z.object({ id, revision, patch: meetingPatch, confirmClash }), meeting),
  remove: command('Puts a meeting in the bin', target, z.object({ id })),
  restore: command('Takes a meeting out of the bin', z.object({ id }), meeting),
  plan: command(
    'Plans a series of meetings by a rule, 1,000 over five years at most',
    meetingInput.extend({ rule: seriesRule, confirmClash }),
    z.object({
      seriesId: id,
      items: z.array(meeting),
      /** Dates left out because the office is closed. */
      skipped: z.array(localDate),
    }),
  ),
  updateFollowing: command(
    'Changes a meeting of a series and the planned ones that follow; times move by as much as its own',
    z.object({ id, revision, patch: meetingPatch, confirmClash }),
    z.object({ items: z.array(meeting), former: z.array(meeting) }),
  ),
  cancel: command(
    'Cancels a meeting, or it and the planned ones that follow in its series, for a reason',
    z.object({ id, revision, reason: line, scope: z.enum(['this', 'following']).default('this') }),
    z.object({ items: z.array(meeting) }),
  ),
  convene: command(
    'Records that the convocation was sent, to whom and how; a late one asks for its reason',
    z.object({
      id,
      revision,
      on: localDate.optional(),
      means: optionalLine.default(''),
      reason: optionalLine.default(''),
    }),
    meeting,
  ),
  unconvene: command('Takes back the last convocation, recorded by mistake', target, meeting),
  open: command('Opens a meeting: records its quorum from who is there', target, meeting),
  approve: command(
    'Approves the record of a meeting, at a later meeting where there is one',
    z.object({
      id,
      revision,
      approvedOn: localDate,
      approvedAtId: id.nullable().default(null),
      minutesNumber: z.string().trim().min(1).max(60).nullable().optional(),
    }),
    meeting,
  ),
  reopenMinutes: command('Makes an approved record a draft again', target, meeting),
  fillTime: command(
    'Makes one time entry for each person of the section who took part and has none on this meeting yet',
    z.object({ id, personIds: z.array(id).optional(), confirmOverlap: z.boolean().optional() }),
    z.object({ items: z.array(timeEntry) }),
  ),
  ics: task(
    'The invitation as an iCalendar file that a calendar takes as new, changed or cancelled',
    z.object({ id }),
    file,
  ),
  convocation: task('The convocation with the agenda, as a file', z.object({ id, format: fileFormat }), file),
  minutes: task('The record by its kind, as a file', z.object({ id, format: fileFormat }), file),
};
