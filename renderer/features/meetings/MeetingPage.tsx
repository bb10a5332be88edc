import { Button, SegmentedControl, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { client } from '#renderer/api/client.ts';
import { useLive } from '#renderer/api/live.ts';
import { Card } from '#renderer/ui/Card.tsx';
import { timeOf } from '#renderer/ui/format.ts';
import { attempt } from '#renderer/ui/notice.ts';
import { Page } from '#renderer/ui/Page.tsx';
import { EmptyState, Loaded } from '#renderer/ui/States.tsx';
import { useCommands } from '#renderer/ui/shortcuts.ts';
import { didChange } from '#renderer/ui/undo.tsx';
import { meetingStates } from '#shared/meetings/schema.ts';
import { AgendaEditor } from './AgendaEditor.tsx';
import { Decisions } from './Decisions.tsx';
import { DossierLinks } from './DossierLinks.tsx';
import { MeetingFields } from './MeetingFields.tsx';
import styles from './MeetingPage.module.css';
import { MeetingTime } from './MeetingTime.tsx';
import { type PageDraft, useMeetingAutosave } from './meeting-autosave.ts';
import { type MeetingDetails, useMeetingTimes } from './meeting-times.ts';
import { PrintedMinutes } from './PrintedMinutes.tsx';
import { WhoFields } from './WhoFields.tsx';

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
        onChange={(state) => change({ ...draft, state: state as PageDraft['state'] })}
        data={meetingStates.map((state) => ({ value: state, label: t(`common.meetingStates.${state}`) }))}
      />
      <Button variant="default" onClick={() => void print()}>
        {t('meetings.page.print')}
      </Button>
      <Button variant="default" onClick={() => void remove()}>
        {t('meetings.page.remove')}
      </Button>
    </>
  );
};

const MeetingDesk = ({ meeting }: { readonly meeting: MeetingDetails }) => {
  const { t } = useTranslation();
  const times = useMeetingTimes();
  const saving = useMeetingAutosave(meeting);
  const { draft, change } = saving;
  const edit = (part: Partial<PageDraft>) => change({ ...draft, ...part });
  const count = meeting.decisions.length;
  const open = meeting.decisions.filter(({ doneOn }) => doneOn === null).length;
  return (
    <>
      <div className={styles.screen}>
        <Page
          title={draft.title || t('meetings.title')}
          subtitle={[times(meeting), meeting.place].filter((part) => part !== '').join(' · ')}
          actions={<Actions meeting={meeting} saving={saving} />}
        >
          <div className={styles.columns}>
            <div className={styles.column}>
              <Card title={t('meetings.fields.agenda')} isPadded>
                <AgendaEditor draft={draft} onChange={edit} />
              </Card>
              <Card title={t('meetings.fields.minutes')} isPadded>
                <Textarea
                  aria-label={t('meetings.fields.minutes')}
                  placeholder={t('meetings.page.minutesHint')}
                  value={draft.minutesText}
                  onChange={({ currentTarget }) => edit({ minutesText: currentTarget.value })}
                  maxLength={100_000}
                  autosize
                  minRows={7}
                />
              </Card>
              <Card
                title={t('meetings.decisions.title')}
                note={
                  open === 0 && count > 0
                    ? t('meetings.decisions.allDone', { count })
                    : t('meetings.decisions.count', { count, open })
                }
              >
                <Decisions meeting={meeting} />
              </Card>
              <MeetingTime meeting={meeting} />
            </div>
            <div className={styles.column}>
              <Card title={t('meetings.page.facts')} isPadded>
                <div className={styles.fields}>
                  <MeetingFields draft={draft} onChange={edit} isChecked />
                  <WhoFields draft={draft} onChange={edit} />
                </div>
              </Card>
              <Card title={t('meetings.fields.dossiers')} isPadded>
                <DossierLinks ids={draft.dossierIds} onChange={(dossierIds) => edit({ dossierIds })} />
              </Card>
            </div>
          </div>
        </Page>
      </div>
      <PrintedMinutes meeting={meeting} />
    </>
  );
};

/** One meeting: its facts, agenda, minutes and decisions, saved as they are written. */
export const MeetingPage = ({ id }: { readonly id: string }) => {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const live = useLive(`meetings.get:${id}`, ['meetings', 'deadlines', 'time', 'dossiers'], () =>
    client.meetings.get({ id }),
  );
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
  return <Loaded live={live}>{(meeting) => <MeetingDesk meeting={meeting} />}</Loaded>;
};
