import { DateInput } from '@mantine/dates';
import type { FocusEvent, KeyboardEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useOffice } from '#renderer/api/office.ts';
import type { LocalDate } from '#shared/kernel/time.ts';
import { plainDay } from './format.ts';
import { completeDay, typedDay } from './typed-day.ts';

type DateFieldProps = {
  readonly label?: string;
  /** Name for screen readers where no label shows. */
  readonly ariaLabel?: string;
  readonly value: LocalDate | null;
  readonly onChange: (value: LocalDate | null) => void;
  readonly error?: ReactNode;
  readonly description?: string | undefined;
  readonly isClearable?: boolean;
  readonly placeholder?: string;
  readonly size?: 'xs' | 'sm';
  readonly minDate?: LocalDate;
  readonly maxDate?: LocalDate;
};

/** A date, typed (`3/12`, `3/12/2026`, `+5`) or picked in the calendar; null when it is emptied. */
export const DateField = ({
  ariaLabel,
  value,
  onChange,
  isClearable = true,
  placeholder,
  size = 'sm',
  ...rest
}: DateFieldProps) => {
  const { t } = useTranslation();
  const { day } = useOffice();
  const takeTyped = (event: FocusEvent<HTMLInputElement> | KeyboardEvent<HTMLInputElement>) => {
    const text = event.currentTarget.value;
    const typed = completeDay(text) === null ? typedDay(text, day) : null;
    if (typed !== null && typed !== value) onChange(typed);
  };
  return (
    <DateInput
      aria-label={ariaLabel}
      value={value}
      onChange={onChange}
      valueFormat={plainDay}
      dateParser={completeDay}
      clearable={isClearable}
      clearButtonProps={{ 'aria-label': t('common.clear'), tabIndex: -1 }}
      size={size}
      onBlur={takeTyped}
      onKeyDown={(event) => event.key === 'Enter' && takeTyped(event)}
      placeholder={placeholder ?? t('common.datePlaceholder')}
      hideOutsideDates
      ariaLabels={{
        previousMonth: t('common.calendar.previousMonth'),
        nextMonth: t('common.calendar.nextMonth'),
        previousYear: t('common.calendar.previousYear'),
        nextYear: t('common.calendar.nextYear'),
        monthLevelControl: t('common.calendar.chooseMonth'),
        yearLevelControl: t('common.calendar.chooseYear'),
      }}
      popoverProps={{
        transitionProps: { duration: 0 },
        shadow: 'none',
        withinPortal: false,
        floatingStrategy: 'fixed',
        zIndex: 1100,
      }}
      {...rest}
    />
  );
};
