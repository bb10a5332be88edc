import { i18n } from '#renderer/text/index.ts';
import { referenceFrom } from '#shared/imports/rules.ts';
import {
  dateFormats,
  encodings,
  type ImportField,
  type Inspection,
  importFields,
  type Mapping,
  separators,
} from '#shared/imports/schema.ts';

/** The fields that a column may fill, in the order of the form. */
export const orderedFields = [
  'title',
  'reference',
  'receivedOn',
  'dueOn',
  'closedOn',
  'kind',
  'sender',
  'assignee',
  'priority',
  'pillar',
  'tags',
  'summary',
  'notes',
  'sittingOn',
  'questionNumber',
  'questionForm',
  'house',
  'member',
] as const satisfies readonly ImportField[];

const separatorNames = { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'pipe' } as const;

export const separatorOptions = () =>
  separators.map((value) => ({ value, label: i18n.t(`imports.separators.${separatorNames[value]}`) }));
export const encodingOptions = () => encodings.map((value) => ({ value, label: i18n.t(`imports.encodings.${value}`) }));
export const dateFormatOptions = () =>
  dateFormats.map((value) => ({ value, label: i18n.t(`imports.dateFormats.${value}`) }));

/** What the first rows give for some columns: the first that is not empty. */
export const exampleOf = ({ columns, sample }: Inspection, chosen: readonly string[]): string => {
  const places = chosen.map((name) => columns.indexOf(name));
  const texts = sample.map((row) =>
    places
      .map((place) => row[place] ?? '')
      .filter((cell) => cell.trim() !== '')
      .join(' '),
  );
  return texts.find((text) => text !== '') ?? '';
};

/** The reference that the template gives on the first row. */
export const exampleReference = ({ columns, sample }: Inspection, template: string): string =>
  template === '' ? '' : referenceFrom(template, (column) => sample[0]?.[columns.indexOf(column)] ?? '');

/** The mapping with other columns for a field; without columns, the field goes. */
export const withColumns = (mapping: Mapping, field: ImportField, chosen: string[]): Mapping => {
  const columns = Object.fromEntries(
    importFields.flatMap((name) => {
      const kept = name === field ? chosen : (mapping.columns[name] ?? []);
      return kept.length > 0 ? [[name, kept]] : [];
    }),
  );
  return { ...mapping, columns };
};
