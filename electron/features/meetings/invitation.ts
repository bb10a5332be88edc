import ICAL from 'ical.js';
import { addDays, type Instant, type LocalDate, toLocal } from '#shared/kernel/time.ts';
import { agendaTimes } from '#shared/meetings/agenda.ts';
import { uidOf } from '#shared/meetings/fresh.ts';
import type { Meeting, Participant } from '#shared/meetings/schema.ts';

/** The calendar address of somebody whose address is not known. */
const nobody = 'invalid:nomail';

const addressOf = (email: string): string => (/^[^\s@:]+@[^\s@:]+$/.test(email) ? `mailto:${email}` : nobody);

/** A parameter's text may hold neither a double quote nor a control character. */
const parameterText = (text: string): string =>
  [...text.replaceAll('"', '’')].filter((letter) => letter >= ' ' && letter !== '\u007F').join('');

const statuses = {
  expected: 'NEEDS-ACTION',
  present: 'ACCEPTED',
  excused: 'DECLINED',
  absent: 'NEEDS-ACTION',
  represented: 'DELEGATED',
} as const;

const attendeeOf = ({ name, email, attendance }: Participant): ICAL.Property => {
  const property = new ICAL.Property('attendee');
  property.setParameter('cn', parameterText(name));
  property.setParameter('role', 'REQ-PARTICIPANT');
  property.setParameter('partstat', statuses[attendance]);
  if (attendance === 'expected') property.setParameter('rsvp', 'TRUE');
  property.setValue(addressOf(email));
  return property;
};

const organizerOf = (name: string): ICAL.Property => {
  const property = new ICAL.Property('organizer');
  property.setParameter('cn', parameterText(name));
  property.setValue(nobody);
  return property;
};

const utc = (instant: Instant): ICAL.Time => ICAL.Time.fromDateTimeString(`${instant.slice(0, 19)}Z`);
const wholeDay = (day: LocalDate): ICAL.Time => ICAL.Time.fromDateString(day);

const agendaText = (meeting: Meeting): string => {
  const times = agendaTimes(meeting);
  return meeting.agenda.map(({ title }, index) => [times[index]?.from, title].filter(Boolean).join(' ')).join('\n');
};

/** The identity of an event, with the occurrence that it changes when it came from a series. */
const identityOf = (meeting: Meeting): { uid: string; occurrence: Instant | undefined } => {
  const uid = uidOf(meeting);
  const found = /^(.*)#(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z)$/s.exec(uid);
  return { uid: found?.[1] ?? uid, occurrence: found?.[2] };
};

const addTimes = (event: ICAL.Component, { startsAt, endsAt, timeZone, isAllDay }: Meeting): void => {
  if (!isAllDay) {
    event.addPropertyWithValue('dtstart', utc(startsAt));
    event.addPropertyWithValue('dtend', utc(endsAt));
    return;
  }
  const end = toLocal(endsAt, timeZone);
  event.addPropertyWithValue('dtstart', wholeDay(toLocal(startsAt, timeZone).day));
  event.addPropertyWithValue('dtend', wholeDay(end.time === '00:00' ? end.day : addDays(end.day, 1)));
};

/** Who sends an invitation, when, and what the place is called. */
type Sender = { readonly organizer: string; readonly now: Instant; readonly place: string };

/**
 * The invitation to a meeting as an iCalendar text (RFC 5545, RFC 5546): a request, or a cancellation. Its identity never
 * changes and its sequence only rises, so that a calendar updates the event it already has.
 */
export const invitationText = (meeting: Meeting, { organizer, now, place }: Sender): string => {
  const isCancelled = meeting.state === 'cancelled';
  const calendar = new ICAL.Component('vcalendar');
  calendar.addPropertyWithValue('prodid', '-//Pivot//Pivot//FR');
  calendar.addPropertyWithValue('version', '2.0');
  calendar.addPropertyWithValue('calscale', 'GREGORIAN');
  calendar.addPropertyWithValue('method', isCancelled ? 'CANCEL' : 'REQUEST');
  const event = new ICAL.Component('vevent');
  const { uid, occurrence } = identityOf(meeting);
  event.addPropertyWithValue('uid', uid);
  if (occurrence !== undefined) {
    const { timeZone, isAllDay } = meeting;
    const start = isAllDay ? wholeDay(toLocal(occurrence, timeZone).day) : utc(occurrence);
    event.addPropertyWithValue('recurrence-id', start);
  }
  event.addPropertyWithValue('sequence', meeting.icsSequence);
  event.addPropertyWithValue('dtstamp', utc(now));
  event.addPropertyWithValue('created', utc(meeting.createdAt));
  event.addPropertyWithValue('last-modified', utc(meeting.updatedAt));
  addTimes(event, meeting);
  event.addPropertyWithValue('summary', meeting.title);
  if (place !== '') event.addPropertyWithValue('location', place);
  const agenda = agendaText(meeting);
  if (agenda !== '') event.addPropertyWithValue('description', agenda);
  event.addPropertyWithValue('status', isCancelled ? 'CANCELLED' : 'CONFIRMED');
  event.addProperty(organizerOf(organizer));
  for (const participant of meeting.participants) event.addProperty(attendeeOf(participant));
  calendar.addSubcomponent(event);
  return `${calendar.toString()}\r\n`;
};
