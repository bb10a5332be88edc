import type { Context } from '#electron/service/context.ts';
import { readSettings } from '#electron/store/settings.ts';
import type { LocalDate } from '#shared/kernel/time.ts';
import type { Scene } from './scene.ts';

/** The service's own way of working, as on a past day at some minutes from midnight. */
export const atTheDesk = (scene: Scene, officerId: string, day: LocalDate, minutes: number): Context => {
  const { store, newId, timeZone, words, tell } = scene;
  const at = scene.at(day, minutes);
  return {
    store,
    newId,
    now: () => at,
    today: () => day,
    timeZone: () => timeZone,
    officerId: () => officerId,
    settings: () => readSettings(store),
    words: () => words,
    host: { capabilities: { host: 'cli', canPrintPdf: false } },
    record: (change) => tell(change, at),
    announce: () => undefined,
  };
};
