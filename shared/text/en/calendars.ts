import type { CalendarPlace } from '#shared/calendars/schema.ts';
import type { Words } from '../words.ts';

const names: Readonly<Record<CalendarPlace, string>> = {
  fr: 'France',
  'fr-alsace-moselle': 'Alsace-Moselle',
  'fr-guadeloupe': 'Guadeloupe',
  'fr-martinique': 'Martinique',
  'fr-guyane': 'French Guiana',
  'fr-reunion': 'Réunion',
  'fr-mayotte': 'Mayotte',
  'in-central': 'India, central offices',
  office: 'Days of the office',
};

const closings: Readonly<Record<string, string>> = {
  new_year: 'New Year’s Day',
  good_friday: 'Good Friday',
  easter_monday: 'Easter Monday',
  labour_day: 'Labour Day',
  victory_1945: 'Victory in 1945',
  ascension: 'Ascension Day',
  whit_monday: 'Whit Monday',
  national_day: 'National Day',
  assumption: 'Assumption',
  all_saints: 'All Saints’ Day',
  armistice_1918: 'Armistice of 1918',
  christmas: 'Christmas Day',
  saint_stephen: 'Saint Stephen’s Day',
  abolition: 'Abolition of slavery',
  saturday: 'Saturday',
  sunday: 'Sunday',
};

export const calendars: Words['calendars'] = {
  names,
  nameOf: (reason) => closings[reason] ?? reason,
  law: 'French labour code',
  notFound: 'This day does not exist or is in the bin.',
  taken: (date) => `${date.split('-').reverse().join('/')} is already in this calendar. Nothing was added.`,
  notLoaded: (name, year) =>
    `The calendar “${name}” is not loaded for the year ${year}. Import its list in Calendars, then try again.`,
  note: 'Computed anew after a correction of the calendar',
  import: {
    noDate: 'the file has no “date” column',
    date: 'a date is expected as YYYY-MM-DD or DD/MM/YYYY',
    name: 'the name of the day is missing',
    kind: 'unknown nature: closed, worked or restricted',
    twice: (line) => `same date as line ${line}`,
    tooMany: (limit) => `The file has more than ${limit} days. Nothing was imported.`,
    range: 'the year must be between 1970 and 2100',
  },
};
