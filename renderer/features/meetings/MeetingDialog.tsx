import { Input } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '#renderer/api/client.ts';
import { FormDialog } from '#renderer/ui/dialogs.tsx';
import { didChange } from '#renderer/ui/undo.tsx';
import type { MeetingRow } from '#shared/meetings/schema.ts';
import { AgendaEditor } from './AgendaEditor.tsx';
import { DossierLinks } from './DossierLinks.tsx';
import { changedFacts, type Draft, draftOf, factsOf, mistakesOf } from './draft.ts';
import { MeetingFields } from './MeetingFields.tsx';
import { WhoFields } from './WhoFields.tsx';

type MeetingDialogProps = {
  /** What the form opens with. */
  readonly initial: Draft;
  /** The meeting to change; without it a new one is made. */
  readonly meeting?: MeetingRow | undefined;
  readonly onClose: () => void;
};

/** The form of a meeting, new or not. */
export const MeetingDialog = ({ initial, meeting, onClose }: MeetingDialogProps) => {
  const { t } = useTranslation();
  const [draft, setDraft] = useState(initial);
  const [isChecked, setIsChecked] = useState(false);

  const create = async () => {
    const { id, title } = await client.meetings.create(factsOf(draft));
    didChange(t('meetings.created', { title }), async () => {
      const { revision } = await client.meetings.get({ id });
      await client.meetings.remove({ id, revision });
    });
  };
  const update = async ({ id, revision }: MeetingRow) => {
    const [before, after] = [factsOf(initial), factsOf(draft)];
    await client.meetings.update({ id, revision, patch: changedFacts(before, after) });
    didChange(t('meetings.updated', { title: after.title }), async () => {
      const fresh = await client.meetings.get({ id });
      await client.meetings.update({ id, revision: fresh.revision, patch: changedFacts(after, before) });
    });
  };
  const submit = async (): Promise<boolean> => {
    setIsChecked(true);
    if (Object.values(mistakesOf(draft)).includes(true)) return false;
    await (meeting === undefined ? create() : update(meeting));
    return true;
  };
  return (
    <FormDialog
      isOpen
      title={meeting === undefined ? t('meetings.newTitle') : t('meetings.editTitle')}
      action={meeting === undefined ? t('common.create') : t('common.save')}
      onSubmit={submit}
      onClose={onClose}
      size="xl"
    >
      <MeetingFields draft={draft} onChange={setDraft} isChecked={isChecked} />
      <WhoFields draft={draft} onChange={setDraft} />
      <Input.Wrapper label={t('meetings.fields.agenda')} labelElement="div">
        <AgendaEditor draft={draft} onChange={setDraft} />
      </Input.Wrapper>
      <Input.Wrapper label={t('meetings.fields.dossiers')} labelElement="div">
        <DossierLinks ids={draft.dossierIds} onChange={(dossierIds) => setDraft({ ...draft, dossierIds })} />
      </Input.Wrapper>
    </FormDialog>
  );
};

/** The form of a meeting that is there already. */
export const EditDialog = ({ meeting, onClose }: { readonly meeting: MeetingRow; readonly onClose: () => void }) => (
  <MeetingDialog initial={draftOf(meeting)} meeting={meeting} onClose={onClose} />
);
