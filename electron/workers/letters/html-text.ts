const leftOut = new Set(['script', 'style', 'title', 'template', 'noscript', 'svg', 'object', 'iframe', 'textarea']);

const lines = new Set(
  'p div br tr li h1 h2 h3 h4 h5 h6 table ul ol dl dt dd blockquote hr section article header footer pre'.split(' '),
);

const named: Readonly<Record<string, string>> = {
  nbsp: ' ',
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: '’',
  agrave: 'à',
  acirc: 'â',
  ccedil: 'ç',
  egrave: 'è',
  eacute: 'é',
  ecirc: 'ê',
  euml: 'ë',
  icirc: 'î',
  iuml: 'ï',
  ocirc: 'ô',
  oelig: 'œ',
  ugrave: 'ù',
  ucirc: 'û',
  uuml: 'ü',
  Agrave: 'À',
  Ccedil: 'Ç',
  Egrave: 'È',
  Eacute: 'É',
  laquo: '«',
  raquo: '»',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  euro: '€',
  deg: '°',
  sect: '§',
  bull: '•',
};

const character = (code: number): string =>
  Number.isInteger(code) && code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd';

const decoded = (text: string): string =>
  text.replaceAll(/&(#x[0-9a-f]{1,6}|#\d{1,7}|[a-z]{2,8});/gi, (whole: string, name: string) => {
    if (name.startsWith('#')) {
      return character(/^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1)));
    }
    return Object.hasOwn(named, name) ? (named[name] ?? whole) : whole;
  });

/** The index after the `>` that ends a tag, quoted values skipped; the end of the text when there is none. */
const endOfTag = (html: string, from: number): number => {
  let quote = '';
  for (let at = from; at < html.length; at += 1) {
    const c = html[at];
    if (quote !== '') {
      if (c === quote) quote = '';
    } else if (c === '"' || c === "'") quote = c;
    else if (c === '>') return at + 1;
  }
  return html.length;
};

/** The index where the content of an element that is left out ends. */
const endOfElement = (html: string, name: string, from: number): number => {
  const closing = new RegExp(`</${name}[\\s>/]`, 'gi');
  closing.lastIndex = from;
  return closing.exec(html)?.index ?? html.length;
};

/** Joins the runs of text and their breaks: one space between words, an empty line at most between paragraphs. */
const laidOut = (parts: readonly string[]): string =>
  parts
    .join('')
    .replaceAll(/ ?\n ?/g, '\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim();

/** Most of an HTML body that is read, in characters. */
export const htmlLimit = 4_000_000;

/** The words of an HTML body, read as text: nothing of it is run, shown or fetched. */
export const htmlToText = (whole: string): string => {
  const html = whole.slice(0, htmlLimit);
  const parts: string[] = [];
  let at = 0;
  while (at < html.length) {
    const open = html.indexOf('<', at);
    const text = html.slice(at, open === -1 ? html.length : open);
    if (text !== '') parts.push(decoded(text.replaceAll(/\s+/g, ' ')));
    if (open === -1) break;
    if (html.startsWith('<!--', open)) {
      const end = html.indexOf('-->', open + 4);
      at = end === -1 ? html.length : end + 3;
      continue;
    }
    const tag = /^<(\/?)([a-z][a-z0-9]*)/i.exec(html.slice(open, open + 40));
    if (!tag) {
      const isMarkup = /[!?/]/.test(html[open + 1] ?? '');
      if (!isMarkup) parts.push('<');
      at = isMarkup ? endOfTag(html, open) : open + 1;
      continue;
    }
    const name = (tag[2] ?? '').toLowerCase();
    at = endOfTag(html, open + tag[0].length);
    if (tag[1] === '' && leftOut.has(name)) at = endOfElement(html, name, at);
    else if (lines.has(name)) parts.push('\n');
    else if (name === 'td' || name === 'th') parts.push(' ');
  }
  return laidOut(parts);
};
