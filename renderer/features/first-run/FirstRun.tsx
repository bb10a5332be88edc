import { Button, Group, SegmentedControl, Select, Stack, TextInput } from '@mantine/core';
import { type FormEvent, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { client } from '#renderer/api/client.ts';
import { loadOffice, useOffice } from '#renderer/api/office.ts';
import { useTask } from '#renderer/api/tasks.ts';
import { setLanguage } from '#renderer/text/index.ts';
import { attempt } from '#renderer/ui/notice.ts';
import { ErrorState, TaskProgress } from '#renderer/ui/States.tsx';
import { type Language, languages, type Profile, profiles } from '#shared/settings/schema.ts';
import styles from './FirstRun.module.css';

const save = async (
  officerId: string,
  { name, sectionName, language, profile }: { name: string; sectionName: string; language: Language; profile: Profile },
): Promise<void> => {
  const { revision } = await client.people.get({ id: officerId });
  await client.people.update({ id: officerId, revision, patch: { name } });
  await client.settings.applyProfile({ profile });
  await client.settings.update({ patch: { sectionName, language, isFirstRunDone: true } });
  await loadOffice();
};

/** The first screen of a fresh store: who uses it and where, or the demonstration. */
export const FirstRun = () => {
  const { t, i18n } = useTranslation();
  const { info, settings } = useOffice();
  const [name, setName] = useState('');
  const [sectionName, setSectionName] = useState('');
  const [profile, setProfile] = useState<Profile>(settings.profile);
  const [isChecked, setIsChecked] = useState(false);
  const language: Language = i18n.language === 'en' ? 'en' : 'fr';
  const demo = useTask();
  const [, navigate] = useLocation();
  useEffect(() => {
    document.title = 'Pivot';
  }, []);
  const enter = (change: () => Promise<void>) =>
    attempt(async () => {
      await change();
      navigate('/', { replace: true });
    });
  const errorOf = (text: string) => (isChecked && text.trim() === '' ? t('common.required') : null);
  const start = (event: FormEvent): void => {
    event.preventDefault();
    setIsChecked(true);
    if (name.trim() !== '' && sectionName.trim() !== '')
      void enter(() => save(info.officerId, { name, sectionName, language, profile }));
  };
  const openDemo = async (): Promise<void> => {
    const made = await demo.run((taskId) => client.system.loadDemo({ taskId }));
    if (made === undefined) return;
    await enter(async () => {
      await client.settings.update({ patch: { language, isFirstRunDone: true } });
      await loadOffice();
    });
  };
  return (
    <main className={styles.screen}>
      <form className={styles.card} onSubmit={start} noValidate>
        <Stack gap="md">
          <div>
            <h1 className={styles.title}>{t('settings.first.title')}</h1>
            <p className={styles.lead}>{t('settings.first.lead')}</p>
          </div>
          <SegmentedControl
            aria-label={t('settings.language')}
            data={languages.map((one) => ({ value: one, label: t(`settings.languages.${one}`) }))}
            value={language}
            onChange={(one) => void setLanguage(one)}
            transitionDuration={0}
          />
          <TextInput
            label={t('settings.myName')}
            autoComplete="name"
            required
            value={name}
            onChange={({ currentTarget }) => setName(currentTarget.value)}
            error={errorOf(name)}
          />
          <TextInput
            label={t('settings.sectionName')}
            required
            value={sectionName}
            onChange={({ currentTarget }) => setSectionName(currentTarget.value)}
            error={errorOf(sectionName)}
          />
          <Select
            label={t('profile.choose')}
            description={t('profile.hint')}
            data={profiles.map((one) => ({ value: one, label: t(`profile.profiles.${one}`) }))}
            value={profile}
            onChange={(one) => one !== null && setProfile(one)}
            allowDeselect={false}
          />
          {demo.error !== null && <ErrorState error={demo.error} onRetry={() => void openDemo()} />}
          {demo.progress !== null ? (
            <div>
              <p className={styles.lead}>{t('settings.first.demoLoading')}</p>
              <TaskProgress progress={demo.progress} />
            </div>
          ) : (
            <Group gap="xs">
              <Button type="submit">{t('settings.first.start')}</Button>
              <Button variant="default" onClick={() => void openDemo()}>
                {t('settings.first.demo')}
              </Button>
            </Group>
          )}
          <p className="secondary">{t('settings.first.demoHint')}</p>
        </Stack>
      </form>
    </main>
  );
};
