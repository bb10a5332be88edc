const folded = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Whether one of the texts holds the words searched for, whatever their case and accents. */
export const matches = (wanted: string, ...texts: readonly string[]): boolean => {
  const needle = folded(wanted.trim());
  return texts.some((text) => folded(text).includes(needle));
};
