import { SegmentedControl, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormDialog } from '#renderer/ui/dialogs.tsx';
import { cancelMeeting, fresh } from './meeting-changes.ts';
import type { MeetingDetails } from './meeting-times.ts';
import styles from './Stages.module.css';

type CancelDialogProps = {
  readonly meeting: MeetingDetails;
  readonly flush: () => Promise<void>;
  readonly onClose: () => void;
};

/** Asks why a meeting is cancelled, and whether those that follow in its series are too. */
export const CancelDialog = ({ meeting, flush, onClose }: CancelDialogProps) => {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const [scope, setScope] = useState<'this' | 'following'>('this');
  const [isMissing, setIsMissing] = useState(false);
  const submit = async (): Promise<unknown> => {
    setIsMissing(reason.trim() === '');
    if (reason.trim() === '') return false;
    await flush();
    return cancelMeeting(await fresh(meeting.id), reason, scope, meeting.state);
  };
  return (
    <FormDialog
      isOpen
      title={t('meetings.cancel.title')}
      action={t('meetings.cancel.action')}
      onSubmit={submit}
      onClose={onClose}
    >
      <p className={styles.told}>{t('meetings.cancel.hint')}</p>
      {meeting.seriesId !== null && (
        <SegmentedControl
          aria-label={t('meetings.series.scope')}
          value={scope}
          onChange={(value) => setScope(value === 'following' ? 'following' : 'this')}
          data={[
            { value: 'this', label: t('meetings.series.this') },
            { value: 'following', label: t('meetings.series.following') },
          ]}
        />
      )}
      <TextInput
        label={t('meetings.cancel.reason')}
        value={reason}
        onChange={({ currentTarget }) => setReason(currentTarget.value)}
        error={isMissing ? t('common.required') : undefined}
        maxLength={500}
        required
        withAsterisk={false}
        data-autofocus
      />
    </FormDialog>
  );
};
