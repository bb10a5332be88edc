import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '#renderer/api/client.ts';
import { useLive } from '#renderer/api/live.ts';
import { useOffice } from '#renderer/api/office.ts';
import { addDays, daysBetween } from '#shared/kernel/time.ts';
import { dayOf, plainDay } from './format.ts';

type MeetingFieldProps = {
  readonly label?: string;
  /** Name for screen readers where no label shows. */
  readonly ariaLabel?: string;
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
};

const offered = 20;
const reach = 366;

/** Chooses a meeting of the year before or after today by words of its title, the nearest first. */
export const MeetingField = ({ label, ariaLabel, value, onChange }: MeetingFieldProps) => {
  const { t } = useTranslation();
  const { day } = useOffice();
  const [text, setText] = useState('');
  const [sought] = useDebouncedValue(text.split(' · ').at(-1) ?? '', 150);
  const found = useLive(`meetings.search:${day}:${sought}`, ['meetings'], () =>
    client.meetings.list({ from: addDays(day, -reach), to: addDays(day, reach), text: sought }),
  );
  const chosen = useLive(`meetings.chosen:${value}`, ['meetings'], async () =>
    value === null ? null : client.meetings.get({ id: value }),
  );
  const current = chosen.data?.id === value ? chosen.data : null;
  const distance = ({ startsAt }: { readonly startsAt: string }) => Math.abs(daysBetween(day, dayOf(startsAt)));
  const near = (found.data?.items ?? [])
    .filter(({ id }) => id !== current?.id)
    .sort((a, b) => distance(a) - distance(b))
    .slice(0, offered);
  return (
    <Select
      label={label}
      aria-label={ariaLabel}
      data={[...(current ? [current] : []), ...near].map(({ id, startsAt, title }) => ({
        value: id,
        label: `${plainDay(dayOf(startsAt))} · ${title}`,
      }))}
      value={value}
      onChange={onChange}
      searchValue={text}
      onSearchChange={setText}
      filter={({ options }) => options}
      selectFirstOptionOnChange
      clearable
      clearButtonProps={{ 'aria-label': t('common.clear'), tabIndex: -1 }}
      searchable
      nothingFoundMessage={t('common.noMatch')}
    />
  );
};
