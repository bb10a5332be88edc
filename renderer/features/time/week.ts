import { create } from 'zustand';
import { type Pillar, pillars } from '#shared/kernel/pillars.ts';
import { addDays, eachDay, type LocalDate, startOfWeek } from '#shared/kernel/time.ts';
import { type Activity, activities, type TimeRow } from '#shared/time/schema.ts';

/** A row of the week's sheet: what the time is spent on, with its words. */
export type SheetRow = {
  readonly pillar: Pillar;
  readonly activity: Activity;
  readonly dossierId: string | null;
  readonly meetingId: string | null;
  /** Reference of the dossier or title of the meeting; empty for a plain activity. */
  readonly label: string;
};

/** What the screen shows; kept while other screens are open. A null day stands for today, a null person for the officer. */
export const useTimeView = create<{
  readonly day: LocalDate | null;
  readonly personId: string | null;
  readonly added: readonly SheetRow[];
}>(() => ({ day: null, personId: null, added: [] }));

/** The days of a day's week, Monday first. */
export const weekDays = (day: LocalDate): LocalDate[] => eachDay(startOfWeek(day), addDays(startOfWeek(day), 6));

export const rowKey = ({ pillar, activity, dossierId, meetingId }: Omit<SheetRow, 'label'>): string =>
  [pillar, activity, dossierId ?? '', meetingId ?? ''].join('|');

const usualRows: readonly SheetRow[] = [
  { pillar: 'documentation', activity: 'drafting' },
  { pillar: 'coordination', activity: 'liaison' },
  { pillar: 'supervision', activity: 'distribution' },
].map((row) => ({ ...row, dossierId: null, meetingId: null, label: '' }) as SheetRow);

const sheetRowOf = ({ pillar, activity, dossierId, meetingId, ...entry }: TimeRow): SheetRow => ({
  pillar,
  activity,
  dossierId,
  meetingId,
  label: [entry.dossierReference, entry.meetingTitle].filter((part) => part !== null).join(' · '),
});

const rank = (row: SheetRow): number =>
  pillars.indexOf(row.pillar) * 1000 + activities.indexOf(row.activity) * 10 + (row.label === '' ? 0 : 1);

/**
 * The rows of a week: those with time, those added by hand, and the plain activities of the week before;
 * one for each pillar that has none.
 */
export const sheetRows = (
  entries: readonly TimeRow[],
  former: readonly TimeRow[],
  added: readonly SheetRow[],
): SheetRow[] => {
  const all = [...entries.map(sheetRowOf), ...former.map(sheetRowOf).filter(({ label }) => label === ''), ...added];
  const missing = usualRows.filter(({ pillar }) => !all.some((row) => row.pillar === pillar));
  const byKey = new Map([...all, ...missing].map((row) => [rowKey(row), row]));
  return [...byKey.values()].sort((a, b) => rank(a) - rank(b) || a.label.localeCompare(b.label));
};

export const minutesOf = (entries: readonly { readonly minutes: number }[]): number =>
  entries.reduce((sum, { minutes }) => sum + minutes, 0);
