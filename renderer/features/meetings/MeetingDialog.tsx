import { Checkbox, Input, SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormDialog } from '#renderer/ui/dialogs.tsx';
import type { MeetingRow, SeriesRule } from '#shared/meetings/schema.ts';
import { AgendaEditor } from './AgendaEditor.tsx';
import { useClash } from './clash.ts';
import { DossierLinks } from './DossierLinks.tsx';
import { type Draft, draftOf, factsOf, mistakesOf } from './draft.ts';
import { MeetingFields } from './MeetingFields.tsx';
import { addMeeting, addSeries, changeFollowing, changeMeeting } from './meeting-changes.ts';
import { SeriesFields, usualRule } from './SeriesFields.tsx';
import { WhoFields } from './WhoFields.tsx';

type MeetingDialogProps = {
  /** What the form opens with. */
  readonly initial: Draft;
  /** The meeting to change; without it a new one is made. */
  readonly meeting?: MeetingRow | undefined;
  /** Whether the meetings that follow in the series change too, unless said otherwise. */
  readonly isForSeries?: boolean;
  readonly onClose: () => void;
};

/** The form of a meeting or of a series, new or not. */
export const MeetingDialog = ({ initial, meeting, isForSeries = false, onClose }: MeetingDialogProps) => {
  const { t } = useTranslation();
  const { guard, question } = useClash();
  const [draft, setDraft] = useState(initial);
  const [rule, setRule] = useState<SeriesRule | null>(null);
  const [scope, setScope] = useState<'this' | 'following'>(isForSeries ? 'following' : 'this');
  const [isChecked, setIsChecked] = useState(false);
  const isNew = meeting === undefined;

  const save = async () => {
    const facts = factsOf(draft);
    if (isNew) return rule === null ? addMeeting(facts, guard) : addSeries({ ...facts, rule }, guard);
    return (scope === 'following' ? changeFollowing : changeMeeting)(meeting, factsOf(initial), facts, guard);
  };
  const submit = async (): Promise<boolean> => {
    setIsChecked(true);
    if (Object.values(mistakesOf(draft)).includes(true)) return false;
    return (await save()) !== undefined;
  };
  return (
    <>
      <FormDialog
        isOpen
        title={isNew ? t('meetings.newTitle') : t('meetings.editTitle')}
        action={isNew ? t('common.create') : t('common.save')}
        onSubmit={submit}
        onClose={onClose}
        size="xl"
      >
        {meeting?.seriesId && (
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
        <MeetingFields draft={draft} onChange={setDraft} isChecked={isChecked} meetingId={meeting?.id} />
        {isNew && (
          <Checkbox
            label={t('meetings.series.repeat')}
            checked={rule !== null}
            onChange={({ currentTarget }) => setRule(currentTarget.checked ? usualRule(draft.startDay) : null)}
            size="xs"
          />
        )}
        {rule !== null && <SeriesFields rule={rule} day={draft.startDay} onChange={setRule} />}
        <WhoFields draft={draft} onChange={setDraft} />
        <Input.Wrapper label={t('meetings.fields.agenda')} labelElement="div">
          <AgendaEditor draft={draft} onChange={setDraft} />
        </Input.Wrapper>
        <Input.Wrapper label={t('meetings.fields.dossiers')} labelElement="div">
          <DossierLinks ids={draft.dossierIds} onChange={(dossierIds) => setDraft({ ...draft, dossierIds })} />
        </Input.Wrapper>
      </FormDialog>
      {question}
    </>
  );
};

type EditDialogProps = Pick<MeetingDialogProps, 'isForSeries' | 'onClose'> & { readonly meeting: MeetingRow };

/** The form of a meeting that is there already. */
export const EditDialog = (props: EditDialogProps) => <MeetingDialog initial={draftOf(props.meeting)} {...props} />;
