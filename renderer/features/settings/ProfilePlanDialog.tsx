import { useTranslation } from 'react-i18next';
import { client } from '#renderer/api/client.ts';
import { useLive } from '#renderer/api/live.ts';
import { loadOffice, useOffice } from '#renderer/api/office.ts';
import { FormDialog } from '#renderer/ui/dialogs.tsx';
import { Loaded } from '#renderer/ui/States.tsx';
import { didChange } from '#renderer/ui/undo.tsx';
import type { Profile, ProfilePlan } from '#shared/settings/schema.ts';
import { wordsOf } from '#shared/text/words.ts';
import styles from './Settings.module.css';

type KindNames = ProfilePlan['kindsOn'];

/** What choosing an administration changes, to be read before it is applied. */
export const ProfilePlanDialog = ({
  profile,
  onClose,
}: {
  readonly profile: Profile;
  readonly onClose: () => void;
}) => {
  const { t } = useTranslation();
  const { settings } = useOffice();
  const plan = useLive(`settings.profilePlan:${profile}`, ['settings', 'kinds'], () =>
    client.settings.profilePlan({ profile }),
  );
  const name = t(`profile.profiles.${profile}`);
  const kinds = (list: KindNames): string =>
    list.map(({ nameFr, nameEn }) => (settings.language === 'en' ? nameEn : nameFr)).join(', ') || t('profile.none');
  const apply = async (): Promise<void> => {
    const { before } = await client.settings.applyProfile({ profile });
    await loadOffice();
    didChange(t('profile.applied', { name }), async () => {
      await client.settings.restoreProfile({ before });
      await loadOffice();
    });
  };
  return (
    <FormDialog
      isOpen
      title={t('profile.planTitle', { name })}
      action={t('profile.apply')}
      onSubmit={apply}
      onClose={onClose}
    >
      <span>{t('profile.planLead')}</span>
      <Loaded live={plan}>
        {(found) => (
          <dl className={styles.facts}>
            <dt>{t('profile.calendar')}</dt>
            <dd>{wordsOf(settings.language).calendars.names[found.calendar]}</dd>
            <dt>{t('profile.numbers')}</dt>
            <dd>{t('profile.numbersOf', { in: found.mailInTemplate, out: found.mailOutTemplate })}</dd>
            <dt>{t('profile.kindsOn')}</dt>
            <dd>{kinds(found.kindsOn)}</dd>
            <dt>{t('profile.kindsOff')}</dt>
            <dd>{kinds(found.kindsOff)}</dd>
            <dt>{t('profile.rules')}</dt>
            <dd>{t('profile.rulesCount', { on: found.presetsOn, off: found.presetsOff })}</dd>
            <dt>{t('profile.registers')}</dt>
            <dd>{t('profile.registerCount', { count: found.registers })}</dd>
          </dl>
        )}
      </Loaded>
    </FormDialog>
  );
};
