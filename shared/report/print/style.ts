import { escapeCss } from '#shared/report/markup.ts';
import { palette } from '#shared/report/palette.ts';

/** What stands in the margins of each page. */
export type Margins = { readonly top: string; readonly bottomLeft: string; readonly page: string };

const marginFont = `font: 8pt 'Public Sans', 'Segoe UI', Arial, sans-serif; color: ${palette.secondary};`;

/** The page and its margins: the heading again from the second page on, the count, `page x / y`. */
export const pageStyle = (orientation: 'portrait' | 'landscape', { top, bottomLeft, page }: Margins): string => `
@page {
  size: A4 ${orientation};
  margin: 16mm 12mm 14mm;
  @top-left { content: '${escapeCss(top)}'; ${marginFont} width: 100%; }
  @bottom-left { content: '${escapeCss(bottomLeft)}'; ${marginFont} width: 75%; }
  @bottom-right { content: '${escapeCss(page)} ' counter(page) ' / ' counter(pages); ${marginFont} }
}
@page :first { @top-left { content: none; } }
`;

/** The style of a register on screen and on paper. */
export const tableStyle = (orientation: 'portrait' | 'landscape', margins: Margins): string => `
:root { color-scheme: only light; }
* { box-sizing: border-box; }
html { font: 13px/1.35 'Public Sans', 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif; color: ${palette.ink}; background: #fff; font-variant-numeric: tabular-nums; }
body { margin: 0 auto; max-width: ${orientation === 'portrait' ? '900px' : '1280px'}; padding: 24px 20px 40px; }
header { border-bottom: 2px solid ${palette.brand}; padding-bottom: 8px; margin-bottom: 10px; }
.section { margin: 0; font-weight: 600; color: ${palette.secondary}; }
h1 { font-size: 21px; line-height: 1.2; margin: 2px 0 4px; }
header p { margin: 0; }
.note { color: ${palette.secondary}; }
.none { margin: 24px 0; }
table { border-collapse: collapse; width: 100%; table-layout: fixed; font-size: 12px; }
th, td { padding: 3px 5px; border: 1px solid ${palette.line}; text-align: left; vertical-align: top; font-weight: 400; overflow-wrap: anywhere; white-space: pre-line; }
thead th { font-weight: 600; background: ${palette.empty}; border-color: ${palette.ink}; border-width: 0 0 1px; vertical-align: bottom; overflow-wrap: break-word; hyphens: auto; }
.figure { text-align: right; }
tfoot td { font-weight: 600; border-top: 1px solid ${palette.ink}; }
@media print {
  html { font-size: 9pt; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  body { max-width: none; padding: 0; }
  h1 { font-size: 15pt; }
  table { font-size: 8pt; line-height: 1.25; }
  th, td { padding: 2px 4px; }
  thead { display: table-header-group; }
  tfoot { display: table-row-group; }
  tr { break-inside: avoid; }
  header { break-after: avoid; }
}
${pageStyle(orientation, margins)}`;
