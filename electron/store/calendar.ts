import { centralHolidays } from '#resources/calendars/in-central.ts';
import { plainCalendar } from '#shared/calendar/rules.ts';
import type { DayKind, DayMark, WorkCalendar } from '#shared/calendar/schema.ts';
import type { CalendarId } from '#shared/settings/schema.ts';
import { readSettings } from './settings.ts';
import type { Store } from './store.ts';

type Marked = { readonly calendar: string; readonly date: string; readonly name: string; readonly kind: DayKind };

const bundled = centralHolidays
  .flatMap(({ days }) => days)
  .reduce<Record<string, DayMark>>((days, { date, name, kind }) => {
    const same = days[date];
    days[date] = { kind, name: same === undefined ? name : `${same.name}, ${name}` };
    return days;
  }, {});

/**
 * The office's calendar, or another by its id: the law or the loaded lists, then corrections. The office's own days
 * count in its own calendar only.
 */
export const readCalendar = (store: Store, asked?: CalendarId | null): WorkCalendar => {
  const { calendar: own, hasGoodFriday } = readSettings(store);
  const id = asked ?? own;
  const rows = store.all<Marked>(
    `SELECT calendar, date, name, kind FROM calendar_days
     WHERE deleted_at IS NULL AND calendar IN (@id, @office) ORDER BY calendar = 'office', date`,
    { id, office: id === own ? 'office' : '' },
  );
  const years = store.all<{ year: number }>('SELECT year FROM calendar_years WHERE calendar = @id', { id });
  const days: Record<string, DayMark> = id === 'in-central' ? { ...bundled } : {};
  for (const { date, name, kind } of rows) days[date] = { kind, name };
  const calendar = plainCalendar(id, hasGoodFriday);
  if (calendar.years === null) return { ...calendar, days };
  const loaded = new Set([...centralHolidays.map(({ year }) => year), ...years.map(({ year }) => year)]);
  return { ...calendar, days, years: [...loaded].sort((a, b) => a - b) };
};
