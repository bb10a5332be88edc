const literally = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** A reference by its template: `{KIND}-{year}-{serial:3}` with NOTE, 2026, 12 gives `NOTE-2026-012`. */
export const referenceOf = (template: string, kind: string, year: number, serial: number): string =>
  template
    .replaceAll('{KIND}', kind)
    .replaceAll('{year}', String(year))
    .replace(/\{serial(?::(\d))?\}/g, (_, width: string | undefined) =>
      String(serial).padStart(Number(width ?? 1), '0'),
    );

/** The serial of a reference that follows the template for that kind and year; null when it does not. */
export const serialOf = (reference: string, template: string, kind: string, year: number): number | null => {
  const pattern = template
    .split(/(\{serial(?::\d)?\})/)
    .map((part) => (part.startsWith('{serial') ? '(\\d{1,9})' : literally(referenceOf(part, kind, year, 0))))
    .join('');
  const serial = new RegExp(`^${pattern}$`).exec(reference)?.[1];
  return serial === undefined ? null : Number(serial);
};
