import { addWorkingDays, closedReason, isWorkingDay, requireYear } from '#shared/calendar/rules.ts';
import type { WorkCalendar } from '#shared/calendar/schema.ts';
import { addDays, addMonths, eachDay, type LocalDate, toInstant, toLocal, weekday } from '#shared/kernel/time.ts';
import { openPauses, stretchesOf, suspended } from './pauses.ts';
import type { Pause } from './schema.ts';
import type { Step } from './steps.ts';

/** What a kind counts: its trigger, the lengths it adds, and the pauses of its clock. */
export type Terms = {
  readonly trigger: LocalDate;
  readonly triggerTime?: string | null | undefined;
  readonly days?: number | undefined;
  readonly months?: number | undefined;
  readonly years?: number | undefined;
  readonly hours?: number | undefined;
  readonly pauses: readonly Pause[];
};

/** What a kind answers: the due date, its time when hours are counted, the date to keep in doubt, and the way there. */
export type Counted = {
  readonly dueOn: LocalDate;
  readonly dueTime: string | null;
  readonly safeOn: LocalDate;
  readonly steps: readonly Step[];
};

type Reached = { readonly on: LocalDate; readonly steps: readonly Step[] };

const started = ({ trigger, triggerTime = null }: Terms): Step => ({ is: 'trigger', on: trigger, time: triggerTime });

/** The lengths added from a date, months held to the last day of a shorter one. */
const added = (from: LocalDate, { days = 0, months = 0, years = 0 }: Terms): Reached => {
  const steps: Step[] = [];
  let on = from;
  const whole = months + 12 * years;
  if (whole !== 0) {
    on = addMonths(from, whole);
    steps.push(
      months === 0 ? { is: 'added', on, count: years, unit: 'year' } : { is: 'added', on, count: whole, unit: 'month' },
    );
    if (on.slice(8) !== from.slice(8)) steps.push({ is: 'held', on });
  }
  if (days !== 0 || whole === 0) {
    on = addDays(on, days);
    steps.push({ is: 'added', on, count: days, unit: 'day' });
  }
  return { on, steps };
};

/** The first open day from a date, each closed day named. */
const rolled = (date: LocalDate, calendar: WorkCalendar): Reached => {
  const steps: Step[] = [];
  let on = date;
  for (;;) {
    requireYear(calendar, on);
    const reason = closedReason(calendar, on);
    if (reason === null) break;
    steps.push({ is: 'closed', on, reason });
    on = addDays(on, 1);
  }
  if (on !== date) steps.push({ is: 'rolled', on });
  return { on, steps };
};

const staying = (on: LocalDate, calendar: WorkCalendar): Step[] => {
  const reason = closedReason(calendar, on);
  return reason === null ? [] : [{ is: 'stays', on, reason }];
};

const answer = (dueOn: LocalDate, safeOn: LocalDate, steps: readonly Step[]): Counted => ({
  dueOn,
  dueTime: null,
  safeOn,
  steps: safeOn < dueOn ? [...steps, { is: 'safe', on: safeOn }] : steps,
});

/**
 * K1: calendar days or months, the trigger's day excluded; when the last day is closed, the next open day. In India the
 * General Clauses Act 1897, s.9 and s.10 (recalled, to be confirmed); elsewhere our reading. As the roll is not
 * sourced everywhere, the safe date is the one before it.
 */
export const countK1 = (terms: Terms, calendar: WorkCalendar): Counted => {
  const end = added(terms.trigger, terms);
  const moved = suspended(end.on, terms.trigger, terms.pauses);
  const last = rolled(moved.on, calendar);
  return answer(last.on, moved.on, [started(terms), ...end.steps, ...moved.steps, ...last.steps]);
};

/** K1n: calendar days or months, the trigger's day excluded, never moved by a closed day. Our reading of its presets. */
export const countK1n = (terms: Terms, calendar: WorkCalendar): Counted => {
  const end = added(terms.trigger, terms);
  const { on, steps } = suspended(end.on, terms.trigger, terms.pauses);
  return answer(on, on, [started(terms), ...end.steps, ...steps, ...staying(on, calendar)]);
};

/**
 * K2: the silence of the administration, months from quantième to quantième, not clear and never moved: the decision is
 * born on that date, be it a Sunday, and the last useful answer is given the day before, which is the safe date (Code
 * des relations entre le public et l'administration, L231-1 to L231-4; method of CE 19 septembre 2014, n° 362568).
 */
