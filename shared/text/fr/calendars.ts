import type { CalendarPlace } from '#shared/calendars/schema.ts';

const names: Readonly<Record<CalendarPlace, string>> = {
  fr: 'France',
  'fr-alsace-moselle': 'Alsace-Moselle',
  'fr-guadeloupe': 'Guadeloupe',
  'fr-martinique': 'Martinique',
  'fr-guyane': 'Guyane',
  'fr-reunion': 'La Réunion',
  'fr-mayotte': 'Mayotte',
  'in-central': 'Inde, administration centrale',
  office: 'Jours du bureau',
};

const closings: Readonly<Record<string, string>> = {
  new_year: 'Jour de l’an',
  good_friday: 'Vendredi saint',
  easter_monday: 'Lundi de Pâques',
  labour_day: 'Fête du travail',
  victory_1945: 'Victoire de 1945',
  ascension: 'Ascension',
  whit_monday: 'Lundi de Pentecôte',
  national_day: 'Fête nationale',
  assumption: 'Assomption',
  all_saints: 'Toussaint',
  armistice_1918: 'Armistice de 1918',
  christmas: 'Noël',
  saint_stephen: 'Saint-Étienne',
  abolition: 'Abolition de l’esclavage',
  saturday: 'samedi',
  sunday: 'dimanche',
};

/** The sentences of calendars. */
export const calendars = {
  names,
  /** A closed day's name: the one of a legal holiday, or the name that was given to it. */
  nameOf: (reason: string): string => closings[reason] ?? reason,
  law: 'Code du travail',
  notFound: 'Ce jour n’existe pas ou est dans la corbeille.',
  taken: (date: string) =>
    `Le ${date.split('-').reverse().join('/')} est déjà dans ce calendrier. Rien n’a été ajouté.`,
  notLoaded: (name: string, year: number) =>
    `Le calendrier « ${name} » n’est pas chargé pour l’année ${year}. Importez sa liste dans Calendriers, puis recommencez.`,
  note: 'Recalculée après une correction du calendrier',
  import: {
    noDate: 'le fichier n’a pas de colonne « date »',
    date: 'date attendue au format AAAA-MM-JJ ou JJ/MM/AAAA',
    name: 'nom du jour absent',
    kind: 'nature inconnue : férié, travaillé ou optionnel',
    twice: (line: number) => `même date que la ligne ${line}`,
    tooMany: (limit: number) => `Le fichier compte plus de ${limit} jours. Rien n’a été importé.`,
    range: 'l’année doit être comprise entre 1970 et 2100',
  },
};
