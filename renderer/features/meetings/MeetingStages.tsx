import { Button, Tabs } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useOffice } from '#renderer/api/office.ts';
import { Card } from '#renderer/ui/Card.tsx';
import { DocumentsCard } from '#renderer/ui/Documents.tsx';
import { dayOf } from '#renderer/ui/format.ts';
import { useCommands } from '#renderer/ui/shortcuts.ts';
import type { LocalDate } from '#shared/kernel/time.ts';
import { AgendaEditor } from './AgendaEditor.tsx';
import { Attendance } from './Attendance.tsx';
import { ConvocationCard } from './ConvocationCard.tsx';
import { Decisions, type Suggestion } from './Decisions.tsx';
import { DossierLinks } from './DossierLinks.tsx';
import { FollowUp } from './FollowUp.tsx';
import { ItemNotes } from './ItemNotes.tsx';
import { Logistics } from './Logistics.tsx';
import { EditDialog } from './MeetingDialog.tsx';
import { MeetingFields } from './MeetingFields.tsx';
import styles from './MeetingPage.module.css';
import { MeetingTime } from './MeetingTime.tsx';
import type { PageDraft, useMeetingAutosave } from './meeting-autosave.ts';
import type { MeetingDetails } from './meeting-times.ts';
import { Participants } from './Participants.tsx';
import { RecordCard } from './RecordCard.tsx';

type StageProps = {
  readonly meeting: MeetingDetails;
  readonly draft: PageDraft;
  readonly edit: (part: Partial<PageDraft>) => void;
  readonly flush: () => Promise<void>;
};

const stages = ['convocation', 'sitting', 'follow'] as const;
type Stage = (typeof stages)[number];

/** Where a meeting is on its way: convened until its day, written until its record is approved, then followed. */
const stageOf = ({ startsAt, state, minutesState }: MeetingDetails, today: LocalDate): Stage => {
  if (state === 'cancelled' || (state === 'planned' && dayOf(startsAt) > today)) return 'convocation';
  return minutesState === 'approved' ? 'follow' : 'sitting';
};

const DecisionsCard = ({
  meeting,
  suggestion = null,
}: Pick<StageProps, 'meeting'> & { readonly suggestion?: Suggestion | null }) => {
  const { t } = useTranslation();
  const count = meeting.decisions.length;
  const open = meeting.decisions.filter(({ doneOn }) => doneOn === null).length;
  return (
    <Card
      title={t('meetings.decisions.title')}
      note={
        open === 0 && count > 0
          ? t('meetings.decisions.allDone', { count })
          : t('meetings.decisions.count', { count, open })
      }
    >
      <Decisions meeting={meeting} suggestion={suggestion} />
    </Card>
  );
};

const FactsCard = ({ meeting, draft, edit, flush }: StageProps) => {
  const { t } = useTranslation();
  const [isSeries, setIsSeries] = useState(false);
  const askForSeries = async () => {
    await flush();
    setIsSeries(true);
  };
  const row = { ...meeting, openDecisions: 0, roomName: null, bodyName: null };
  return (
    <Card
      title={t('meetings.page.facts')}
      note={
        meeting.seriesId !== null && (
          <Button variant="subtle" size="compact-xs" onClick={() => void askForSeries()}>
            {t('meetings.series.edit')}
          </Button>
        )
      }
      isPadded
    >
      <div className={styles.fields}>
        <MeetingFields draft={draft} onChange={edit} isChecked meetingId={meeting.id} />
      </div>
      {isSeries && <EditDialog meeting={row} isForSeries onClose={() => setIsSeries(false)} />}
    </Card>
  );
};

