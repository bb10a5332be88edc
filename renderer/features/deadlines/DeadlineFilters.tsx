import { Button, Select, Switch, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { DateField } from '#renderer/ui/DateField.tsx';
import { PersonField } from '#renderer/ui/fields.tsx';
import { type DeadlineSource, deadlineSources } from '#shared/deadlines/schema.ts';
import styles from './Deadlines.module.css';
import { isFiltered, noFilters, useFilters } from './filters.ts';

/** What narrows the list down. */
export const DeadlineFilters = () => {
  const { t } = useTranslation();
  const filters = useFilters();
  const set = useFilters.setState;
  return (
    <search className={styles.filters} aria-label={t('deadlines.list')}>
      <TextInput
        aria-label={t('deadlines.filters.text')}
        placeholder={t('deadlines.filters.textShort')}
        value={filters.text}
        onChange={({ currentTarget }) => set({ text: currentTarget.value })}
        maxLength={200}
      />
      <PersonField
        ariaLabel={t('deadlines.columns.owner')}
        placeholder={t('deadlines.filters.owner')}
        value={filters.ownerId}
        onChange={(ownerId) => set({ ownerId })}
      />
      <Select
        aria-label={t('deadlines.columns.source')}
        placeholder={t('deadlines.filters.source')}
        data={deadlineSources.map((source) => ({ value: source, label: t(`common.deadlineSources.${source}`) }))}
        value={filters.source}
        onChange={(source) => set({ source: source as DeadlineSource | null })}
        clearable
        clearButtonProps={{ 'aria-label': t('common.clear'), tabIndex: -1 }}
      />
      <DateField
        ariaLabel={t('deadlines.filters.from')}
        placeholder={t('deadlines.filters.fromShort')}
        value={filters.from}
        onChange={(from) => set({ from })}
      />
      <DateField
        ariaLabel={t('deadlines.filters.to')}
        placeholder={t('deadlines.filters.toShort')}
        value={filters.to}
        onChange={(to) => set({ to })}
      />
      <Switch
        size="xs"
        label={t('deadlines.filters.withDone')}
        checked={filters.withDone}
        onChange={({ currentTarget }) => set({ withDone: currentTarget.checked })}
      />
      {isFiltered(filters) && (
        <Button variant="default" size="xs" onClick={() => set({ ...noFilters, withDone: filters.withDone })}>
          {t('deadlines.filters.clear')}
        </Button>
      )}
    </search>
  );
};
