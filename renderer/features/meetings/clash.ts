import { useTranslation } from 'react-i18next';
import { useConfirmed } from '#renderer/ui/confirmed.tsx';

/** Writes a meeting, and asks first where its room is taken or too small. */
export const useClash = () => {
  const { t } = useTranslation();
  return useConfirmed({
    field: 'confirmClash',
    title: t('meetings.clash.title'),
    action: t('meetings.clash.action'),
  });
};
