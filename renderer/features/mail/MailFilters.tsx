import { Button, Checkbox, Select, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePeople } from '#renderer/api/directory.ts';
import { useOffice } from '#renderer/api/office.ts';
import { useCommands } from '#renderer/ui/shortcuts.ts';
import { letterKinds, letterStates } from '#shared/mail/schema.ts';
import type { MailFiltering } from './filters.ts';
import styles from './Mail.module.css';
import { kindOptions } from './options.ts';

const shownYears = 6;

const TextFilter = ({ filters, change }: MailFiltering) => {
  const { t } = useTranslation();
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState(filters.text ?? '');
  const search = useDebouncedCallback((wanted: string) => change({ text: wanted.trim() || undefined }, true), {
    delay: 200,
    flushOnUnmount: false,
  });
  useEffect(() => {
    if (document.activeElement !== input.current) setText(filters.text ?? '');
  }, [filters.text]);
  useCommands([
    { id: 'mail.filter', group: 'list', label: t('mail.filters.focus'), keys: '/', run: () => input.current?.select() },
  ]);
  return (
    <TextInput
      ref={input}
      className={styles.search ?? ''}
      size="xs"
      type="search"
      aria-label={t('mail.filters.focus')}
      aria-keyshortcuts="/"
      placeholder={t('mail.filters.text')}
      value={text}
      maxLength={200}
      onChange={(event) => {
        setText(event.currentTarget.value);
        search(event.currentTarget.value);
      }}
      onKeyDown={(event) => event.key === 'Escape' && input.current?.blur()}
    />
  );
};

type ChoiceProps = {
  readonly label: string;
  readonly width: number;
  readonly data: readonly { readonly value: string; readonly label: string }[];
  readonly value: string | undefined;
  readonly onChange: (value: string | undefined) => void;
};

const Choice = ({ label, width, data, value, onChange }: ChoiceProps) => {
  const { t } = useTranslation();
  return (
    <Select
      size="xs"
      w={width}
      aria-label={label}
      placeholder={label}
      data={[...data]}
      value={value ?? null}
      onChange={(next) => onChange(next ?? undefined)}
      clearable
      clearButtonProps={{ 'aria-label': t('common.clear') }}
      searchable
      nothingFoundMessage={t('common.noMatch')}
    />
  );
};

/** The filters of a register; they live in the address. */
export const MailFilters = (state: MailFiltering) => {
  const { t } = useTranslation();
  const { people } = usePeople();
  const { settings, day } = useOffice();
  const { filters, change, show, isFiltered } = state;
  const thisYear = Number(day.slice(0, 4));
  const years = Array.from({ length: shownYears }, (_, index) => String(thisYear - index));
  return (
    <search className={styles.filterLine} aria-label={t('mail.filters.label')}>
      <TextFilter {...state} />
      <Choice
        label={t('mail.fields.year')}
        width={104}
        data={years.map((year) => ({ value: year, label: year }))}
        value={filters.year?.toString()}
        onChange={(year) => change({ year: year === undefined ? undefined : Number(year) })}
      />
      <Choice
        label={t('mail.fields.state')}
        width={160}
        data={letterStates
          .filter((value) => value !== 'all')
          .map((value) => ({ value, label: t(`mail.states.${value}`) }))}
        value={filters.state}
        onChange={(value) => change({ state: letterStates.find((known) => known === value) })}
      />
      <Choice
        label={t('mail.fields.kind')}
        width={160}
        data={kindOptions(settings.profile, filters.kind)}
        value={filters.kind}
        onChange={(value) => change({ kind: letterKinds.find((known) => known === value) })}
      />
      <Choice
        label={t('mail.fields.markedTo')}
        width={150}
        data={[
          { value: 'none', label: t('mail.filters.nobody') },
          ...people.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        value={filters.markedTo}
        onChange={(markedTo) => change({ markedTo })}
      />
      <Checkbox
        size="xs"
        label={t('mail.filters.overdue')}
        checked={filters.isOverdue === true}
        onChange={(event) => change({ isOverdue: event.currentTarget.checked || undefined })}
      />
      {isFiltered && (
        <Button variant="subtle" size="compact-xs" onClick={() => show({ sort: filters.sort })}>
          {t('mail.filters.clear')}
        </Button>
      )}
    </search>
  );
};
