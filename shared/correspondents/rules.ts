/** Forms of address, which do not tell people apart. */
const titles = new Set([
  'm',
  'mr',
  'mme',
  'mlle',
  'monsieur',
  'madame',
  'maitre',
  'me',
  'dr',
  'shri',
  'smt',
  'ms',
  'mrs',
]);

/** A name, address or title for comparing: no accents, no case, no punctuation, words in order. */
export const foldedName = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word !== '' && !titles.has(word))
    .sort()
    .join(' ');

const nearBy = (a: string, b: string): boolean => {
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1;
  const left = a.slice(start, a.length - end);
  const right = b.slice(start, b.length - end);
  const isSwapped = left.length === 2 && left[0] === right[1] && left[1] === right[0];
  return isSwapped || Math.max(left.length, right.length) <= 1;
};

/** Whether what tells two names apart is an initial: `Mme F.` and `Mme L.` are two people. */
const differByInitial = (a: string, b: string): boolean => {
  const other = b.split(' ');
  const own = a.split(' ');
  return own.length === other.length && own.some((word, index) => word !== other[index] && word.length <= 2);
};

/** Whether two folded names differ by one letter changed, added, left out or swapped; short ones must be equal. */
export const areClose = (a: string, b: string): boolean =>
  Math.min(a.length, b.length) >= 6 && nearBy(a, b) && !differByInitial(a, b);

type Named = { readonly id: string; readonly name: string; readonly email: string };

/** Why some entries of the directory look like the same correspondent. */
export type DuplicateReason = 'same_name' | 'same_email' | 'close_name';

const grouped = <T extends Named>(entries: readonly T[], keyOf: (entry: T) => string): T[][] => {
  const groups = new Map<string, T[]>();
  for (const entry of entries) {
    const key = keyOf(entry);
    if (key !== '') groups.set(key, [...(groups.get(key) ?? []), entry]);
  }
  return [...groups.values()].filter(({ length }) => length > 1);
};

/** Every way to leave one letter out of a name, and the name itself: close names share one of them. */
const shortened = (name: string): string[] => [
  name,
  ...Array.from({ length: name.length }, (_, index) => name.slice(0, index) + name.slice(index + 1)),
];

const closePairs = <T extends Named>(entries: readonly T[]): T[][] => {
  const byPart = new Map<string, { readonly entry: T; readonly name: string }[]>();
  const pairs: T[][] = [];
  for (const entry of entries) {
    const name = foldedName(entry.name).slice(0, 80);
    const near = new Map<string, T>();
    const parts = new Set(shortened(name));
    for (const part of parts) {
      for (const other of byPart.get(part) ?? []) {
        if (other.name !== name && areClose(name, other.name)) near.set(other.entry.id, other.entry);
      }
    }
    for (const other of near.values()) pairs.push([other, entry]);
    for (const part of parts) byPart.set(part, [...(byPart.get(part) ?? []), { entry, name }]);
  }
  return pairs;
};

/** Groups of entries that look like the same correspondent: by name, by e-mail, then by names one letter apart. */
export const duplicatesAmong = <T extends Named>(
  entries: readonly T[],
): { readonly reason: DuplicateReason; readonly items: readonly T[] }[] => {
  const seen = new Set<string>();
  const isNew = (items: readonly T[]): boolean => {
    const key = items
      .map(({ id }) => id)
      .sort()
      .join(' ');
    return !seen.has(key) && seen.add(key).has(key);
  };
  const found = [
    ...grouped(entries, ({ name }) => foldedName(name)).map((items) => ({ reason: 'same_name' as const, items })),
    ...grouped(entries, ({ email }) => email.trim().toLowerCase()).map((items) => ({
      reason: 'same_email' as const,
      items,
    })),
    ...closePairs(entries).map((items) => ({ reason: 'close_name' as const, items })),
  ];
  return found.filter(({ items }) => isNew(items));
};
