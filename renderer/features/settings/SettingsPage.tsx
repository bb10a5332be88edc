import { useTranslation } from 'react-i18next';
import { useOffice } from '#renderer/api/office.ts';
import { Page } from '#renderer/ui/Page.tsx';
import { Bin } from './Bin.tsx';
import { Choices } from './Choices.tsx';
import { Demo } from './Demo.tsx';
import { Imports } from './Imports.tsx';
import { Kinds } from './Kinds.tsx';
import { ProfileCard } from './ProfileCard.tsx';
import styles from './Settings.module.css';
import { StoreInfo } from './StoreInfo.tsx';

/** Every setting, the kinds of dossier, the bin, the imports made, and the state of the store. */
export const SettingsPage = () => {
  const { t } = useTranslation();
  const { settings } = useOffice();
  return (
    <Page title={t('settings.title')} subtitle={t('settings.subtitle')}>
      <div className={styles.columns}>
        <div className={styles.column}>
          <ProfileCard />
          <Choices />
          <StoreInfo />
        </div>
        <div className={styles.column}>
          {settings.isDemo && <Demo />}
          <Kinds />
          <Imports />
          <Bin />
        </div>
      </div>
    </Page>
  );
};
