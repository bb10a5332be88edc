import { Checkbox, CloseButton, TextInput } from '@mantine/core';
import { type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PersonField } from '#renderer/ui/fields.tsx';
import { ranked } from './draft.ts';
import type { PageDraft } from './meeting-autosave.ts';
import styles from './Stages.module.css';

type LogisticsProps = { readonly draft: PageDraft; readonly onChange: (part: Partial<PageDraft>) => void };
type Task = PageDraft['logistics'][number];

/** What is to be prepared, who does it, and what is done. */
export const Logistics = ({ draft, onChange }: LogisticsProps) => {
  const { t } = useTranslation();
  const [label, setLabel] = useState('');
  const { logistics } = draft;
  const set = (index: number, part: Partial<Task>) =>
    onChange({ logistics: logistics.map((one, at) => (at === index ? { ...one, ...part } : one)) });
  const add = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || label.trim() === '') return;
    event.preventDefault();
    onChange({ logistics: [...logistics, { label: label.trim(), personId: null, isDone: false }] });
    setLabel('');
  };
  return (
    <div className={styles.fields}>
      {logistics.length > 0 && (
        <ul className={styles.list}>
          {ranked(logistics).map(({ item: task, index }) => (
            <li key={`task-${index}`} className={styles.task}>
              <Checkbox
                size="xs"
                checked={task.isDone}
                label={task.label}
                aria-label={t('meetings.logistics.done', { label: task.label })}
                onChange={({ currentTarget }) => set(index, { isDone: currentTarget.checked })}
              />
              <PersonField
                size="xs"
                ariaLabel={t('meetings.logistics.owner', { label: task.label })}
                value={task.personId}
                onChange={(personId) => set(index, { personId })}
              />
              <CloseButton
                size="sm"
                aria-label={t('meetings.logistics.remove', { label: task.label })}
                onClick={() => onChange({ logistics: logistics.filter((_, at) => at !== index) })}
              />
            </li>
          ))}
        </ul>
      )}
      <TextInput
        size="xs"
        aria-label={t('meetings.logistics.add')}
        placeholder={t('meetings.logistics.add')}
        value={label}
        onChange={({ currentTarget }) => setLabel(currentTarget.value)}
        onKeyDown={add}
        maxLength={500}
      />
    </div>
  );
};
