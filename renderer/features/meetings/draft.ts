import type { Body } from '#shared/bodies/schema.ts';
import { addDays, daysBetween, type LocalDate, toInstant, toLocal } from '#shared/kernel/time.ts';
import { givenBy, item } from '#shared/meetings/fresh.ts';
import type { Meeting, MeetingRow } from '#shared/meetings/schema.ts';

/** A meeting as it is written in the form: its times on the wall clock of its zone. */
export type Draft = Pick<
  Meeting,
  | 'title'
  | 'timeZone'
  | 'isAllDay'
  | 'place'
  | 'pillar'
  | 'bodyId'
  | 'roomId'
  | 'participants'
  | 'agenda'
  | 'dossierIds'
  | 'logistics'
  | 'minutesKind'
> & {
  readonly startDay: LocalDate;
  readonly startTime: string;
  readonly endDay: LocalDate;
  readonly endTime: string;
};

/** Where a new meeting is asked for in the grid. */
export type Slot = { readonly day: LocalDate; readonly startTime: string; readonly endTime: string };

export const emptyDraft = ({ day, startTime, endTime }: Slot, timeZone: string): Draft => ({
  title: '',
  timeZone,
  isAllDay: false,
  place: '',
  pillar: 'coordination',
  bodyId: null,
  roomId: null,
  participants: [],
  agenda: [],
  dossierIds: [],
  logistics: [],
  minutesKind: 'summary',
  startDay: day,
  startTime,
  endDay: endTime === '00:00' ? addDays(day, 1) : day,
  endTime,
});

export const draftOf = (meeting: Meeting | MeetingRow): Draft => {
  const { title, timeZone, isAllDay, place, pillar, bodyId, roomId } = meeting;
  const { participants, agenda, dossierIds, logistics, minutesKind } = meeting;
  const start = toLocal(meeting.startsAt, timeZone);
  const end = toLocal(meeting.endsAt, timeZone);
  const isWholeDays = isAllDay && end.time === '00:00' && end.day > start.day;
  return {
    title,
    timeZone,
    isAllDay,
    place,
    pillar,
    bodyId,
    roomId,
    participants,
    agenda,
    dossierIds,
    logistics,
    minutesKind,
    startDay: start.day,
    startTime: start.time,
    endDay: isWholeDays ? addDays(end.day, -1) : end.day,
    endTime: end.time,
  };
};

/** The facts of a meeting as the service takes them. */
export const factsOf = ({ startDay, startTime, endDay, endTime, ...facts }: Draft) => ({
  ...facts,
  title: facts.title.trim(),
  place: facts.place.trim(),
  agenda: facts.agenda.filter(({ title }) => title.trim() !== ''),
  startsAt: toInstant(startDay, facts.isAllDay ? '00:00' : startTime, facts.timeZone),
  endsAt: facts.isAllDay
    ? toInstant(addDays(endDay, 1), '00:00', facts.timeZone)
    : toInstant(endDay, endTime, facts.timeZone),
});

/** What keeps the draft from being saved. */
export const mistakesOf = (draft: Draft): { readonly title: boolean; readonly end: boolean } => {
  const { startsAt, endsAt } = factsOf(draft);
  return { title: draft.title.trim() === '', end: endsAt <= startsAt };
};

/** The draft with another start: the end moves along, so that the length stays. */
export const movedTo = (draft: Draft, start: Partial<Pick<Draft, 'startDay' | 'startTime'>>): Draft => {
  const moved = { ...draft, ...start };
  if (draft.isAllDay) return { ...moved, endDay: addDays(moved.startDay, daysBetween(draft.startDay, draft.endDay)) };
  const before = factsOf(draft);
  const length = Math.max(0, Date.parse(before.endsAt) - Date.parse(before.startsAt));
  const end = new Date(Date.parse(factsOf(moved).startsAt) + length).toISOString();
  const { day, time } = toLocal(end, draft.timeZone);
  return { ...moved, endDay: day, endTime: time };
};

/** An item without words yet. */
export const blankItem = (): Draft['agenda'][number] => item('');

/** The draft as a meeting of a body: what the body gives fills what is still empty. */
export const ofBody = (draft: Draft, body: Body | null): Draft => {
  if (body === null) return { ...draft, bodyId: null };
  const given = givenBy(body);
  return {
    ...draft,
    bodyId: body.id,
    title: draft.title.trim() === '' ? body.name : draft.title,
    roomId: draft.roomId ?? given.roomId,
    participants: draft.participants.length > 0 ? draft.participants : given.participants,
    agenda: draft.agenda.length > 0 ? draft.agenda : given.agenda,
    logistics: draft.logistics.length > 0 ? draft.logistics : given.logistics,
    minutesKind: given.minutesKind,
  };
};

/** The fields of the facts that differ between two states of a meeting. */
export const changedFacts = <F extends object>(before: F, after: F): Partial<F> =>
  Object.fromEntries(
    Object.entries(after).filter(([key, value]) => JSON.stringify(value) !== JSON.stringify(before[key as keyof F])),
  ) as Partial<F>;

/** The items of a list, each with its place in it. */
export const ranked = <T>(items: readonly T[]) => items.map((item, index) => ({ item, index }));
