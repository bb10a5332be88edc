import { Button, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '#renderer/api/client.ts';
import { useOffice } from '#renderer/api/office.ts';
import { Card } from '#renderer/ui/Card.tsx';
import { DateField } from '#renderer/ui/DateField.tsx';
import { FormDialog } from '#renderer/ui/dialogs.tsx';
import { DueLabel } from '#renderer/ui/Marks.tsx';
import { didChange } from '#renderer/ui/undo.tsx';
import { FileButtons } from './FileButtons.tsx';
import { fresh } from './meeting-changes.ts';
import { dayWithin, type MeetingDetails } from './meeting-times.ts';
import styles from './Stages.module.css';

type ConvocationCardProps = { readonly meeting: MeetingDetails; readonly flush: () => Promise<void> };

const ConveneDialog = ({ meeting, flush, onClose }: ConvocationCardProps & { readonly onClose: () => void }) => {
  const { t } = useTranslation();
  const { day } = useOffice();
  const [on, setOn] = useState<string | null>(day);
  const [means, setMeans] = useState('');
  const [reason, setReason] = useState('');
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({});
  const { id, title, participants, conveneBy } = meeting;
  const isLate = conveneBy !== null && on !== null && on > conveneBy;
  const submit = async () => {
    await flush();
    await client.meetings.convene({ ...(await fresh(id)), means, reason, ...(on !== null && { on }) });
    didChange(t('meetings.convocation.done', { title }), async () => client.meetings.unconvene(await fresh(id)));
  };
  return (
    <FormDialog
      isOpen
      title={t('meetings.convocation.mark')}
      action={t('common.save')}
      onSubmit={submit}
      onFieldErrors={setErrors}
      onClose={onClose}
    >
      <p className={styles.told}>
        {t('meetings.convocation.toWhom', {
          count: participants.length,
          names: participants.map(({ name }) => name).join(', '),
        })}
      </p>
      <DateField
        label={t('meetings.convocation.on')}
        value={on}
        onChange={setOn}
        isClearable={false}
        maxDate={day}
        error={errors.on}
      />
      <TextInput
        label={t('meetings.convocation.means')}
        placeholder={t('meetings.convocation.meansHint')}
        value={means}
        onChange={({ currentTarget }) => setMeans(currentTarget.value)}
        maxLength={500}
        data-autofocus
      />
      {isLate && <p className={styles.told}>{t('meetings.convocation.lateTold', { day: dayWithin(conveneBy) })}</p>}
      {isLate && (
        <Textarea
          label={t('meetings.convocation.lateReason')}
          value={reason}
          onChange={({ currentTarget }) => setReason(currentTarget.value)}
          error={errors.reason}
          maxLength={500}
          required
          withAsterisk={false}
        />
      )}
    </FormDialog>
  );
};

const Proofs = ({ convocations }: Pick<MeetingDetails, 'convocations'>) => {
  const { t } = useTranslation();
  return (
    <ul className={styles.list}>
      {convocations.map(({ on, sequence, recipients, means, isLate, reason }) => (
        <li key={sequence} title={recipients.map(({ name, email }) => `${name} ${email}`.trim()).join('\n')}>
          {[
            t('meetings.convocation.proof', { day: dayWithin(on), count: recipients.length }),
            means === '' ? '' : t('meetings.convocation.by', { means }),
            isLate ? t('meetings.convocation.late') : '',
            reason === '' ? '' : t('meetings.convocation.reason', { reason }),
          ]
            .filter((part) => part !== '')
            .join(', ')}
        </li>
      ))}
    </ul>
  );
};

/** The convocation of a meeting: by when, how that was counted, to whom it was sent, and its files. */
export const ConvocationCard = ({ meeting, flush }: ConvocationCardProps) => {
  const { t } = useTranslation();
  const [isMarking, setIsMarking] = useState(false);
  const { id, notice, convenedOn, convocations, state } = meeting;
  const told =
    convenedOn === null
      ? t('meetings.convocation.notYet')
      : t('meetings.convocation.convened', { day: dayWithin(convenedOn) });
  return (
    <Card title={t('meetings.convocation.title')} note={told} isPadded>
      <div className={styles.fields}>
        {notice === null ? (
          <p className="secondary">{t('meetings.notice.none')}</p>
        ) : (
          <div>
            <p className={styles.due}>
              {t('meetings.notice.by', { day: dayWithin(notice.conveneBy) })}
              {state === 'planned' && convenedOn === null && <DueLabel dueOn={notice.conveneBy} />}
            </p>
            <p className="secondary">{[...notice.steps, notice.source].join(' · ')}</p>
          </div>
        )}
        {convocations.length > 0 && <Proofs convocations={convocations} />}
        <div className={styles.foot}>
          <FileButtons meetingId={id} what="convocation" name={t('meetings.convocation.title')} flush={flush} />
          {state !== 'cancelled' && (
            <Button size="xs" variant={convenedOn === null ? 'filled' : 'default'} onClick={() => setIsMarking(true)}>
              {t(convenedOn === null ? 'meetings.convocation.mark' : 'meetings.convocation.again')}
            </Button>
          )}
        </div>
      </div>
      {isMarking && <ConveneDialog meeting={meeting} flush={flush} onClose={() => setIsMarking(false)} />}
    </Card>
  );
};
