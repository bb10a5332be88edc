import { create } from 'zustand';
import { setLanguage } from '#renderer/text/index.ts';
import type { Output } from '#shared/contract/procedure.ts';
import { type LocalDate, toLocal } from '#shared/kernel/time.ts';
import type { Settings } from '#shared/settings/schema.ts';
import type { systemContract } from '#shared/system/contract.ts';
import { client } from './client.ts';
import { onEvent } from './live.ts';

/** What every screen knows of the office: its settings, the service, and which day it is there. */
export type Office = {
  readonly settings: Settings;
  readonly info: Output<(typeof systemContract)['info']>;
  readonly day: LocalDate;
};

const useStore = create<{ readonly office: Office | null }>(() => ({ office: null }));

/** Reads settings and system information again. */
export const loadOffice = async (): Promise<void> => {
  const [settings, info] = await Promise.all([client.settings.get(), client.system.info()]);
  await setLanguage(settings.language);
  useStore.setState({ office: { settings, info, day: toLocal(info.now, settings.timeZone).day } });
};

/** Keeps the office up to date with the service's events. */
export const followOffice = (onFailure: (error: unknown) => void): (() => void) =>
  onEvent((event) => {
    const isConcerned =
      event.name === 'newDay' || (event.name === 'changed' && event.payload.features.includes('settings'));
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
