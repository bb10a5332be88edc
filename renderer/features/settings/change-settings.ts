import { client } from '#renderer/api/client.ts';
import { loadOffice } from '#renderer/api/office.ts';
import { i18n } from '#renderer/text/index.ts';
import { attempt } from '#renderer/ui/notice.ts';
import { didChange } from '#renderer/ui/undo.tsx';
import type { Input } from '#shared/contract/procedure.ts';
import type { settingsContract } from '#shared/settings/contract.ts';
import type { Settings } from '#shared/settings/schema.ts';

export type SettingsPatch = Input<(typeof settingsContract)['update']>['patch'];

const apply = async (patch: SettingsPatch): Promise<void> => {
  await client.settings.update({ patch });
  await loadOffice();
};

/** Saves a setting at once; `before` holds the settings to go back to. */
export const changeSettings = (patch: SettingsPatch, before: Settings): void => {
  const former = Object.fromEntries(Object.entries(before).filter(([key]) => key in patch)) as SettingsPatch;
  void attempt(async () => {
    await apply(patch);
    didChange(i18n.t('settings.changed'), () => apply(former));
  });
};
