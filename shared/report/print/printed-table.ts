import { formatsOf } from '#shared/report/formats.ts';
import { type Markup, markup, nothing } from '#shared/report/markup.ts';
import type { ColumnKind, Table, TableColumn, TableHeading } from '#shared/report/table.ts';
import type { Language } from '#shared/settings/schema.ts';
import type { Words } from '#shared/text/words.ts';
import { printedCell } from './cells.ts';
import { tableStyle } from './style.ts';

/** Rows of one piece: what is made between two turns of the caller. */
const sliceRows = 100;

/** Widths that fit a portrait page; wider tables turn it. */
const portraitWidth = 100;

const isFigure = (kind: ColumnKind): boolean => kind === 'number' || kind === 'money' || kind === 'minutes';

const columnGroup = (columns: readonly TableColumn[], total: number): Markup =>
  markup`<colgroup>${columns.map(({ width }) => markup`<col style="width:${Math.round((10_000 * width) / total) / 100}%">`)}</colgroup>`;

const headRow = (columns: readonly TableColumn[]): Markup =>
  markup`<tr>${columns.map(({ title, kind }) => markup`<th scope="col"${isFigure(kind) ? figureClass : nothing}>${title}</th>`)}</tr>`;

const figureClass: Markup = { text: ' class="figure"' };

const line = ({ columns }: Table, cells: Table['rows'][number], language: Language): Markup =>
  markup`<tr>${columns.map(
    ({ kind }, index) =>
      markup`<td${isFigure(kind) ? figureClass : nothing}>${printedCell(cells[index] ?? null, kind, language)}</td>`,
  )}</tr>\n`;

const opening = (table: Table, heading: TableHeading, words: Words, language: Language): Markup => {
  const { title, note, columns, rows } = table;
  const { print } = words.templates;
  const formats = formatsOf(language);
  const period = formats.period(heading.from, heading.to);
  const section = heading.sectionName === '' ? words.report.unnamedSection : heading.sectionName;
  const edited = words.report.edited(formats.date(heading.editedOn));
  const width = columns.reduce((sum, column) => sum + column.width, 0);
  const style: Markup = {
    text: tableStyle(width > portraitWidth ? 'landscape' : 'portrait', {
      top: `${section} · ${title} · ${period}`,
      bottomLeft: `${print.rows(rows.length)} · ${edited}`,
      page: words.report.page,
    }),
  };
  return markup`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}, ${period}</title>
<style>${style}</style>
</head>
<body>
<header>
<p class="section">${section}</p>
<h1>${title}</h1>
<p>${period} · ${print.rows(rows.length)} · ${edited}</p>
${note === '' ? nothing : markup`<p class="note">${note}</p>`}
</header>
<main>
${
  rows.length === 0
    ? markup`<p class="none">${print.none(period)}</p>`
    : markup`<table>${columnGroup(columns, width)}<thead>${headRow(columns)}</thead><tbody>`
}
`;
};

const closing = (table: Table, language: Language): Markup => {
  const foot = table.total === null ? nothing : markup`<tfoot>${line(table, table.total, language)}</tfoot>`;
  return markup`${table.rows.length === 0 ? nothing : markup`</tbody>${foot}</table>`}
</main>
</body>
</html>
`;
};

/**
 * A register as one self-contained HTML file that prints on A4, in pieces to be joined: between two of them the caller
 * may let others work. Landscape when the widths of its columns exceed 100 in all.
 */
export const printedTable = function* (
  table: Table,
  heading: TableHeading,
  words: Words,
  language: Language,
): Generator<string> {
  yield opening(table, heading, words, language).text;
  for (let at = 0; at < table.rows.length; at += sliceRows) {
    yield table.rows
      .slice(at, at + sliceRows)
      .map((cells) => line(table, cells, language).text)
      .join('');
  }
  yield closing(table, language).text;
};
