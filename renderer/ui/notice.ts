import { notifications } from '@mantine/notifications';
import { toHostError } from '#renderer/api/client.ts';
import { i18n } from '#renderer/text/index.ts';

const named = () => ({ 'aria-label': i18n.t('common.close') });

/** Tells the user that something ended well. */
export const told = (message: string): void => {
  notifications.show({ message, autoClose: 5000, closeButtonProps: named() });
};

/** Tells the user why something failed. */
export const failed = (error: unknown): void => {
  notifications.show({
    title: i18n.t('common.failed'),
    message: toHostError(error).message,
    color: 'red',
    autoClose: 12_000,
    closeButtonProps: named(),
  });
};

/** Runs a change; a failure is told to the user. Answers whether it succeeded. */
export const attempt = async (change: () => Promise<unknown>): Promise<boolean> => {
  try {
    await change();
    return true;
  } catch (error) {
    failed(error);
    return false;
  }
};
