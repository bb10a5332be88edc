import { addDays, isLocalDate, type LocalDate } from '#shared/kernel/time.ts';

const checked = (year: string, month: string, day: string): LocalDate | null => {
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isLocalDate(date) ? date : null;
};

/** The date of a text that gives day, month and four digits of the year; null for anything else. */
export const completeDay = (text: string): LocalDate | null => {
  if (isLocalDate(text.trim())) return text.trim();
  const found = /^(\d{1,2})[/. -](\d{1,2})[/. -](\d{4})$/.exec(text.trim());
  return found ? checked(found[3] ?? '', found[2] ?? '', found[1] ?? '') : null;
};

/** The date of a text as people type it: complete, `3/12` in the year of `today`, or `+5` days from it. */
export const typedDay = (text: string, today: LocalDate): LocalDate | null => {
  const short = /^(\d{1,2})[/. -](\d{1,2})(?:[/. -](\d{2}))?$/.exec(text.trim());
  if (short) return checked(short[3] ? `20${short[3]}` : today.slice(0, 4), short[2] ?? '', short[1] ?? '');
  const ahead = /^\+(\d{1,3})$/.exec(text.trim());
  return ahead ? addDays(today, Number(ahead[1])) : completeDay(text);
};
