import { isValueField, itemFields } from './fields.ts';

/** What is wrong with a brace or a field: its kind, the name or text in cause, and the paragraph it stands in. */
export type BraceProblem = {
  readonly kind: 'unknown' | 'unknown_list' | 'stray' | 'unclosed_loop' | 'unopened_loop' | 'field_of_list';
  readonly name: string;
  readonly place: string;
};

const tag = /\{([#/]?)([A-Za-z_][\w.]*)\}|[{}]/g;

const placeLength = 80;

const placeOf = (paragraph: string, at: number): string => {
  const start = Math.max(0, at - placeLength / 2);
  const text = paragraph
    .slice(start, start + placeLength)
    .replace(/\s+/g, ' ')
    .trim();
  return `${start > 0 ? '…' : ''}${text}${start + placeLength < paragraph.length ? '…' : ''}`;
};

type Open = { readonly name: string; readonly place: string };

/**
 * The merge fields of a text, each once (a list's own as `list.field`), and all that is wrong with them. A field is
 * `{name}`; a list stands between `{#name}` and `{/name}`, over one or several paragraphs.
 */
export const scanBraces = (paragraphs: readonly string[]): { fields: string[]; problems: BraceProblem[] } => {
  const fields = new Set<string>();
  const problems: BraceProblem[] = [];
  const open: Open[] = [];
  const use = (name: string, place: string): void => {
    const list = open.findLast((one) => itemFields(one.name)?.includes(name));
    if (list) fields.add(`${list.name}.${name}`);
    else if (isValueField(name)) fields.add(name);
    else problems.push({ kind: itemFields(name) ? 'field_of_list' : 'unknown', name, place });
  };
  for (const paragraph of paragraphs) {
    for (const match of paragraph.matchAll(tag)) {
      const [whole, mark, name] = match;
      const place = placeOf(paragraph, match.index);
      if (name === undefined) problems.push({ kind: 'stray', name: whole, place });
      else if (mark === '#') {
        if (itemFields(name)) fields.add(name);
        else problems.push({ kind: 'unknown_list', name, place });
        open.push({ name, place });
      } else if (mark === '/') {
        if (open.at(-1)?.name === name) open.pop();
        else problems.push({ kind: 'unopened_loop', name, place });
      } else use(name, place);
    }
  }
  for (const { name, place } of open) problems.push({ kind: 'unclosed_loop', name, place });
  return { fields: [...fields], problems };
};
