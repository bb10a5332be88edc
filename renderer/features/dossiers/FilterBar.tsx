import { Button, Checkbox, Popover, Select, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePeople } from '#renderer/api/directory.ts';
import { PillarField } from '#renderer/ui/fields.tsx';
import { useCommands } from '#renderer/ui/shortcuts.ts';
import styles from './Dossiers.module.css';
import { isFiltered } from './filters.ts';
import { MoreFilters } from './MoreFilters.tsx';
import { stateOptions } from './options.ts';
import type { FilterState } from './use-filters.ts';

const TextFilter = ({ filters, change }: FilterState) => {
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
    {
      id: 'dossiers.filter',
      group: 'list',
      label: t('dossiers.filters.focus'),
      keys: '/',
      run: () => input.current?.select(),
    },
  ]);
  return (
    <TextInput
      ref={input}
      className={styles.search ?? ''}
      size="xs"
      type="search"
      aria-label={t('dossiers.filters.focus')}
      aria-keyshortcuts="/"
      placeholder={t('dossiers.filters.text')}
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

const StatesFilter = ({ filters, change }: FilterState) => {
  const { t } = useTranslation();
  const chosen = filters.state ?? [];
  const toggle = (state: (typeof chosen)[number]) => {
    const left = chosen.includes(state) ? chosen.filter((one) => one !== state) : [...chosen, state];
    change({ state: left.length > 0 ? left : undefined });
  };
  return (
    <Popover position="bottom-start" trapFocus returnFocus>
      <Popover.Target>
        <Button variant="default" size="xs" fw={500}>
          {chosen.length === 0
            ? t('dossiers.filters.states')
            : t('dossiers.filters.statesChosen', { count: chosen.length })}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('dossiers.filters.states')}>
        <div className={styles.states}>
          {stateOptions().map(({ value, label }) => (
            <Checkbox
              key={value}
              size="xs"
              label={label}
              checked={chosen.includes(value)}
              onChange={() => toggle(value)}
            />
          ))}
        </div>
      </Popover.Dropdown>
    </Popover>
  );
};

const nobody = 'none';

const AssigneeFilter = ({ filters, change }: FilterState) => {
  const { t } = useTranslation();
  const { people } = usePeople();
  return (
    <Select
      size="xs"
      w={150}
      aria-label={t('dossiers.fields.assigneeId')}
      placeholder={t('dossiers.fields.assigneeId')}
      data={[
        { value: nobody, label: t('dossiers.filters.nobody') },
        ...people.map(({ id, name }) => ({ value: id, label: name })),
      ]}
      value={filters.assigneeId ?? null}
      onChange={(assigneeId) => change({ assigneeId: assigneeId ?? undefined })}
      clearable
      clearButtonProps={{ 'aria-label': t('common.clear') }}
      searchable
      nothingFoundMessage={t('common.noMatch')}
    />
  );
};

/** The filters of the list; they live in the address. */
export const FilterBar = (state: FilterState) => {
  const { t } = useTranslation();
  const { filters, change, show } = state;
  const { kind, priority, tag, dueAfter, dueBefore, receivedFrom, receivedTo } = filters;
  const inMore = [kind, priority, tag, dueAfter, dueBefore, receivedFrom, receivedTo].filter(Boolean).length;
  const [isMoreOpen, setIsMoreOpen] = useState(inMore > 0);
  const more = inMore > 0 ? t('dossiers.filters.moreActive', { count: inMore }) : t('dossiers.filters.more');
  return (
    <search className={styles.filters} aria-label={t('dossiers.filters.label')}>
      <div className={styles.filterLine}>
        <TextFilter {...state} />
        <StatesFilter {...state} />
        <div className={styles.pillarFilter}>
          <PillarField
            ariaLabel={t('common.pillar')}
            placeholder={t('common.pillar')}
            size="xs"
            value={filters.pillar ?? null}
            onChange={(pillar) => change({ pillar: pillar ?? undefined })}
            isClearable
          />
        </div>
        <AssigneeFilter {...state} />
        <Checkbox
          size="xs"
          label={t('dossiers.filters.lateOnly')}
          checked={filters.isLate === true}
          onChange={(event) => change({ isLate: event.currentTarget.checked || undefined })}
        />
        <Checkbox
          size="xs"
          label={t('dossiers.filters.openOnly')}
          checked={filters.all !== true && filters.state === undefined}
          disabled={filters.state !== undefined}
          onChange={(event) => change({ all: !event.currentTarget.checked })}
        />
        <Button
          variant="subtle"
          size="compact-xs"
          aria-expanded={isMoreOpen}
          onClick={() => setIsMoreOpen((isOpen) => !isOpen)}
        >
          {isMoreOpen ? t('dossiers.filters.fewer') : more}
        </Button>
        {isFiltered(filters) && (
          <Button variant="subtle" size="compact-xs" onClick={() => show({ sort: filters.sort })}>
            {t('dossiers.clearFilters')}
          </Button>
        )}
      </div>
      {isMoreOpen && <MoreFilters {...state} />}
    </search>
  );
};
