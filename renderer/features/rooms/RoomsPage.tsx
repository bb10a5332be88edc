import { useTranslation } from 'react-i18next';
import { Page } from '#renderer/ui/Page.tsx';

export const RoomsPage = () => {
  const { t } = useTranslation();
  return <Page title={t('rooms.title')}> </Page>;
};
