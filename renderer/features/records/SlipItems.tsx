import { ActionIcon, Button, NumberInput, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { plainDay } from '#renderer/ui/format.ts';
import type { SlipItem } from '#shared/records/schema.ts';
import styles from './Records.module.css';

type SlipItemsProps = {
  readonly items: readonly SlipItem[];
  /** Whether lines come, go and change; else only the archives' remarks do. */
  readonly isOpen: boolean;
  readonly isLocked: boolean;
  readonly onChange: (items: readonly SlipItem[]) => void;
};

type LineProps = {
  readonly item: SlipItem;
  readonly rank: number;
  readonly isOpen: boolean;
  readonly isLocked: boolean;
  readonly onChange: (patch: Partial<SlipItem>) => void;
  readonly onRemove: () => void;
};

const Line = ({ item, rank, isOpen, isLocked, onChange, onRemove }: LineProps) => {
  const { t } = useTranslation();
  const named = (field: string) => t('records.slips.ofLine', { field, rank });
  const text = (key: 'object' | 'serviceRemarks' | 'archivesRemarks', label: string, isEditable: boolean) => (
    <TextInput
      size="xs"
      aria-label={named(label)}
      value={item[key]}
      readOnly={!isEditable}
      maxLength={500}
      onChange={({ currentTarget }) => onChange({ [key]: currentTarget.value })}
    />
  );
  const dates = [item.fromOn, item.toOn].map((day) => (day === null ? '' : plainDay(day))).join(' – ');
  return (
    <tr>
      <td>{text('object', t('records.columns.object'), isOpen && item.dossierId === null)}</td>
      <td className="tabular">{dates}</td>
      <td className="tabular">{item.years}</td>
      <td>{text('serviceRemarks', t('records.slips.serviceRemarks'), isOpen)}</td>
      <td>{text('archivesRemarks', t('records.slips.archivesRemarks'), !isLocked)}</td>
      <td>
        <NumberInput
          size="xs"
          className={styles.number ?? ''}
          aria-label={named(t('records.slips.centimetres'))}
          value={item.centimetres ?? ''}
          readOnly={!isOpen}
          hideControls
          allowDecimal={false}
          min={0}
          max={1_000_000}
          onChange={(value) => onChange({ centimetres: typeof value === 'number' ? value : null })}
        />
      </td>
      <td>
        {isOpen && (
          <ActionIcon
            variant="subtle"
            size="sm"
            aria-label={t('records.slips.removeItem', { rank })}
            onClick={onRemove}
          >
            ×
          </ActionIcon>
        )}
      </td>
    </tr>
  );
};

/** The lines of a slip, with the remarks of the section and of the archives. */
export const SlipItems = ({ items, isOpen, isLocked, onChange }: SlipItemsProps) => {
  const { t } = useTranslation();
  const add = () => {
    const texts = { object: t('records.slips.newItem'), typology: '', serviceRemarks: '', archivesRemarks: '' };
    onChange([...items, { ...texts, dossierId: null, fromOn: null, toOn: null, years: null, centimetres: null }]);
  };
  return (
    <div>
      {items.length === 0 && <p className="secondary">{t('records.slips.noItem')}</p>}
      {items.length > 0 && (
        <section className={styles.scroll} aria-label={t('records.slips.items')}>
          <table className={styles.items}>
            <thead>
              <tr>
                <th>{t('records.columns.object')}</th>
                <th>{t('records.columns.dates')}</th>
                <th>{t('records.columns.years')}</th>
                <th>{t('records.slips.serviceRemarks')}</th>
                <th>{t('records.slips.archivesRemarks')}</th>
                <th>{t('records.slips.centimetres')}</th>
                <td />
              </tr>
            </thead>
            <tbody>
              {items.map((item, index) => (
                <Line
                  key={item.dossierId ?? `line-${index}`}
                  item={item}
                  rank={index + 1}
                  isOpen={isOpen}
                  isLocked={isLocked}
                  onChange={(patch) => onChange(items.with(index, { ...item, ...patch }))}
                  onRemove={() => onChange(items.toSpliced(index, 1))}
                />
              ))}
            </tbody>
          </table>
        </section>
      )}
      {isOpen && (
        <Button variant="subtle" size="compact-sm" onClick={add}>
          {t('records.slips.addItem')}
        </Button>
      )}
    </div>
  );
};
