import type { Overview } from '#shared/dashboard/schema.ts';
import type { LocalDate } from '#shared/kernel/time.ts';
import type { Language } from '#shared/settings/schema.ts';
import type { Words } from '#shared/text/words.ts';
import { headline, sentenceOf } from './findings.ts';
import { formatsOf } from './formats.ts';
import { type Markup, markup, nothing } from './markup.ts';
import { pillarColors } from './palette.ts';
import { reportStyle } from './style.ts';
import { type ChartKind, chartKinds, chartOf, inlineSvg, sourceLine, subjectOf } from './svg.ts';
import { type ChartTable, chartTable } from './tables.ts';

/** What a report needs besides its figures. `driftThreshold` is in points. */
type ReportOptions = {
  readonly words: Words;
  readonly language: Language;
  readonly driftThreshold: number;
  readonly editedOn: LocalDate;
};

/** Up to so many rows a table stands beside its chart; a longer one stands under it, in two halves. */
const besideRows = 16;

/** Up to so many rows a section stays on one printed page. */
const pageRows = 56;

/** Widths of charts that leave room for their table beside them on A4. */
const besideWidths = { split: 330, flow: 470, ageing: 540, balance: null, load: null } as const;

const fullWidth = 700;

const tableMarkup = ({ caption, headers, rows, total }: ChartTable): Markup => {
  const heads = headers.map((header) => markup`<th scope="col">${header}</th>`);
  const line = (cells: readonly string[]): Markup => {
    const [name = '', ...values] = cells;
    return markup`<tr><th scope="row">${name}</th>${values.map((value) => markup`<td>${value}</td>`)}</tr>\n`;
  };
  const foot = total === null ? nothing : markup`<tfoot>${line(total)}</tfoot>`;
  return markup`<table><caption>${caption}</caption><thead><tr>${heads}</tr></thead><tbody>${rows.map(line)}</tbody>${foot}</table>`;
};

const halves = (table: ChartTable, continued: (caption: string) => string): Markup => {
  const middle = Math.ceil(table.rows.length / 2);
  const first = tableMarkup({ ...table, rows: table.rows.slice(0, middle), total: null });
  const second = tableMarkup({ ...table, caption: continued(table.caption), rows: table.rows.slice(middle) });
  return markup`<div class="halves">${first}${second}</div>`;
};

const content = (
  kind: ChartKind,
  table: ChartTable,
  overview: Overview,
  { words, language }: ReportOptions,
): Markup => {
  if (table.rows.length === 0) return nothing;
  const isShort = table.rows.length <= besideRows;
  const beside = isShort ? besideWidths[kind] : null;
  const figure = markup`<figure>${inlineSvg(kind, chartOf(kind, overview, words, language, beside ?? fullWidth))}</figure>`;
  if (kind === 'load') {
    return markup`<div class="stack wide">${figure}<div class="scroll">${tableMarkup(table)}</div></div><p class="note">${words.report.load.absentMeaning}</p>`;
  }
  const tables = isShort ? tableMarkup(table) : halves(table, words.report.continued);
  return markup`<div class="${beside === null ? 'stack' : 'pair'}">${figure}<div class="scroll">${tables}</div></div>`;
};

const sectionMarkup = (
  kind: ChartKind,
  overview: Overview,
  options: ReportOptions,
): { section: Markup; rows: number } => {
  const { words, language } = options;
  const table = chartTable(kind, overview, words, language);
  const { title, unit } = chartOf(kind, overview, words, language, fullWidth);
  const isLong = table.rows.length > (kind === 'load' ? besideRows : pageRows);
  return {
    rows: table.rows.length,
    section: markup`<section class="${isLong ? 'long' : 'short'}" aria-labelledby="${kind}">
<div class="intro"><div class="head"><h2 id="${kind}">${title}</h2><p class="unit">${unit}</p></div><p class="sentence">${sentenceOf(kind, overview, options)}</p></div>
${content(kind, table, overview, options)}
</section>`,
  };
};

const figuresMarkup = (overview: Overview, options: ReportOptions): Markup =>
  markup`<ul class="figures" aria-label="${options.words.report.headline}">${headline(overview, options).map(
    ({ name, value, note, isLate }) =>
      markup`<li><span class="name">${name}</span> <span class="value">${value}</span> <span class="note${isLate ? ' late' : ''}">${note}</span></li>\n`,
  )}</ul>`;

const logo = markup`<svg width="18" height="20" viewBox="0 0 18 20" aria-hidden="true"><rect width="4.5" height="20" rx="1" fill="${pillarColors.documentation}"/><rect x="6.5" y="5" width="4.5" height="15" rx="1" fill="${pillarColors.coordination}"/><rect x="13" y="5" width="4.5" height="15" rx="1" fill="${pillarColors.supervision}"/></svg>`;

/**
 * The dashboard of a period as one HTML file that opens offline and prints on A4: no script, nothing fetched. Answers
 * the number of table rows too.
 */
export const reportHtml = (overview: Overview, options: ReportOptions): { html: string; rows: number } => {
  const { words, language, editedOn } = options;
  const { report } = words;
  const formats = formatsOf(language);
  const subject = subjectOf(overview, words);
  const period = formats.period(overview.from, overview.to);
  const source = sourceLine(overview, words, language, editedOn);
  const sections = chartKinds.map((kind) => sectionMarkup(kind, overview, options));
  const style: Markup = { text: reportStyle(`${report.title}, ${subject}. ${period}`, report.page, source) };
  const page = markup`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${report.title}, ${subject}, ${period}</title>
<style>${style}</style>
</head>
<body>
<header>
<div><h1>${report.title}</h1><p class="section">${subject}</p><p>${period}. ${report.asOf(formats.date(overview.asOf))}.</p></div>
<div class="mark">${logo} ${report.product}</div>
</header>
<main>
${figuresMarkup(overview, options)}
<p class="sentence">${sentenceOf('onTime', overview, options)}</p>
${sections.map(({ section }) => markup`${section}\n`)}
</main>
<footer>${source}.</footer>
</body>
</html>
`;
  return { html: page.text, rows: sections.reduce((sum, { rows }) => sum + rows, 0) };
};
