import type { Overview } from '#shared/dashboard/schema.ts';
import type { Pillar } from '#shared/kernel/pillars.ts';
import type { Language } from '#shared/settings/schema.ts';
import type { Words } from '#shared/text/words.ts';
import { roundShares, type sharesOf } from '#shared/time/rules.ts';
import { type Formats, formatsOf } from './formats.ts';
import type { ChartKind } from './svg.ts';

/** The figures of a chart in words: the first cell of a row names it, the last row may be a total. */
export type ChartTable = {
  readonly caption: string;
  readonly headers: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly total: readonly string[] | null;
};

type Build = (overview: Overview, words: Words, formats: Formats) => ChartTable;

type Shares = ReturnType<typeof sharesOf>;

const percents = (shares: Shares, formats: Formats): string[] =>
  roundShares(shares.map(({ share }) => share)).map(formats.percent);

const pillarNames = (overview: Overview, words: Words): string[] =>
  overview.time.pillars.map(({ pillar }: { pillar: Pillar }) => words.pillars[pillar]);

const balance: Build = (overview, words, formats) => {
  const text = words.report.balance;
  const { pillars, minutes } = overview.time;
  const shares = percents(pillars, formats);
  return {
    caption: text.caption,
    headers: [text.pillar, text.hours, text.share, text.target, text.drift],
    rows: pillars.map((part, index) => [
      words.pillars[part.pillar],
      formats.hours(part.minutes),
      shares[index] ?? '',
      formats.percent(part.target),
      minutes === 0 ? words.report.noValue : text.points(Math.round(part.drift)),
    ]),
    total: null,
  };
};

const split: Build = (overview, words, formats) => {
  const text = words.report.split;
  const { weeks, pillars, minutes } = overview.time;
  return {
    caption: text.caption,
    headers: [text.week, text.hours, ...pillarNames(overview, words)],
    rows: weeks.map((week) => [
      `${formats.week(week.week)} (${formats.monday(week.week)})`,
      formats.hours(week.minutes),
      ...(week.minutes === 0 ? week.pillars.map(() => '–') : percents(week.pillars, formats)),
    ]),
    total: weeks.length === 0 ? null : [text.total, formats.hours(minutes), ...percents(pillars, formats)],
  };
};

const flow: Build = (overview, words, formats) => {
  const text = words.report.flow;
  const weeks = overview.flow;
  const sum = (key: 'received' | 'closed'): string =>
    formats.number(weeks.reduce((total, week) => total + week[key], 0));
  return {
    caption: text.caption,
    headers: [text.week, text.received, text.closed, text.stock],
    rows: weeks.map(({ week, received, closed, stock }) => [
      `${formats.week(week)} (${formats.monday(week)})`,
      formats.number(received),
      formats.number(closed),
      formats.number(stock),
    ]),
    total:
      weeks.length === 0
        ? null
        : [text.total, sum('received'), sum('closed'), formats.number(weeks.at(-1)?.stock ?? 0)],
  };
};

const ageing: Build = (overview, words, formats) => {
  const text = words.report.ageing;
  const total = overview.ageing.reduce((sum, { count }) => sum + count, 0);
  const share = (count: number): string =>
    total === 0 ? words.report.noValue : formats.percent((100 * count) / total);
  return {
    caption: text.caption,
    headers: [text.age, text.count, text.share],
    rows: overview.ageing.map(({ key, count }) => [text.classes[key], formats.number(count), share(count)]),
    total: [text.total, formats.number(total), share(total)],
  };
};

const load: Build = (overview, words, formats) => {
  const text = words.report.load;
  const weeks = overview.load[0]?.weeks ?? [];
  return {
    caption: text.caption,
    headers: [text.person, text.open, text.late, ...weeks.map(({ week }) => formats.week(week))],
    rows: overview.load.map((person) => [
      person.name,
      formats.number(person.openDossiers),
      formats.number(person.lateDossiers),
      ...person.weeks.map(
        ({ minutes, capacity }) => `${formats.decimalHours(minutes)} / ${formats.decimalHours(capacity)}`,
      ),
    ]),
    total: null,
  };
};

const builds: Readonly<Record<ChartKind, Build>> = { balance, split, flow, ageing, load };

/** The table that goes with a chart: the same figures. */
export const chartTable = (kind: ChartKind, overview: Overview, words: Words, language: Language): ChartTable =>
  builds[kind](overview, words, formatsOf(language));
