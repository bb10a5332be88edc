import { useTranslation } from 'react-i18next';
import { Page } from '#renderer/ui/Page.tsx';

export const BudgetPage = () => {
  const { t } = useTranslation();
  return <Page title={t('budget.title')}> </Page>;
};
