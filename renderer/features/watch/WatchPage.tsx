import { useTranslation } from 'react-i18next';
import { Page } from '#renderer/ui/Page.tsx';

export const WatchPage = () => {
  const { t } = useTranslation();
  return <Page title={t('watch.title')}> </Page>;
};
