import { client } from '#renderer/api/client.ts';
import { useLive } from '#renderer/api/live.ts';
import { useOffice } from '#renderer/api/office.ts';
import { i18n } from '#renderer/text/index.ts';
import { jurisdictionsOf, type Preset } from '#shared/deadlines/presets.ts';

const none: readonly Preset[] = [];

/** The rules that an office of this profile can choose: in force, and switched on. */
export const useOfferedPresets = (): readonly Preset[] => {
  const { settings, day } = useOffice();
  const jurisdiction = [...jurisdictionsOf(settings.profile)];
  const { data } = useLive(`deadlines.presets:${settings.profile}:${day}`, ['calendars'], () =>
    client.deadlines.presets({ jurisdiction, isOn: true, on: day }),
  );
  return data?.items ?? none;
};

/** A rule's name in the user's language. */
export const presetName = ({ nameFr, nameEn }: Preset): string => (i18n.language === 'en' ? nameEn : nameFr);

/** What a rule is counted from, in the user's language. */
export const triggerName = ({ triggerFr, triggerEn }: Preset): string =>
  i18n.language === 'en' ? triggerEn : triggerFr;
