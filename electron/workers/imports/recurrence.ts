import { RRuleTemporal } from 'rrule-temporal';
import { addDays, addMonths, type LocalDate } from '#shared/kernel/time.ts';
import type { Wall } from './zones.ts';

const limit = 1000;
const monthsAhead = 60;

/** The dates a rule gives, and whether some were left out. */
export type Expansion = { readonly walls: readonly Wall[]; readonly isPart: boolean };

/** The parts of a rule by their names, without `UNTIL`. */
export type Rule = Readonly<Record<string, string>>;

/** The parts of a rule as written, `FREQ=WEEKLY;BYDAY=MO`. */
export const partsOf = (text: string): Rule =>
  Object.fromEntries(
    text
      .toUpperCase()
      .split(';')
      .filter((part) => part.trim() !== '')
      .map((part) => {
        const [name = '', value = ''] = part.split('=');
        return [name.trim(), value.trim()];
      }),
  );

const compact = (wall: Wall): string => `${wall.replace(/[-:]/g, '')}Z`;

const wallOf = (date: { readonly epochMilliseconds: number }): Wall =>
  new Date(date.epochMilliseconds).toISOString().slice(0, 19);

/** The first occurrences from a time on that the condition keeps, one more than the limit at most. */
const firstOf = (rule: RRuleTemporal, isKept: (wall: Wall) => boolean): Wall[] => {
  const walls: Wall[] = [];
  try {
    rule.all((date) => {
      const wall = wallOf(date);
      if (isKept(wall)) walls.push(wall);
      return walls.length <= limit;
    });
  } catch (error) {
    if (!(error instanceof Error) || !error.message.startsWith('Maximum')) throw error;
  }
  return walls;
};

const stepsFrom = (rule: RRuleTemporal, from: Wall): Wall[] => {
  const walls: Wall[] = [];
  let next = rule.next(new Date(`${from}Z`), true);
  while (next && walls.length <= limit) {
    walls.push(wallOf(next));
    next = rule.next(new Date(next.epochMilliseconds), false);
  }
  return walls;
};

/**
 * The wall-clock times of a series: its start and what the rule adds, up to five years ahead, 1,000 at most. Where
 * there are more, those from one year back count first. Throws when the rule cannot be read.
 */
export const expand = (start: Wall, rule: Rule, until: Wall | null, today: LocalDate): Expansion => {
  const horizon = `${addMonths(today, monthsAhead)}T23:59:59`;
  const end = until === null || until > horizon ? horizon : until;
  const parts = Object.entries(rule).map(([name, value]) => `${name}=${value}`);
  const made = new RRuleTemporal({
    rruleString: `DTSTART:${compact(start)}\nRRULE:${[...parts, ...(rule.COUNT ? [] : [`UNTIL=${compact(end)}`])].join(';')}`,
    includeDtstart: true,
    cache: false,
  });
  const isInReach = (wall: Wall): boolean => wall <= end;
  const all = firstOf(made, isInReach);
  if (all.length <= limit) {
    const isPart = rule.COUNT ? all.length < Number(rule.COUNT) : end === horizon;
    return { walls: all, isPart };
  }
  const from = `${addDays(today, -365)}T00:00:00`;
  if (start >= from) return { walls: all.slice(0, limit), isPart: true };
  const recent = rule.COUNT ? firstOf(made, (wall) => wall >= from && isInReach(wall)) : stepsFrom(made, from);
  return { walls: (recent.length > 0 ? recent : all).slice(0, limit), isPart: true };
};
