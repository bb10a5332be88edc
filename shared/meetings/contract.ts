import { z } from 'zod';
import { command, query } from '#shared/contract/procedure.ts';
import { deadline } from '#shared/deadlines/schema.ts';
import { id, instant, listOf, localDate, page, revision, target } from '#shared/kernel/fields.ts';
import { timeEntry } from '#shared/time/schema.ts';
import { meeting, meetingInput, meetingPatch, meetingRow } from './schema.ts';

/** A date stands for its start in the office's zone (`to`: its end). */
const bound = z.union([localDate, instant]);

export const meetingsContract = {
  list: query(
    'Meetings that touch a period, by start',
    z.object({ from: bound, to: bound, text: z.string().max(200).optional(), dossierId: id.optional(), ...page }),
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
    }),
  ),
  create: command('Plans a meeting', meetingInput, meeting),
  update: command('Changes a meeting', z.object({ id, revision, patch: meetingPatch }), meeting),
  remove: command('Puts a meeting in the bin', target, z.object({ id })),
  restore: command('Takes a meeting out of the bin', z.object({ id }), meeting),
  fillTime: command(
    'Makes one time entry for each person of the section who took part and has none on this meeting yet',
    z.object({ id, personIds: z.array(id).optional(), confirmOverlap: z.boolean().optional() }),
    z.object({ items: z.array(timeEntry) }),
  ),
};
