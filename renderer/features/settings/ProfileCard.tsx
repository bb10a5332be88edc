import { Select, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useOffice } from '#renderer/api/office.ts';
import { Card } from '#renderer/ui/Card.tsx';
import { type Profile, profiles, settingsPatch } from '#shared/settings/schema.ts';
import { changeSettings } from './change-settings.ts';
import { ProfilePlanDialog } from './ProfilePlanDialog.tsx';

type NumberName = 'sectionCode' | 'mailInTemplate' | 'mailOutTemplate';

/** A number pattern or the section's short name; saved when it is left, or by Enter, once it is valid. */
const NumberSetting = ({ name }: { readonly name: NumberName }) => {
  const { t } = useTranslation();
  const { settings } = useOffice();
  const [text, setText] = useState(settings[name]);
  const isTemplate = name !== 'sectionCode';
  const isValid = settingsPatch.shape[name].safeParse(text).success;
  const save = () => {
    if (isValid && text.trim() !== settings[name]) changeSettings({ [name]: text.trim() }, settings);
  };
  return (
    <TextInput
      label={t(`profile.${name}`)}
      description={isTemplate ? t('profile.templateHint') : undefined}
      value={text}
      error={isTemplate && !isValid ? t('profile.templateWrong') : undefined}
      onChange={({ currentTarget }) => setText(currentTarget.value)}
      onBlur={save}
      onKeyDown={({ key }) => key === 'Enter' && save()}
    />
  );
};

const names: readonly NumberName[] = ['sectionCode', 'mailInTemplate', 'mailOutTemplate'];

/** The administration that this Pivot serves, with what follows from it for numbers. */
export const ProfileCard = () => {
  const { t } = useTranslation();
  const { settings } = useOffice();
  const [asked, setAsked] = useState<Profile | null>(null);
  return (
    <Card title={t('profile.title')} isPadded>
      <Stack gap="sm">
        <Select
          label={t('profile.choose')}
          description={t('profile.hint')}
          data={profiles.map((value) => ({ value, label: t(`profile.profiles.${value}`) }))}
          value={settings.profile}
          onChange={(value) => value !== null && value !== settings.profile && setAsked(value)}
          allowDeselect={false}
        />
        {names.map((name) => (
          <NumberSetting key={`${name}${settings[name]}`} name={name} />
        ))}
      </Stack>
      {asked !== null && <ProfilePlanDialog profile={asked} onClose={() => setAsked(null)} />}
    </Card>
  );
};
