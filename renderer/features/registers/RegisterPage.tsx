import { useTranslation } from 'react-i18next';
import { Page } from '#renderer/ui/Page.tsx';

export const RegisterPage = ({ id }: { readonly id: string }) => {
  const { t } = useTranslation();
  return <Page title={t('registers.title')}>{id}</Page>;
};
