import { escapeCss } from './markup.ts';
import { palette } from './palette.ts';

/** The style of the report on screen and on A4 portrait; `running` stands at the top of each printed page. */
export const reportStyle = (running: string, page: string, footer: string): string => `
:root { color-scheme: only light; }
* { box-sizing: border-box; }
html { font: 14px/1.45 'Public Sans', 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif; color: ${palette.ink}; background: #f6f7f9; font-variant-numeric: tabular-nums; }
body { margin: 0 auto; max-width: 820px; padding: 24px 20px 40px; }
header { display: flex; justify-content: space-between; align-items: flex-start; gap: 24px; border-bottom: 2px solid ${palette.brand}; padding-bottom: 12px; }
h1 { font-size: 24px; line-height: 1.2; margin: 0 0 4px; }
header p { margin: 0; color: ${palette.secondary}; }
header .section { color: ${palette.ink}; font-weight: 600; }
.mark { display: flex; align-items: center; gap: 8px; font-weight: 700; font-size: 16px; white-space: nowrap; }
section { background: #fff; border: 1px solid ${palette.line}; border-radius: 8px; padding: 14px 16px; margin-top: 16px; }
h2 { font-size: 15px; margin: 0; }
.head { display: flex; flex-wrap: wrap; justify-content: space-between; align-items: baseline; gap: 0 16px; }
.unit { color: ${palette.secondary}; font-size: 12px; margin: 0; }
.sentence { margin: 6px 0 12px; }
.figures { list-style: none; display: grid; grid-template-columns: repeat(5, 1fr); gap: 12px; padding: 0; margin: 16px 0 0; }
.figures li { background: #fff; border: 1px solid ${palette.line}; border-radius: 8px; padding: 10px 12px; }
.figures .name, .figures .note { display: block; font-size: 12px; color: ${palette.secondary}; }
.figures .value { display: block; font-size: 24px; font-weight: 700; line-height: 1.3; }
.figures .late { color: ${palette.late}; font-weight: 600; }
.pair { display: grid; grid-template-columns: minmax(0, 1fr) max-content; gap: 24px; align-items: start; }
.pair table { width: auto; }
.pair tbody th { white-space: nowrap; }
.stack { display: block; }
.stack table { margin-top: 14px; }
figure { margin: 0; }
svg { display: block; width: 100%; height: auto; }
table { border-collapse: collapse; width: 100%; font-size: 12px; }
caption { text-align: left; color: ${palette.secondary}; font-size: 11px; padding-bottom: 4px; }
th, td { padding: 2px 6px; border-bottom: 1px solid ${palette.line}; text-align: right; vertical-align: bottom; font-weight: 400; }
th:first-child { text-align: left; padding-left: 0; }
thead th { font-weight: 600; border-bottom: 1px solid ${palette.ink}; }
tbody th { overflow-wrap: anywhere; }
td { white-space: nowrap; }
tfoot th, tfoot td { font-weight: 600; border-top: 1px solid ${palette.ink}; border-bottom: 0; }
.halves { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 20px; align-items: start; }
.halves table { font-size: 11px; }
.halves th, .halves td { padding: 2px 4px; white-space: nowrap; }
.halves th:first-child { padding-left: 0; }
.note { color: ${palette.secondary}; font-size: 12px; margin: 8px 0 0; }
footer { margin-top: 16px; color: ${palette.secondary}; font-size: 12px; }
@media screen and (max-width: 760px) {
  .pair, .halves { display: block; }
  .pair table { margin-top: 14px; width: 100%; }
  .figures { grid-template-columns: repeat(2, 1fr); }
  .scroll { overflow-x: auto; }
}
@media print {
  html { font-size: 10pt; background: none; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  body { max-width: none; padding: 0; }
  header { padding-bottom: 8px; }
  h1 { font-size: 19pt; }
  section { border: 0; border-top: 1px solid ${palette.line}; border-radius: 0; padding: 9px 0 0; margin-top: 10px; break-inside: avoid; }
  section.long { break-inside: auto; }
  figure { break-inside: avoid; }
  .intro { break-inside: avoid; break-after: avoid; }
  .figures { gap: 8px; margin-top: 10px; }
  .figures li { padding: 6px 9px; break-inside: avoid; }
  .figures .value { font-size: 17pt; }
  table { font-size: 8.5pt; line-height: 1.2; }
  th, td { padding: 1.5px 6px; }
  .halves table { font-size: 7.5pt; }
  .halves th, .halves td { padding: 1.5px 3px; }
  .halves { gap: 16px; }
  .wide table { font-size: 7.5pt; }
  .wide th, .wide td { padding: 1.5px 3px; }
  .stack table { margin-top: 10px; }
  .sentence { margin: 4px 0 9px; }
  thead { display: table-header-group; }
  tfoot { display: table-row-group; }
  tr { break-inside: avoid; }
  footer { display: none; }
}
@page {
  size: A4 portrait;
  margin: 16mm 14mm 14mm;
  @top-left { content: '${escapeCss(running)}'; font: 8pt 'Public Sans', 'Segoe UI', Arial, sans-serif; color: ${palette.secondary}; }
  @bottom-left { content: '${escapeCss(footer)}'; font: 8pt 'Public Sans', 'Segoe UI', Arial, sans-serif; color: ${palette.secondary}; }
  @bottom-right { content: '${escapeCss(page)} ' counter(page) ' / ' counter(pages); font: 8pt 'Public Sans', 'Segoe UI', Arial, sans-serif; color: ${palette.secondary}; }
}
@page :first { @top-left { content: none; } }
`;