export const countK2 = (terms: Terms, calendar: WorkCalendar): Counted => {
  const end = added(terms.trigger, terms);
  const { on, steps } = suspended(end.on, terms.trigger, terms.pauses);
  const lastAnswer = addDays(on, -1);
  return {
    dueOn: on,
    dueTime: null,
    safeOn: lastAnswer,
    steps: [
      started(terms),
      ...end.steps,
      ...steps,
      { is: 'silence', on },
      ...staying(on, calendar),
      { is: 'last_answer', on: lastAnswer },
    ],
  };
};

/**
 * K3: the clear period of an appeal: counted from the day after the trigger, from quantième to quantième, held to the
 * end of a shorter month, then moved over Saturdays, Sundays and holidays (CE 19 septembre 2014, n° 362568; Code de
 * justice administrative, R421-1). Where another reading of a month's end gives an earlier date, that one is safe.
 */
export const countK3 = (terms: Terms, calendar: WorkCalendar): Counted => {
  const start = addDays(terms.trigger, 1);
  const end = added(start, terms);
  const moved = suspended(end.on, terms.trigger, terms.pauses);
  const last = rolled(moved.on, calendar);
  const other = addDays(added(terms.trigger, terms).on, 1);
  const isDoubtful = other !== end.on;
  const shifted = suspended(other, terms.trigger, terms.pauses).on;
  return answer(last.on, isDoubtful && shifted < last.on ? shifted : last.on, [
    started(terms),
    { is: 'starts', on: start },
    ...end.steps,
    ...(isDoubtful ? [{ is: 'other_reading', on: other } as const] : []),
    ...moved.steps,
    ...last.steps,
  ]);
};

/**
 * K4: clear days counted back from an event: neither the day of sending nor that of the event counts, weekends and
 * holidays do, and nothing moves the date (Code général des collectivités territoriales, L2121-11 and L2121-12).
 */
export const countK4 = (terms: Terms, calendar: WorkCalendar): Counted => {
  const count = terms.days ?? 0;
  const on = addDays(terms.trigger, -(count + 1));
  return answer(on, on, [started(terms), { is: 'clear_days', on, count }, ...staying(on, calendar)]);
};

const requireYears = (calendar: WorkCalendar, from: LocalDate, to: LocalDate): void => {
  for (let year = from.slice(0, 4); year <= to.slice(0, 4); year = String(Number(year) + 1)) {
    requireYear(calendar, `${year}-01-01`);
  }
};

/** K5: working days of the calendar, the trigger's day excluded; counted back when negative. A measure of service. */
export const countK5 = (terms: Terms, calendar: WorkCalendar): Counted => {
  const { trigger, days = 0, pauses } = terms;
  const steps: Step[] = [started(terms)];
  let on = addWorkingDays(trigger, days, calendar);
  const [from, to] = on < trigger ? [on, trigger] : [trigger, on];
  requireYears(calendar, from, to);
  const skipped = eachDay(from, to).filter((day) => day !== trigger && weekday(day) <= 5);
  for (const day of skipped) {
    const reason = closedReason(calendar, day);
    if (reason !== null) steps.push({ is: 'skipped', on: day, reason });
  }
  steps.push({ is: 'added', on, count: days, unit: 'working_day' });
  for (const stretch of stretchesOf(pauses, addDays(trigger, 1))) {
    if (stretch.from > on) break;
    const still = eachDay(stretch.from, addDays(stretch.to, -1)).filter((day) => isWorkingDay(day, calendar));
    on = addWorkingDays(on, still.length, calendar);
    steps.push({ is: 'paused', on, from: stretch.from, to: stretch.to, days: still.length, reason: stretch.reason });
  }
  requireYears(calendar, from, on);
  return answer(on, on, [...steps, ...openPauses(pauses)]);
};

/** K6: the review of a record on 1 January after `years` whole years from its closing (CSMOP 2019, 10.9). */
export const countK6 = (terms: Terms): Counted => {
  const count = terms.years ?? 0;
  const on = `${Number(terms.trigger.slice(0, 4)) + count + 1}-01-01`;
  return answer(on, on, [started(terms), { is: 'review', on, count }]);
};

/**
 * K7: real hours of the office's zone, never moved (RTI Act 2005, s.7(1), proviso; règlement (UE) 2016/679, art. 33).
 * Without a time, hours run from midnight, which is the earliest.
 */
export const countK7 = (terms: Terms, timeZone: string): Counted => {
  const count = terms.hours ?? 0;
  const start = toInstant(terms.trigger, terms.triggerTime ?? '00:00', timeZone);
  const { day, time } = toLocal(new Date(Date.parse(start) + count * 3_600_000).toISOString(), timeZone);
  return {
    dueOn: day,
    dueTime: time,
    safeOn: day,
    steps: [
      { is: 'trigger', on: terms.trigger, time: terms.triggerTime ?? '00:00' },
      { is: 'hours', on: day, time, count },
    ],
  };
};
