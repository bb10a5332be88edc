import type { fr } from '#renderer/text/fr/index.ts';
import { en } from './index.ts';

type Some<T> = { readonly [K in keyof T]?: T[K] extends string ? string : Some<T[K]> };

type Words = { readonly [key: string]: string | Words };

/** A dossier is a file there; names of values to fill in stay. */
const withFiles = (text: string): string =>
  text.replaceAll(/\{\{.*?\}\}|dossier/gi, (found) =>
    found === 'dossier' ? 'file' : found === 'Dossier' ? 'File' : found,
  );

const saidWithFiles = (words: Words): Words =>
  Object.fromEntries(
    Object.entries(words).map(([key, word]) => [key, typeof word === 'string' ? withFiles(word) : saidWithFiles(word)]),
  );

const merged = (words: Words, own: Words): Words => ({
  ...words,
  ...Object.fromEntries(
    Object.entries(own).map(([key, word]): [string, string | Words] => {
      const former = words[key];
      return [key, typeof word === 'string' || typeof former !== 'object' ? word : merged(former, word)];
    }),
  ),
});

/** The words that differ besides: dak, diary number, dealing hand, put up, call book. */
const own: Some<typeof fr> = {
  common: { states: { registered: 'Diarised', submitted: 'Put up', suspended: 'In call book' } },
  shell: {
    nav: { mail: 'Dak', circuits: 'Put up' },
    newCommand: { letter: 'New receipt' },
  },
  dossiers: {
    fields: { reference: 'File no.', assigneeId: 'Dealing hand', suspension: 'Call book' },
    moves: { submitted: 'Put up', suspended: 'Put in the call book' },
    sleep: { title: 'Call book', empty: 'No file is in the call book.' },
  },
  mail: {
    title: 'Dak',
    today: 'Dak to deal with',
    fields: { number: 'Diary no.' },
    tabs: { in: 'Receipts', out: 'Issues' },
  },
  today: { waiting: { submitted: 'Put up, orders awaited', under_examination: 'Draft to be put up' } },
  registers: { families: { mail: 'Dak and issue' } },
};

/** The English words of India's Central Secretariat: those of Pivot, where its own office words do not replace them. */
export const centralSecretariat = merged(saidWithFiles(en), own as Words);
