import { addDays, type LocalDate, startOfWeek } from '#shared/kernel/time.ts';
import type { Language } from '#shared/settings/schema.ts';
import { wordsOf } from '#shared/text/words.ts';

const locales: Readonly<Record<Language, string>> = { fr: 'fr-FR', en: 'en-GB' };

const firstOfMonth = (text: string, language: Language): string =>
  language === 'fr' ? text.replace(/^1 /, '1er ') : text;

const made = (language: Language) => {
  const locale = locales[language];
  const { report } = wordsOf(language);
  const numbers = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  const fixed = new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const dateFormat = (options: Intl.DateTimeFormatOptions) => {
    const format = new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
    return (day: LocalDate): string => firstOfMonth(format.format(new Date(`${day}T00:00:00Z`)), language);
  };
  const date = dateFormat({ day: 'numeric', month: 'long', year: 'numeric' });
  const dayAndMonth = dateFormat({ day: 'numeric', month: 'long' });
  const mondayFormat = dateFormat({ day: '2-digit', month: '2-digit' });
  const percentSign = language === 'fr' ? '\u00A0%' : '%';
  const monday = (week: string): LocalDate =>
    addDays(startOfWeek(`${week.slice(0, 4)}-01-04`), (Number(week.slice(6)) - 1) * 7);
  return {
    /** `1er septembre 2026` */
    date,
    /** The period in words, the year once when it is the same. */
    period: (from: LocalDate, to: LocalDate): string => {
      if (from === to) return report.oneDay(date(from));
      return report.period(from.slice(0, 4) === to.slice(0, 4) ? dayAndMonth(from) : date(from), date(to));
    },
    /** A number with at most one decimal. */
    number: (value: number): string => numbers.format(value),
    /** Whole percents, or any with at most one decimal. */
    percent: (value: number): string => numbers.format(value) + percentSign,
    /** A rate, always with one decimal. */
    rate: (value: number): string => fixed.format(value) + percentSign,
    /** Minutes as hours and minutes. */
    hours: (minutes: number): string =>
      report.hours(numbers.format(Math.floor(minutes / 60)), String(minutes % 60).padStart(2, '0')),
    /** Minutes as hours with at most one decimal. */
    decimalHours: (minutes: number): string => numbers.format(minutes / 60),
    /** `S36` */
    week: (week: string): string => report.weekShort(Number(week.slice(6))),
    /** The Monday of a week, `31/08`. */
    monday: (week: string): string => mondayFormat(monday(week)),
  };
};

/** How numbers, dates and durations are written in a language. */
export type Formats = ReturnType<typeof made>;

const known: Partial<Record<Language, Formats>> = {};

/** The formats of a language. */
export const formatsOf = (language: Language): Formats => {
  const formats = known[language] ?? made(language);
  known[language] = formats;
  return formats;
};