const ConvocationStage = (props: StageProps) => {
  const { meeting, draft, edit, flush } = props;
  const { t } = useTranslation();
  const done = draft.logistics.filter(({ isDone }) => isDone).length;
  return (
    <div className={styles.columns}>
      <div className={styles.column}>
        <ConvocationCard meeting={meeting} flush={flush} />
        <Card title={t('meetings.fields.agenda')} isPadded>
          <AgendaEditor draft={draft} onChange={edit} />
        </Card>
        {meeting.followUp.length > 0 && <FollowUp meeting={meeting} />}
        <Card title={t('meetings.people.title')} note={String(draft.participants.length)} isPadded>
          <Participants draft={draft} onChange={edit} />
        </Card>
      </div>
      <div className={styles.column}>
        <FactsCard {...props} />
        <Card
          title={t('meetings.logistics.title')}
          note={
            draft.logistics.length > 0
              ? t('meetings.logistics.progress', { done, total: draft.logistics.length })
              : undefined
          }
          isPadded
        >
          <Logistics draft={draft} onChange={edit} />
        </Card>
        <Card title={t('meetings.fields.dossiers')} isPadded>
          <DossierLinks ids={draft.dossierIds} onChange={(dossierIds) => edit({ dossierIds })} />
        </Card>
        <DocumentsCard about={{ meetingId: meeting.id }} />
      </div>
    </div>
  );
};

const SittingStage = ({ meeting, draft, edit, flush }: StageProps) => {
  const [suggestion, setSuggestion] = useState<Suggestion | null>(null);
  return (
    <div className={styles.columns}>
      <div className={styles.column}>
        {meeting.followUp.length > 0 && <FollowUp meeting={meeting} />}
        <ItemNotes
          draft={draft}
          isLocked={meeting.minutesState === 'approved'}
          onChange={edit}
          onFollow={(title) => setSuggestion({ title, turn: (suggestion?.turn ?? 0) + 1 })}
        />
        <DecisionsCard meeting={meeting} suggestion={suggestion} />
      </div>
      <div className={styles.column}>
        <Attendance meeting={meeting} draft={draft} onChange={edit} flush={flush} />
        <MeetingTime meeting={meeting} />
      </div>
    </div>
  );
};

const FollowStage = ({ meeting, draft, edit, flush }: StageProps) => (
  <div className={styles.columns}>
    <div className={styles.column}>
      <DecisionsCard meeting={meeting} />
      <FollowUp meeting={meeting} />
    </div>
    <div className={styles.column}>
      <RecordCard meeting={meeting} draft={draft} onChange={edit} flush={flush} />
    </div>
  </div>
);

/** A meeting along its way: convocation, sitting, follow-up. */
export const MeetingStages = ({
  meeting,
  saving,
}: {
  readonly meeting: MeetingDetails;
  readonly saving: ReturnType<typeof useMeetingAutosave>;
}) => {
  const { t } = useTranslation();
  const { day } = useOffice();
  const { draft, change, flush } = saving;
  const [stage, setStage] = useState<Stage>(() => stageOf(meeting, day));
  useCommands(
    stages.map((one, index) => ({
      id: `meeting.${one}`,
      group: 'view',
      label: t(`meetings.tabs.${one}`),
      keys: String(index + 1),
      run: () => setStage(one),
    })),
  );
  const props = { meeting, draft, edit: (part: Partial<PageDraft>) => change({ ...draft, ...part }), flush };
  return (
    <Tabs
      value={stage}
      onChange={(value) => setStage(stages.find((one) => one === value) ?? stage)}
      keepMounted={false}
    >
      <Tabs.List aria-label={t('meetings.tabs.label')} className={styles.tabs}>
        {stages.map((one) => (
          <Tabs.Tab key={one} value={one}>
            {t(`meetings.tabs.${one}`)}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      <Tabs.Panel value="convocation">
        <ConvocationStage {...props} />
      </Tabs.Panel>
      <Tabs.Panel value="sitting">
        <SittingStage {...props} />
      </Tabs.Panel>
      <Tabs.Panel value="follow">
        <FollowStage {...props} />
      </Tabs.Panel>
    </Tabs>
  );
};
