import { Button, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '#renderer/api/client.ts';
import { useLive } from '#renderer/api/live.ts';
import { useOffice } from '#renderer/api/office.ts';
import { FormDialog } from '#renderer/ui/dialogs.tsx';
import { DossierField, PersonField } from '#renderer/ui/fields.tsx';
import { MeetingField } from '#renderer/ui/MeetingField.tsx';
import { didChange } from '#renderer/ui/undo.tsx';
import type { Deadline } from '#shared/deadlines/schema.ts';
import { DateChoice } from './DateChoice.tsx';
import styles from './Deadlines.module.css';
import { useDeadlineChanges } from './deadline-changes.ts';
import { type DeadlineDraft, deadlineDraftOf, deadlineFields, emptyDeadline } from './deadline-draft.ts';
import { Override } from './Override.tsx';

type Closable = { readonly onClose: () => void };

type FormProps = Closable & { readonly initial: DeadlineDraft; readonly deadline: Deadline | null };

type Fields = NonNullable<ReturnType<typeof deadlineFields>>;

const useSaving = (deadline: Deadline | null) => {
  const { t } = useTranslation();
  const create = async (fields: Fields) => {
    const { id, title } = await client.deadlines.create(fields);
    didChange(t('deadlines.created', { title }), async () => {
      const { revision } = await client.deadlines.get({ id });
      await client.deadlines.remove({ id, revision });
    });
  };
  const update = async (before: Deadline, fields: Fields) => {
    const { id, revision } = before;
    await client.deadlines.update({ id, revision, patch: fields });
    didChange(t('deadlines.updated', { title: fields.title }), async () => {
      const { title, dueOn, dueTime, rule, dossierId, meetingId, ownerId, remindDays, notes, recurrence, report } =
        before;
      const fresh = await client.deadlines.get({ id });
      const kept = { dossierId, meetingId, ownerId, remindDays, notes, recurrence, report };
      const patch = { title, dueOn, dueTime, rule, ...kept };
      await client.deadlines.update({ id, revision: fresh.revision, patch });
    });
  };
  return (fields: Fields) => (deadline === null ? create(fields) : update(deadline, fields));
};

const DeadlineForm = ({ initial, deadline, onClose }: FormProps) => {
  const { t } = useTranslation();
  const [draft, setDraft] = useState(initial);
  const [isChecked, setIsChecked] = useState(false);
  const save = useSaving(deadline);
  const { remove } = useDeadlineChanges();
  const edit = (part: Partial<DeadlineDraft>) => setDraft({ ...draft, ...part });
  const submit = async (): Promise<boolean> => {
    setIsChecked(true);
    const fields = deadlineFields(draft);
    if (fields === null || fields.title === '' || fields.report?.authority.trim() === '') return false;
    await save(fields);
    return true;
  };
  const bin = async () => {
    if (deadline !== null && (await remove(deadline))) onClose();
  };
  const edited = deadline?.source === 'decision' ? t('deadlines.editDecision') : t('deadlines.edit');
  return (
    <FormDialog
      isOpen
      title={deadline === null ? t('deadlines.new') : edited}
      action={deadline === null ? t('common.create') : t('common.save')}
      onSubmit={submit}
      onClose={onClose}
      aside={
        deadline !== null && (
          <Button variant="default" onClick={() => void bin()}>
            {t('common.remove')}
          </Button>
        )
      }
    >
      <TextInput
        label={t('deadlines.form.title')}
        value={draft.title}
        onChange={({ currentTarget }) => edit({ title: currentTarget.value })}
        error={isChecked && draft.title.trim() === '' ? t('common.required') : undefined}
        maxLength={500}
        data-autofocus
      />
      <DateChoice draft={draft} onChange={setDraft} isChecked={isChecked} />
      {deadline !== null && draft.mode === 'computed' && <Override deadline={deadline} onDone={onClose} />}
      <PersonField label={t('deadlines.form.owner')} value={draft.ownerId} onChange={(ownerId) => edit({ ownerId })} />
      <div className={styles.two}>
        <DossierField
          label={t('deadlines.form.dossier')}
          value={draft.dossierId}
          onChange={(dossierId) => edit({ dossierId })}
        />
        <MeetingField
          label={t('deadlines.form.meeting')}
          value={draft.meetingId}
          onChange={(meetingId) => edit({ meetingId })}
        />
      </div>
      <Textarea
        label={t('deadlines.form.notes')}
        value={draft.notes}
        onChange={({ currentTarget }) => edit({ notes: currentTarget.value })}
        autosize
        minRows={2}
        maxRows={8}
        maxLength={100_000}
      />
    </FormDialog>
  );
};

const LoadedForm = ({ id, onClose }: Closable & { readonly id: string }) => {
  const { data } = useLive(`deadlines.get:${id}`, [], () => client.deadlines.get({ id }));
  if (data?.id !== id) return null;
  return <DeadlineForm key={data.revision} initial={deadlineDraftOf(data)} deadline={data} onClose={onClose} />;
};

/** The form of a deadline: a new one when `id` is null. */
export const DeadlineDialog = ({ id, onClose }: Closable & { readonly id: string | null }) => {
  const { day } = useOffice();
  if (id === null) return <DeadlineForm initial={emptyDeadline(day)} deadline={null} onClose={onClose} />;
  return <LoadedForm id={id} onClose={onClose} />;
};
