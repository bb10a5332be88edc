import { useTranslation } from 'react-i18next';
import { Page } from '#renderer/ui/Page.tsx';

export const VisitsPage = () => {
  const { t } = useTranslation();
  return <Page title={t('visits.title')}> </Page>;
};
