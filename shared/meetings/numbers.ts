/** The number after the highest of a year among those given: `2026-05` after `2026-04`; others than these are left aside. */
export const nextNumberOf = (numbers: readonly string[], year: number): string => {
  const serials = numbers.flatMap((number) => {
    const found = /^(\d{4})-(\d{1,6})$/.exec(number);
    return found?.[1] === String(year) ? [Number(found[2])] : [];
  });
  return `${year}-${String(Math.max(0, ...serials) + 1).padStart(2, '0')}`;
};
