import { Select, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { DossierField, PillarField } from '#renderer/ui/fields.tsx';
import { MeetingField } from '#renderer/ui/MeetingField.tsx';
import type { Pillar } from '#shared/kernel/pillars.ts';
import { type Activity, activities } from '#shared/time/schema.ts';
import styles from './Time.module.css';

/** What time is spent on. */
export type Work = {
  readonly pillar: Pillar;
  readonly activity: Activity;
  readonly dossierId: string | null;
  readonly meetingId: string | null;
  readonly note: string;
};

export const someWork: Work = {
  pillar: 'documentation',
  activity: 'other',
  dossierId: null,
  meetingId: null,
  note: '',
};

type WorkFieldsProps = {
  readonly work: Work;
  readonly onChange: (work: Work) => void;
  /** Off where a row of the sheet is described: notes belong to entries. */
  readonly hasNote?: boolean;
};

/** Pillar, activity, dossier, meeting and note. */
export const WorkFields = ({ work, onChange, hasNote = true }: WorkFieldsProps) => {
  const { t } = useTranslation();
  return (
    <div className={styles.work}>
      <PillarField
        label={t('time.fields.pillar')}
        value={work.pillar}
        onChange={(pillar) => pillar !== null && onChange({ ...work, pillar })}
      />
      <Select
        label={t('time.fields.activity')}
        data={activities.map((activity) => ({ value: activity, label: t(`common.activities.${activity}`) }))}
        value={work.activity}
        onChange={(activity) => activity !== null && onChange({ ...work, activity: activity as Activity })}
        allowDeselect={false}
        data-autofocus
        openOnFocus={false}
        selectFirstOptionOnChange
        searchable
        nothingFoundMessage={t('common.noMatch')}
      />
      <DossierField
        label={t('time.fields.dossier')}
        value={work.dossierId}
        onChange={(dossierId) => onChange({ ...work, dossierId })}
      />
      <MeetingField
        label={t('time.fields.meeting')}
        value={work.meetingId}
        onChange={(meetingId) => onChange({ ...work, meetingId })}
      />
      {hasNote && (
        <TextInput
          className={styles.note}
          label={t('time.fields.note')}
          value={work.note}
          onChange={({ currentTarget }) => onChange({ ...work, note: currentTarget.value })}
          maxLength={500}
        />
      )}
    </div>
  );
};
