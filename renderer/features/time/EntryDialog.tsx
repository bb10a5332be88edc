import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '#renderer/api/client.ts';
import { DateField } from '#renderer/ui/DateField.tsx';
import { FormDialog } from '#renderer/ui/dialogs.tsx';
import { PersonField } from '#renderer/ui/fields.tsx';
import { useOverlap } from '#renderer/ui/overlap.ts';
import { TimeField } from '#renderer/ui/TimeField.tsx';
import type { LocalDate } from '#shared/kernel/time.ts';
import { clockDuration, parseDuration } from '#shared/time/duration.ts';
import type { TimeEntry } from '#shared/time/schema.ts';
import styles from './Time.module.css';
import { type NewTime, useRemoveTime, useTellTime } from './time-changes.ts';
import { someWork, type Work, WorkFields } from './WorkFields.tsx';

type EntryDialogProps = {
  /** The entry to change; without it a new one is made. */
  readonly entry?: TimeEntry | undefined;
  readonly day: LocalDate;
  readonly personId: string;
  readonly onClose: () => void;
};

type Draft = Work & {
  readonly day: LocalDate;
  readonly startTime: string | null;
  readonly length: string;
  readonly personId: string;
};

const draftOf = ({ entry, day, personId }: EntryDialogProps): Draft =>
  entry === undefined
    ? { ...someWork, day, personId, startTime: null, length: '' }
    : { ...entry, length: clockDuration(entry.minutes) };

const inputOf = ({ length, ...draft }: Draft): NewTime | null => {
  const { pillar, activity, day, startTime, dossierId, meetingId, note, personId } = draft;
  const minutes = parseDuration(length);
  if (minutes === null || minutes < 1 || minutes > 1440) return null;
  return { pillar, activity, day, startTime, dossierId, meetingId, note, personId, minutes };
};

type DraftProps = { readonly draft: Draft; readonly onEdit: (part: Partial<Draft>) => void; readonly isWrong: boolean };

const WhenFields = ({ draft, onEdit, isWrong }: DraftProps) => {
  const { t } = useTranslation();
  return (
    <div className={styles.when}>
      <TextInput
        label={t('time.fields.minutes')}
        placeholder={t('time.durationHint')}
        value={draft.length}
        onChange={({ currentTarget }) => onEdit({ length: currentTarget.value })}
        error={isWrong ? t('time.durationMistake') : undefined}
        data-autofocus
      />
      <DateField
        label={t('time.fields.day')}
        value={draft.day}
        isClearable={false}
        onChange={(day) => day !== null && onEdit({ day })}
      />
      <TimeField
        label={`${t('time.fields.startTime')} (${t('common.optional')})`}
        value={draft.startTime}
        onChange={(startTime) => onEdit({ startTime })}
      />
    </div>
  );
};

/** The form of a time entry, new or not; it asks before it writes over other time. */
export const EntryDialog = (props: EntryDialogProps) => {
  const { entry, onClose } = props;
  const { t } = useTranslation();
  const [draft, setDraft] = useState(() => draftOf(props));
  const [isChecked, setIsChecked] = useState(false);
  const { guard: write, question } = useOverlap();
  const remove = useRemoveTime();
  const tell = useTellTime();
  const onEdit = (part: Partial<Draft>) => setDraft({ ...draft, ...part });
  const input = inputOf(draft);

  const submit = async (): Promise<boolean> => {
    setIsChecked(true);
    if (input === null) return false;
    const written = await write((confirmOverlap) =>
      entry === undefined
        ? client.time.add({ ...input, confirmOverlap })
        : client.time.update({ id: entry.id, revision: entry.revision, patch: input, confirmOverlap }),
    );
    if (written === undefined) return false;
    if (entry === undefined) tell.added(written);
    else tell.updated(entry, written);
    return true;
  };
  return (
    <>
      <FormDialog
        isOpen
        title={entry === undefined ? t('time.entry.new') : t('time.entry.edit')}
        action={entry === undefined ? t('common.add') : t('common.save')}
        onSubmit={submit}
        onClose={onClose}
        aside={
          entry !== undefined && (
            <Button variant="default" onClick={async () => (await remove(entry)) && onClose()}>
              {t('common.remove')}
            </Button>
          )
        }
      >
        <WhenFields draft={draft} onEdit={onEdit} isWrong={isChecked && input === null} />
        <WorkFields work={draft} onChange={onEdit} />
        <PersonField
          label={t('time.fields.person')}
          value={draft.personId}
          isClearable={false}
          onChange={(personId) => personId !== null && onEdit({ personId })}
        />
      </FormDialog>
      {question}
    </>
  );
};
