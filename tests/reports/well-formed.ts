const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

const isForbidden = (code: number): boolean =>
  (code < 32 && ![9, 10, 13].includes(code)) || code === 0xfffe || code === 0xffff;

/** The text as a page can hold it: what XML forbids is U+FFFD. */
export const printable = (text: string): string =>
  Array.from(text.toWellFormed(), (character) =>
    isForbidden(character.codePointAt(0) ?? 0) ? '\uFFFD' : character,
  ).join('');

const textOf = (text: string): string =>
  text.replace(/&([^;]*);/g, (whole, name: string) => {
    const character = entities[name];
    if (character === undefined) throw new Error(`unknown entity ${whole}`);
    return character;
  });

/** Throws unless every element is closed in order, attributes are quoted and nothing is left unescaped. */
export const assertWellFormed = (source: string): void => {
  const open: string[] = [];
  const body = source.replace(/^<\?xml[^?]*\?>\s*/, '');
  const tag = /<(\/?)([a-zA-Z][\w-]*)((?:\s+[\w:-]+="[^"<]*")*)\s*(\/?)>/y;
  let roots = 0;
  for (let at = 0; at < body.length; ) {
    if (body[at] !== '<') {
      const end = body.indexOf('<', at);
      const text = body.slice(at, end === -1 ? undefined : end);
      if (text.includes('>') || text.replace(/&(amp|lt|gt|quot|#39);/g, '').includes('&'))
        throw new Error(`unescaped text: ${text}`);
      if (open.length === 0 && text.trim() !== '') throw new Error(`text outside the root: ${text}`);
      at += text.length;
      continue;
    }
    tag.lastIndex = at;
    const found = tag.exec(body);
    if (!found) throw new Error(`broken tag: ${body.slice(at, at + 80)}`);
    const [whole, closing, name = '', , single] = found;
    if (closing && open.pop() !== name) throw new Error(`</${name}> closes nothing`);
    if (!closing && open.length === 0) roots += 1;
    if (!closing && !single) open.push(name);
    at += whole.length;
  }
  if (open.length > 0 || roots !== 1) throw new Error(`left open: ${open.join(' ')}; roots: ${roots}`);
  if (printable(source) !== source) throw new Error('characters that XML forbids');
};

/** The text of each element that holds only text. */
export const textsOf = (source: string): string[] =>
  [...source.matchAll(/>([^<>]+)</g)].map((match) => textOf(match[1] ?? ''));

/** The cells of each table, row by row. */
export const tablesOf = (html: string): string[][][] =>
  [...html.matchAll(/<table>[\s\S]*?<\/table>/g)].map(([table]) =>
    [...table.matchAll(/<tr>([\s\S]*?)<\/tr>/g)].map(([, row = '']) =>
      [...row.matchAll(/<t[hd][^>]*>([^<]*)</g)].map((cell) => textOf(cell[1] ?? '')),
    ),
  );
