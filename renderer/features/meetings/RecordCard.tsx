import { Button, Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '#renderer/api/client.ts';
import { useOffice } from '#renderer/api/office.ts';
import { Card } from '#renderer/ui/Card.tsx';
import { DateField } from '#renderer/ui/DateField.tsx';
import { FormDialog } from '#renderer/ui/dialogs.tsx';
import { MeetingField } from '#renderer/ui/MeetingField.tsx';
import { attempt } from '#renderer/ui/notice.ts';
import { didChange } from '#renderer/ui/undo.tsx';
import { minutesKinds } from '#shared/meetings/schema.ts';
import { FileButtons } from './FileButtons.tsx';
import type { PageDraft } from './meeting-autosave.ts';
import { fresh } from './meeting-changes.ts';
import { dayWithin, type MeetingDetails } from './meeting-times.ts';
import styles from './Stages.module.css';

type RecordCardProps = {
  readonly meeting: MeetingDetails;
  readonly draft: PageDraft;
  readonly onChange: (part: Partial<PageDraft>) => void;
  readonly flush: () => Promise<void>;
};

const ApproveDialog = ({
  meeting,
  flush,
  onClose,
}: Pick<RecordCardProps, 'meeting' | 'flush'> & { readonly onClose: () => void }) => {
  const { t } = useTranslation();
  const { day } = useOffice();
  const [approvedOn, setApprovedOn] = useState<string | null>(day);
  const [approvedAtId, setApprovedAtId] = useState<string | null>(null);
  const { id, title } = meeting;
  const submit = async (): Promise<unknown> => {
    if (approvedOn === null) return false;
    await flush();
    await client.meetings.approve({ ...(await fresh(id)), approvedOn, approvedAtId });
    didChange(t('meetings.follow.approvedDone', { title }), async () => client.meetings.reopenMinutes(await fresh(id)));
    return true;
  };
  return (
    <FormDialog
      isOpen
      title={t('meetings.follow.approveTitle')}
      action={t('meetings.follow.approve')}
      onSubmit={submit}
      onClose={onClose}
    >
      <DateField
        label={t('meetings.follow.approvedOn')}
        value={approvedOn}
        onChange={setApprovedOn}
        isClearable={false}
        maxDate={day}
      />
      <MeetingField label={t('meetings.follow.approvedAt')} value={approvedAtId} onChange={setApprovedAtId} />
    </FormDialog>
  );
};

const NumberLine = ({ meeting, draft, onChange }: Omit<RecordCardProps, 'flush'>) => {
  const { t } = useTranslation();
  const { body, nextNumber, minutesState, minutesNumber } = meeting;
  const [typed, setTyped] = useState(draft.minutesNumber ?? '');
  if (body === null) return null;
  const isLocked = minutesState === 'approved';
  const take = (number: string) => {
    setTyped(number);
    onChange({ minutesNumber: number.trim() === '' ? null : number.trim() });
  };
  return (
    <div className={styles.decided}>
      <TextInput
        label={t('meetings.follow.number')}
        value={typed}
        onChange={({ currentTarget }) => setTyped(currentTarget.value)}
        onBlur={() => take(typed)}
        onKeyDown={({ key }) => key === 'Enter' && take(typed)}
        maxLength={60}
        readOnly={isLocked}
      />
      {nextNumber !== null && minutesNumber === null && !isLocked && (
        <Button variant="default" size="xs" onClick={() => take(nextNumber)}>
          {t('meetings.follow.suggest', { number: nextNumber })}
        </Button>
      )}
    </div>
  );
};

/** The record: its form, number, state, approval and files. */
export const RecordCard = ({ meeting, draft, onChange, flush }: RecordCardProps) => {
  const { t } = useTranslation();
  const [isApproving, setIsApproving] = useState(false);
  const { id, title, minutesState, approvedOn, approvedAt, approvedAtId } = meeting;
  const reopen = () =>
    attempt(async () => {
      await client.meetings.reopenMinutes(await fresh(id));
      didChange(t('meetings.follow.reopened', { title }), async () =>
        client.meetings.approve({ ...(await fresh(id)), approvedOn: approvedOn ?? '', approvedAtId }),
      );
    });
  return (
    <Card title={t('meetings.follow.record')} note={t(`meetings.follow.states.${minutesState}`)} isPadded>
      <div className={styles.fields}>
        <Select
          label={t('meetings.follow.kind')}
          data={minutesKinds.map((kind) => ({ value: kind, label: t(`meetings.follow.kinds.${kind}`) }))}
          value={draft.minutesKind}
          onChange={(kind) => kind !== null && onChange({ minutesKind: kind as PageDraft['minutesKind'] })}
          allowDeselect={false}
          openOnFocus={false}
          disabled={minutesState === 'approved'}
        />
        <NumberLine key={meeting.minutesNumber} meeting={meeting} draft={draft} onChange={onChange} />
        {approvedOn !== null && (
          <p className="secondary">
            {approvedAt
              ? t('meetings.follow.approvedToldAt', { day: dayWithin(approvedOn), title: approvedAt.title })
              : t('meetings.follow.approvedTold', { day: dayWithin(approvedOn) })}
          </p>
        )}
        <div className={styles.foot}>
          <FileButtons meetingId={id} what="minutes" name={t('meetings.follow.record')} flush={flush} />
          {minutesState === 'approved' ? (
            <Button variant="default" size="xs" onClick={() => void reopen()}>
              {t('meetings.follow.reopen')}
            </Button>
          ) : (
            <Button size="xs" variant="default" onClick={() => setIsApproving(true)}>
              {t('meetings.follow.approve')}
            </Button>
          )}
        </div>
      </div>
      {isApproving && <ApproveDialog meeting={meeting} flush={flush} onClose={() => setIsApproving(false)} />}
    </Card>
  );
};
