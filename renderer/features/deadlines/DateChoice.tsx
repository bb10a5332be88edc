import { NumberInput, SegmentedControl, Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { client } from '#renderer/api/client.ts';
import { useLive } from '#renderer/api/live.ts';
import { DateField } from '#renderer/ui/DateField.tsx';
import { fullDay, longDay } from '#renderer/ui/format.ts';
import { TimeField } from '#renderer/ui/TimeField.tsx';
import { isWorkingDay } from '#shared/calendar/rules.ts';
import type { DeadlineRule } from '#shared/deadlines/schema.ts';
import { ruleText } from './arithmetic.ts';
import styles from './Deadlines.module.css';
import { type DeadlineDraft, ruleOf } from './deadline-draft.ts';

type DateChoiceProps = {
  readonly draft: DeadlineDraft;
  readonly onChange: (draft: DeadlineDraft) => void;
  readonly isChecked: boolean;
};

/** The date that a rule gives, with its arithmetic in words. */
const ComputedDate = ({ rule }: { readonly rule: DeadlineRule }) => {
  const { t } = useTranslation();
  const { data, error } = useLive(`deadlines.compute:${JSON.stringify(rule)}`, [], () =>
    client.deadlines.compute(rule),
  );
  if (error !== null) return <p className={styles.sum}>{error.message}</p>;
  if (data === undefined) return <p className={styles.sum}>&nbsp;</p>;
  const day = `${longDay(data.dueOn)} ${fullDay(data.dueOn).slice(-4)}`;
  return (
    <p className={styles.sum} role="status">
      {t('deadlines.arithmetic.result', { day: day.toLowerCase(), rule: ruleText(rule) })}
      <small>
        {t(`deadlines.arithmetic.${rule.unit}`)} {!isWorkingDay(data.dueOn) && t('deadlines.arithmetic.holiday')}
      </small>
    </p>
  );
};

const RuleFields = ({ draft, onChange, isChecked }: DateChoiceProps) => {
  const { t } = useTranslation();
  const rule = ruleOf(draft);
  return (
    <>
      <div className={styles.four}>
        <DateField
          label={t('deadlines.form.trigger')}
          value={draft.trigger}
          onChange={(trigger) => onChange({ ...draft, trigger })}
          error={isChecked && draft.trigger === null ? t('deadlines.form.dateRequired') : undefined}
        />
        <NumberInput
          label={t('deadlines.form.amount')}
          value={draft.amount}
          onChange={(amount) => onChange({ ...draft, amount: Math.min(3650, Math.max(0, Math.round(Number(amount)))) })}
          min={0}
          max={3650}
          allowDecimal={false}
          allowNegative={false}
        />
        <Select
          label={t('deadlines.form.unit')}
          data={(['day', 'working_day', 'month'] as const).map((unit) => ({
            value: unit,
            label: t(`common.units.${unit}`),
          }))}
          value={draft.unit}
          onChange={(unit) => unit !== null && onChange({ ...draft, unit: unit as DeadlineRule['unit'] })}
          allowDeselect={false}
        />
        <Select
          label={t('deadlines.form.direction')}
          data={(['after', 'before'] as const).map((value) => ({ value, label: t(`deadlines.form.${value}`) }))}
          value={draft.direction}
          onChange={(direction) => onChange({ ...draft, direction: direction === 'before' ? 'before' : 'after' })}
          allowDeselect={false}
        />
      </div>
      {rule !== null && <ComputedDate rule={rule} />}
    </>
  );
};

/** When it is due: a date that is known, or one computed from another. */
export const DateChoice = (props: DateChoiceProps) => {
  const { draft, onChange, isChecked } = props;
  const { t } = useTranslation();
  const time = (
    <TimeField
      label={`${t('deadlines.form.dueTime')} (${t('common.optional')})`}
      value={draft.dueTime}
      onChange={(dueTime) => onChange({ ...draft, dueTime })}
    />
  );
  const remind = (
    <NumberInput
      label={t('deadlines.form.remindDays')}
      value={draft.remindDays}
      onChange={(days) => onChange({ ...draft, remindDays: Math.min(365, Math.max(0, Math.round(Number(days)))) })}
      min={0}
      max={365}
      allowDecimal={false}
      allowNegative={false}
    />
  );
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
        {time}
        {remind}
      </div>
    </>
  );
};
