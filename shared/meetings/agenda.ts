import { type Instant, toLocal } from '#shared/kernel/time.ts';
import type { AgendaItem, Meeting } from './schema.ts';

/** Planned minutes of an agenda. */
export const agendaMinutes = (agenda: readonly Pick<AgendaItem, 'minutes'>[]): number =>
  agenda.reduce((sum, { minutes }) => sum + minutes, 0);

/** When each item is planned, on the wall clock of the meeting: `14:00` to `14:20`. Empty for whole days. */
export const agendaTimes = ({
  agenda,
  startsAt,
  timeZone,
  isAllDay,
}: Pick<Meeting, 'startsAt' | 'timeZone' | 'isAllDay'> & {
  readonly agenda: readonly Pick<AgendaItem, 'minutes'>[];
}): { readonly from: string; readonly to: string }[] => {
  if (isAllDay) return [];
  const after = (minutes: number): Instant => new Date(Date.parse(startsAt) + minutes * 60_000).toISOString();
  return agenda.map(({ minutes }, index) => {
    const before = agendaMinutes(agenda.slice(0, index));
    return { from: toLocal(after(before), timeZone).time, to: toLocal(after(before + minutes), timeZone).time };
  });
};

/** Whether something of the record is written. */
export const hasMinutes = ({ agenda, minutesText }: Pick<Meeting, 'agenda' | 'minutesText'>): boolean =>
  minutesText.trim() !== '' ||
  agenda.some(({ notes, decision, votes }) => notes.trim() !== '' || decision.trim() !== '' || votes !== null);
