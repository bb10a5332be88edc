import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { i18n } from '#renderer/text/index.ts';
import styles from './action-notice.module.css';

type ActionNotice = {
  readonly id: string;
  readonly text: string;
  readonly action: string;
  readonly onAction: () => void;
  /** How long it stays, in milliseconds; until it is closed when false. */
  readonly stays: number | false;
};

/** Tells the user something with one thing to do about it. */
export const tellWithAction = ({ id, text, action, onAction, stays }: ActionNotice): void => {
  notifications.hide(id);
  notifications.show({
    id,
    autoClose: stays,
    closeButtonProps: { 'aria-label': i18n.t('common.close') },
    message: (
      <div className={styles.notice}>
        <span>{text}</span>
        <Button variant="default" size="compact-sm" onClick={onAction}>
          {action}
        </Button>
      </div>
    ),
  });
};
