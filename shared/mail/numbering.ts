import type { Letter } from './schema.ts';

type Numbered = Pick<Letter, 'year' | 'serial' | 'series'> & {
  /** Initials of who writes or registers. */
  readonly initials: string;
  /** Short name of the section. */
  readonly section: string;
};

/** A letter's number by its template: `{serial}-{series}/{year}-{section}` gives `205-H/2010-O&M`. */
export const numberOf = (template: string, { year, serial, series, initials, section }: Numbered): string => {
  const parts: Readonly<Record<string, string>> = { year: String(year), series, initials, section };
  return template.replace(
    /\{(?:(year|series|initials|section)|serial(?::(\d))?)\}/g,
    (_, part: string | undefined, width: string | undefined) =>
      part === undefined ? String(serial).padStart(Number(width ?? 1), '0') : (parts[part] ?? ''),
  );
};

/** The series in which a letter is numbered: by language where the template tells them apart. */
export const seriesOf = (template: string, language: Letter['language']): Letter['series'] => {
  if (!template.includes('{series}')) return '';
  return language === 'hi' ? 'H' : 'O';
};
