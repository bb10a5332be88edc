import { TagsInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '#renderer/api/client.ts';
import { useLive } from '#renderer/api/live.ts';
import { DateField } from '#renderer/ui/DateField.tsx';
import { FormDialog } from '#renderer/ui/dialogs.tsx';
import type { DossierRow } from '#shared/dossiers/schema.ts';
import { changeAll, tagAll } from './bulk.ts';

type AskProps = {
  readonly rows: readonly DossierRow[];
  readonly onDone: () => void;
  readonly onClose: () => void;
};

/** Asks the due date of several dossiers; an empty one takes it away. */
export const AskDueDate = ({ rows, onDone, onClose }: AskProps) => {
  const { t } = useTranslation();
  const [dueOn, setDueOn] = useState<string | null>(null);
  const submit = async () => {
    await changeAll(rows, { dueOn }, (row) => ({ dueOn: row.dueOn }));
    onDone();
  };
  return (
    <FormDialog
      isOpen
      size="sm"
      title={t('dossiers.bulk.dueOn')}
      action={t(dueOn === null ? 'dossiers.bulk.clearDue' : 'dossiers.bulk.apply')}
      onSubmit={submit}
      onClose={onClose}
    >
      <DateField label={t('dossiers.fields.dueOn')} value={dueOn} onChange={setDueOn} />
    </FormDialog>
  );
};

/** Asks the keywords that several dossiers get besides their own. */
export const AskTags = ({ rows, onDone, onClose }: AskProps) => {
  const { t } = useTranslation();
  const known = useLive('dossiers.tags', ['dossiers'], () => client.dossiers.tags()).data?.items ?? [];
  const [tags, setTags] = useState<string[]>([]);
  const submit = async () => {
    if (tags.length === 0) return false;
    await tagAll(rows, tags);
    onDone();
    return true;
  };
  return (
    <FormDialog
      isOpen
      size="sm"
      title={t('dossiers.bulk.tags')}
      action={t('dossiers.bulk.apply')}
      onSubmit={submit}
      onClose={onClose}
    >
      <TagsInput
        label={t('dossiers.bulk.addTags')}
        data={known.map(({ tag }) => tag)}
        value={tags}
        onChange={setTags}
        openOnFocus={false}
        limit={6}
        data-autofocus
      />
    </FormDialog>
  );
};
