import type { Overview } from '#shared/dashboard/schema.ts';
import type { Language } from '#shared/settings/schema.ts';
import type { Words } from '#shared/text/words.ts';
import { largestDrift, roundShares } from '#shared/time/rules.ts';
import { overTwoMonths } from './charts/ageing.ts';
import { loadSentence } from './charts/load.ts';
import { type Formats, formatsOf } from './formats.ts';
import type { ChartKind } from './svg.ts';

type Options = { readonly words: Words; readonly language: Language; readonly driftThreshold: number };

/** A headline figure: its name, its value and what it is compared with. */
type Figure = { readonly name: string; readonly value: string; readonly note: string; readonly isLate: boolean };

/** The five figures at the head of the dashboard. */
export const headline = (overview: Overview, { words, language }: Options): Figure[] => {
  const formats = formatsOf(language);
  const { figures } = words.report;
  const { open, closed, medianDays, late, onTime } = overview;
  const calm = { isLate: false };
  return [
    {
      name: figures.open,
      value: formats.number(open.count),
      note: figures.since(open.changeSinceFrom, open.suspended),
      ...calm,
    },
    {
      name: figures.closed,
      value: formats.number(closed.count),
      note: closed.perWorkingDay === null ? figures.notCounted : figures.perDay(formats.number(closed.perWorkingDay)),
      ...calm,
    },
    {
      name: figures.median,
      value: medianDays.value === null ? '–' : figures.days(formats.number(medianDays.value)),
      note: medianDays.value === null ? figures.notCounted : figures.goal(medianDays.goal),
      ...calm,
    },
    {
      name: figures.late,
      value: formats.number(late.count),
      note: late.shareOfOpen === null ? figures.notCounted : figures.ofOpen(formats.rate(late.shareOfOpen)),
      isLate: late.count > 0,
    },
    {
      name: figures.onTime,
      value: onTime.rate === null ? '–' : formats.rate(onTime.rate),
      note: onTime.previousRate === null ? figures.nothingBefore : figures.before(formats.rate(onTime.previousRate)),
      ...calm,
    },
  ];
};

const onTimeSentence = ({ onTime }: Overview, { onTime: text }: Words['report'], formats: Formats): string => {
  if (onTime.rate === null) return text.none;
  const rate = formats.rate(onTime.rate);
  if (onTime.previousRate === null) return text.alone(rate);
  const change = Math.round((onTime.rate - onTime.previousRate) * 10) / 10;
  if (change === 0) return text.same(rate);
  const points = text.points(formats.number(Math.abs(change)), Math.abs(change) < 2);
  return change > 0 ? text.up(rate, points) : text.down(rate, points);
};

const balanceSentence = (overview: Overview, { words, driftThreshold }: Options): string => {
  const { pillars, minutes } = overview.time;
  if (minutes === 0) return words.report.split.empty;
  const worst = largestDrift(pillars, driftThreshold);
  return `${worst === null ? words.onTarget : words.drift(worst.pillar, worst.points)}.`;
};

const splitSentence = (overview: Overview, { words, language }: Options): string => {
  const { pillars, minutes } = overview.time;
  if (minutes === 0) return words.report.split.empty;
  const formats = formatsOf(language);
  const shares = roundShares(pillars.map(({ share }) => share));
  return words.report.split.describe(
    pillars.map(({ pillar }, index) => `${words.pillars[pillar]} ${formats.percent(shares[index] ?? 0)}`).join(', '),
  );
};

const flowSentence = (overview: Overview, words: Words): string => {
  const text = words.report.flow;
  const total = (key: 'received' | 'closed'): number => overview.flow.reduce((sum, week) => sum + week[key], 0);
  const isEmpty = overview.flow.every(({ received, closed, stock }) => received + closed + stock === 0);
  return isEmpty ? text.empty : text.sentence(total('received'), total('closed'), overview.open.changeSinceFrom);
};

const ageingSentence = (overview: Overview, words: Words, formats: Formats): string => {
  const text = words.report.ageing;
  const total = overview.ageing.reduce((sum, { count }) => sum + count, 0);
  const old = overTwoMonths(overview.ageing);
  return total === 0 ? text.empty : text.sentence(old, total, formats.percent((100 * old) / total));
};

/** What a chart, or the rate of dossiers closed on time, says in one sentence. */
export const sentenceOf = (about: ChartKind | 'onTime', overview: Overview, options: Options): string => {
  const { words } = options;
  const formats = formatsOf(options.language);
  switch (about) {
    case 'onTime':
      return onTimeSentence(overview, words.report, formats);
    case 'balance':
      return balanceSentence(overview, options);
    case 'split':
      return splitSentence(overview, options);
    case 'flow':
      return flowSentence(overview, words);
    case 'ageing':
      return ageingSentence(overview, words, formats);
    case 'load':
      return loadSentence(overview.load, words);
  }
};
