import { useTranslation } from 'react-i18next';
import { useConfirmed } from './confirmed.tsx';

/** Writes time, and asks first where it overlaps other time. */
export const useOverlap = () => {
  const { t } = useTranslation();
  return useConfirmed({
    field: 'confirmOverlap',
    title: t('time.overlap.title'),
    action: t('time.overlap.action'),
  });
};
