import { notifications } from '@mantine/notifications';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { onEvent } from '#renderer/api/live.ts';
import { tellWithAction } from '#renderer/ui/action-notice.tsx';

const noticeId = 'reminders';

/** Tells of the deadlines that the new day brings near, until the notice is closed or followed. */
export const Reminders = () => {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  useEffect(
    () =>
      onEvent((event) => {
        if (event.name !== 'reminders') return;
        const { count, overdue = 0 } = event.payload;
        tellWithAction({
          id: noticeId,
          text: [
            ...(count > 0 ? [t('shell.reminders', { count })] : []),
            ...(overdue > 0 ? [t('deadlines.overdue', { count: overdue })] : []),
          ].join(', '),
          action: t('shell.toDeadlines'),
          onAction: () => {
            notifications.hide(noticeId);
            navigate('/echeances');
          },
          stays: false,
        });
      }),
    [t, navigate],
  );
  return null;
};
