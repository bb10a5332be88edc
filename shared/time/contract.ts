import { z } from 'zod';
import { command, query } from '#shared/contract/procedure.ts';
import { id, listOf, localDate, page, period, revision, target } from '#shared/kernel/fields.ts';
import { pillarShare, timeEntry, timeInput, timePatch, timeRow, timer, timerInput } from './schema.ts';

const isConfirmed = z.boolean().default(false);

/** Time of one group: a pillar, an ISO week (`2026-W47`) or a person. */
const summaryRow = z.object({
  key: z.string(),
  label: z.string(),
  minutes: z.number().int(),
  /** Part of the period's minutes, in percent. */
  share: z.number(),
  /** Target of the pillar in percent; null when the group is not a pillar. */
  target: z.number().nullable(),
  pillars: z.array(pillarShare),
});

export const timeSummary = z.object({
  from: localDate,
  to: localDate,
  groupBy: z.enum(['pillar', 'week', 'person']),
  minutes: z.number().int(),
  pillars: z.array(pillarShare),
  rows: z.array(summaryRow),
});

export const timeContract = {
  list: query(
    'Time entries of a period, by day',
    z.object({
      from: localDate.optional(),
      to: localDate.optional(),
      personId: id.optional(),
      dossierId: id.optional(),
      meetingId: id.optional(),
      ...page,
    }),
    listOf(timeRow),
  ),
  add: command('Adds time spent', timeInput, timeEntry),
  update: command(
    'Changes a time entry',
    z.object({ id, revision, patch: timePatch, confirmOverlap: isConfirmed }),
    timeEntry,
  ),
  remove: command('Puts a time entry in the bin', target, z.object({ id })),
  restore: command('Takes a time entry out of the bin', z.object({ id, confirmOverlap: isConfirmed }), timeEntry),
  timer: query('The running timer, or null', z.object({}), timer.nullable()),
  start: command(
    'Starts the timer; a running one is stopped and written first',
    timerInput,
    z.object({ timer, written: z.array(timeEntry) }),
  ),
  stop: command(
    'Stops the timer and writes its time, a part for each day',
    z.object({}),
    z.object({ written: z.array(timeEntry) }),
  ),
  cancelTimer: command('Stops the timer and writes nothing', z.object({}), z.object({})),
  summary: query(
    'Minutes, share and target per pillar over a period',
    period.safeExtend({ groupBy: z.enum(['pillar', 'week', 'person']).default('pillar'), personId: id.optional() }),
    timeSummary,
  ),
};
