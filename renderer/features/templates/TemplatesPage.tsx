import { useTranslation } from 'react-i18next';
import { Page } from '#renderer/ui/Page.tsx';

export const TemplatesPage = () => {
  const { t } = useTranslation();
  return <Page title={t('templates.title')}> </Page>;
};
