import { useTranslation } from 'react-i18next';
import { Page } from '#renderer/ui/Page.tsx';

export const PresetsPage = () => {
  const { t } = useTranslation();
  return <Page title={t('calendars.title')}> </Page>;
};
