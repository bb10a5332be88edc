import { useTranslation } from 'react-i18next';
import { Page } from '#renderer/ui/Page.tsx';

export const DraftPage = ({ id }: { readonly id: string }) => {
  const { t } = useTranslation();
  return <Page title={t('circuits.title')}>{id}</Page>;
};
