import { Autocomplete } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { client } from '#renderer/api/client.ts';
import { useLive } from '#renderer/api/live.ts';

type CorrespondentFieldProps = {
  readonly label: string;
  readonly value: string;
  readonly onChange: (name: string) => void;
  readonly error?: React.ReactNode;
  readonly onBlur?: () => void;
  readonly className?: string | undefined;
};

const offered = 8;

/** A correspondent by name: those of the directory are offered as it is typed, a new name is entered there. */
export const CorrespondentField = ({ label, value, onChange, error, onBlur, className }: CorrespondentFieldProps) => {
  const { t } = useTranslation();
  const [sought] = useDebouncedValue(value.trim(), 120);
  const found = useLive(`correspondents.search:${sought}`, ['correspondents'], async () => ({
    sought,
    items: sought === '' ? [] : (await client.correspondents.list({ text: sought, limit: offered })).items,
  })).data;
  const names = [...new Set((found?.items ?? []).map(({ name }) => name))];
  const isSettled = found?.sought === value.trim() && value.trim() !== '';
  const isKnown = names.some((name) => name.localeCompare(value.trim(), undefined, { sensitivity: 'base' }) === 0);
  return (
    <Autocomplete
      label={label}
      value={value}
      onChange={onChange}
      onBlur={onBlur}
      data={names}
      filter={({ options }) => options}
      limit={offered}
      openOnFocus={false}
      description={isSettled ? t(isKnown ? 'mail.create.known' : 'mail.create.fresh') : ' '}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      error={error}
      maxLength={500}
      className={className}
    />
  );
};
