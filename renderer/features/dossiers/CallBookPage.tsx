import { useTranslation } from 'react-i18next';
import { Page } from '#renderer/ui/Page.tsx';

export const CallBookPage = () => {
  const { t } = useTranslation();
  return <Page title={t('dossiers.title')}> </Page>;
};
