import { NumberInput, SegmentedControl, Select, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useOffice } from '#renderer/api/office.ts';
import { DateField } from '#renderer/ui/DateField.tsx';
import { TimeField } from '#renderer/ui/TimeField.tsx';
import { frequencies, type Recurrence } from '#shared/calendar/recurrence.ts';
import { isWorkingDay } from '#shared/calendar/rules.ts';
import styles from './Deadlines.module.css';
import {
  choiceOf,
  type DeadlineDraft,
  type RecurrenceChoice,
  recurrenceChoices,
  recurrenceOf,
} from './deadline-draft.ts';
import { RuleFields } from './RuleFields.tsx';

type DateChoiceProps = {
  readonly draft: DeadlineDraft;
  readonly onChange: (draft: DeadlineDraft) => void;
  readonly isChecked: boolean;
};

/** Whether it comes back, on which day, and whether it is a periodical return. */
const RecurrenceFields = ({ draft, onChange, isChecked }: DateChoiceProps) => {
  const { t } = useTranslation();
  const { day } = useOffice();
  const { recurrence, report } = draft;
  const set = (every: Recurrence['every'], choice: RecurrenceChoice) =>
    onChange({ ...draft, recurrence: recurrenceOf(every, choice, draft.dueOn ?? day) });
  const direction = report?.direction ?? 'none';
  return (
    <div className={recurrence === null ? '' : styles.two}>
      <Select
        label={t('deadlines.form.recurrence')}
        data={(['never', ...frequencies] as const).map((value) => ({ value, label: t(`deadlines.every.${value}`) }))}
        value={recurrence?.every ?? 'never'}
        onChange={(every) =>
          every === 'never' || every === null
            ? onChange({ ...draft, recurrence: null, report: null })
            : set(every as Recurrence['every'], recurrence === null ? 'first' : choiceOf(recurrence))
        }
        allowDeselect={false}
      />
      {recurrence !== null && (
        <>
          <Select
            label={t('deadlines.form.recurrenceDay')}
            data={recurrenceChoices.map((value) => ({ value, label: t(`deadlines.recurrenceDays.${value}`) }))}
            value={choiceOf(recurrence)}
            onChange={(choice) => choice !== null && set(recurrence.every, choice as RecurrenceChoice)}
            allowDeselect={false}
          />
          <Select
            label={t('deadlines.form.report')}
            data={(['none', 'incoming', 'outgoing'] as const).map((value) => ({
              value,
              label: t(`deadlines.reports.${value}`),
            }))}
            value={direction}
            onChange={(next) =>
              onChange({
                ...draft,
                report:
                  next === 'incoming' || next === 'outgoing'
                    ? { direction: next, authority: report?.authority ?? '' }
                    : null,
              })
            }
            allowDeselect={false}
          />
        </>
      )}
      {report !== null && (
        <TextInput
          label={t('deadlines.form.authority')}
          value={report.authority}
          onChange={({ currentTarget }) =>
            onChange({ ...draft, report: { ...report, authority: currentTarget.value } })
          }
          error={isChecked && report.authority.trim() === '' ? t('common.required') : undefined}
          maxLength={500}
          required
        />
      )}
    </div>
  );
};

/** When it is due: a date that is known, or one computed from another. */
export const DateChoice = (props: DateChoiceProps) => {
  const { draft, onChange, isChecked } = props;
  const { t } = useTranslation();
  const { calendar } = useOffice();
  const isClosed = draft.dueOn !== null && !isWorkingDay(draft.dueOn, calendar);
  return (
    <>
      <SegmentedControl
        aria-label={t('deadlines.form.mode')}
        size="xs"
        value={draft.mode}
        onChange={(mode) => onChange({ ...draft, mode: mode === 'computed' ? 'computed' : 'typed' })}
        data={[
          { value: 'typed', label: t('deadlines.form.typed') },
          { value: 'computed', label: t('deadlines.form.computed') },
        ]}
      />
      {draft.mode === 'computed' && <RuleFields {...props} />}
      <div className={styles.three}>
        {draft.mode === 'typed' && (
          <DateField
            label={t('deadlines.form.dueOn')}
            value={draft.dueOn}
            onChange={(dueOn) => onChange({ ...draft, dueOn })}
            error={isChecked && draft.dueOn === null ? t('deadlines.form.dateRequired') : undefined}
          />
        )}
        <TimeField
          label={`${t('deadlines.form.dueTime')} (${t('common.optional')})`}
          value={draft.dueTime}
          onChange={(dueTime) => onChange({ ...draft, dueTime })}
        />
        <NumberInput
          label={t('deadlines.form.remindDays')}
          value={draft.remindDays}
          onChange={(days) => onChange({ ...draft, remindDays: Math.min(365, Math.max(0, Math.round(Number(days)))) })}
          min={0}
          max={365}
          allowDecimal={false}
          allowNegative={false}
        />
      </div>
      {draft.mode === 'typed' && isClosed && <p className={styles.hint}>{t('deadlines.arithmetic.holiday')}</p>}
      <RecurrenceFields {...props} />
    </>
  );
};
