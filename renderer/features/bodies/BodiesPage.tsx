import { useTranslation } from 'react-i18next';
import { Page } from '#renderer/ui/Page.tsx';

export const BodiesPage = () => {
  const { t } = useTranslation();
  return <Page title={t('bodies.title')}> </Page>;
};
