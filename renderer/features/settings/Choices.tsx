import { NumberInput, SegmentedControl, Select, Stack, TextInput } from '@mantine/core';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '#renderer/api/client.ts';
import { usePeople } from '#renderer/api/directory.ts';
import { loadOffice, useOffice } from '#renderer/api/office.ts';
import { Card } from '#renderer/ui/Card.tsx';
import { attempt } from '#renderer/ui/notice.ts';
import { didChange } from '#renderer/ui/undo.tsx';
import { languages } from '#shared/settings/schema.ts';
import { changeSettings } from './change-settings.ts';
import { OfficeCalendar } from './OfficeCalendar.tsx';
import styles from './Settings.module.css';

type TextSettingProps = { readonly label: string; readonly value: string; readonly onSave: (text: string) => void };

/** A line of text that is saved when it is left, or by Enter. */
const TextSetting = ({ label, value, onSave }: TextSettingProps) => {
  const [text, setText] = useState(value);
  const save = () => {
    if (text.trim() === '') setText(value);
    else if (text.trim() !== value) onSave(text.trim());
  };
  return (
    <TextInput
      label={label}
      value={text}
      onChange={({ currentTarget }) => setText(currentTarget.value)}
      onBlur={save}
      onKeyDown={({ key }) => key === 'Enter' && save()}
    />
  );
};

const MyName = () => {
  const { t } = useTranslation();
  const { info } = useOffice();
  const { personById } = usePeople();
  const me = personById.get(info.officerId);
  if (me === undefined) return null;
  const rename = async (name: string): Promise<void> => {
    const fresh = await client.people.get({ id: me.id });
    await client.people.update({ id: me.id, revision: fresh.revision, patch: { name } });
    await loadOffice();
  };
  const save = (name: string) =>
    void attempt(async () => {
      await rename(name);
      didChange(t('settings.changed'), () => rename(me.name));
    });
  return <TextSetting key={me.name} label={t('settings.myName')} value={me.name} onSave={save} />;
};

type ChoiceProps<T extends string> = {
  readonly label: string;
  readonly data: { value: T; label: string }[];
  readonly value: T;
  readonly onChange: (value: T) => void;
};

const Choice = <T extends string>({ label, data, value, onChange }: ChoiceProps<T>) => {
  const labelId = useId();
  return (
    <div>
      <div id={labelId} className={styles.label}>
        {label}
      </div>
      <SegmentedControl
        data={data}
        value={value}
        onChange={onChange}
        aria-labelledby={labelId}
        transitionDuration={0}
        fullWidth
      />
    </div>
  );
};

/** The choices of this Pivot; each is saved as it changes. */
export const Choices = () => {
  const { t } = useTranslation();
  const { settings } = useOffice();
  return (
    <>
      <Card title={t('settings.section')} isPadded>
        <Stack gap="sm">
          <MyName />
          <TextSetting
            key={settings.sectionName}
            label={t('settings.sectionName')}
            value={settings.sectionName}
            onSave={(sectionName) => changeSettings({ sectionName }, settings)}
          />
          <Choice
            label={t('settings.language')}
            data={languages.map((language) => ({ value: language, label: t(`settings.languages.${language}`) }))}
            value={settings.language}
            onChange={(language) => changeSettings({ language }, settings)}
          />
          <Select
            label={t('settings.timeZone')}
            data={[...new Set([settings.timeZone, ...Intl.supportedValuesOf('timeZone')])].sort()}
            value={settings.timeZone}
            onChange={(timeZone) =>
              timeZone !== null && timeZone !== settings.timeZone && changeSettings({ timeZone }, settings)
            }
            searchable
            allowDeselect={false}
            limit={60}
            nothingFoundMessage={t('common.noMatch')}
          />
        </Stack>
      </Card>
      <Card title={t('settings.display')} isPadded>
        <Stack gap="sm">
          <Choice
            label={t('settings.theme')}
            data={(['system', 'light', 'dark'] as const).map((theme) => ({
              value: theme,
              label: t(`settings.themes.${theme}`),
            }))}
            value={settings.theme}
            onChange={(theme) => changeSettings({ theme }, settings)}
          />
          <Choice
            label={t('settings.density')}
            data={(['comfortable', 'compact'] as const).map((density) => ({
              value: density,
              label: t(`settings.densities.${density}`),
            }))}
            value={settings.density}
            onChange={(density) => changeSettings({ density }, settings)}
          />
          <Choice
            label={t('settings.singleKeys')}
            data={(['on', 'off'] as const).map((choice) => ({
              value: choice,
              label: t(`settings.singleKeyChoices.${choice}`),
            }))}
            value={settings.hasSingleKeys ? 'on' : 'off'}
            onChange={(choice) => changeSettings({ hasSingleKeys: choice === 'on' }, settings)}
          />
        </Stack>
      </Card>
      <Goals />
      <OfficeCalendar />
    </>
  );
};

const Goals = () => {
  const { t } = useTranslation();
  const { settings } = useOffice();
  return (
    <Card title={t('settings.goals')} isPadded>
      <Stack gap="sm">
        {(['driftThreshold', 'medianGoalDays'] as const).map((goal) => (
          <NumberSetting
            key={`${goal}${settings[goal]}`}
            label={t(`settings.${goal}`)}
            suffix={t(goal === 'driftThreshold' ? 'settings.points' : 'settings.days')}
            max={goal === 'driftThreshold' ? 50 : 365}
            value={settings[goal]}
            onSave={(value) => changeSettings({ [goal]: value }, settings)}
          />
        ))}
      </Stack>
    </Card>
  );
};

type NumberSettingProps = {
  readonly label: string;
  readonly suffix: string;
  readonly max: number;
  readonly value: number;
  readonly onSave: (value: number) => void;
};

const NumberSetting = ({ label, suffix, max, value, onSave }: NumberSettingProps) => {
  const [draft, setDraft] = useState<string | number>(value);
  const save = () => {
    const next = Number(draft);
    if (Number.isInteger(next) && next >= 1 && next <= max && next !== value) onSave(next);
    else if (next !== value) setDraft(value);
  };
  return (
    <NumberInput
      label={label}
      suffix={suffix}
      min={1}
      max={max}
      allowDecimal={false}
      value={draft}
      onChange={setDraft}
      onBlur={save}
      onKeyDown={({ key }) => key === 'Enter' && save()}
    />
  );
};
