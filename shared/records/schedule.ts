import type { z } from 'zod';
import { type Fate, retentionRuleInput } from './schema.ts';

/** Why a tableau de gestion cannot be taken in. */
export type ScheduleProblem =
  | { readonly is: 'empty' | 'columns' | 'tooMany' }
  | { readonly is: 'quote' | 'code' | 'years' | 'fate' | 'text' | 'repeated'; readonly line: number };

/** One rule of a tableau de gestion. */
export type ScheduleRow = z.infer<typeof retentionRuleInput>;

type Line = { readonly number: number; readonly cells: readonly string[] };

/** The most rules that one file may have. */
export const scheduleRowLimit = 2000;

const folded = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const separatorOf = (text: string): string => {
  const head = text.slice(0, text.search(/[\r\n]|$/));
  return [';', '\t', ','].find((mark) => head.includes(mark)) ?? ';';
};

/** The lines of a CSV text, blank ones left out, each with its number in the file; or the line of a stray quote. */
const linesOf = (text: string): { readonly lines: readonly Line[] } | { readonly quoteAt: number } => {
  const mark = separatorOf(text);
  const token = new RegExp(
    `(?:"([^"]*(?:""[^"]*)*)"[ ]*|([^"${mark}\\r\\n][^${mark}\\r\\n]*)?)(${mark}|\\r\\n|[\\r\\n]|$)`,
    'y',
  );
  const lines: Line[] = [];
  let cells: string[] = [];
  let number = 1;
  let begun = 1;
  while (token.lastIndex < text.length) {
    const found = token.exec(text);
    if (found === null) return { quoteAt: number };
    const [whole, quoted, bare = '', end] = found;
    cells.push((quoted?.replaceAll('""', '"') ?? bare).trim());
    number += whole.split(/\r\n|[\r\n]/).length - 1;
    if (end === mark && token.lastIndex < text.length) continue;
    if (cells.some((cell) => cell !== '')) lines.push({ number: begun, cells });
    cells = [];
    begun = number;
  }
  return { lines };
};

const headings: Readonly<Record<'code' | 'label' | 'years' | 'fate' | 'remarks', RegExp>> = {
  code: /^(code|n|numero|reference|cote)\b/,
  label: /^(typologie|type|intitule|libelle|objet|description|label)/,
  years: /^(dua|duree|retention|years|annees)/,
  fate: /^(sort|fate|final|disposal)/,
  remarks: /^(observation|remarque|commentaire|justification|remark)/,
};

const fateWords: readonly (readonly [RegExp, Fate])[] = [
  [/^(e|d|elimin|destru|detru|weed|destroy)/, 'eliminate'],
  [/^(tri|t$|echantillon|sort|sampl)/, 'sort'],
  [/^(vers|v$|c$|conserv|transfer|archiv|keep)/, 'transfer'],
  [/^(revi|review)/, 'review'],
];

const fateOf = (cell: string): Fate | undefined => fateWords.find(([word]) => word.test(folded(cell)))?.[1];

const yearsOf = (cell: string): number | undefined => {
  const found = /^(\d{1,3})\s*(ans?|années?|annees?|years?)?$/i.exec(cell)?.[1];
  return found === undefined ? undefined : Number(found);
};

type Columns = Readonly<Record<keyof typeof headings, number>>;

const columnsOf = ({ cells }: Line): Columns => {
  const names = cells.map(folded);
  const at = (heading: RegExp): number => names.findIndex((name) => heading.test(name));
  return {
    code: at(headings.code),
    label: at(headings.label),
    years: at(headings.years),
    fate: at(headings.fate),
    remarks: at(headings.remarks),
  };
};

const rowOf = ({ number, cells }: Line, columns: Columns): ScheduleRow | ScheduleProblem => {
  const cell = (name: keyof Columns): string => cells[columns[name]] ?? '';
  const years = yearsOf(cell('years'));
  const fate = fateOf(cell('fate'));
  if (cell('code') === '') return { is: 'code', line: number };
  if (years === undefined) return { is: 'years', line: number };
  if (fate === undefined) return { is: 'fate', line: number };
  const texts = { code: cell('code'), label: cell('label'), remarks: cell('remarks') };
  const row = retentionRuleInput.safeParse({ ...texts, years, fate });
  return row.success ? row.data : { is: 'text', line: number };
};

/**
 * The rules of a tableau de gestion written as CSV, comma, semicolon or tab between the cells: columns code, typologie,
 * DUA in years, sort final (éliminer, trier, verser) and observations, by their headings in any order.
 */
export const readSchedule = (
  text: string,
): { readonly rows: readonly ScheduleRow[] } | { readonly problem: ScheduleProblem } => {
  const read = linesOf(text.replace(/^\uFEFF/, ''));
  if ('quoteAt' in read) return { problem: { is: 'quote', line: read.quoteAt } };
  const [head, ...lines] = read.lines;
  if (head === undefined || lines.length === 0) return { problem: { is: 'empty' } };
  if (lines.length > scheduleRowLimit) return { problem: { is: 'tooMany' } };
  const columns = columnsOf(head);
  if (columns.code < 0 || columns.years < 0 || columns.fate < 0) return { problem: { is: 'columns' } };
  const rows: ScheduleRow[] = [];
  const codes = new Set<string>();
  for (const line of lines) {
    const row = rowOf(line, columns);
    if ('is' in row) return { problem: row };
    if (codes.has(row.code)) return { problem: { is: 'repeated', line: line.number } };
    codes.add(row.code);
    rows.push(row);
  }
  return { rows };
};
