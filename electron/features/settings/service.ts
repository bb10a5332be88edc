import type { FeatureHandlers } from '#electron/service/context.ts';
import { defined } from '#electron/store/revision.ts';
import { readSettings, writeSettings } from '#electron/store/settings.ts';
import type { PivotContract } from '#shared/contract/contract.ts';

export const settings: FeatureHandlers<PivotContract['settings']> = {
  get: ({ store }) => readSettings(store),
  update: ({ store, record }, { patch }) => {
    const before = readSettings(store);
    writeSettings(store, defined(patch));
    const after = readSettings(store);
    record({ subject: 'setting', subjectId: 'settings', action: 'updated', before, after });
    return after;
  },
};
