import { ActionIcon, Button, Fieldset, Select, TextInput } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type DocumentRow, type WithheldMark, withheldGrounds } from '#shared/documents/schema.ts';
import styles from './Documents.module.css';
import { FormDialog } from './dialogs.tsx';
import { changeDocument } from './document-changes.ts';

type Mark = WithheldMark & { readonly key: number };

type MarksProps = { readonly marks: readonly Mark[]; readonly onChange: (marks: readonly Mark[]) => void };

const Marks = ({ marks, onChange }: MarksProps) => {
  const { t } = useTranslation();
  const replace = (key: number, change: Partial<WithheldMark>) =>
    onChange(marks.map((mark) => (mark.key === key ? { ...mark, ...change } : mark)));
  return (
    <Fieldset legend={t('documents.withheld')}>
      <p className={`secondary ${styles.hint}`}>{t('documents.withheldHint')}</p>
      {marks.map(({ key, ground, what }, index) => (
        <div key={key} className={styles.mark}>
          <Select
            aria-label={t('documents.ground')}
            data={withheldGrounds.map((value) => ({ value, label: t(`documents.grounds.${value}`) }))}
            value={ground}
            allowDeselect={false}
            onChange={(value) => replace(key, { ground: withheldGrounds.find((known) => known === value) ?? ground })}
          />
          <TextInput
            aria-label={t('documents.what')}
            placeholder={t('documents.what')}
            value={what}
            maxLength={500}
            onChange={({ currentTarget }) => replace(key, { what: currentTarget.value })}
          />
          <ActionIcon
            variant="subtle"
            aria-label={t('documents.removeMark', { number: index + 1 })}
            onClick={() => onChange(marks.filter((mark) => mark.key !== key))}
          >
            <IconTrash size={16} />
          </ActionIcon>
        </div>
      ))}
      <Button
        variant="default"
        size="xs"
        onClick={() =>
          onChange([...marks, { key: Math.max(0, ...marks.map(({ key }) => key)) + 1, ground: 'privacy', what: '' }])
        }
      >
        {t('documents.addMark')}
      </Button>
    </Fieldset>
  );
};

/** What is said of a document: its label, and what is to be withheld of it. */
export const DocumentDialog = ({
  document,
  onClose,
}: {
  readonly document: DocumentRow;
  readonly onClose: () => void;
}) => {
  const { t } = useTranslation();
  const [label, setLabel] = useState(document.label);
  const [marks, setMarks] = useState<readonly Mark[]>(document.withheld.map((mark, key) => ({ ...mark, key })));
  const [error, setError] = useState<string | null>(null);
  const submit = async (): Promise<boolean> => {
    setError(label.trim() === '' ? t('common.required') : null);
    if (label.trim() === '') return false;
    const withheld = marks.filter(({ what }) => what.trim() !== '').map(({ ground, what }) => ({ ground, what }));
    await changeDocument(document, { label, withheld });
    return true;
  };
  return (
    <FormDialog isOpen title={t('documents.edit')} action={t('common.save')} onSubmit={submit} onClose={onClose}>
      <TextInput
        label={t('documents.label')}
        value={label}
        error={error}
        required
        maxLength={500}
        data-autofocus
        onChange={({ currentTarget }) => setLabel(currentTarget.value)}
      />
      <Marks marks={marks} onChange={setMarks} />
    </FormDialog>
  );
};
