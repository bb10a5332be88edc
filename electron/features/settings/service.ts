import { recomputeOpen } from '#electron/features/deadlines/service.ts';
import { recomputeLetters } from '#electron/features/mail/service.ts';
import type { FeatureHandlers } from '#electron/service/context.ts';
import { defined } from '#electron/store/revision.ts';
import { readSettings, writeSettings } from '#electron/store/settings.ts';
import type { PivotContract } from '#shared/contract/contract.ts';
import { applyProfile, planProfile, restoreProfile } from './profile.ts';

export const settings: FeatureHandlers<PivotContract['settings']> = {
  get: ({ store }) => readSettings(store),
  update: (context, { patch }) => {
    const { store, record } = context;
    const before = readSettings(store);
    writeSettings(store, defined(patch));
    const after = readSettings(store);
    record({ subject: 'setting', subjectId: 'settings', action: 'updated', before, after });
    const hasMoved = before.calendar !== after.calendar || before.hasGoodFriday !== after.hasGoodFriday;
    if (hasMoved) {
      recomputeOpen(context);
      recomputeLetters(context);
    }
    return after;
  },
  profilePlan: (context, { profile }) => planProfile(context, profile),
  applyProfile: (context, { profile }) => applyProfile(context, profile),
  restoreProfile: (context, { before }) => restoreProfile(context, before),
};
