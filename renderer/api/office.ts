import { create } from 'zustand';
import { setLanguage } from '#renderer/text/index.ts';
import type { WorkCalendar } from '#shared/calendar/schema.ts';
import type { Output } from '#shared/contract/procedure.ts';
import { type LocalDate, toLocal } from '#shared/kernel/time.ts';
import type { Settings } from '#shared/settings/schema.ts';
import type { systemContract } from '#shared/system/contract.ts';
import { client } from './client.ts';
import { onEvent } from './live.ts';

/** What every screen knows of the office: its settings, the service, its calendar, and which day it is there. */
export type Office = {
  readonly settings: Settings;
  readonly info: Output<(typeof systemContract)['info']>;
  readonly day: LocalDate;
  /** The days on which the office works. */
  readonly calendar: WorkCalendar;
};

const useStore = create<{ readonly office: Office | null }>(() => ({ office: null }));

/** Reads settings and system information again. */
export const loadOffice = async (): Promise<void> => {
  const [settings, info, calendar] = await Promise.all([
    client.settings.get(),
    client.system.info(),
    client.calendars.office(),
  ]);
  await setLanguage(settings.language, settings.profile);
  useStore.setState({ office: { settings, info, calendar, day: toLocal(info.now, settings.timeZone).day } });
};

/** Keeps the office up to date with the service's events. */
export const followOffice = (onFailure: (error: unknown) => void): (() => void) =>
  onEvent((event) => {
    const isConcerned =
      event.name === 'newDay' ||
      (event.name === 'changed' && ['settings', 'calendars'].some((name) => event.payload.features.includes(name)));
    if (isConcerned) loadOffice().catch(onFailure);
  });

/** The office, or null before it is known. */
export const useMaybeOffice = (): Office | null => useStore((state) => state.office);

/** The office; only below the shell, where it is known. */
export const useOffice = (): Office => {
  const office = useMaybeOffice();
  if (office === null) throw new Error('The office is read before it is loaded.');
  return office;
};

/** The office's time zone, for formatters. */
export const officeZone = (): string => useStore.getState().office?.settings.timeZone ?? 'Europe/Paris';
