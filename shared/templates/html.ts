import { type Markup, markup, nothing } from '#shared/report/markup.ts';
import { palette } from '#shared/report/palette.ts';
import { pageStyle } from '#shared/report/print/style.ts';
import { wordsOf } from '#shared/text/words.ts';
import type { Block, WrittenDocument } from './document.ts';
import { markedParts } from './mark.ts';

const style = (running: string, page: string): string => `
:root { color-scheme: only light; }
* { box-sizing: border-box; }
html { font: 15px/1.5 'Public Sans', 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif; color: ${palette.ink}; background: #fff; }
body { margin: 0 auto; max-width: 760px; padding: 32px 24px 48px; }
p, li, td, th { white-space: pre-line; overflow-wrap: anywhere; }
.letterhead { margin: 0; font-weight: 600; width: 50%; }
.right { margin: 12px 0 12px 50%; }
.reference { margin: 12px 0; }
h1 { font-size: 1.35em; line-height: 1.25; text-align: center; margin: 28px 0 20px; }
h2 { font-size: 1.05em; margin: 20px 0 6px; break-after: avoid; }
p { margin: 0 0 10px; }
.signature { margin: 28px 0 0 50%; break-inside: avoid; }
mark { background: #fff2a8; color: inherit; }
table { border-collapse: collapse; width: 100%; table-layout: fixed; font-size: 0.9em; margin: 8px 0 14px; }
th, td { border: 1px solid ${palette.secondary}; padding: 4px 6px; text-align: left; vertical-align: top; }
th { background: ${palette.empty}; font-weight: 600; }
@media print {
  html { font-size: 10.5pt; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  body { max-width: none; padding: 0 8mm; }
  thead { display: table-header-group; }
  tr { break-inside: avoid; }
  p { orphans: 2; widows: 2; }
}
${pageStyle('portrait', { top: running, bottomLeft: '', page })}`;

const marked = (text: string): Markup =>
  markup`${markedParts(text).map((part) => (part.isMissing ? markup`<mark>${part.text}</mark>` : markup`${part.text}`))}`;

const lines = (texts: readonly string[], className: string): Markup =>
  texts.length === 0 ? nothing : markup`<p class="${className}">${marked(texts.join('\n'))}</p>\n`;

const table = ({ columns, rows }: Extract<Block, { kind: 'table' }>): Markup => {
  const total = columns.reduce((sum, { width }) => sum + width, 0);
  const widths = columns.map(({ width }) => markup`<col style="width:${(100 * width) / total}%">`);
  const heads = columns.map(({ title }) => markup`<th scope="col">${marked(title)}</th>`);
  const body = rows.map(
    (row) => markup`<tr>${columns.map((_, index) => markup`<td>${marked(row[index] ?? '')}</td>`)}</tr>\n`,
  );
  return markup`<table><colgroup>${widths}</colgroup><thead><tr>${heads}</tr></thead><tbody>${body}</tbody></table>\n`;
};

const blockMarkup = (block: Block): Markup => {
  switch (block.kind) {
    case 'heading':
      return markup`<h2>${marked(block.text)}</h2>\n`;
    case 'paragraph':
      return markup`<p>${marked(block.text)}</p>\n`;
    case 'list': {
      const items = block.items.map((item) => markup`<li>${marked(item)}</li>`);
      return block.isNumbered ? markup`<ol>${items}</ol>\n` : markup`<ul>${items}</ul>\n`;
    }
    case 'table':
      return table(block);
  }
};

/** A document as one HTML file that opens offline and prints on A4 with its page numbers. */
export const documentHtml = (document: WrittenDocument): string => {
  const { title, language, letterhead, placeAndDate, reference, recipients, blocks, signature } = document;
  const words = wordsOf(language);
  const styles: Markup = { text: style(title, words.report.page) };
  return markup`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${styles}</style>
</head>
<body>
${lines(letterhead, 'letterhead')}${lines(placeAndDate === '' ? [] : [placeAndDate], 'right')}${lines(reference === '' ? [] : [words.templates.document.reference(reference)], 'reference')}${lines(recipients, 'right')}
<main>
<h1>${marked(title)}</h1>
${blocks.map(blockMarkup)}</main>
${lines(signature, 'signature')}</body>
</html>
`.text;
};
