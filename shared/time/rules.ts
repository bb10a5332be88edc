import { type Pillar, type PillarTargets, pillars } from '#shared/kernel/pillars.ts';
import {
  addDays,
  type Instant,
  type LocalDate,
  minutesBetween,
  startOfWeek,
  toInstant,
  toLocal,
  weekOf,
} from '#shared/kernel/time.ts';
import type { PillarShare } from './schema.ts';

/** Minutes of each pillar. */
export type PillarMinutes = Readonly<Record<Pillar, number>>;

/** No time at all. */
export const noMinutes: PillarMinutes = { documentation: 0, coordination: 0, supervision: 0 };

/** All the minutes of a split. */
export const totalMinutes = (minutes: PillarMinutes): number =>
  pillars.reduce((sum, pillar) => sum + minutes[pillar], 0);

/** Share of each pillar in percent, against its target in percent; a split of no time has shares and drifts of 0. */
export const sharesOf = (minutes: PillarMinutes, targets: PillarTargets): PillarShare[] => {
  const total = totalMinutes(minutes);
  return pillars.map((pillar) => {
    const share = total === 0 ? 0 : (100 * minutes[pillar]) / total;
    return {
      pillar,
      minutes: minutes[pillar],
      share,
      target: targets[pillar],
      drift: total === 0 ? 0 : share - targets[pillar],
    };
  });
};

/** The target of several people together: each one's targets weighted by a number of minutes. */
export const combinedTargets = (
  parts: readonly { readonly targets: PillarTargets; readonly weight: number }[],
  fallback: PillarTargets,
): PillarTargets => {
  const weight = parts.reduce((sum, part) => sum + part.weight, 0);
  if (weight === 0) return fallback;
  const mean = (pillar: Pillar): number =>
    parts.reduce((sum, part) => sum + part.targets[pillar] * part.weight, 0) / weight;
  return { documentation: mean('documentation'), coordination: mean('coordination'), supervision: mean('supervision') };
};

/** Whole percents that add up to 100 (largest remainders first); all 0 when every share is 0. */
export const roundShares = (shares: readonly number[]): number[] => {
  const floors = shares.map(Math.floor);
  const missing =
    Math.round(shares.reduce((sum, share) => sum + share, 0)) - floors.reduce((sum, floor) => sum + floor, 0);
  const byRemainder = shares
    .map((share, index) => ({ index, rest: share - Math.floor(share) }))
    .sort((a, b) => b.rest - a.rest || a.index - b.index);
  const raised = new Set(byRemainder.slice(0, missing).map(({ index }) => index));
  return floors.map((floor, index) => floor + (raised.has(index) ? 1 : 0));
};

/** The pillar furthest from its target, with its drift in whole points; null when all stay within the threshold. */
export const largestDrift = (
  shares: readonly PillarShare[],
  threshold: number,
): { pillar: Pillar; points: number } | null => {
  const worst = [...shares].sort((a, b) => Math.abs(b.drift) - Math.abs(a.drift))[0];
  if (!worst || Math.round(Math.abs(worst.drift)) < threshold) return null;
  return { pillar: worst.pillar, points: Math.round(worst.drift) };
};

/** Minutes from midnight to a time of day `HH:MM`. */
export const minutesOfDay = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

/** Whether two entries of one day share a minute; an entry without start time overlaps nothing. */
export const overlaps = (
  a: { readonly startTime: string | null; readonly minutes: number },
  b: { readonly startTime: string | null; readonly minutes: number },
): boolean => {
  if (a.startTime === null || b.startTime === null) return false;
  const startA = minutesOfDay(a.startTime);
  const startB = minutesOfDay(b.startTime);
  return startA < startB + b.minutes && startB < startA + a.minutes;
};

/** The part of some time that falls on one day of a zone. */
export type DayPart = { readonly day: LocalDate; readonly startTime: string; readonly minutes: number };

/** Cuts the time between two instants at each midnight of the zone, in whole minutes that really passed. */
export const splitByDay = (from: Instant, to: Instant, timeZone: string): DayPart[] => {
  const parts: DayPart[] = [];
  const lastDay = toLocal(to, timeZone).day;
  for (let start = from; start < to; ) {
    const { day, time } = toLocal(start, timeZone);
    const end = day === lastDay ? to : toInstant(addDays(day, 1), '00:00', timeZone);
    parts.push({ day, startTime: time, minutes: minutesBetween(start, end) });
    start = end;
  }
  return parts;
};

/** The ISO weeks that a period touches, in order; none when it ends before it starts. */
export const weeksOf = (from: LocalDate, to: LocalDate): string[] => {
  const weeks: string[] = [];
  if (from > to) return weeks;
  for (let monday = startOfWeek(from); monday <= to; monday = addDays(monday, 7)) weeks.push(weekOf(monday));
  return weeks;
};
