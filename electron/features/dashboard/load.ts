import type { Context } from '#electron/service/context.ts';
import { readCalendar } from '#electron/store/calendar.ts';
import { capacityOf, loadWeeks, workingDaysOf } from '#shared/dashboard/rules.ts';
import type { PersonLoad } from '#shared/dashboard/schema.ts';
import { addDays, type LocalDate, startOfWeek, toInstant, weekOf } from '#shared/kernel/time.ts';
import { meetingDays } from '#shared/meetings/rules.ts';
import { attendedMeetings, listPeople, type PlannedWork, plannedWork } from './repository.ts';

/** Minutes of each person by the Monday of a week. */
const meetingMinutes = (context: Context, mondays: readonly LocalDate[]): Map<string, Map<LocalDate, number>> => {
  const zone = context.timeZone();
  const first = mondays[0] ?? context.today();
  const end = addDays(first, 7 * loadWeeks);
  const sums = new Map<string, Map<LocalDate, number>>();
  const touching = attendedMeetings(
    context.store,
    toInstant(addDays(first, -1), '00:00', zone),
    toInstant(addDays(end, 1), '00:00', zone),
  );
  for (const meeting of touching) {
    for (const { day, minutes } of meetingDays(meeting, zone)) {
      const monday = startOfWeek(day);
      for (const personId of meeting.personIds) {
        const weeks = sums.get(personId) ?? new Map<LocalDate, number>();
        sums.set(personId, weeks.set(monday, (weeks.get(monday) ?? 0) + minutes));
      }
    }
  }
  return sums;
};

/** The planned minutes of each week: late work in the first, work without due date in equal parts over all. */
const dossierMinutes = (work: readonly PlannedWork[], mondays: readonly LocalDate[]): number[] =>
  mondays.map((monday, index) => {
    const nextMonday = addDays(monday, 7);
    return work.reduce((sum, { dueOn, minutes }) => {
      if (dueOn === null) return sum + minutes / loadWeeks;
      const isDue = dueOn < nextMonday && (index === 0 || dueOn >= monday);
      return isDue ? sum + minutes : sum;
    }, 0);
  });

/**
 * The planned load of this week and the seven after, for each person who works in the section then or holds an open
 * dossier. A week's minutes are the usual effort of the open dossiers due in it (late ones count this week, those
 * without due date one eighth each week) and the meetings in which the person takes part. Capacity is a fifth of the
 * weekly minutes for each working day, public holidays and days outside the section off.
 */
export const loadOf = (context: Context, personId?: string): PersonLoad[] => {
  const today = context.today();
  const monday = startOfWeek(today);
  const mondays = Array.from({ length: loadWeeks }, (_, index) => addDays(monday, 7 * index));
  const calendar = readCalendar(context.store);
  const weeksAhead = mondays.map((start) => ({
    start,
    week: weekOf(start),
    workingDays: workingDaysOf(start, calendar),
  }));
  const meetings = meetingMinutes(context, mondays);
  const planned = Map.groupBy(plannedWork(context.store, { personId }), (work) => work.personId);
  return listPeople(context.store, personId).flatMap((person) => {
    const work = planned.get(person.id) ?? [];
    const dossiers = dossierMinutes(work, mondays);
    const weeks = weeksAhead.map(({ start, week, workingDays }, index) => ({
      week,
      minutes: Math.round((dossiers[index] ?? 0) + (meetings.get(person.id)?.get(start) ?? 0)),
      capacity: capacityOf(person, workingDays),
    }));
    const count = (lines: readonly PlannedWork[]): number => lines.reduce((sum, line) => sum + line.count, 0);
    const openDossiers = count(work);
    const lateDossiers = count(work.filter(({ dueOn }) => dueOn !== null && dueOn < today));
    const isListed = personId !== undefined || openDossiers > 0 || weeks.some(({ capacity }) => capacity > 0);
    return isListed ? [{ personId: person.id, name: person.name, openDossiers, lateDossiers, weeks }] : [];
  });
};
