import type { DayKind } from '#shared/calendar/schema.ts';

/** A year's list of holidays of the central offices in India, with the memorandum that gives it. */
export type HolidayList = {
  readonly year: number;
  readonly source: string;
  readonly days: readonly {
    readonly date: string;
    readonly name: string;
    readonly kind: DayKind;
    readonly place: string;
  }[];
};

const compulsory = [
  'Republic Day',
  'Id-ul-Fitr',
  'Mahavir Jayanti',
  'Good Friday',
  'Buddha Purnima',
  'Id-ul-Zuha (Bakrid)',
  'Muharram',
  'Independence Day',
  'Milad-un-Nabi (Id-e-Milad)',
  'Mahatma Gandhi’s Birthday',
  'Dussehra',
  'Diwali (Deepavali)',
  'Guru Nanak’s Birthday',
  'Christmas Day',
] as const;

/** The compulsory days in the order of their names, then those that Delhi chose, which other offices may not have. */
const listOf = (
  year: number,
  source: string,
  dates: readonly string[],
  delhi: Readonly<Record<string, string>>,
): HolidayList => ({
  year,
  source,
  days: [
    ...compulsory.map((name, index) => ({ date: `${year}-${dates[index]}`, name, kind: 'closed' as const, place: '' })),
    ...Object.entries(delhi).map(([name, date]) => ({
      date: `${year}-${date}`,
      name,
      kind: 'restricted' as const,
      place: 'Delhi',
    })),
  ],
});

/**
 * The fourteen compulsory holidays of each year for which a list was read, moon-dependent dates as first announced, and
 * the three days chosen for Delhi as optional ones: an office there corrects them to closed.
 */
export const centralHolidays: readonly HolidayList[] = [
  listOf(
    2024,
    'DoPT OM 12/2/2023-JCA, 3-7-2023',
    '01-26 04-11 04-21 03-29 05-23 06-17 07-17 08-15 09-16 10-02 10-12 10-31 11-15 12-25'.split(' '),
    { Holi: '03-25', 'Ram Navami': '04-17', Janmashtami: '08-26' },
  ),
  listOf(
    2025,
    'DoPT OM 12/2/2023-JCA, 9-7-2024',
    '01-26 03-31 04-10 04-18 05-12 06-07 07-06 08-15 09-05 10-02 10-02 10-20 11-05 12-25'.split(' '),
    { 'Maha Shivaratri': '02-26', Holi: '03-14', Janmashtami: '08-16' },
  ),
  listOf(
    2026,
    'DoPT OM 3-7-2025',
    '01-26 03-21 03-31 04-03 05-01 05-27 06-26 08-15 08-26 10-02 10-20 11-08 11-24 12-25'.split(' '),
    { Holi: '03-04', 'Ram Navami': '03-26', Janmashtami: '09-04' },
  ),
];
