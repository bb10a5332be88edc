import { useTranslation } from 'react-i18next';
import { Page } from '#renderer/ui/Page.tsx';

export const CalendarsPage = () => {
  const { t } = useTranslation();
  return <Page title={t('calendars.title')}> </Page>;
};
