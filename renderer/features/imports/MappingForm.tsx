import { Select, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Card } from '#renderer/ui/Card.tsx';
import { KindField, PillarField } from '#renderer/ui/fields.tsx';
import { dateFormats, encodings, type Inspection, type Mapping, separators } from '#shared/imports/schema.ts';
import { ClosingOrder } from './ClosingOrder.tsx';
import { ColumnsTable } from './ColumnsTable.tsx';
import { dateFormatOptions, encodingOptions, exampleReference, separatorOptions } from './fields.ts';
import styles from './Imports.module.css';
import { Profiles } from './Profiles.tsx';

type MappingFormProps = {
  readonly inspection: Inspection;
  readonly mapping: Mapping;
  readonly onChange: (mapping: Mapping) => void;
  readonly onRead: (reading: Partial<Pick<Mapping, 'encoding' | 'separator'>>) => void;
};

const Reader = ({ inspection, mapping, onChange, onRead }: MappingFormProps) => {
  const { t } = useTranslation();
  const { encoding, separator } = mapping;
  return (
    <Card title={t('imports.reader')} isPadded>
      <div className={styles.stack}>
        <Select
          label={t('imports.encoding')}
          data={encodingOptions()}
          value={encoding}
          allowDeselect={false}
          onChange={(value) => onRead({ separator, encoding: encodings.find((known) => known === value) ?? encoding })}
        />
        <Select
          label={t('imports.separator')}
          data={separatorOptions()}
          value={separator}
          allowDeselect={false}
          onChange={(value) =>
            onRead({ encoding, separator: separators.find((known) => known === value) ?? separator })
          }
        />
        <Select
          label={t('imports.dateFormat')}
          data={dateFormatOptions()}
          value={mapping.dateFormat}
          allowDeselect={false}
          onChange={(value) =>
            onChange({ ...mapping, dateFormat: dateFormats.find((known) => known === value) ?? mapping.dateFormat })
          }
        />
        <Profiles inspection={inspection} mapping={mapping} onChange={onChange} />
      </div>
    </Card>
  );
};

const Defaults = ({ mapping, onChange }: Pick<MappingFormProps, 'mapping' | 'onChange'>) => {
  const { t } = useTranslation();
  const { defaults } = mapping;
  const set = (part: Partial<Mapping['defaults']>) => onChange({ ...mapping, defaults: { ...defaults, ...part } });
  return (
    <Card title={t('imports.defaults')} isPadded>
      <div className={styles.stack}>
        <KindField label={t('common.kind')} value={defaults.kind} onChange={(kind) => kind !== null && set({ kind })} />
        <PillarField
          label={t('common.pillar')}
          value={defaults.pillar}
          onChange={(pillar) => pillar !== null && set({ pillar })}
        />
        <Select
          label={t('imports.defaultReceived')}
          data={(['import_day', 'due_date'] as const).map((value) => ({
            value,
            label: t(`imports.received.${value}`),
          }))}
          value={defaults.receivedOn}
          allowDeselect={false}
          onChange={(value) => set({ receivedOn: value === 'due_date' ? 'due_date' : 'import_day' })}
        />
        <ClosingOrder order={defaults.closingOrder ?? null} onChange={(closingOrder) => set({ closingOrder })} />
      </div>
    </Card>
  );
};

/** What the columns of a file mean: read from the file, guessed, and corrected by hand. */
export const MappingForm = (props: MappingFormProps) => {
  const { t } = useTranslation();
  const { inspection, mapping, onChange } = props;
  const reference = exampleReference(inspection, mapping.referenceTemplate);
  const mark =
    inspection.profileName === null ? t('imports.guessed') : t('imports.fromProfile', { name: inspection.profileName });
  return (
    <div className={styles.mapping}>
      <Card title={t('imports.fields')}>
        <ColumnsTable inspection={inspection} mapping={mapping} mark={mark} onChange={onChange} />
        <div className={styles.template}>
          <TextInput
            label={
              reference === ''
                ? t('imports.template')
                : `${t('imports.template')} · ${t('imports.templateGives', { reference })}`
            }
            description={t('imports.templateHint')}
            value={mapping.referenceTemplate}
            maxLength={200}
            onChange={(event) => onChange({ ...mapping, referenceTemplate: event.currentTarget.value })}
          />
        </div>
      </Card>
      <div className={styles.side}>
        <Reader {...props} />
        <Defaults mapping={mapping} onChange={onChange} />
      </div>
    </div>
  );
};
