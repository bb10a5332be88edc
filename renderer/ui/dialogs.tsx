import { Alert, Button, Group, Modal, Stack } from '@mantine/core';
import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type HostError, toHostError } from '#renderer/api/client.ts';
import { useFocusBack } from './focus-back.ts';

type ConfirmProps = {
  readonly isOpen: boolean;
  readonly title: string;
  /** What will happen, and how it can be taken back. */
  readonly text: string;
  readonly action: string;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
};

/** Asks before something that cannot simply be undone. */
export const Confirm = ({ isOpen, title, text, action, onConfirm, onClose }: ConfirmProps) => {
  const { t } = useTranslation();
  const confirm = () => {
    onClose();
    onConfirm();
  };
  return (
    <Modal opened={isOpen} onClose={onClose} title={title} closeButtonProps={{ 'aria-label': t('common.close') }}>
      <Stack gap="md">
        <span>{text}</span>
        <Group justify="end" gap="xs">
          <Button variant="default" onClick={onClose} data-autofocus>
            {t('common.cancel')}
          </Button>
          <Button onClick={confirm}>{action}</Button>
        </Group>
      </Stack>
    </Modal>
  );
};

/** Gives the focus back to what had it, for a dialog that leaves the screen while it is open. */
const useReturnFocus = (isOpen: boolean): void => {
  const [opener] = useState(() => document.activeElement);
  const wasOpen = useRef(isOpen);
  useEffect(() => {
    wasOpen.current = isOpen;
  });
  useEffect(
    () => () => {
      if (wasOpen.current && opener instanceof HTMLElement && opener.isConnected) opener.focus({ preventScroll: true });
    },
    [opener],
  );
};

type FormDialogProps = {
  readonly isOpen: boolean;
  readonly title: string;
  readonly action: string;
  /** Validates and saves. A HostError it throws is shown; its fields go to `onFieldErrors`. It answers false to stay open. */
  readonly onSubmit: () => Promise<unknown>;
  readonly onFieldErrors?: (fields: Readonly<Record<string, string>>) => void;
  readonly onClose: () => void;
  readonly size?: string;
  /** A control at the left of the buttons, such as the one that removes. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
};

/** A form in a dialog: Enter saves, Esc closes. */
export const FormDialog = ({
  isOpen,
  title,
  action,
  onSubmit,
  onFieldErrors,
  onClose,
  size = 'lg',
  aside,
  children,
}: FormDialogProps) => {
  const { t } = useTranslation();
  useFocusBack(isOpen);
  const [error, setError] = useState<HostError | null>(null);
  const [isSaving, setIsSaving] = useState(false);
  useReturnFocus(isOpen);
  const close = () => {
    setError(null);
    onClose();
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    event.stopPropagation();
    setIsSaving(true);
    try {
      if ((await onSubmit()) !== false) close();
    } catch (failure) {
      const hostError = toHostError(failure);
      setError(hostError);
      onFieldErrors?.(hostError.fields);
    } finally {
      setIsSaving(false);
    }
  };
  return (
    <Modal
      opened={isOpen}
      onClose={close}
      title={title}
      size={size}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <form onSubmit={submit} noValidate>
        <Stack gap="sm">
          {error !== null && (
            <Alert color="red" variant="outline" role="alert">
              {error.message}
            </Alert>
          )}
          {children}
          <Group justify="space-between" gap="xs" mt="xs">
            <div>{aside}</div>
            <Group gap="xs">
              <Button variant="default" onClick={close}>
                {t('common.cancel')}
              </Button>
              <Button type="submit" loading={isSaving}>
                {action}
              </Button>
            </Group>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
};
