import { z } from 'zod';
import { id, instant, line, optionalLine, prose, timeZone, tracked } from '#shared/kernel/fields.ts';
import { pillar } from '#shared/kernel/pillars.ts';

/** Somebody invited: a person of the section, or a name from outside. */
export const participant = z.object({ personId: id.nullable().default(null), name: line });

/** One item of the agenda; `minutes` is its planned length. */
export const agendaItem = z.object({ title: line, minutes: z.number().int().min(0).max(1440).default(0) });

export const meetingStates = ['planned', 'held', 'cancelled'] as const;

const participants = z.array(participant).max(500);
const agenda = z.array(agendaItem).max(200);
const dossierIds = z.array(id).max(200);

const fields = {
  title: line,
  /** First instant of the meeting; of a whole-day meeting, the start of its first day in its time zone. */
  startsAt: instant,
  /** First instant after the meeting. */
  endsAt: instant,
  /** IANA zone the times were given in; the office's own when absent. */
  timeZone,
  isAllDay: z.boolean(),
  place: optionalLine,
  state: z.enum(meetingStates),
  pillar,
  participants,
  agenda,
  dossierIds,
  /** The record of the meeting. */
  minutesText: prose,
};

/** A meeting from its convening to its minutes; its decisions are deadlines of source `decision`. */
export const meeting = z.object({
  ...tracked,
  ...fields,
  startsAt: z.string(),
  endsAt: z.string(),
  /** Identity in the calendar it came from, with the occurrence of a series; null when made here. */
  icsUid: z.string().nullable(),
  importId: id.nullable(),
});
export type Meeting = z.infer<typeof meeting>;

/** A meeting with the number of its decisions still to carry out. */
export const meetingRow = meeting.omit({ minutesText: true }).extend({ openDecisions: z.number().int() });
export type MeetingRow = z.infer<typeof meetingRow>;

export const meetingInput = z.object({
  ...fields,
  timeZone: timeZone.optional(),
  isAllDay: z.boolean().default(false),
  place: optionalLine.default(''),
  state: z.enum(meetingStates).default('planned'),
  pillar: pillar.default('coordination'),
  participants: participants.default([]),
  agenda: agenda.default([]),
  dossierIds: dossierIds.default([]),
  minutesText: prose.default(''),
});

export const meetingPatch = z.object(fields).partial();
