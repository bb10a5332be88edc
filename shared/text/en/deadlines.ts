import type { CountingKind } from '#shared/deadlines/schema.ts';
import type { Step } from '#shared/deadlines/steps.ts';
import type { Words } from '../words.ts';
import { calendars } from './calendars.ts';

const count = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;

const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

const plain = (date: string): string => date.split('-').reverse().join('/');

const day = (date: string): string => `${weekdays[new Date(`${date}T00:00:00Z`).getUTCDay()]} ${plain(date)}`;

const units = {
  day: ['day', 'days'],
  month: ['month', 'months'],
  year: ['year', 'years'],
  working_day: ['working day', 'working days'],
} as const;

const length = (n: number, unit: keyof typeof units): string => count(Math.abs(n), units[unit][0], units[unit][1]);

const dayCount = (n: number, kind: CountingKind): string =>
  kind === 'K4' ? count(n, 'clear day', 'clear days') : length(n, kind === 'K5' ? 'working_day' : 'day');

const because = (reason: string): string => (reason === '' ? '' : ` (${reason})`);

const closed = (reason: string): string => calendars.nameOf(reason);

const step = (one: Step): string => {
  switch (one.is) {
    case 'trigger':
      return `Start: ${day(one.on)}${one.time === null ? '' : ` at ${one.time}`}. This day does not count.`;
    case 'starts':
      return `Clear period: it runs from ${day(one.on)}.`;
    case 'added':
      return `${length(one.count, one.unit)} ${one.count < 0 ? 'before' : 'later'}: ${day(one.on)}.`;
    case 'hours':
      return `${count(one.count, 'hour', 'hours')} later: ${day(one.on)} at ${one.time}.`;
    case 'held':
      return `This month has no such day: its last one is taken, ${day(one.on)}.`;
    case 'clear_days':
      return `${count(one.count, 'clear day', 'clear days')} before: sent by ${day(one.on)} at the latest.`;
    case 'skipped':
      return `${day(one.on)} is not counted: ${closed(one.reason)}.`;
    case 'closed':
      return `${plain(one.on)} is closed: ${closed(one.reason)}.`;
    case 'rolled':
      return `The date moves to the first open day: ${day(one.on)}.`;
    case 'stays':
      return `${plain(one.on)} is closed (${closed(one.reason)}), but the date does not move.`;
    case 'paused':
      return `Clock stopped from ${plain(one.from)} to ${plain(one.to)}, ${count(one.days, 'day', 'days')}${because(one.reason)}: ${day(one.on)}.`;
    case 'pause_open':
      return `Clock stopped since ${plain(one.on)}${because(one.reason)}: the date will move when it runs again.`;
    case 'silence':
      return `Without an answer, the decision is born on ${day(one.on)}.`;
    case 'last_answer':
      return `Last useful day to answer: ${day(one.on)}.`;
    case 'other_reading':
      return `Another reading of the end of the month gives ${day(one.on)}.`;
    case 'review':
      return `Review after ${count(one.count, 'whole year', 'whole years')}: ${day(one.on)}.`;
    case 'occurrence':
      return `Next date: ${day(one.on)}.`;
    case 'mark':
      return `${one.en}: ${day(one.on)}.`;
    case 'safe':
      return `Safe date, when in doubt: ${day(one.on)}.`;
  }
};

export const deadlines: Words['deadlines'] = {
  step,
  basis: (name, kind, { trigger, days, months, years, hours }) => {
    const own = [
      ...(days === undefined ? [] : [dayCount(days, kind)]),
      ...(months === undefined ? [] : [length(months, 'month')]),
      ...(years === undefined ? [] : [length(years, 'year')]),
      ...(hours === undefined ? [] : [count(hours, 'hour', 'hours')]),
    ].join(' ');
    const isBefore = kind === 'K4' || (days ?? months ?? 0) < 0;
    const from = `${isBefore ? 'before' : 'from'} ${plain(trigger)}`;
    return [name, own === '' ? from : `${own} ${from}`].filter((part) => part !== '').join(', ');
  },
  kinds: {
    K1: 'Days or months, moved to the first open day',
    K1n: 'Days or months, never moved',
    K2: 'Silence of the administration, in months',
    K3: 'Clear period of an appeal, in months',
    K4: 'Clear days before a sitting',
    K5: 'Working days',
    K6: 'Review on 1 January',
    K7: 'Hours',
  },
  kindSources: {
    K1: 'General Clauses Act 1897, s. 9 and 10 (to be confirmed)',
    K1n: 'Our reading',
    K2: 'CRPA, L231-1 to L231-4',
    K3: 'CE, 19 September 2014, no. 362568; CJA, R421-1',
    K4: 'CGCT, L2121-11 and L2121-12',
    K5: 'Calendar of the office',
    K6: 'CSMOP 2019, 10.9',
    K7: 'RTI Act 2005, s. 7(1); GDPR, art. 33',
  },
  decisionNeedsMeeting: 'A decision belongs to a meeting.',
  restoreDate: 'Give the date or the rule that computes it.',
  triggerMissing: 'The date from which the period runs is missing: give it to compute the deadline.',
  tooEarly: 'The period starts before 1970, where calendars begin. Nothing was saved.',
  lengthMissing: 'This rule has no written length: give the number of days, months, years or hours.',
  backwards: (kind) => `The rule ${kind} does not count back: give a positive length.`,
  noPause: 'The clock of this period cannot be stopped. Take the pause away.',
  outOfCalendar: 'The computed date leaves the calendar from 1970 to 2199. Nothing was saved.',
  unknownPreset: (id) => `The rule “${id}” is not in the register of rules.`,
  notInForce: (id, date) => `The rule “${id}” was not in force on ${plain(date)}.`,
  laterVersion: (date) => `A version of this rule already applies since ${plain(date)}: date the new one later.`,
  presetNotOwn: 'Only a version that the office wrote can be taken back.',
  presetUsed: 'A deadline rests on this version: it stays in the register.',
  overrideNeedsReason: 'A rule computes this date: to set it by hand, give a reason. Nothing was changed.',
  nothingComputed: 'No rule computes this deadline.',
  pauseRuns: 'The clock is already stopped.',
  noPauseRuns: 'The clock is not stopped.',
  pauseBeforeTrigger: 'The pause begins before the period.',
  resumeBeforePause: 'The clock cannot run again before it was stopped.',
};
