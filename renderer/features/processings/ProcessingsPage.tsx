import { useTranslation } from 'react-i18next';
import { Page } from '#renderer/ui/Page.tsx';

export const ProcessingsPage = () => {
  const { t } = useTranslation();
  return <Page title={t('processings.title')}> </Page>;
};
