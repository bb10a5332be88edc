import { officeZone } from '#renderer/api/office.ts';
import { i18n } from '#renderer/text/index.ts';
import { daysBetween, type Instant, type LocalDate, toLocal } from '#shared/kernel/time.ts';

const locale = (): string => (i18n.language === 'en' ? 'en-GB' : 'fr-FR');

const known = new Map<string, Intl.DateTimeFormat>();

const formatDate = (date: LocalDate, options: Intl.DateTimeFormatOptions): string => {
  const name = `${locale()}${JSON.stringify(options)}`;
  const format = known.get(name) ?? new Intl.DateTimeFormat(locale(), { ...options, timeZone: 'UTC' });
  known.set(name, format);
  return format.format(new Date(`${date}T12:00:00Z`));
};

/** `ven. 27 nov.`, with the year when it is not that of `near`. */
export const shortDay = (date: LocalDate, near?: LocalDate): string =>
  formatDate(date, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    ...(near !== undefined && near.slice(0, 4) !== date.slice(0, 4) && { year: 'numeric' }),
  });

/** `27/11/2026`, for columns of dates. */
export const plainDay = (date: LocalDate): string =>
  formatDate(date, { day: '2-digit', month: '2-digit', year: 'numeric' });

/** `Lundi 23 novembre`, for titles. */
export const longDay = (date: LocalDate): string =>
  capitalise(formatDate(date, { weekday: 'long', day: 'numeric', month: 'long' }));

/** `Novembre 2026`. */
export const monthTitle = (date: LocalDate): string => capitalise(formatDate(date, { month: 'long', year: 'numeric' }));

/** `lun.`, for column heads. */
export const weekdayShort = (date: LocalDate): string => formatDate(date, { weekday: 'short' });

/** `1 septembre au 22 novembre 2026`, in full words. */
export const fullDay = (date: LocalDate): string =>
  formatDate(date, { day: 'numeric', month: 'long', year: 'numeric' });

/** `16–22 novembre 2026`, the days from one to another. */
export const dayRange = (from: LocalDate, to: LocalDate): string =>
  new Intl.DateTimeFormat(locale(), { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }).formatRange(
    new Date(`${from}T12:00:00Z`),
    new Date(`${to}T12:00:00Z`),
  );

export const capitalise = (text: string): string => text.charAt(0).toLocaleUpperCase(locale()) + text.slice(1);

/** `09:30` of an instant on the office's wall clock. */
export const timeOf = (instant: Instant): string => toLocal(instant, officeZone()).time;

/** The office's calendar date of an instant. */
export const dayOf = (instant: Instant): LocalDate => toLocal(instant, officeZone()).day;

/** `ven. 27 nov. 14:02` of an instant. */
export const dayAndTime = (instant: Instant): string => `${shortDay(dayOf(instant))} ${timeOf(instant)}`;

/** `8 h 17`, or `42 min` under an hour. */
export const duration = (minutes: number): string =>
  Math.abs(minutes) < 60
    ? i18n.t('common.minutes', { minutes })
    : i18n.t('common.hours', {
        hours: Math.trunc(minutes / 60),
        minutes: String(Math.abs(minutes) % 60).padStart(2, '0'),
      });

/** `0:42:10` from whole seconds. */
export const stopwatch = (seconds: number): string => {
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${Math.floor(seconds / 3600)}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
};

/** `1 248`, with the language's separators. */
export const number = (value: number, digits = 0): string =>
  new Intl.NumberFormat(locale(), { maximumFractionDigits: digits, minimumFractionDigits: digits }).format(value);

/** `46 %`. */
export const percent = (value: number, digits = 0): string =>
  i18n.t('common.percent', { value: number(value, digits) });

/** `S47` of `2026-W47`. */
export const weekLabel = (week: string): string => i18n.t('common.week', { week: Number(week.slice(-2)) });

/** Until how many days ahead a due date says them. */
const nearDays = 60;

/** A due date in words: relative when late, today or tomorrow, `ven. 27 nov. · 4 j` when near, else the date alone. */
export const dueText = (dueOn: LocalDate, today: LocalDate, time: string | null = null): string => {
  const days = daysBetween(today, dueOn);
  if (days < 0) return i18n.t('common.due.late', { shown: number(-days) });
  if (days === 0) return time === null ? i18n.t('common.due.today') : i18n.t('common.due.todayAt', { time });
  if (days === 1) return time === null ? i18n.t('common.due.tomorrow') : i18n.t('common.due.tomorrowAt', { time });
  const date = shortDay(dueOn, today);
  const isNear = days <= nearDays && dueOn.slice(0, 4) === today.slice(0, 4);
  return isNear ? i18n.t('common.due.ahead', { day: date, count: days }) : date;
};

/** `M. Laurent` of `Marie Laurent`. */
export const shortName = (name: string): string => {
  const [first = '', ...rest] = name.trim().split(/\s+/);
  return rest.length === 0 ? first : `${[...first][0] ?? ''}. ${rest.join(' ')}`;
};
