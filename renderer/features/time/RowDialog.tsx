import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '#renderer/api/client.ts';
import { FormDialog } from '#renderer/ui/dialogs.tsx';
import { someWork, type Work, WorkFields } from './WorkFields.tsx';
import { rowKey, type SheetRow, useTimeView } from './week.ts';

const rowOf = async ({ pillar, activity, dossierId, meetingId }: Work): Promise<SheetRow> => {
  const dossier = dossierId === null ? null : await client.dossiers.get({ id: dossierId });
  const meeting = meetingId === null ? null : await client.meetings.get({ id: meetingId });
  const label = [dossier?.reference, meeting?.title].filter((part) => part !== undefined).join(' · ');
  return { pillar, activity, dossierId, meetingId, label };
};

const focusRow = (): void => {
  const last = [...document.querySelectorAll<HTMLElement>('tr[data-added] [data-cell]:not(:disabled)')][0];
  last?.focus();
};

/** Chooses what a new row of the sheet is for. */
export const RowDialog = ({ onClose }: { readonly onClose: () => void }) => {
  const { t } = useTranslation();
  const [work, setWork] = useState(someWork);
  const submit = async () => {
    const row = await rowOf(work);
    useTimeView.setState(({ added }) => ({
      added: [...added.filter((other) => rowKey(other) !== rowKey(row)), row],
    }));
    setTimeout(focusRow, 50);
  };
  return (
    <FormDialog isOpen title={t('time.week.addTitle')} action={t('common.add')} onSubmit={submit} onClose={onClose}>
      <WorkFields work={work} onChange={setWork} hasNote={false} />
    </FormDialog>
  );
};
