import { MultiSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Chip } from '#renderer/ui/Marks.tsx';
import type { ImportField, Inspection, Mapping } from '#shared/imports/schema.ts';
import { exampleOf, orderedFields, withColumns } from './fields.ts';
import styles from './Imports.module.css';

type ColumnsTableProps = {
  readonly inspection: Inspection;
  readonly mapping: Mapping;
  /** What marks a choice that the user did not make. */
  readonly mark: string;
  readonly onChange: (mapping: Mapping) => void;
};

const same = (a: readonly string[], b: readonly string[]): boolean => a.join('\n') === b.join('\n');

/** Each field of a dossier with the columns that fill it, and what the first rows give. */
export const ColumnsTable = ({ inspection, mapping, mark, onChange }: ColumnsTableProps) => {
  const { t } = useTranslation();
  const row = (field: ImportField) => {
    const chosen = mapping.columns[field] ?? [];
    const isGuessed = chosen.length > 0 && same(chosen, inspection.mapping?.columns[field] ?? []);
    const example = exampleOf(inspection, chosen);
    return (
      <tr key={field}>
        <th scope="row">
          {t(`imports.words.${field}`)} {isGuessed && <Chip>{mark}</Chip>}
        </th>
        <td>
          <MultiSelect
            size="xs"
            aria-label={t('imports.columnsOf', { field: t(`imports.words.${field}`) })}
            data={inspection.columns}
            value={chosen}
            onChange={(columns) => onChange(withColumns(mapping, field, columns))}
            placeholder={chosen.length === 0 ? t('imports.noColumn') : ''}
            searchable
            nothingFoundMessage={t('common.noMatch')}
            maxValues={20}
            error={field === 'title' && chosen.length === 0 ? t('imports.titleNeeded') : undefined}
          />
        </td>
        <td className="secondary">
          <span className={styles.example} title={example}>
            {example}
          </span>
        </td>
      </tr>
    );
  };
  return (
    <table className={styles.columns}>
      <thead>
        <tr>
          <th scope="col">{t('imports.fieldColumn')}</th>
          <th scope="col">{t('imports.fileColumns')}</th>
          <th scope="col">{t('imports.example')}</th>
        </tr>
      </thead>
      <tbody>{orderedFields.map(row)}</tbody>
    </table>
  );
};
