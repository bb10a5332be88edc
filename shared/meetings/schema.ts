import { z } from 'zod';
import { id, instant, line, localDate, optionalLine, prose, timeZone, tracked } from '#shared/kernel/fields.ts';
import { pillar } from '#shared/kernel/pillars.ts';

export const attendances = ['expected', 'present', 'excused', 'absent', 'represented'] as const;
export type Attendance = (typeof attendances)[number];

/** Somebody invited: a person of the section, or a name from outside. */
export const participant = z.object({
  personId: id.nullable().default(null),
  name: line,
  email: optionalLine.default(''),
  role: optionalLine.default(''),
  /** Whether the quorum counts this one: a member of the body. */
  isMember: z.boolean().default(false),
  /** Who sits in this one's absence. */
  substitute: optionalLine.default(''),
  attendance: z.enum(attendances).default('expected'),
  /** Who was there in this one's place, by proxy or as substitute. */
  representedBy: optionalLine.default(''),
});
export type Participant = z.infer<typeof participant>;

const voices = z.number().int().min(0).max(10_000);

/** A paper of an item: a document kept in Pivot, or the name of one that is not. */
const paper = z.object({ documentId: id.nullable().default(null), label: line });

/** One item of the agenda; `minutes` is its planned length. */
const agendaItem = z.object({
  title: line,
  minutes: z.number().int().min(0).max(1440).default(0),
  presenter: optionalLine.default(''),
  papers: z.array(paper).max(50).default([]),
  /** What was said. */
  notes: prose.default(''),
  /** What was decided, in the words of the record. */
  decision: prose.default(''),
  votes: z.object({ for: voices, against: voices, abstentions: voices }).nullable().default(null),
});
export type AgendaItem = z.infer<typeof agendaItem>;

export const meetingStates = ['planned', 'held', 'cancelled'] as const;

/** The record of a meeting: its decisions alone, what was said in short, or all of it with quorum and votes. */
export const minutesKinds = ['decisions', 'summary', 'full_record'] as const;
export const minutesKind = z.enum(minutesKinds);

/** How far the record is. */
export const minutesStates = ['none', 'draft', 'approved'] as const;

/** One thing to prepare. */
const logisticsItem = z.object({
  label: line,
  personId: id.nullable().default(null),
  isDone: z.boolean().default(false),
});

/** Proof of a convocation: when, which version of the invitation, to whom. */
const convocation = z.object({
  on: localDate,
  sequence: z.number().int(),
  recipients: z.array(z.object({ name: z.string(), email: z.string() })),
  /** How it was sent: electronic mail, post. */
  means: z.string(),
  isLate: z.boolean(),
  /** Why it was late. */
  reason: z.string(),
});

/** The quorum as it was recorded when the meeting was opened. */
const quorumRecord = z.object({
  at: z.string(),
  members: z.number().int(),
  counted: z.number().int(),
  required: z.number().int(),
  isMet: z.boolean(),
});
export type QuorumRecord = z.infer<typeof quorumRecord>;

const participants = z.array(participant).max(500);
const agenda = z.array(agendaItem).max(200);
const dossierIds = z.array(id).max(200);
const logistics = z.array(logisticsItem).max(100);
const number = z.string().trim().min(1).max(60).nullable();

const fields = {
  title: line,
  /** First instant of the meeting; of a whole-day meeting, the start of its first day in its time zone. */
  startsAt: instant,
  /** First instant after the meeting. */
  endsAt: instant,
  /** IANA zone the times were given in; the office's own when absent. */
  timeZone,
  isAllDay: z.boolean(),
  /** Where it is held when not in a room that Pivot knows. */
  place: optionalLine,
  state: z.enum(meetingStates),
  pillar,
  bodyId: id.nullable(),
  roomId: id.nullable(),
  participants,
  agenda,
  dossierIds,
  logistics,
  minutesKind,
  /** The record of the meeting besides the notes of its items. */
  minutesText: prose,
  /** Number of the record in the series of its body: `2026-04`. */
  minutesNumber: number,
};

/** A meeting from its convening to its minutes; its decisions are deadlines of source `decision`. */
export const meeting = z.object({
  ...tracked,
  ...fields,
  startsAt: z.string(),
  endsAt: z.string(),
  /** Identity in the calendar it came from, with the occurrence of a series; null when made here. */
  icsUid: z.string().nullable(),
  /** Version of the invitation: a calendar takes a higher one for an update. */
  icsSequence: z.number().int(),
  importId: id.nullable(),
  seriesId: id.nullable(),
  /** The date its series gave it, whatever it was moved to. */
  occurrenceOn: localDate.nullable(),
  convenedOn: localDate.nullable(),
  /** The last day on which the convocation may be sent. */
  conveneBy: localDate.nullable(),
  conveneDeadlineId: id.nullable(),
  convocations: z.array(convocation),
  quorum: quorumRecord.nullable(),
  minutesState: z.enum(minutesStates),
  approvedOn: localDate.nullable(),
  /** The later meeting that approved the record. */
  approvedAtId: id.nullable(),
  cancelReason: z.string(),
});
export type Meeting = z.infer<typeof meeting>;

/** A meeting with the number of its decisions still to carry out, its room and its body. */
export const meetingRow = meeting.omit({ minutesText: true }).extend({
  openDecisions: z.number().int(),
  roomName: z.string().nullable(),
  bodyName: z.string().nullable(),
});
export type MeetingRow = z.infer<typeof meetingRow>;

/** What a body gives to its meetings fills whatever is not given. */
export const meetingInput = z.object({
  ...fields,
  timeZone: timeZone.optional(),
  isAllDay: z.boolean().default(false),
  place: optionalLine.default(''),
  state: z.enum(meetingStates).default('planned'),
  pillar: pillar.default('coordination'),
  bodyId: id.nullable().default(null),
  roomId: id.nullable().optional(),
  participants: participants.default([]),
  agenda: agenda.default([]),
  dossierIds: dossierIds.default([]),
  logistics: logistics.default([]),
  minutesKind: minutesKind.optional(),
  minutesText: prose.default(''),
  minutesNumber: number.default(null),
});

export const meetingPatch = z.object(fields).partial();

export const closedDays = ['keep', 'skip', 'next'] as const;
export type ClosedDays = (typeof closedDays)[number];

const every = z.number().int().min(1).max(52);
const isoWeekday = z.number().int().min(1).max(7);

/** How a series repeats, from the date of its first meeting: until a date or a number of times, and over closed days. */
export const seriesRule = z
  .object({
    pattern: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('weekly'), every, weekdays: z.array(isoWeekday).min(1).max(7) }),
      z.object({
        kind: z.literal('monthly_weekday'),
        every,
        /** First to fourth of the month, or -1 for the last. */
        nth: z.union([z.number().int().min(1).max(4), z.literal(-1)]),
        weekday: isoWeekday,
      }),
      z.object({ kind: z.literal('monthly_first_working'), every }),
    ]),
    until: localDate.nullable().default(null),
    count: z.number().int().min(1).max(1000).nullable().default(null),
    closedDays: z.enum(closedDays).default('skip'),
  })
  .refine(({ until, count }) => (until === null) !== (count === null), {
    path: ['until'],
    params: { expected: 'until or count' },
  });
export type SeriesRule = z.infer<typeof seriesRule>;
