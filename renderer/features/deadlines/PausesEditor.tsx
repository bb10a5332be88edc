import { ActionIcon, Button, TextInput } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useOffice } from '#renderer/api/office.ts';
import { DateField } from '#renderer/ui/DateField.tsx';
import styles from './Deadlines.module.css';
import type { PauseDraft } from './deadline-draft.ts';

type PausesEditorProps = {
  readonly pauses: readonly PauseDraft[];
  readonly onChange: (pauses: readonly PauseDraft[]) => void;
};

/** The times during which the clock of a deadline stands still. */
export const PausesEditor = ({ pauses, onChange }: PausesEditorProps) => {
  const { t } = useTranslation();
  const { day } = useOffice();
  const edit = (key: string, part: Partial<PauseDraft>) =>
    onChange(pauses.map((pause) => (pause.key === key ? { ...pause, ...part } : pause)));
  const add = () => onChange([...pauses, { key: crypto.randomUUID(), from: day, to: null, reason: '', proof: '' }]);
  return (
    <fieldset className={styles.pauses}>
      <legend className={styles.legend}>{t('deadlines.pauses.title')}</legend>
      {pauses.map((pause) => (
        <div key={pause.key} className={styles.pause}>
          <DateField
            ariaLabel={t('deadlines.pauses.from')}
            placeholder={t('deadlines.pauses.from')}
            size="xs"
            value={pause.from}
            onChange={(from) => edit(pause.key, { from })}
          />
          <DateField
            ariaLabel={t('deadlines.pauses.to')}
            placeholder={t('deadlines.pauses.to')}
            size="xs"
            isClearable
            value={pause.to}
            onChange={(to) => edit(pause.key, { to })}
            error={
              pause.to !== null && pause.from !== null && pause.to < pause.from
                ? t('deadlines.pauses.order')
                : undefined
            }
          />
          <TextInput
            aria-label={t('deadlines.pauses.reason')}
            placeholder={t('deadlines.pauses.reason')}
            size="xs"
            value={pause.reason}
            onChange={({ currentTarget }) => edit(pause.key, { reason: currentTarget.value })}
            maxLength={500}
          />
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t('deadlines.pauses.remove')}
            onClick={() => onChange(pauses.filter(({ key }) => key !== pause.key))}
          >
            <IconTrash size={16} aria-hidden />
          </ActionIcon>
        </div>
      ))}
      <Button variant="default" size="compact-xs" onClick={add}>
        {t('deadlines.pauses.add')}
      </Button>
    </fieldset>
  );
};
