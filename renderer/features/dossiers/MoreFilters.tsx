import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { client } from '#renderer/api/client.ts';
import { useLive } from '#renderer/api/live.ts';
import { DateField } from '#renderer/ui/DateField.tsx';
import { KindField } from '#renderer/ui/fields.tsx';
import { priorities } from '#shared/dossiers/schema.ts';
import styles from './Dossiers.module.css';
import { priorityOptions } from './options.ts';
import type { FilterState } from './use-filters.ts';

const dates = ['dueAfter', 'dueBefore', 'receivedFrom', 'receivedTo'] as const;

/** The filters of the second line. */
export const MoreFilters = ({ filters, change }: FilterState) => {
  const { t } = useTranslation();
  const tags = useLive('dossiers.tags', ['dossiers'], () => client.dossiers.tags()).data?.items ?? [];
  return (
    <div className={styles.moreFilters}>
      <KindField
        label={t('dossiers.fields.kind')}
        size="xs"
        value={filters.kind ?? null}
        onChange={(kind) => change({ kind: kind ?? undefined })}
        isClearable
      />
      <Select
        size="xs"
        label={t('dossiers.fields.priority')}
        data={priorityOptions()}
        value={filters.priority ?? null}
        onChange={(value) => change({ priority: priorities.find((known) => known === value) })}
        clearable
        clearButtonProps={{ 'aria-label': t('common.clear') }}
      />
      <Select
        size="xs"
        label={t('dossiers.fields.tags')}
        data={tags.map(({ tag }) => tag)}
        value={filters.tag ?? null}
        onChange={(tag) => change({ tag: tag ?? undefined })}
        searchable
        clearable
        clearButtonProps={{ 'aria-label': t('common.clear') }}
        nothingFoundMessage={t('common.noMatch')}
        limit={50}
      />
      {dates.map((name) => (
        <DateField
          key={name}
          size="xs"
          label={t(`dossiers.filters.${name}`)}
          value={filters[name] ?? null}
          onChange={(day) => change({ [name]: day ?? undefined })}
        />
      ))}
    </div>
  );
};
