import type { Body } from '#shared/bodies/schema.ts';
import type { AgendaItem, Meeting, Participant } from './schema.ts';

/** What a meeting is before anything is known of its body, convocation and record. */
export const unconvened = {
  bodyId: null,
  roomId: null,
  logistics: [],
  minutesKind: 'summary',
  minutesNumber: null,
  icsUid: null,
  icsSequence: 0,
  importId: null,
  seriesId: null,
  occurrenceOn: null,
  convenedOn: null,
  conveneBy: null,
  conveneDeadlineId: null,
  convocations: [],
  quorum: null,
  minutesState: 'none',
  approvedOn: null,
  approvedAtId: null,
  cancelReason: '',
} satisfies Partial<Meeting>;

/** Somebody invited of whom no more is known. */
export const invited = (name: string, personId: string | null = null): Participant => ({
  personId,
  name,
  email: '',
  role: '',
  isMember: false,
  substitute: '',
  attendance: 'expected',
  representedBy: '',
});

/** An item of an agenda of which no more is known. */
export const item = (title: string, minutes = 0): AgendaItem => ({
  title,
  minutes,
  presenter: '',
  papers: [],
  notes: '',
  decision: '',
  votes: null,
});

/** What a body gives to each of its meetings. */
export const givenBy = ({ members, agenda, logistics, roomId, minutesKind }: Body) => ({
  participants: members.map((member): Participant => ({ ...invited(member.name), ...member, isMember: true })),
  agenda: agenda.map(({ title, minutes }) => item(title, minutes)),
  logistics: logistics.map((label) => ({ label, personId: null, isDone: false })),
  roomId,
  minutesKind,
});

const own = '@pivot';

/** The identity of a meeting in calendars: that of the calendar it came from, else its own. */
export const uidOf = ({ id, icsUid }: Pick<Meeting, 'id' | 'icsUid'>): string => icsUid ?? `${id}${own}`;

/** The id of the meeting made here that an identity in calendars names; empty when it is not from here. */
export const ownId = (uid: string): string => (uid.endsWith(own) ? uid.slice(0, -own.length) : '');
