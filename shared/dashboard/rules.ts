import { isWorkingDay } from '#shared/calendar/rules.ts';
import type { WorkCalendar } from '#shared/calendar/schema.ts';
import { addDays, eachDay, type LocalDate } from '#shared/kernel/time.ts';
import { isActiveOn } from '#shared/people/rules.ts';
import type { Person } from '#shared/people/schema.ts';
import { ageClasses, type PersonLoad } from './schema.ts';

/** Weeks that the planned load looks at: this one and the seven after. */
export const loadWeeks = 8;

/** A value, and how many times it occurs. */
export type Tally = { readonly value: number; readonly count: number };

/** The median of values given with their counts, in any order; null without values. */
export const medianOf = (tallies: readonly Tally[]): number | null => {
  const sorted = [...tallies].sort((a, b) => a.value - b.value);
  const total = sorted.reduce((sum, { count }) => sum + count, 0);
  if (total === 0) return null;
  const at = (rank: number): number => {
    let seen = 0;
    for (const { value, count } of sorted) {
      seen += count;
      if (seen > rank) return value;
    }
    return 0;
  };
  return (at(Math.floor((total - 1) / 2)) + at(Math.floor(total / 2))) / 2;
};

/** A part of a whole in percent; null when the whole is nothing. */
export const rateOf = (part: number, whole: number): number | null => (whole === 0 ? null : (100 * part) / whole);

/** The class of an age in days. */
export const ageClassOf = (days: number): (typeof ageClasses)[number]['key'] =>
  ageClasses.find(({ upTo }) => upTo === null || days <= upTo)?.key ?? 'm3_plus';

/** The working days of the week of a Monday. */
export const workingDaysOf = (monday: LocalDate, calendar: WorkCalendar): LocalDate[] =>
  eachDay(monday, addDays(monday, 6)).filter((day) => isWorkingDay(day, calendar));

/** Minutes a person works on these days: a fifth of the usual week for each day in the section. */
export const capacityOf = (
  person: Pick<Person, 'weeklyMinutes' | 'activeFrom' | 'activeTo'>,
  workingDays: readonly LocalDate[],
): number => Math.round((person.weeklyMinutes * workingDays.filter((day) => isActiveOn(person, day)).length) / 5);

/** What one person has to do in one week, and can. */
export type LoadCell = PersonLoad['weeks'][number];

/** Planned work in percent of capacity; null in a week without capacity. */
export const loadPercent = ({ minutes, capacity }: LoadCell): number | null =>
  capacity === 0 ? null : Math.round((100 * minutes) / capacity);

/** Whether more is planned than the week can hold. */
export const isOverloaded = (cell: LoadCell): boolean =>
  (loadPercent(cell) ?? (cell.minutes > 0 ? Number.POSITIVE_INFINITY : 0)) > 100;
