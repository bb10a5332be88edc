import {
  AlignmentType,
  BorderStyle,
  Document,
  type FileChild,
  Footer,
  HeadingLevel,
  type IParagraphOptions,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { Block, WrittenDocument } from '#shared/templates/document.ts';
import { markedParts } from '#shared/templates/mark.ts';
import { wordsOf } from '#shared/text/words.ts';

/** Lengths in twentieths of a point: A4, its margins, and the half of the text's width. */
const page = { width: 11_906, height: 16_838, margin: 1134 };
const textWidth = page.width - 2 * page.margin;
const rightHalf = Math.round(textWidth / 2);

const runs = (text: string, isBold = false): TextRun[] =>
  text.split('\n').flatMap((line, index) => {
    const parts = markedParts(line);
    const filled = parts.length === 0 ? [{ text: '', isMissing: false }] : parts;
    return filled.map(
      (part, position) =>
        new TextRun({
          text: part.text,
          ...(isBold ? { bold: true } : {}),
          ...(part.isMissing ? { highlight: 'yellow' as const } : {}),
          ...(index > 0 && position === 0 ? { break: 1 } : {}),
        }),
    );
  });

const paragraph = (text: string, options: IParagraphOptions = {}, isBold = false): Paragraph =>
  new Paragraph({ spacing: { after: 120 }, ...options, children: runs(text, isBold) });

const cell = (text: string, width: number, isHead: boolean): TableCell =>
  new TableCell({
    width: { size: width, type: WidthType.DXA },
    margins: { top: 40, bottom: 40, left: 80, right: 80 },
    ...(isHead ? { shading: { fill: 'F1F3F6' } } : {}),
    children: [new Paragraph({ children: runs(text, isHead) })],
  });

const table = ({ columns, rows }: Extract<Block, { kind: 'table' }>): Table => {
  const total = columns.reduce((sum, { width }) => sum + width, 0);
  const widths = columns.map(({ width }) => Math.round((textWidth * width) / total));
  const row = (cells: readonly string[], isHead: boolean): TableRow =>
    new TableRow({
      tableHeader: isHead,
      cantSplit: true,
      children: widths.map((width, index) => cell(cells[index] ?? '', width, isHead)),
    });
  const border = { style: BorderStyle.SINGLE, size: 4, color: '5A6675' };
  return new Table({
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths: widths,
    borders: {
      top: border,
      bottom: border,
      left: border,
      right: border,
      insideHorizontal: border,
      insideVertical: border,
    },
    rows: [
      row(
        columns.map(({ title }) => title),
        true,
      ),
      ...rows.map((cells) => row(cells, false)),
    ],
  });
};

const children = (block: Block, instance: number): FileChild[] => {
  switch (block.kind) {
    case 'heading':
      return [
        paragraph(block.text, { heading: HeadingLevel.HEADING_2, keepNext: true, spacing: { before: 240, after: 80 } }),
      ];
    case 'paragraph':
      return [paragraph(block.text, { alignment: AlignmentType.LEFT })];
    case 'list':
      return block.items.map((item) =>
        paragraph(item, {
          numbering: { reference: block.isNumbered ? 'numbers' : 'dashes', level: 0, instance },
          spacing: { after: 60 },
        }),
      );
    case 'table':
      return [table(block), paragraph('')];
  }
};

const level = (format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string) => [
  {
    level: 0,
    format,
    text,
    alignment: AlignmentType.LEFT,
    style: { paragraph: { indent: { left: 567, hanging: 340 } } },
  },
];

const footer = (word: string): Footer =>
  new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.RIGHT,
        children: [
          new TextRun({ size: 16, children: [`${word} `, PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES] }),
        ],
      }),
    ],
  });

/** A document as a DOCX file; its texts hold nothing that XML forbids. */
export const writeDocx = async (document: WrittenDocument): Promise<Uint8Array> => {
  const { title, language, letterhead, placeAndDate, reference, recipients, blocks, signature } = document;
  const words = wordsOf(language);
  const right: IParagraphOptions = { indent: { left: rightHalf }, spacing: { before: 120, after: 120 } };
  const body: FileChild[] = [
    ...(letterhead.length === 0 ? [] : [paragraph(letterhead.join('\n'), { indent: { right: rightHalf } }, true)]),
    ...(placeAndDate === '' ? [] : [paragraph(placeAndDate, right)]),
    ...(reference === '' ? [] : [paragraph(words.templates.document.reference(reference))]),
    ...(recipients.length === 0 ? [] : [paragraph(recipients.join('\n'), right)]),
    paragraph(title, {
      heading: HeadingLevel.TITLE,
      alignment: AlignmentType.CENTER,
      spacing: { before: 360, after: 280 },
    }),
    ...blocks.flatMap(children),
    ...(signature.length === 0
      ? []
      : [paragraph(signature.join('\n'), { ...right, keepLines: true, spacing: { before: 480 } })]),
  ];
  const font = 'Calibri';
  const file = new Document({
    title,
    creator: 'Pivot',
    lastModifiedBy: 'Pivot',
    styles: {
      default: {
        document: { run: { font, size: 22, language: { value: language === 'fr' ? 'fr-FR' : 'en-GB' } } },
        title: { run: { font, size: 28, bold: true } },
        heading2: { run: { font, size: 23, bold: true, color: '1B2430' } },
      },
    },
    numbering: {
      config: [
        { reference: 'numbers', levels: level(LevelFormat.DECIMAL, '%1.') },
        { reference: 'dashes', levels: level(LevelFormat.BULLET, '–') },
      ],
    },
    sections: [
      {
        properties: {
          page: {
            size: { width: page.width, height: page.height },
            margin: { top: page.margin, bottom: page.margin, left: page.margin, right: page.margin },
          },
        },
        footers: { default: footer(words.report.page) },
        children: body,
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(file));
};
