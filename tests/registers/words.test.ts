import { expect, test } from 'vitest';
import { centralSecretariat } from '#renderer/text/en/central-secretariat.ts';
import { en } from '#renderer/text/en/index.ts';
import { registerIds, registersByFamily } from '#shared/registers/schema.ts';
import { wordsOf } from '#shared/text/words.ts';

const textsOf = (words: object): string[] =>
  Object.values(words).flatMap((word: unknown) =>
    typeof word === 'string' ? [word] : typeof word === 'object' && word !== null ? textsOf(word) : [],
  );

const withoutValues = (text: string): string => text.replaceAll(/\{\{.*?\}\}/g, '');

test('the Central Secretariat speaks of files and dak, with every word and every value of the others', () => {
  const [own, others] = [textsOf(centralSecretariat), textsOf(en)];
  expect(own).toHaveLength(others.length);
  expect(own.filter((text) => /dossier/i.test(withoutValues(text)))).toEqual([]);
  expect(centralSecretariat).toMatchObject({
    shell: { nav: { dossiers: 'Files', mail: 'Dak', meetings: 'Meetings' } },
    common: { states: { submitted: 'Put up', suspended: 'In call book' } },
    mail: { fields: { number: 'Diary no.' } },
  });
  const valuesIn = (texts: readonly string[]): string[] => texts.flatMap((text) => text.match(/\{\{.*?\}\}/g) ?? []);
  expect(valuesIn(own)).toEqual(valuesIn(others));
});

test('every register has its name and purpose in both languages', () => {
  expect(new Set(registerIds).size).toBe(Object.values(registersByFamily).flat().length);
  const [french, english] = [wordsOf('fr').registers, wordsOf('en').registers];
  for (const id of registerIds) {
    expect(french.names[id]).toMatch(/\S/);
    expect(english.names[id]).toMatch(/\S/);
    expect(french.purposes[id]).not.toBe(english.purposes[id]);
  }
});
