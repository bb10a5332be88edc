import { Checkbox, Select, TextInput } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useOffice } from '#renderer/api/office.ts';
import { DateField } from '#renderer/ui/DateField.tsx';
import { PillarField } from '#renderer/ui/fields.tsx';
import { TimeField } from '#renderer/ui/TimeField.tsx';
import { BodyField } from './BodyField.tsx';
import { type Draft, mistakesOf, movedTo } from './draft.ts';
import styles from './Meeting.module.css';
import { RoomField } from './RoomField.tsx';

export type FieldsProps = {
  readonly draft: Draft;
  readonly onChange: (draft: Draft) => void;
  /** Whether mistakes are shown, also of fields not yet touched. */
  readonly isChecked: boolean;
  /** The meeting that is changed; absent for a new one. */
  readonly meetingId?: string | undefined;
};

const zoneNames = Intl.supportedValuesOf('timeZone');

const ZoneField = ({ draft, onChange }: FieldsProps) => {
  const { t } = useTranslation();
  const { settings } = useOffice();
  const data = useMemo(
    () => [...new Set([settings.timeZone, draft.timeZone, ...zoneNames])],
    [settings.timeZone, draft.timeZone],
  );
  return (
    <Select
      label={t('meetings.fields.timeZone')}
      data={data}
      value={draft.timeZone}
      onChange={(timeZone) => timeZone !== null && onChange({ ...draft, timeZone })}
      searchable
      allowDeselect={false}
      limit={60}
      nothingFoundMessage={t('common.noMatch')}
    />
  );
};

const WhenFields = (props: FieldsProps) => {
  const { draft, onChange, isChecked } = props;
  const { t } = useTranslation();
  const hasTimes = !draft.isAllDay;
  return (
    <div className={styles.whenBox}>
      <div className={styles.when} data-times={hasTimes}>
        <DateField
          label={t('meetings.fields.startDay')}
          value={draft.startDay}
          isClearable={false}
          onChange={(startDay) => startDay !== null && onChange(movedTo(draft, { startDay }))}
        />
        {hasTimes && (
          <TimeField
            label={t('meetings.fields.startTime')}
            value={draft.startTime}
            onChange={(startTime) => startTime !== null && onChange(movedTo(draft, { startTime }))}
          />
        )}
        <DateField
          label={t('meetings.fields.endDay')}
          value={draft.endDay}
          isClearable={false}
          onChange={(endDay) => endDay !== null && onChange({ ...draft, endDay })}
        />
        {hasTimes && (
          <TimeField
            label={t('meetings.fields.endTime')}
            value={draft.endTime}
            onChange={(endTime) => endTime !== null && onChange({ ...draft, endTime })}
          />
        )}
      </div>
      {mistakesOf(draft).end && isChecked && (
        <span className={styles.mistake} role="alert">
          {t('meetings.endBeforeStart')}
        </span>
      )}
    </div>
  );
};

/** Subject, body, times, room, place and pillar of a meeting. */
export const MeetingFields = (props: FieldsProps) => {
  const { draft, onChange, isChecked } = props;
  const { t } = useTranslation();
  return (
    <div className={styles.factsBox}>
      <div className={styles.facts}>
        <TextInput
          className={styles.two}
          label={t('meetings.fields.title')}
          value={draft.title}
          onChange={({ currentTarget }) => onChange({ ...draft, title: currentTarget.value })}
          error={isChecked && mistakesOf(draft).title ? t('common.required') : undefined}
          maxLength={500}
          required
          withAsterisk={false}
          data-autofocus
        />
        <BodyField draft={draft} hasNotice={props.meetingId === undefined} onChange={onChange} />
        <div className={styles.wide}>
          <WhenFields {...props} />
        </div>
        <Checkbox
          className={styles.wide}
          label={t('meetings.fields.isAllDay')}
          checked={draft.isAllDay}
          onChange={({ currentTarget }) => onChange({ ...draft, isAllDay: currentTarget.checked })}
          size="xs"
        />
        <RoomField draft={draft} meetingId={props.meetingId} onChange={onChange} />
        <TextInput
          label={t('meetings.fields.place')}
          value={draft.place}
          onChange={({ currentTarget }) => onChange({ ...draft, place: currentTarget.value })}
          maxLength={500}
        />
        <PillarField
          label={t('common.pillar')}
          value={draft.pillar}
          onChange={(pillar) => pillar !== null && onChange({ ...draft, pillar })}
        />
        <ZoneField {...props} />
      </div>
    </div>
  );
};
