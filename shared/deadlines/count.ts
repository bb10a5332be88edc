import type { WorkCalendar } from '#shared/calendar/schema.ts';
import { AppError } from '#shared/contract/errors.ts';
import { isLocalDate } from '#shared/kernel/time.ts';
import {
  type Counted,
  countK1,
  countK1n,
  countK2,
  countK3,
  countK4,
  countK5,
  countK6,
  countK7,
  type Terms,
} from './kinds.ts';
import type { CountingKind } from './schema.ts';

/** The first date on which a rule can start: calendars begin there. */
export const firstTrigger = '1970-01-01';

/** Whether the clock of a kind can stand still. */
export const isPausable = (kind: CountingKind): boolean => kind !== 'K4' && kind !== 'K6' && kind !== 'K7';

/** The length that a kind counts, by the name of its field; several where it takes any of them. */
export const lengthsOf = (kind: CountingKind): readonly ('days' | 'months' | 'years' | 'hours')[] => {
  switch (kind) {
    case 'K1':
    case 'K1n':
    case 'K2':
    case 'K3':
      return ['days', 'months', 'years'];
    case 'K4':
    case 'K5':
      return ['days'];
    case 'K6':
      return ['years'];
    case 'K7':
      return ['hours'];
  }
};

const counted = (kind: CountingKind, terms: Terms, calendar: WorkCalendar, timeZone: string): Counted => {
  switch (kind) {
    case 'K1':
      return countK1(terms, calendar);
    case 'K1n':
      return countK1n(terms, calendar);
    case 'K2':
      return countK2(terms, calendar);
    case 'K3':
      return countK3(terms, calendar);
    case 'K4':
      return countK4(terms, calendar);
    case 'K5':
      return countK5(terms, calendar);
    case 'K6':
      return countK6(terms);
    case 'K7':
      return countK7(terms, timeZone);
  }
};

/**
 * The date that a kind gives. Throws `validation` for a trigger before 1970, a missing or backward length and a result
 * outside the calendar, and `rule_violated` for a pause where the clock cannot stand still or a year that is not loaded.
 */
export const countDeadline = (kind: CountingKind, terms: Terms, calendar: WorkCalendar, timeZone: string): Counted => {
  if (terms.trigger < firstTrigger) {
    throw new AppError('validation', (w) => w.deadlines.tooEarly, { trigger: (w) => w.deadlines.tooEarly });
  }
  const given = lengthsOf(kind).map((name) => terms[name]);
  if (given.every((length) => length === undefined)) throw new AppError('validation', (w) => w.deadlines.lengthMissing);
  const isBackwards = given.some((length) => length !== undefined && length < 0);
  if (isBackwards && kind !== 'K1n' && kind !== 'K5') {
    throw new AppError('validation', (w) => w.deadlines.backwards(kind));
  }
  if (terms.pauses.length > 0 && !isPausable(kind)) throw new AppError('rule_violated', (w) => w.deadlines.noPause);
  const result = counted(kind, terms, calendar, timeZone);
  if (!isLocalDate(result.dueOn) || !isLocalDate(result.safeOn) || result.safeOn < firstTrigger) {
    throw new AppError('validation', (w) => w.deadlines.outOfCalendar);
  }
  return result;
};
