import { fillRegister } from '#electron/features/deadlines/service.ts';
import { insert as insertKind } from '#electron/features/kinds/repository.ts';
import { insert as insertPerson } from '#electron/features/people/repository.ts';
import { writeSettings } from '#electron/store/settings.ts';
import { startingKinds } from '#resources/kinds.ts';
import { defaultTargets } from '#shared/kernel/pillars.ts';
import type { Context } from './context.ts';

/**
 * Gives a fresh store its officer, its kinds of dossier and its time zone, so that every procedure works at once, and
 * every store the rules that come with Pivot.
 */
export const seedStore = ({ store, now, newId, words }: Context, timeZone: string): void => {
  fillRegister({ store, now });
  if (store.first('SELECT 1 FROM people LIMIT 1')) return;
  writeSettings(store, { timeZone });
  const at = now();
  const tracked = () => ({ id: newId(), revision: 1, createdAt: at, updatedAt: at });
  insertPerson(store, {
    ...tracked(),
    name: words().people.firstOfficer.name,
    initials: words().people.firstOfficer.initials,
    role: 'officer',
    weeklyMinutes: 2100,
    targets: defaultTargets,
    activeFrom: null,
    activeTo: null,
    isOfficer: true,
    notes: '',
  });
  for (const kind of startingKinds) {
    insertKind(store, {
      ...tracked(),
      ...kind,
      template: '{KIND}-{year}-{serial:3}',
      isActive: true,
      retentionCode: null,
      closingLevel: '',
    });
  }
};
