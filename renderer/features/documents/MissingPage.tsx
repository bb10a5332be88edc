import { useTranslation } from 'react-i18next';
import { Page } from '#renderer/ui/Page.tsx';

export const MissingPage = () => {
  const { t } = useTranslation();
  return <Page title={t('documents.title')}> </Page>;
};
