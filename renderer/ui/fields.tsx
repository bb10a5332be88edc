import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '#renderer/api/client.ts';
import { kindName, useKinds, usePeople } from '#renderer/api/directory.ts';
import { useLive } from '#renderer/api/live.ts';
import { useOffice } from '#renderer/api/office.ts';
import { i18n } from '#renderer/text/index.ts';
import { type Pillar, pillars } from '#shared/kernel/pillars.ts';
import { isActiveOn } from '#shared/people/rules.ts';

type FieldProps<T> = {
  readonly label?: string;
  /** Name for screen readers where no label shows, in filters and tables. */
  readonly ariaLabel?: string;
  readonly value?: T;
  readonly onChange: (value: T) => void;
  readonly error?: React.ReactNode;
  /** A sentence under the label. */
  readonly description?: string | undefined;
  readonly isClearable?: boolean;
  readonly placeholder?: string;
  readonly size?: 'xs' | 'sm';
};

const shared = (props: {
  readonly ariaLabel?: string;
  readonly error?: React.ReactNode;
  readonly description?: string | undefined;
  readonly placeholder?: string;
  readonly size?: 'xs' | 'sm';
}) => ({
  size: props.size ?? 'sm',
  openOnFocus: false,
  clearButtonProps: { 'aria-label': i18n.t('common.clear') },
  'aria-label': props.ariaLabel,
  error: props.error,
  description: props.description,
  placeholder: props.placeholder,
});

/** Chooses a person of the section; null for nobody. */
export const PersonField = ({
  label,
  value = null,
  onChange,
  isClearable = true,
  ...rest
}: FieldProps<string | null>) => {
  const { t } = useTranslation();
  const { people } = usePeople();
  const { day } = useOffice();
  const data = people
    .filter((person) => person.id === value || isActiveOn(person, day))
    .map(({ id, name }) => ({ value: id, label: name }));
  return (
    <Select
      label={label}
      data={data}
      value={value}
      onChange={onChange}
      clearable={isClearable}
      searchable
      nothingFoundMessage={t('common.noMatch')}
      {...shared({ placeholder: t('common.nobody'), ...rest })}
    />
  );
};

/** Chooses a kind of dossier by its code. */
export const KindField = ({
  label,
  value = null,
  onChange,
  isClearable = false,
  ...rest
}: FieldProps<string | null>) => {
  const { t } = useTranslation();
  const { kinds } = useKinds();
  const data = kinds
    .filter(({ code, isActive }) => isActive || code === value)
    .map((kind) => ({ value: kind.code, label: `${kind.code} · ${kindName(kind)}` }));
  return (
    <Select
      label={label}
      data={data}
      value={value}
      onChange={onChange}
      clearable={isClearable}
      searchable
      nothingFoundMessage={t('common.noMatch')}
      {...shared(rest)}
    />
  );
};

/** Chooses a pillar. */
export const PillarField = ({
  label,
  value = null,
  onChange,
  isClearable = false,
  ...rest
}: FieldProps<Pillar | null>) => {
  const { t } = useTranslation();
  return (
    <Select
      label={label}
      data={pillars.map((pillar) => ({ value: pillar, label: t(`common.pillars.${pillar}`) }))}
      value={value}
      onChange={onChange}
      clearable={isClearable}
      allowDeselect={isClearable}
      {...shared(rest)}
    />
  );
};

const offered = 20;

/** Chooses a dossier by words of its reference or title; the service searches. */
export const DossierField = ({
  label,
  value = null,
  onChange,
  isClearable = true,
  ...rest
}: FieldProps<string | null>) => {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const [sought] = useDebouncedValue(text.split(' · ')[0] ?? '', 150);
  const found = useLive(`dossiers.search:${sought}`, ['dossiers'], () =>
    client.dossiers.list({ text: sought, limit: offered, sort: '-updatedAt' }),
  );
  const chosen = useLive(`dossiers.chosen:${value}`, ['dossiers'], async () =>
    value === null ? null : client.dossiers.get({ id: value }),
  );
  const current = chosen.data?.id === value ? chosen.data : null;
  const rows = [...(current ? [current] : []), ...(found.data?.items ?? []).filter(({ id }) => id !== current?.id)];
  return (
    <Select
      label={label}
      data={rows.map(({ id, reference, title }) => ({ value: id, label: `${reference} · ${title}` }))}
      value={value}
      onChange={onChange}
      searchValue={text}
      onSearchChange={setText}
      filter={({ options }) => options}
      clearable={isClearable}
      searchable
      nothingFoundMessage={t('common.noMatch')}
      {...shared(rest)}
    />
  );
};
