import { Button, SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { client } from '#renderer/api/client.ts';
import { useLive } from '#renderer/api/live.ts';
import { timeOf } from '#renderer/ui/format.ts';
import { attempt } from '#renderer/ui/notice.ts';
import { Page } from '#renderer/ui/Page.tsx';
import { EmptyState, Loaded } from '#renderer/ui/States.tsx';
import { useCommands } from '#renderer/ui/shortcuts.ts';
import { didChange } from '#renderer/ui/undo.tsx';
import { meetingStates } from '#shared/meetings/schema.ts';
import { CancelDialog } from './CancelDialog.tsx';
import { useClash } from './clash.ts';
import styles from './MeetingPage.module.css';
import { MeetingStages } from './MeetingStages.tsx';
import { type PageDraft, useMeetingAutosave } from './meeting-autosave.ts';
import { type MeetingDetails, useMeetingTimes } from './meeting-times.ts';
import { PrintedMinutes } from './PrintedMinutes.tsx';

type Saving = ReturnType<typeof useMeetingAutosave>;

const SavedNote = ({ savedAt, isSaving, isValid }: Pick<Saving, 'savedAt' | 'isSaving' | 'isValid'>) => {
  const { t } = useTranslation();
  const words = savedAt === null ? '' : t('meetings.page.saved', { time: timeOf(savedAt) });
  return (
    <span className={`secondary tabular ${isValid ? '' : 'late'}`} role="status">
      {isValid ? (isSaving ? t('meetings.page.saving') : words) : t('meetings.page.unsaved')}
    </span>
  );
};

const Actions = ({ meeting, saving }: { readonly meeting: MeetingDetails; readonly saving: Saving }) => {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const { draft, change, flush } = saving;
  const [isCancelling, setIsCancelling] = useState(false);
  const { id, title } = meeting;
  const remove = async () => {
    await flush();
    await attempt(async () => {
      const { revision } = await client.meetings.get({ id });
      await client.meetings.remove({ id, revision });
      navigate('/reunions');
      didChange(t('meetings.removed', { title }), () => client.meetings.restore({ id }));
    });
  };
  const print = async () => {
    await flush();
    window.print();
  };
  useCommands([
    { id: 'meeting.print', group: 'view', label: t('meetings.page.print'), keys: 'mod+p', run: () => void print() },
    {
      id: 'meeting.back',
      group: 'go',
      label: t('meetings.page.notFound'),
      keys: 'b',
      run: () => navigate('/reunions'),
    },
  ]);
  return (
    <>
      <SavedNote {...saving} />
      <SegmentedControl
        aria-label={t('meetings.fields.state')}
        value={draft.state}
        onChange={(state) =>
          state === 'cancelled' ? setIsCancelling(true) : change({ ...draft, state: state as PageDraft['state'] })
        }
        data={meetingStates.map((state) => ({ value: state, label: t(`common.meetingStates.${state}`) }))}
      />
      <Button variant="default" onClick={() => void print()}>
        {t('meetings.page.print')}
      </Button>
      <Button variant="default" onClick={() => void remove()}>
        {t('meetings.page.remove')}
      </Button>
      {isCancelling && <CancelDialog meeting={meeting} flush={flush} onClose={() => setIsCancelling(false)} />}
    </>
  );
};

const MeetingDesk = ({ meeting }: { readonly meeting: MeetingDetails }) => {
  const { t } = useTranslation();
  const times = useMeetingTimes();
  const { guard, question } = useClash();
  const saving = useMeetingAutosave(meeting, guard);
  const { cancelReason, body, room, place } = meeting;
  const told = cancelReason === '' ? '' : t('meetings.page.cancelled', { reason: cancelReason });
  return (
    <>
      <div className={styles.screen}>
        <Page
          title={saving.draft.title || t('meetings.title')}
          subtitle={[times(meeting), room?.name ?? '', place, body?.name === meeting.title ? '' : body?.name, told]
            .filter((part) => part)
            .join(' · ')}
          actions={<Actions meeting={meeting} saving={saving} />}
        >
          <MeetingStages meeting={meeting} saving={saving} />
        </Page>
      </div>
      <PrintedMinutes meeting={meeting} />
      {question}
    </>
  );
};

/** One meeting: its facts, agenda, minutes and decisions, saved as they are written. */
export const MeetingPage = ({ id }: { readonly id: string }) => {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const features = ['meetings', 'deadlines', 'time', 'dossiers', 'rooms', 'bodies'] as const;
  const live = useLive(`meetings.get:${id}`, features, () => client.meetings.get({ id }));
  if (live.data === undefined && live.error?.code === 'not_found') {
    return (
      <Page title={t('meetings.title')}>
        <EmptyState
          text={live.error.message}
          action={t('meetings.page.notFound')}
          onAction={() => navigate('/reunions')}
        />
      </Page>
    );
  }
  return <Loaded live={live}>{(meeting) => <MeetingDesk key={meeting.id} meeting={meeting} />}</Loaded>;
};
