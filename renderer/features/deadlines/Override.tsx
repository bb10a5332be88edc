import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '#renderer/api/client.ts';
import { useLive } from '#renderer/api/live.ts';
import { DateField } from '#renderer/ui/DateField.tsx';
import { dayAndTime, plainDay } from '#renderer/ui/format.ts';
import { attempt } from '#renderer/ui/notice.ts';
import { didChange } from '#renderer/ui/undo.tsx';
import type { Deadline } from '#shared/deadlines/schema.ts';
import type { LocalDate } from '#shared/kernel/time.ts';
import styles from './Deadlines.module.css';

type OverrideProps = { readonly deadline: Deadline; readonly onDone: () => void };

const useOverride = ({ deadline, onDone }: OverrideProps) => {
  const { t } = useTranslation();
  const apply = async (dueOn: LocalDate | null, reason: string) => {
    const { revision } = await client.deadlines.get({ id: deadline.id });
    await client.deadlines.override({ id: deadline.id, revision, dueOn, reason });
  };
  return (dueOn: LocalDate | null, reason: string) =>
    attempt(async () => {
      await apply(dueOn, reason);
      const { override, title } = deadline;
      didChange(t('deadlines.updated', { title }), () => apply(override?.dueOn ?? null, override?.reason ?? ''));
      onDone();
    });
};

const Current = ({ deadline, onDone }: OverrideProps) => {
  const { t } = useTranslation();
  const apply = useOverride({ deadline, onDone });
  const { data } = useLive(`deadlines.explain:${deadline.id}`, ['deadlines'], () =>
    client.deadlines.explain({ id: deadline.id }),
  );
  const set = data?.override ?? null;
  if (set === null || deadline.arithmetic === null) return null;
  const words = { day: plainDay(set.dueOn), computed: plainDay(deadline.arithmetic.dueOn), name: set.byName };
  return (
    <div className={styles.override}>
      <span>{t('deadlines.override.current', { ...words, at: dayAndTime(set.at), reason: set.reason })}</span>
      <Button variant="default" size="compact-xs" onClick={() => void apply(null, '')}>
        {t('deadlines.override.back', { day: words.computed })}
      </Button>
    </div>
  );
};

/** Sets a date by hand over a computed one, with its reason; or goes back to the computed one. */
export const Override = ({ deadline, onDone }: OverrideProps) => {
  const { t } = useTranslation();
  const [isOpen, setIsOpen] = useState(false);
  const [dueOn, setDueOn] = useState<LocalDate | null>(deadline.dueOn);
  const [reason, setReason] = useState('');
  const [isChecked, setIsChecked] = useState(false);
  const apply = useOverride({ deadline, onDone });
  const submit = () => {
    setIsChecked(true);
    if (dueOn !== null && reason.trim() !== '') void apply(dueOn, reason.trim());
  };
  if (deadline.arithmetic === null) return null;
  return (
    <>
      {deadline.override !== null && <Current deadline={deadline} onDone={onDone} />}
      {isOpen ? (
        <div className={styles.overrideForm}>
          <DateField
            label={t('deadlines.override.date')}
            size="xs"
            value={dueOn}
            onChange={setDueOn}
            error={isChecked && dueOn === null ? t('deadlines.form.dateRequired') : undefined}
          />
          <TextInput
            label={t('deadlines.override.reason')}
            size="xs"
            value={reason}
            onChange={({ currentTarget }) => setReason(currentTarget.value)}
            error={isChecked && reason.trim() === '' ? t('common.required') : undefined}
            maxLength={500}
          />
          <Button size="xs" onClick={submit}>
            {t('deadlines.override.set')}
          </Button>
        </div>
      ) : (
        <Button variant="default" size="compact-sm" onClick={() => setIsOpen(true)} className={styles.start}>
          {t('deadlines.override.open')}
        </Button>
      )}
    </>
  );
};
