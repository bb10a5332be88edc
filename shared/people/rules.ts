import type { LocalDate } from '#shared/kernel/time.ts';
import type { Person } from './schema.ts';

/** Initials of a name: first letter of its first and last words, `Marie-Anne Laurent` gives `ML`. */
export const initialsOf = (name: string): string => {
  const words = name.trim().split(/\s+/);
  const first = words[0] ?? '';
  const last = words.length > 1 ? (words.at(-1) ?? '') : '';
  const initial = (word: string): string => [...([...word][0] ?? '').toLocaleUpperCase('fr')][0] ?? '';
  return initial(first) + initial(last);
};

/** Whether the person works in the section on that date; open ends count as always. */
export const isActiveOn = (person: Pick<Person, 'activeFrom' | 'activeTo'>, date: LocalDate): boolean =>
  (person.activeFrom === null || person.activeFrom <= date) && (person.activeTo === null || date <= person.activeTo);
