import { useTranslation } from 'react-i18next';
import { Page } from '#renderer/ui/Page.tsx';

export const CircuitsPage = () => {
  const { t } = useTranslation();
  return <Page title={t('circuits.title')}> </Page>;
};
