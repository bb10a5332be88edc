/** Text that is HTML or SVG already; only `markup` makes it. */
export type Markup = { readonly text: string };

type Piece = Markup | string | number | readonly Markup[];

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const isForbidden = (code: number): boolean =>
  (code < 32 && code !== 9 && code !== 10 && code !== 13) || code === 0xfffe || code === 0xffff;

/** Any text as the text or attribute value it is; what XML cannot hold becomes U+FFFD. */
const escapeMarkup = (text: string): string =>
  Array.from(text.toWellFormed(), (character) =>
    isForbidden(character.codePointAt(0) ?? 0) ? '\uFFFD' : (entities[character] ?? character),
  ).join('');

const render = (piece: Piece): string => {
  if (typeof piece === 'string') return escapeMarkup(piece);
  if (typeof piece === 'number') return String(Math.round(piece * 100) / 100);
  return 'text' in piece ? piece.text : piece.map(({ text }) => text).join('');
};

/** A template for HTML and SVG: every value is escaped, except what is markup already. */
export const markup = (literals: TemplateStringsArray, ...pieces: readonly Piece[]): Markup => ({
  text: literals.map((literal, index) => literal + (index < pieces.length ? render(pieces[index] ?? '') : '')).join(''),
});

/** No markup. */
export const nothing: Markup = { text: '' };

/** Any text as the content of a CSS string. */
export const escapeCss = (text: string): string =>
  Array.from(text.toWellFormed(), (character) =>
    /[\p{L}\p{N} ]/u.test(character) ? character : `\\${(character.codePointAt(0) ?? 0).toString(16)} `,
  ).join('');
