import { useTranslation } from 'react-i18next';
import { Page } from '#renderer/ui/Page.tsx';

export const CorrespondentsPage = () => {
  const { t } = useTranslation();
  return <Page title={t('mail.title')}> </Page>;
};
