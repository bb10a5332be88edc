import { OdtDocument, type ParagraphOptions } from 'odf-kit/odt';
import PizZip from 'pizzip';
import type { Block, WrittenDocument } from '#shared/templates/document.ts';
import { markedParts } from '#shared/templates/mark.ts';
import { wordsOf } from '#shared/text/words.ts';

/** What takes runs of text: a paragraph, a list item, a cell. */
type Runs = {
  addText(text: string, formatting?: { bold?: boolean; highlightColor?: string }): unknown;
  addLineBreak(): unknown;
};

/** Width of the text on A4 between margins of 2 cm, in centimetres. */
const textWidth = 17;

const right: ParagraphOptions = { indentLeft: `${textWidth / 2}cm`, spaceBefore: '0.2cm', spaceAfter: '0.2cm' };

const border = '0.5pt solid #5a6675';

const write =
  (text: string, isBold = false) =>
  (into: Runs): void => {
    text.split('\n').forEach((line, index) => {
      if (index > 0) into.addLineBreak();
      for (const part of markedParts(line)) {
        into.addText(part.text, {
          ...(isBold ? { bold: true } : {}),
          ...(part.isMissing ? { highlightColor: '#fff2a8' } : {}),
        });
      }
    });
  };

const addTable = (file: OdtDocument, { columns, rows }: Extract<Block, { kind: 'table' }>): void => {
  const total = columns.reduce((sum, { width }) => sum + width, 0);
  file.addTable(
    (table) => {
      table.addRow((row) => {
        for (const { title } of columns)
          row.addCell(write(title, true), { backgroundColor: '#f1f3f6', border, padding: '0.1cm' });
      });
      for (const cells of rows) {
        table.addRow((row) => {
          columns.forEach((_, index) => {
            row.addCell(write(cells[index] ?? ''), { border, padding: '0.1cm' });
          });
        });
      }
    },
    { columnWidths: columns.map(({ width }) => `${((textWidth * width) / total).toFixed(2)}cm`) },
  );
  file.addParagraph('');
};

const addBlock = (file: OdtDocument, block: Block): void => {
  switch (block.kind) {
    case 'heading':
      file.addHeading(write(block.text), 2, { spaceBefore: '0.4cm', spaceAfter: '0.15cm' });
      return;
    case 'paragraph':
      file.addParagraph(write(block.text), { spaceAfter: '0.2cm' });
      return;
    case 'list':
      file.addList(
        (list) => {
          for (const item of block.items) list.addItem(write(item));
        },
        { type: block.isNumbered ? 'numbered' : 'bullet' },
      );
      return;
    case 'table':
      addTable(file, block);
      return;
  }
};

/** The file without the line ends between its elements, which a reader would show as spaces in the text. */
const unbroken = (bytes: Uint8Array): Uint8Array => {
  const zip = new PizZip(bytes);
  const text = (path: string): string => zip.file(path)?.asText() ?? '';
  zip.file('mimetype', text('mimetype'), { compression: 'STORE' });
  for (const path of ['content.xml', 'styles.xml']) zip.file(path, text(path).replaceAll('\n', ''));
  return zip.generate({ type: 'uint8array', compression: 'DEFLATE' });
};

/** A document as an ODT file; its texts hold nothing that XML forbids. */
export const writeOdt = async (document: WrittenDocument): Promise<Uint8Array> => {
  const { title, language, letterhead, placeAndDate, reference, recipients, blocks, signature } = document;
  const words = wordsOf(language);
  const file = new OdtDocument();
  file.setMetadata({ title, creator: 'Pivot' });
  file.setPageLayout({ width: '21cm', height: '29.7cm' });
  file.setFooter((into) => {
    into.addText(`${words.report.page} `);
    into.addPageNumber();
  });
  if (letterhead.length > 0) file.addParagraph(write(letterhead.join('\n'), true), { spaceAfter: '0.2cm' });
  if (placeAndDate !== '') file.addParagraph(write(placeAndDate), right);
  if (reference !== '')
    file.addParagraph(write(words.templates.document.reference(reference)), { spaceAfter: '0.2cm' });
  if (recipients.length > 0) file.addParagraph(write(recipients.join('\n')), right);
  file.addHeading(write(title), 1, { align: 'center', spaceBefore: '0.6cm', spaceAfter: '0.5cm' });
  for (const block of blocks) addBlock(file, block);
  if (signature.length > 0) file.addParagraph(write(signature.join('\n')), { ...right, spaceBefore: '0.8cm' });
  return unbroken(await file.save());
};
