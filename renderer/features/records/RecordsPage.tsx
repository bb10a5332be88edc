import { useTranslation } from 'react-i18next';
import { Page } from '#renderer/ui/Page.tsx';

export const RecordsPage = () => {
  const { t } = useTranslation();
  return <Page title={t('records.title')}> </Page>;
};
