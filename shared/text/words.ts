import type { Language } from '#shared/settings/schema.ts';
import { en } from './en/index.ts';
import { fr } from './fr/index.ts';

/** The sentences that the service itself says: errors, reports, exports. French is the model, English must match it. */
export type Words = typeof fr;

const byLanguage: Readonly<Record<Language, Words>> = { fr, en };

/** The words of a language. */
export const wordsOf = (language: Language): Words => byLanguage[language];
