import type { Language } from '#shared/settings/schema.ts';

const marks: Readonly<Record<Language, string>> = { fr: 'à compléter : ', en: 'to be completed: ' };

/** What stands in a document where a value is not known: `[à compléter : Objet du courrier]`. */
export const missingMark = (label: string, language: Language): string =>
  `[${marks[language]}${label.replace(/[[\]]/g, '')}]`;

const pattern = /(\[(?:à compléter : |to be completed: )[^\]]*\])/;

/** A text cut at its marks of what is missing, in order. */
export const markedParts = (text: string): { readonly text: string; readonly isMissing: boolean }[] =>
  text
    .split(pattern)
    .map((part, index) => ({ text: part, isMissing: index % 2 === 1 }))
    .filter((part) => part.text !== '');
