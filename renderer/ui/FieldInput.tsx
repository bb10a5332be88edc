import { Autocomplete, Checkbox, MultiSelect, NumberInput, Select, Textarea, TextInput } from '@mantine/core';
import { i18n } from '#renderer/text/index.ts';
import { DateField } from './DateField.tsx';
import { DossierField, PersonField } from './fields.tsx';
import { TimeField } from './TimeField.tsx';

type Option = { readonly value: string; readonly label: string };

/** A form's field: what it holds and how it is asked. Money is in cents; `lines` holds one text per line. */
export type FieldSpec = {
  readonly label: string;
  readonly description?: string;
  readonly isRequired?: boolean;
  /** Whether it takes the width of the dialog. */
  readonly isWide?: boolean;
} & (
  | { readonly type: 'line' | 'prose' | 'lines' | 'date' | 'time' | 'flag' | 'money' | 'person' | 'dossier' }
  | { readonly type: 'number'; readonly min?: number; readonly max?: number; readonly suffix?: string }
  | { readonly type: 'choice'; readonly options: readonly Option[]; readonly isClearable?: boolean }
  | { readonly type: 'choices'; readonly options: readonly Option[] }
  | { readonly type: 'suggested'; readonly options: readonly string[] }
);

type FieldInputProps = {
  readonly spec: FieldSpec;
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
  readonly error?: React.ReactNode;
  readonly isFirst?: boolean;
};

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
const textOrNull = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);
const textsOf = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);
const numberOf = (value: unknown): number | '' => (typeof value === 'number' ? value : '');

const separators = () =>
  i18n.language === 'en'
    ? { decimalSeparator: '.', thousandSeparator: ',' }
    : { decimalSeparator: ',', thousandSeparator: '\u202f' };

/** One field of a form, by its specification. */
export const FieldInput = ({ spec, value, onChange, error, isFirst = false }: FieldInputProps) => {
  const common = {
    label: spec.label,
    description: spec.description,
    required: spec.isRequired ?? false,
    error,
    ...(isFirst && { 'data-autofocus': true }),
  };
  const chosen = { label: spec.label, description: spec.description, value: textOrNull(value), onChange, error };
  switch (spec.type) {
    case 'line':
      return <TextInput {...common} value={textOf(value)} onChange={(event) => onChange(event.currentTarget.value)} />;
    case 'prose':
      return (
        <Textarea
          {...common}
          autosize
          minRows={2}
          maxRows={8}
          value={textOf(value)}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      );
    case 'lines':
      return (
        <Textarea
          {...common}
          autosize
          minRows={2}
          maxRows={10}
          value={textsOf(value).join('\n')}
          onChange={(event) => {
            const text = event.currentTarget.value;
            onChange(text === '' ? [] : text.split('\n'));
          }}
        />
      );
    case 'suggested':
      return <Autocomplete {...common} data={[...spec.options]} value={textOf(value)} onChange={onChange} />;
    case 'number':
      return (
        <NumberInput
          {...common}
          value={numberOf(value)}
          {...(spec.min !== undefined && { min: spec.min })}
          {...(spec.max !== undefined && { max: spec.max })}
          suffix={spec.suffix ?? ''}
          allowDecimal={false}
          onChange={(next) => onChange(typeof next === 'number' ? next : null)}
        />
      );
    case 'money':
      return (
        <NumberInput
          {...common}
          {...separators()}
          value={typeof value === 'number' ? value / 100 : ''}
          decimalScale={2}
          fixedDecimalScale
          hideControls
          onChange={(next) => onChange(typeof next === 'number' ? Math.round(next * 100) : null)}
        />
      );
    case 'flag':
      return (
        <Checkbox
          label={spec.label}
          description={spec.description}
          error={error}
          checked={value === true}
          onChange={(event) => onChange(event.currentTarget.checked)}
        />
      );
    case 'date':
      return <DateField {...chosen} isClearable={!spec.isRequired} />;
    case 'time':
      return <TimeField {...chosen} />;
    case 'person':
      return <PersonField {...chosen} />;
    case 'dossier':
      return <DossierField {...chosen} />;
    case 'choice':
      return (
        <Select
          {...common}
          data={[...spec.options]}
          value={textOrNull(value)}
          onChange={onChange}
          clearable={spec.isClearable ?? false}
          allowDeselect={spec.isClearable ?? false}
          searchable={spec.options.length > 8}
          openOnFocus={false}
          nothingFoundMessage={i18n.t('common.noMatch')}
          clearButtonProps={{ 'aria-label': i18n.t('common.clear') }}
        />
      );
    case 'choices':
      return (
        <MultiSelect
          {...common}
          data={[...spec.options]}
          value={textsOf(value)}
          onChange={onChange}
          searchable
          openOnFocus={false}
          nothingFoundMessage={i18n.t('common.noMatch')}
        />
      );
  }
};
