import type { Overview } from '#shared/dashboard/schema.ts';
import type { LocalDate } from '#shared/kernel/time.ts';
import type { Language } from '#shared/settings/schema.ts';
import type { Words } from '#shared/text/words.ts';
import { drawAgeing } from './charts/ageing.ts';
import { drawBalance } from './charts/balance.ts';
import { drawFlow } from './charts/flow.ts';
import { drawLoad } from './charts/load.ts';
import { type Chart, type Draw, label } from './charts/parts.ts';
import { drawSplit } from './charts/split.ts';
import { formatsOf } from './formats.ts';
import { type Markup, markup } from './markup.ts';
import { palette } from './palette.ts';

/** The charts of the dashboard, in reading order. */
export const chartKinds = ['balance', 'split', 'flow', 'ageing', 'load'] as const;
export type ChartKind = (typeof chartKinds)[number];

const draws: Readonly<Record<ChartKind, Draw>> = {
  balance: drawBalance,
  split: drawSplit,
  flow: drawFlow,
  ageing: drawAgeing,
  load: drawLoad,
};

/** A chart of the overview, `width` pixels wide, without frame. */
export const chartOf = (kind: ChartKind, overview: Overview, words: Words, language: Language, width: number): Chart =>
  draws[kind](overview, words, formatsOf(language), width);

const svg = (kind: ChartKind, chart: Chart, width: number, height: number, body: Markup): Markup =>
  markup`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="${kind}-title ${kind}-description" font-family="'Public Sans', 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif"><title id="${kind}-title">${chart.title}</title><desc id="${kind}-description">${chart.description}</desc>${body}</svg>`;

/** The chart inside a page that has its title and source already. */
export const inlineSvg = (kind: ChartKind, chart: Chart): Markup =>
  svg(kind, chart, chart.width, chart.height, chart.body);

/** Who the overview is about, in words: the section, and the person if it is about one. */
export const subjectOf = (overview: Overview, words: Words): string => {
  const section = overview.sectionName || words.report.unnamedSection;
  return overview.personName === null ? section : `${section}, ${overview.personName}`;
};

/** The line that says where figures come from and how old they are. */
export const sourceLine = (overview: Overview, words: Words, language: Language, editedOn?: LocalDate): string => {
  const { date } = formatsOf(language);
  const { report } = words;
  const parts = [report.source(overview.sectionName || report.unnamedSection), report.asOf(date(overview.asOf))];
  return [...parts, ...(editedOn === undefined ? [] : [report.edited(date(editedOn))])].join('. ');
};

const margin = 18;

/** A chart of the dashboard as a file of its own: title, unit, section, period, drawing and source. */
export const chartSvg = (
  kind: ChartKind,
  overview: Overview,
  words: Words,
  language: Language,
  width = 760,
  editedOn?: LocalDate,
): string => {
  const chart = chartOf(kind, overview, words, language, width - 2 * margin);
  const head = 66;
  const height = head + chart.height + 38;
  const about = `${subjectOf(overview, words)}. ${formatsOf(language).period(overview.from, overview.to)}`;
  const body = markup`<rect width="${width}" height="${height}" fill="${palette.paper}"/>${label(margin, 26, chart.title, { size: 15, fill: palette.ink, weight: 600 })}${label(margin, 43, about, { size: 12, fill: palette.ink })}${label(margin, 58, chart.unit, { size: 11 })}<g transform="translate(${margin} ${head + 4})">${chart.body}</g>${label(margin, height - 10, sourceLine(overview, words, language, editedOn), { size: 10 })}`;
  return `<?xml version="1.0" encoding="UTF-8"?>\n${svg(kind, chart, width, height, body).text}\n`;
};
