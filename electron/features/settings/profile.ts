import type { z } from 'zod';
import { deadlines, recomputeOpen } from '#electron/features/deadlines/service.ts';
import { kinds } from '#electron/features/kinds/service.ts';
import { recomputeLetters } from '#electron/features/mail/service.ts';
import type { Context } from '#electron/service/context.ts';
import { readSettings, writeSettings } from '#electron/store/settings.ts';
import { startingKinds } from '#resources/kinds.ts';
import { profileDefaults, registersByProfile } from '#resources/profiles.ts';
import { jurisdictionsOf } from '#shared/deadlines/presets.ts';
import { kindInput } from '#shared/kinds/schema.ts';
import type { Profile, ProfilePlan, ProfileState, Settings } from '#shared/settings/schema.ts';

/** Kinds that Pivot brings; those of the user's own are left alone. */
const brought: ReadonlyMap<string, z.input<typeof kindInput>> = new Map(
  [...startingKinds, ...Object.values(profileDefaults).flatMap(({ ownKinds }) => ownKinds)].map((kind) => [
    kind.code,
    kind,
  ]),
);

const wantedSettings = (profile: Profile): ProfileState['settings'] => {
  const { calendar, mailInTemplate, mailOutTemplate } = profileDefaults[profile];
  return { profile, calendar, mailInTemplate, mailOutTemplate, hiddenRegisters: [] };
};

/** The kinds and rules that a profile would set otherwise than they are, as it wants them. */
const differences = (context: Context, profile: Profile) => {
  const { kinds: wanted } = profileDefaults[profile];
  const jurisdictions = jurisdictionsOf(profile);
  const there = kinds.list(context, {}).items;
  const presets = deadlines.presets(context, {}).items;
  return {
    fresh: wanted
      .filter((code) => !there.some((kind) => kind.code === code))
      .flatMap((code) => brought.get(code) ?? []),
    kinds: there.filter(({ code, isActive }) => brought.has(code) && isActive !== wanted.includes(code)),
    presets: presets.filter(
      ({ jurisdiction, confidence, isOn }) =>
        jurisdiction !== 'own' && isOn !== (jurisdictions.includes(jurisdiction) && confidence !== 'R'),
    ),
  };
};

/** What choosing a profile would change. */
export const planProfile = (context: Context, profile: Profile): ProfilePlan => {
  const { calendar, mailInTemplate, mailOutTemplate } = profileDefaults[profile];
  const { fresh, kinds: changed, presets } = differences(context, profile);
  const named = (list: readonly { readonly code: string; readonly nameFr: string; readonly nameEn: string }[]) =>
    list.map(({ code, nameFr, nameEn }) => ({ code, nameFr, nameEn }));
  return {
    profile,
    calendar,
    mailInTemplate,
    mailOutTemplate,
    kindsOn: named([...changed.filter(({ isActive }) => !isActive), ...fresh]),
    kindsOff: named(changed.filter(({ isActive }) => isActive)),
    presetsOn: presets.filter(({ isOn }) => !isOn).length,
    presetsOff: presets.filter(({ isOn }) => isOn).length,
    registers: registersByProfile[profile].length,
  };
};

const setSettings = (context: Context, patch: ProfileState['settings']): Settings => {
  const { store, record } = context;
  const before = readSettings(store);
  writeSettings(store, patch);
  const after = readSettings(store);
  record({ subject: 'setting', subjectId: 'settings', action: 'updated', before, after });
  if (before.calendar !== after.calendar) {
    recomputeOpen(context);
    recomputeLetters(context);
  }
  return after;
};

const setKinds = (context: Context, wanted: ProfileState['kinds']): void => {
  const byCode = new Map(kinds.list(context, {}).items.map((kind) => [kind.code, kind]));
  for (const { code, isActive } of wanted) {
    const kind = byCode.get(code);
    if (kind && kind.isActive !== isActive) {
      kinds.update(context, { id: kind.id, revision: kind.revision, patch: { isActive } });
    }
  }
};

const setPresets = (context: Context, wanted: ProfileState['presets']): void => {
  const known = new Map(
    deadlines.presets(context, {}).items.map((preset) => [`${preset.id} ${preset.validFrom}`, preset]),
  );
  for (const { id, validFrom, isOn } of wanted) {
    const preset = known.get(`${id} ${validFrom}`);
    if (preset && preset.isOn !== isOn) {
      deadlines.setPreset(context, { id, validFrom, revision: preset.revision, isOn });
    }
  }
};

/** Chooses a profile in the caller's transaction; answers the settings, and all that it changed as it was before. */
export const applyProfile = (context: Context, profile: Profile): { settings: Settings; before: ProfileState } => {
  const { calendar, mailInTemplate, mailOutTemplate, hiddenRegisters, ...rest } = readSettings(context.store);
  const { fresh, kinds: changed, presets } = differences(context, profile);
  const before: ProfileState = {
    settings: { profile: rest.profile, calendar, mailInTemplate, mailOutTemplate, hiddenRegisters },
    kinds: [
      ...changed.map(({ code, isActive }) => ({ code, isActive })),
      ...fresh.map(({ code }) => ({ code, isActive: false })),
    ],
    presets: presets.map(({ id, validFrom, isOn }) => ({ id, validFrom, isOn })),
  };
  for (const kind of fresh) kinds.create(context, kindInput.parse(kind));
  setKinds(
    context,
    changed.map(({ code, isActive }) => ({ code, isActive: !isActive })),
  );
  setPresets(
    context,
    presets.map(({ id, validFrom, isOn }) => ({ id, validFrom, isOn: !isOn })),
  );
  return { settings: setSettings(context, wantedSettings(profile)), before };
};

/** Puts back what choosing a profile changed; kinds and rules that are gone since are passed over. */
export const restoreProfile = (context: Context, before: ProfileState): Settings => {
  setKinds(context, before.kinds);
  setPresets(context, before.presets);
  return setSettings(context, before.settings);
};
