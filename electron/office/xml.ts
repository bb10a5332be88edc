const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const isAllowed = (character: string): boolean => character === '\n' || character === '\t' || character === '\r';

/** Any text as XML can hold it: half characters and control characters become U+FFFD. */
export const cleanText = (text: string): string =>
  text
    .toWellFormed()
    .replace(/[\p{Cc}\uFFFE\uFFFF]/gu, (character) =>
      isAllowed(character) || (character >= '\u007F' && character <= '\u009F') ? character : '\uFFFD',
    );

/** Any text as the content of an XML element or attribute. */
export const xmlText = (text: string): string => cleanText(text).replace(/[&<>"]/g, (mark) => entities[mark] ?? mark);
