import PizZip from 'pizzip';
import type { ColumnKind } from '#shared/report/table.ts';
import type { SheetCell, SheetPlan } from './sheet.ts';
import { xmlText } from './xml.ts';

const mediaType = 'application/vnd.oasis.opendocument.spreadsheet';

const namespaces = ['office', 'table', 'text', 'style']
  .map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
  .concat(
    'xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"',
    'xmlns:number="urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0"',
    'xmlns:config="urn:oasis:names:tc:opendocument:xmlns:config:1.0"',
    'xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"',
    'office:version="1.3"',
  )
  .join(' ');

const xml = (root: string, content: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<${root} ${namespaces}>${content}</${root}>`;

const numberStyles = `<number:date-style style:name="nd"><number:day number:style="long"/><number:text>/</number:text><number:month number:style="long"/><number:text>/</number:text><number:year number:style="long"/></number:date-style>
<number:number-style style:name="nm"><number:number number:decimal-places="2" number:min-decimal-places="2" number:min-integer-digits="1" number:grouping="true"/></number:number-style>
<number:time-style style:name="nt" number:truncate-on-overflow="false"><number:hours/><number:text>:</number:text><number:minutes number:style="long"/></number:time-style>
`;

const dataStyles: Readonly<Record<ColumnKind, string>> = {
  text: '',
  date: ' style:data-style-name="nd"',
  number: '',
  money: ' style:data-style-name="nm"',
  minutes: ' style:data-style-name="nt"',
};

const cellStyle = (name: string, data: string, isBold: boolean, size = ''): string =>
  `<style:style style:name="${name}" style:family="table-cell"${data}><style:table-cell-properties style:vertical-align="top" fo:wrap-option="wrap"/>${isBold ? `<style:text-properties fo:font-weight="bold"${size}/>` : ''}</style:style>\n`;

const kinds = Object.keys(dataStyles) as ColumnKind[];

const cellStyles =
  kinds
    .map((kind) => cellStyle(kind, dataStyles[kind], false) + cellStyle(`${kind}-b`, dataStyles[kind], true))
    .join('') +
  cellStyle('title', '', true, ' fo:font-size="14pt"').replace('"wrap"', '"no-wrap"') +
  cellStyle('line', '', false).replace('"wrap"', '"no-wrap"');

/** Spaces that XML readers would join, as the elements that stand for them. */
const spaced = (line: string): string =>
  line.replace(/\t/g, '<text:tab/>').replace(/^ +| {2,}/g, (run) => '<text:s/>'.repeat(run.length));

const textCell = (text: string, style: string): string => {
  const paragraphs = xmlText(text)
    .split(/\r\n|\r|\n/)
    .map((line) => `<text:p>${spaced(line)}</text:p>`);
  return `<table:table-cell table:style-name="${style}" office:value-type="string">${paragraphs.join('')}</table:table-cell>`;
};

const duration = (minutes: number): string => {
  const whole = Math.abs(Math.round(minutes));
  return `${minutes < 0 ? '-' : ''}PT${Math.floor(whole / 60)}H${String(whole % 60).padStart(2, '0')}M00S`;
};

const cellXml = (cell: SheetCell, isBold: boolean): string => {
  if (cell === null) return '<table:table-cell/>';
  const style = isBold ? `${cell.kind}-b` : cell.kind;
  if (cell.kind === 'text') return textCell(cell.value, style);
  const value =
    cell.kind === 'date'
      ? `office:value-type="date" office:date-value="${cell.value}"`
      : cell.kind === 'minutes'
        ? `office:value-type="time" office:time-value="${duration(Number(cell.value))}"`
        : `office:value-type="float" office:value="${cell.value}"`;
  return `<table:table-cell table:style-name="${style}" ${value}/>`;
};

const rowXml = (cells: readonly SheetCell[], isBold = false): string =>
  `<table:table-row>${cells.map((cell) => cellXml(cell, isBold)).join('')}</table:table-row>\n`;

const widthName = (characters: number): string => `w${characters}`;

const sheetXml = ({ name, heading, heads, widths, rows, total }: SheetPlan): string => {
  const parts = [`<table:table table:name="${xmlText(name)}">`];
  for (const width of widths) parts.push(`<table:table-column table:style-name="${widthName(width)}"/>`);
  heading.forEach((text, index) => {
    parts.push(`<table:table-row>${textCell(text, index === 0 ? 'title' : 'line')}</table:table-row>\n`);
  });
  parts.push('<table:table-row><table:table-cell/></table:table-row>\n<table:table-header-rows>');
  parts.push(`<table:table-row>${heads.map((text) => textCell(text, 'text-b')).join('')}</table:table-row>`);
  parts.push('</table:table-header-rows>\n');
  for (const row of rows()) parts.push(rowXml(row));
  if (total !== null) parts.push(rowXml(total, true));
  parts.push('</table:table>');
  return parts.join('');
};

const content = (plans: readonly SheetPlan[]): string => {
  const widths = [...new Set(plans.flatMap((plan) => plan.widths))].map(
    (width) =>
      `<style:style style:name="${widthName(width)}" style:family="table-column"><style:table-column-properties style:column-width="${(width * 0.2).toFixed(1)}cm"/></style:style>\n`,
  );
  return xml(
    'office:document-content',
    `<office:automatic-styles>${numberStyles}${widths.join('')}${cellStyles}</office:automatic-styles><office:body><office:spreadsheet>${plans.map(sheetXml).join('')}</office:spreadsheet></office:body>`,
  );
};

const item = (name: string, type: string, value: number): string =>
  `<config:config-item config:name="${name}" config:type="${type}">${value}</config:config-item>`;

const frozen = (plan: SheetPlan): string => {
  const rows = plan.heading.length + 2;
  return `<config:config-item-map-entry config:name="${xmlText(plan.name)}">${item('VerticalSplitMode', 'short', 2)}${item('VerticalSplitPosition', 'int', rows)}${item('PositionBottom', 'int', rows)}</config:config-item-map-entry>`;
};

const settings = (plans: readonly SheetPlan[]): string =>
  xml(
    'office:document-settings',
    `<office:settings><config:config-item-set config:name="ooo:view-settings"><config:config-item-map-indexed config:name="Views"><config:config-item-map-entry><config:config-item-map-named config:name="Tables">${plans.map(frozen).join('')}</config:config-item-map-named></config:config-item-map-entry></config:config-item-map-indexed></config:config-item-set></office:settings>`,
  );

const styles = xml(
  'office:document-styles',
  '<office:styles/><office:automatic-styles><style:page-layout style:name="a4"><style:page-layout-properties fo:page-width="29.7cm" fo:page-height="21cm" style:print-orientation="landscape" fo:margin="1.2cm" style:scale-to-X="1" style:scale-to-Y="0"/></style:page-layout></office:automatic-styles><office:master-styles><style:master-page style:name="Default" style:page-layout-name="a4"/></office:master-styles>',
);

const entry = (path: string, type: string): string =>
  `<manifest:file-entry manifest:full-path="${path}" manifest:media-type="${type}"/>`;

const manifest = xml(
  'manifest:manifest',
  entry('/', mediaType) + ['content.xml', 'styles.xml', 'settings.xml'].map((path) => entry(path, 'text/xml')).join(''),
)
  .replace(/ xmlns:(?!manifest)\w+="[^"]*"/g, '')
  .replace('office:version', 'manifest:version');

/** The sheets as an ODS file. */
export const writeSheetsOds = (plans: readonly SheetPlan[]): Uint8Array => {
  const zip = new PizZip();
  zip.file('mimetype', mediaType, { compression: 'STORE' });
  zip.file('content.xml', content(plans));
  zip.file('styles.xml', styles);
  zip.file('settings.xml', settings(plans));
  zip.file('META-INF/manifest.xml', manifest);
  return zip.generate({ type: 'uint8array', compression: 'DEFLATE' });
};
