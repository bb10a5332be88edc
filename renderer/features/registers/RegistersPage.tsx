import { useTranslation } from 'react-i18next';
import { Page } from '#renderer/ui/Page.tsx';

export const RegistersPage = () => {
  const { t } = useTranslation();
  return <Page title={t('registers.title')}> </Page>;
};
