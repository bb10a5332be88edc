import type { z } from 'zod';
import { folded, type Known } from '#shared/imports/rules.ts';
import { meetingInput } from '#shared/meetings/schema.ts';
import { type Component, every, type Property, parameter, textOf } from './calendar.ts';

const invitation = meetingInput.pick({ title: true, place: true, state: true, participants: true, agenda: true });

/** What an event says of a meeting besides its time. */
export type Invitation = z.output<typeof invitation>;

const itemLimit = 200;
const itemLength = 500;

/** The lines of a description, a long one cut between words. */
const agendaLines = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .flatMap((line) => line.match(new RegExp(`\\S.{0,${itemLength - 1}}(?=\\s|$)|\\S{1,${itemLength}}`, 'gu')) ?? []);

const nameOf = (property: Property): string => {
  const address = typeof property[3] === 'string' ? property[3].replace(/^mailto:/i, '') : '';
  return (parameter(property, 'cn').trim() || address.trim()).slice(0, itemLength);
};

const isPerson = (property: Property): boolean =>
  !['ROOM', 'RESOURCE'].includes(parameter(property, 'cutype').toUpperCase()) &&
  parameter(property, 'partstat').toUpperCase() !== 'DECLINED';

const participantsOf = (component: Component, { people }: Known) => {
  const named = [...every(component, 'organizer'), ...every(component, 'attendee')].filter(isPerson).map(nameOf);
  const participants = new Map<string, { personId: string | null; name: string }>();
  for (const name of named) {
    if (name === '' || participants.has(folded(name))) continue;
    const found = people.filter((person) => folded(person.name) === folded(name));
    participants.set(folded(name), { personId: (found.length === 1 && found[0]?.id) || null, name });
  }
  return [...participants.values()];
};

/**
 * Reads the title, place, state, people and agenda of an event. Its description is what the convening says of the
 * meeting, so each line becomes an item of the agenda; `left` counts the lines beyond the agenda's limit. People who
 * declined and rooms do not take part.
 */
export const invitationOf = (component: Component, known: Known, untitled: string) => {
  const lines = agendaLines(textOf(component, 'description'));
  const read = invitation.safeParse({
    title: textOf(component, 'summary') || untitled,
    place: textOf(component, 'location'),
    state: textOf(component, 'status').toUpperCase() === 'CANCELLED' ? 'cancelled' : 'planned',
    participants: participantsOf(component, known),
    agenda: lines.slice(0, itemLimit).map((title) => ({ title })),
  });
  return { read, left: Math.max(0, lines.length - itemLimit) };
};

/** The property of a calendar from which a field of a meeting is read. */
export const propertyOf = (field: unknown): string =>
  field === 'title'
    ? 'SUMMARY'
    : field === 'place'
      ? 'LOCATION'
      : field === 'participants'
        ? 'ATTENDEE'
        : 'DESCRIPTION';
