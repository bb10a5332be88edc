import { newlyTracked, tableOf } from '#electron/features/collection.ts';
import { recomputeOpen } from '#electron/features/deadlines/service.ts';
import { recomputeLetters } from '#electron/features/mail/service.ts';
import type { Context, FeatureHandlers } from '#electron/service/context.ts';
import { readCalendar } from '#electron/store/calendar.ts';
import { type ColumnMap, plain } from '#electron/store/columns.ts';
import { defined, revised } from '#electron/store/revision.ts';
import { isTaken, type Store } from '#electron/store/store.ts';
import { centralHolidays } from '#resources/calendars/in-central.ts';
import { legalHolidays } from '#shared/calendar/holidays.ts';
import { computedYears, datesOf, isYearLoaded, requireYear, workingDaysBetween } from '#shared/calendar/rules.ts';
import type { WorkCalendar } from '#shared/calendar/schema.ts';
import type { CalendarDay, CalendarPlace, YearDate } from '#shared/calendars/schema.ts';
import type { PivotContract } from '#shared/contract/contract.ts';
import { AppError } from '#shared/contract/errors.ts';
import type { JournalAction } from '#shared/journal/schema.ts';
import { calendarIds } from '#shared/settings/schema.ts';
import type { Words } from '#shared/text/words.ts';
import { importDays, undoImport } from './import-days.ts';

const columns = {
  id: plain('id'),
  revision: plain('revision'),
  createdAt: plain('created_at'),
  updatedAt: plain('updated_at'),
  calendar: plain('calendar'),
  date: plain('date'),
  name: plain('name'),
  kind: plain('kind'),
  place: plain('place'),
  source: plain('source'),
} satisfies ColumnMap<CalendarDay>;

const table = tableOf<CalendarDay>('calendar_days', columns, (w) => w.calendars.notFound);

/** Writes a day, and says so when its date is already in the calendar. */
const written = (date: string, write: () => void): void => {
  try {
    write();
  } catch (error) {
    if (!isTaken(error, 'calendar_days.calendar')) throw error;
    throw new AppError('conflict', (w) => w.calendars.taken(date), { date: (w) => w.calendars.taken(date) });
  }
};

/** Records a day's change and computes open deadlines anew. */
const told = (context: Context, action: JournalAction, day: CalendarDay, before: CalendarDay | null = null) => {
  const after = action === 'removed' ? null : day;
  context.record({ subject: 'calendar', subjectId: day.id, action, before, after });
  return { day, recomputed: recomputeOpen(context) + recomputeLetters(context) };
};

const bundledOf = (year: number, words: Words): YearDate[] =>
  (centralHolidays.find((list) => list.year === year) ?? { source: '', days: [] }).days.map((day) => ({
    ...day,
    name: words.calendars.nameOf(day.name),
    origin: 'list',
    source: centralHolidays.find((list) => list.year === year)?.source ?? '',
    id: null,
    revision: null,
  }));

const givenDates = (calendar: WorkCalendar, year: number, words: Words): YearDate[] => {
  if (calendar.id === 'in-central') return bundledOf(year, words);
  return [...legalHolidays(calendar.id, year, calendar.hasGoodFriday)].map(([date, key]) => ({
    date,
    name: words.calendars.nameOf(key),
    kind: 'closed',
    origin: 'law',
    place: '',
    source: words.calendars.law,
    id: null,
    revision: null,
  }));
};

const ownDates = (store: Store, calendar: CalendarPlace, year: number): YearDate[] =>
  table
    .list(
      store,
      [
        {
          sql: 'calendar = @calendar AND date BETWEEN @from AND @to',
          values: { calendar, from: `${year}-01-01`, to: `${year}-12-31` },
        },
      ],
      'date',
    )
    .map(({ date, name, kind, place, source, id, revision }) => ({
      date,
      name,
      kind,
      origin: 'own',
      place,
      source,
      id,
      revision,
    }));

export const calendars: FeatureHandlers<PivotContract['calendars']> = {
  list: ({ store, settings, words }) => {
    const own = settings().calendar;
    const items = calendarIds.map((id) => {
      const { years } = readCalendar(store, id);
      return {
        id,
        name: words().calendars.names[id],
        isComputed: years === null,
        years: years === null ? [computedYears.first, computedYears.last] : [...years],
        isOffice: id === own,
      };
    });
    return { items, total: items.length };
  },
  holidays: ({ store, words }, { calendar: id, year }) => {
    const calendar = readCalendar(store, id);
    requireYear(calendar, `${year}-01-01`);
    return datesOf(calendar, year)
      .filter(({ kind }) => kind === 'closed')
      .map(({ date, name }) => ({ date, name: words().calendars.nameOf(name) }));
  },
  year: ({ store, words, settings }, { calendar: id, year }) => {
    const office = id === settings().calendar ? ownDates(store, 'office', year) : [];
    const closed = new Set(office.map(({ date }) => date));
    const own = [...ownDates(store, id, year).filter(({ date }) => !closed.has(date)), ...office];
    const corrected = new Set(own.map(({ date }) => date));
    const calendar = id === 'office' ? null : readCalendar(store, id);
    const given = calendar === null ? [] : givenDates(calendar, year, words());
    const items = [...given.filter(({ date }) => !corrected.has(date)), ...own].sort((a, b) =>
      a.date.localeCompare(b.date),
    );
    return { items, total: items.length, isLoaded: calendar === null || isYearLoaded(calendar, year) };
  },
  workingDays: ({ store }, { calendar: id, from, to }) => {
    const calendar = readCalendar(store, id);
    for (let year = Number(from.slice(0, 4)); year <= Number(to.slice(0, 4)); year += 1) {
      requireYear(calendar, `${year}-01-01`);
    }
    return { days: workingDaysBetween(from, to, calendar) };
  },
  office: ({ store }) => readCalendar(store),
  getDay: ({ store }, { id }) => table.find(store, id),
  addDay: (context, input) => {
    const day: CalendarDay = { ...newlyTracked(context), ...input };
    written(day.date, () => table.insert(context.store, day));
    return told(context, 'created', day);
  },
  updateDay: (context, { id, revision, patch }) => {
    const before = table.find(context.store, id);
    const day = revised(before, revision, defined(patch), context.now());
    written(day.date, () => table.update(context.store, day));
    return told(context, 'updated', day, before);
  },
  removeDay: (context, { id, revision }) => {
    const before = table.find(context.store, id);
    revised(before, revision, {}, context.now());
    table.setDeleted(context.store, id, context.now());
    return told(context, 'removed', before, before);
  },
  restoreDay: (context, { id }) => {
    const before = table.find(context.store, id, true);
    written(before.date, () => table.setDeleted(context.store, id, null));
    return told(context, 'restored', table.find(context.store, id));
  },
  undoImport: (context, input) => undoImport(context, input),
  importDays: (context, input) => importDays(context, input, (day) => table.insert(context.store, day)),
};
