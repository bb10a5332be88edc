import { addDays, type LocalDate } from '#shared/kernel/time.ts';
import type { CalendarId } from '#shared/settings/schema.ts';

/** The public holidays that the law names, by a key that is put into words later. */
export const holidayKeys = [
  'new_year',
  'good_friday',
  'easter_monday',
  'labour_day',
  'victory_1945',
  'ascension',
  'whit_monday',
  'national_day',
  'assumption',
  'all_saints',
  'armistice_1918',
  'christmas',
  'saint_stephen',
  'abolition',
] as const;
export type HolidayKey = (typeof holidayKeys)[number];

const pad = (value: number): string => String(value).padStart(2, '0');

/** Easter Sunday of a Gregorian year (anonymous algorithm published by Nature in 1876). */
export const easter = (year: number): LocalDate => {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const e = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - d - (c % 4)) % 7;
  const f = d + e - 7 * Math.floor((a + 11 * d + 22 * e) / 451) + 114;
  return `${year}-${pad(Math.floor(f / 31))}-${pad((f % 31) + 1)}`;
};

const fixedDays: readonly (readonly [HolidayKey, string])[] = [
  ['new_year', '01-01'],
  ['labour_day', '05-01'],
  ['victory_1945', '05-08'],
  ['national_day', '07-14'],
  ['assumption', '08-15'],
  ['all_saints', '11-01'],
  ['armistice_1918', '11-11'],
  ['christmas', '12-25'],
];

const movingDays: readonly (readonly [HolidayKey, number])[] = [
  ['easter_monday', 1],
  ['ascension', 39],
  ['whit_monday', 50],
];

/** Commemoration of the abolition of slavery (Code du travail, L3422-2; décret 83-1003 du 23 novembre 1983). */
const abolitionDays: { readonly [id in CalendarId]?: string } = {
  'fr-mayotte': '04-27',
  'fr-martinique': '05-22',
  'fr-guadeloupe': '05-27',
  'fr-guyane': '06-10',
  'fr-reunion': '12-20',
};

const firstDates: { readonly [key in HolidayKey]?: LocalDate } = {
  victory_1945: '1982-01-01',
  abolition: '1983-11-24',
};

const known = new Map<string, ReadonlyMap<LocalDate, HolidayKey>>();

const computed = (id: CalendarId, year: number, hasGoodFriday: boolean): Map<LocalDate, HolidayKey> => {
  const sunday = easter(year);
  const abolition = abolitionDays[id];
  const all: [LocalDate, HolidayKey][] = [
    ...fixedDays.map(([key, day]): [LocalDate, HolidayKey] => [`${year}-${day}`, key]),
    ...movingDays.map(([key, days]): [LocalDate, HolidayKey] => [addDays(sunday, days), key]),
  ];
  if (abolition !== undefined) all.push([`${year}-${abolition}`, 'abolition']);
  if (id === 'fr-alsace-moselle') {
    all.push([`${year}-12-26`, 'saint_stephen']);
    if (hasGoodFriday) all.push([addDays(sunday, -2), 'good_friday']);
  }
  const inForce = all.filter(([date, key]) => date >= (firstDates[key] ?? ''));
  return new Map(inForce.sort(([a], [b]) => a.localeCompare(b)));
};

/**
 * The legal holidays of a French calendar in a year, in the order of their dates: the eleven of the Code du travail
 * (L3133-1), with 8 May only from 1982 (loi 81-893 du 2 octobre 1981); 26 December and, where the commune has it, Good
 * Friday in Alsace-Moselle (L3134-13); the abolition day overseas. A calendar made of yearly lists has none.
 */
export const legalHolidays = (
  id: CalendarId,
  year: number,
  hasGoodFriday: boolean,
): ReadonlyMap<LocalDate, HolidayKey> => {
  if (id === 'in-central') return new Map();
  const key = `${id}${hasGoodFriday}${year}`;
  const made = known.get(key) ?? computed(id, year, hasGoodFriday);
  known.set(key, made);
  return made;
};
