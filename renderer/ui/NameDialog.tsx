import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormDialog } from './dialogs.tsx';

type NameDialogProps = {
  readonly title: string;
  readonly label: string;
  readonly hint: string;
  readonly onSave: (name: string) => Promise<unknown>;
  readonly onClose: () => void;
};

/** Asks for the name under which something is kept. */
export const NameDialog = ({ title, label, hint, onSave, onClose }: NameDialogProps) => {
  const { t } = useTranslation();
  const [name, setName] = useState('');
  const [error, setError] = useState<string>();
  const submit = async () => {
    if (name.trim() === '') {
      setError(t('common.required'));
      return false;
    }
    await onSave(name.trim());
    return true;
  };
  return (
    <FormDialog isOpen size="sm" title={title} action={t('common.save')} onSubmit={submit} onClose={onClose}>
      <TextInput
        label={label}
        description={hint}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        error={error}
        maxLength={100}
        data-autofocus
        required
      />
    </FormDialog>
  );
};
