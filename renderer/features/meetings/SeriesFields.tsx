import { MultiSelect, NumberInput, Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { DateField } from '#renderer/ui/DateField.tsx';
import { capitalise, weekdayShort } from '#renderer/ui/format.ts';
import { addDays, type LocalDate, startOfWeek, weekday } from '#shared/kernel/time.ts';
import { type ClosedDays, closedDays, type SeriesRule } from '#shared/meetings/schema.ts';
import styles from './Meeting.module.css';

type Pattern = SeriesRule['pattern'];

const kinds = ['weekly', 'monthly_weekday', 'monthly_first_working'] as const;
const nths = ['1', '2', '3', '4', '-1'] as const;
const usualCount = 10;

const nthOfDay = (day: LocalDate): 1 | 2 | 3 | 4 | -1 =>
  (([1, 2, 3, 4] as const)[Math.ceil(Number(day.slice(8)) / 7) - 1] ?? -1) as 1 | 2 | 3 | 4 | -1;

/** A weekly series from a day, ten times. */
export const usualRule = (day: LocalDate): SeriesRule => ({
  pattern: { kind: 'weekly', every: 1, weekdays: [weekday(day)] },
  until: null,
  count: usualCount,
  closedDays: 'skip',
});

const patternOf = (kind: Pattern['kind'], every: number, day: LocalDate): Pattern => {
  switch (kind) {
    case 'weekly':
      return { kind, every, weekdays: [weekday(day)] };
    case 'monthly_weekday':
      return { kind, every, nth: nthOfDay(day), weekday: weekday(day) };
    case 'monthly_first_working':
      return { kind, every };
  }
};

type SeriesFieldsProps = {
  readonly rule: SeriesRule;
  /** The first day of the series. */
  readonly day: LocalDate;
  readonly onChange: (rule: SeriesRule) => void;
};

const useWeekdays = () =>
  Array.from({ length: 7 }, (_, index) => ({
    value: String(index + 1),
    label: capitalise(weekdayShort(addDays(startOfWeek('2026-11-23'), index))),
  }));

const PatternFields = ({ rule, day, onChange }: SeriesFieldsProps) => {
  const { t } = useTranslation();
  const weekdays = useWeekdays();
  const { pattern } = rule;
  const set = (next: Pattern) => onChange({ ...rule, pattern: next });
  return (
    <>
      <Select
        label={t('meetings.series.pattern')}
        data={kinds.map((kind) => ({ value: kind, label: t(`meetings.series.${kind}`) }))}
        value={pattern.kind}
        onChange={(kind) => kind !== null && set(patternOf(kind, pattern.every, day))}
        allowDeselect={false}
        openOnFocus={false}
      />
      <NumberInput
        label={t('meetings.series.every')}
        value={pattern.every}
        onChange={(every) => set({ ...pattern, every: Math.min(52, Math.max(1, Math.round(Number(every)))) })}
        min={1}
        max={52}
        suffix={pattern.kind === 'weekly' ? t('meetings.series.weeks') : t('meetings.series.months')}
        allowDecimal={false}
      />
      {pattern.kind === 'weekly' && (
        <MultiSelect
          label={t('meetings.series.weekdays')}
          data={weekdays}
          value={pattern.weekdays.map(String)}
          onChange={(days) => days.length > 0 && set({ ...pattern, weekdays: days.map(Number).sort() })}
          openOnFocus={false}
        />
      )}
      {pattern.kind === 'monthly_weekday' && (
        <div className={styles.even}>
          <Select
            label={t('meetings.series.nth')}
            data={nths.map((nth) => ({ value: nth, label: t(`meetings.series.nths.${nth}`) }))}
            value={String(pattern.nth)}
            onChange={(nth) => nth !== null && set({ ...pattern, nth: Number(nth) })}
            allowDeselect={false}
            openOnFocus={false}
          />
          <Select
            label={t('meetings.series.weekday')}
            data={weekdays}
            value={String(pattern.weekday)}
            onChange={(chosen) => chosen !== null && set({ ...pattern, weekday: Number(chosen) })}
            allowDeselect={false}
            openOnFocus={false}
          />
        </div>
      )}
      {pattern.kind === 'monthly_first_working' && <span />}
    </>
  );
};

/** How a new meeting repeats: its rhythm, its end, and what becomes of closed days. */
export const SeriesFields = (props: SeriesFieldsProps) => {
  const { t } = useTranslation();
  const { rule, day, onChange } = props;
  const isCounted = rule.count !== null;
  return (
    <div className={styles.series}>
      <PatternFields {...props} />
      <Select
        label={t('meetings.series.end')}
        data={[
          { value: 'count', label: t('meetings.series.count') },
          { value: 'until', label: t('meetings.series.until') },
        ]}
        value={isCounted ? 'count' : 'until'}
        onChange={(end) =>
          onChange(
            end === 'count'
              ? { ...rule, count: usualCount, until: null }
              : { ...rule, count: null, until: addDays(day, 182) },
          )
        }
        allowDeselect={false}
        openOnFocus={false}
      />
      {isCounted ? (
        <NumberInput
          label={t('meetings.series.count')}
          value={rule.count ?? usualCount}
          onChange={(count) => onChange({ ...rule, count: Math.min(1000, Math.max(1, Math.round(Number(count)))) })}
          min={1}
          max={1000}
          allowDecimal={false}
        />
      ) : (
        <DateField
          label={t('meetings.series.until')}
          value={rule.until}
          isClearable={false}
          onChange={(until) => until !== null && onChange({ ...rule, until })}
        />
      )}
      <Select
        label={t('meetings.series.closed')}
        data={closedDays.map((choice) => ({ value: choice, label: t(`meetings.series.closedDays.${choice}`) }))}
        value={rule.closedDays}
        onChange={(choice) => choice !== null && onChange({ ...rule, closedDays: choice as ClosedDays })}
        allowDeselect={false}
        openOnFocus={false}
      />
    </div>
  );
};
