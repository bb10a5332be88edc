import { useTranslation } from 'react-i18next';
import { Page } from '#renderer/ui/Page.tsx';

export const ReferencesPage = () => {
  const { t } = useTranslation();
  return <Page title={t('references.title')}> </Page>;
};
