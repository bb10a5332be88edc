import type { Words } from '#shared/text/words.ts';

const count = (n: number, one: string, many: string): string => `${n.toLocaleString('en')} ${n === 1 ? one : many}`;

export const templates: Words['templates'] = {
  print: {
    rows: (n) => count(n, 'row', 'rows'),
    none: (period) => `No entry ${period.charAt(0).toLowerCase()}${period.slice(1)}.`,
    cut: (limit) => ` [text cut at ${limit.toLocaleString('en')} characters, the limit of a cell]`,
  },
  document: {
    reference: (reference) => `Ref.: ${reference}`,
  },
  noPdf: 'No PDF printing engine is available here. Choose another format: DOCX, ODT or HTML. Nothing was changed.',
  missing: 'This template does not exist or is in the bin.',
  taken: (name) => `The template “${name}” exists already. Choose another name. Nothing was saved.`,
  builtIn: 'This template comes with Pivot and cannot be changed. Download it to make one of your own.',
  onlyItsFormat: (format) =>
    `This template is a ${format} file: the document is made as ${format}, then printed from the word processor. Nothing was changed.`,
  notOffice: 'This file is not a readable DOCX or ODT document. Nothing was saved.',
  tooHeavy: 'This file unpacks to more than is allowed (200 MB, or 200 times its size). Nothing was saved.',
  macros: 'This file contains macros. Save it without macros, then drop it again. Nothing was saved.',
  dtd: 'This file contains a document type declaration (DTD), which is not allowed. Nothing was saved.',
  fetches:
    'This file fetches content from outside (a linked image or template). Embed that content, then drop the file again. Nothing was saved.',
  notFilled: 'The template cannot be filled: a brace is misplaced. Nothing was made.',
  broken: (problems) => `Template refused: ${problems}. Nothing was saved.`,
  more: (n) => (n === 1 ? 'and one more problem' : `and ${n} more problems`),
  problems: {
    unknown: (name) => `the field “${name}” does not exist`,
    unknown_list: (name) => `the list “${name}” does not exist`,
    field_of_list: (name) => `“${name}” is a list, written {#${name}}…{/${name}}`,
    stray: (brace) => `a brace “${brace}” stands alone`,
    unclosed_loop: (name) => `the list “${name}” is not closed by {/${name}}`,
    unopened_loop: (name) => `{/${name}} closes no open list`,
  },
  problemAt: (problem, place) => `${problem} (“${place}”)`,
  unknownValues: (names) => `These fields do not exist: ${names}. Nothing was changed.`,
  listValue: (name) => `The field “${name}” is a list: its values come from the file or the meeting.`,
  letterMissing: 'This letter does not exist.',
  noPlace: 'Say on which file, letter or meeting the paper is to be kept. Nothing was saved.',
};
