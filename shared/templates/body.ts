import type { Language } from '#shared/settings/schema.ts';
import type { Block, WrittenDocument } from './document.ts';
import type { Filled } from './merge.ts';

type Scope = readonly Readonly<Record<string, string>>[];

type Line = { readonly text: string; readonly scope: Scope };

const opening = /^\{#([\w.]+)\}$/;

const rowLoop = /^\|\{#([\w.]+)\}(.*)\{\/\1\}\|$/;

const loopEnd = (lines: readonly string[], from: number, name: string): number => {
  const end = lines.indexOf(`{/${name}}`, from);
  if (end === -1) throw new Error(`${name} is not closed`);
  return end;
};

/** The lines with their loops repeated, each with the items it stands in. */
const expand = (lines: readonly string[], { lists }: Filled, scope: Scope = []): Line[] => {
  const out: Line[] = [];
  for (let at = 0; at < lines.length; at++) {
    const text = lines[at] ?? '';
    const [, block] = opening.exec(text) ?? [];
    const [, row, cells] = rowLoop.exec(text) ?? [];
    if (block !== undefined) {
      const end = loopEnd(lines, at, block);
      const inner = lines.slice(at + 1, end);
      for (const item of lists[block] ?? []) out.push(...expand(inner, { values: {}, lists }, [item, ...scope]));
      at = end;
    } else if (row !== undefined) {
      for (const item of lists[row] ?? []) out.push({ text: `|${cells}|`, scope: [item, ...scope] });
    } else out.push({ text, scope });
  }
  return out;
};

type Fill = (text: string, scope: Scope) => string;

const filler =
  ({ values, lists }: Filled): Fill =>
  (text, scope) => {
    const looped = (part: string, around: Scope): string =>
      part.replace(/\{#([\w.]+)\}(.*?)\{\/\1\}|\{([\w.]+)\}/g, (_, list?: string, inner = '', name = '') => {
        if (list !== undefined) return (lists[list] ?? []).map((item) => looped(inner, [item, ...around])).join('');
        return around.find((one) => Object.hasOwn(one, name))?.[name] ?? values[name] ?? '';
      });
    return looped(text, scope);
  };

const cellsOf = (text: string): string[] => text.slice(1, -1).split('|');

type Draft = Omit<WrittenDocument, 'blocks' | 'letterhead' | 'recipients' | 'signature'> & {
  readonly blocks: Block[];
  readonly letterhead: string[];
  readonly recipients: string[];
  readonly signature: string[];
};

type Written = { -readonly [K in keyof Draft]: Draft[K] };

const addHead = (draft: Written, text: string, filled: string): boolean => {
  if (text.startsWith('@letterhead ')) draft.letterhead.push(filled.slice(12));
  else if (text.startsWith('@place ')) draft.placeAndDate = filled.slice(7);
  else if (text.startsWith('@reference ')) draft.reference = filled.slice(11);
  else if (text.startsWith('@to ')) draft.recipients.push(filled.slice(4));
  else if (text.startsWith('@sign ')) draft.signature.push(filled.slice(6));
  else if (text.startsWith('# ')) draft.title = filled.slice(2);
  else return false;
  return true;
};

const addListItem = (blocks: Block[], item: string): void => {
  const last = blocks.at(-1);
  if (last?.kind === 'list') last.items.push(item);
  else blocks.push({ kind: 'list', items: [item], isNumbered: false });
};

const heads = (text: string): { title: string; width: number }[] =>
  text
    .slice(1)
    .split('|')
    .map((head) => {
      const [title = '', width = '1'] = head.split('=');
      return { title, width: Number(width) };
    });

const addBody = (blocks: Block[], text: string, filledOf: (part: string) => string, goesOn: boolean): void => {
  const last = blocks.at(-1);
  if (text.startsWith('## ')) blocks.push({ kind: 'heading', text: filledOf(text.slice(3)) });
  else if (text.startsWith('- ')) addListItem(blocks, filledOf(text.slice(2)));
  else if (text.startsWith('!')) blocks.push({ kind: 'table', columns: heads(text), rows: [] });
  else if (text.startsWith('|') && last?.kind === 'table') last.rows.push(cellsOf(text).map(filledOf));
  else if (goesOn && last?.kind === 'paragraph')
    blocks[blocks.length - 1] = { kind: 'paragraph', text: `${last.text}\n${filledOf(text)}` };
  else blocks.push({ kind: 'paragraph', text: filledOf(text) });
};

/**
 * The document that a template's text describes. Lines: `@letterhead @place @reference @to @sign` for what stands
 * around the text, `# ` title, `## ` heading, `- ` item, `!Column=2|Column=3` then `|cell|cell|` for a table; an empty
 * line ends a paragraph. Markers are read before values come in, so that a value is always text.
 */
const documentOf = (lines: readonly Line[], language: Language, fill: Fill): WrittenDocument => {
  const draft: Written = {
    title: '',
    language,
    letterhead: [],
    placeAndDate: '',
    reference: '',
    recipients: [],
    blocks: [],
    signature: [],
  };
  let goesOn = false;
  for (const { text, scope } of lines) {
    const filledOf = (part: string): string => fill(part, scope);
    if (text === '') {
      goesOn = false;
      continue;
    }
    if (addHead(draft, text, filledOf(text))) continue;
    addBody(draft.blocks, text, filledOf, goesOn);
    goesOn = true;
  }
  return draft;
};

/** The document of a template's text with everything filled in. */
export const mergedDocument = (body: string, filled: Filled, language: Language): WrittenDocument =>
  documentOf(expand(body.split('\n'), filled), language, filler(filled));

/** The document of a template's text with its fields in place, as one starts a template of one's own from. */
export const unmergedDocument = (body: string, language: Language): WrittenDocument =>
  documentOf(
    body
      .split('\n')
      .flatMap((text) => (/^\{[#/]/.test(text) ? ['', text, ''] : [text]))
      .map((text) => ({ text, scope: [] })),
    language,
    (text) => text,
  );

/** A document as plain text to read. */
export const documentText = (document: WrittenDocument): string => {
  const { title, letterhead, placeAndDate, reference, recipients, blocks, signature } = document;
  const parts = blocks.map((block) => {
    if (block.kind === 'list') return block.items.map((item) => `– ${item}`).join('\n');
    if (block.kind === 'table')
      return [block.columns.map((column) => column.title), ...block.rows].map((row) => row.join(' | ')).join('\n');
    return block.text;
  });
  return [letterhead.join('\n'), placeAndDate, reference, recipients.join('\n'), title, ...parts, signature.join('\n')]
    .filter((part) => part !== '')
    .join('\n\n');
};
