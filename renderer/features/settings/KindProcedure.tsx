import { NumberInput, Select, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { client } from '#renderer/api/client.ts';
import { useLive } from '#renderer/api/live.ts';
import { i18n } from '#renderer/text/index.ts';
import { FieldInput } from '#renderer/ui/FieldInput.tsx';
import { RouteEditor } from '#renderer/ui/RouteEditor.tsx';
import type { Kind } from '#shared/kinds/schema.ts';
import styles from './Settings.module.css';

type Procedure = Pick<Kind, 'presetId' | 'leadDays' | 'route' | 'checklist' | 'retentionCode' | 'closingLevel'>;

type KindProcedureProps = { readonly values: Procedure; readonly onChange: (part: Partial<Procedure>) => void };

const useChoices = () => {
  const presets = useLive('deadlines.presets:on', ['calendars', 'deadlines'], () =>
    client.deadlines.presets({ isOn: true }),
  );
  const rules = useLive('records.rules', ['records'], () => client.records.rules());
  const named = new Map(
    (presets.data?.items ?? []).map(({ id, nameFr, nameEn }) => [id, i18n.language === 'en' ? nameEn : nameFr]),
  );
  return {
    presets: [...named].map(([value, label]) => ({ value, label })),
    rules: (rules.data?.items ?? []).map(({ code, label }) => ({
      value: code,
      label: label === '' ? code : `${code} · ${label}`,
    })),
  };
};

/** What a kind gives each new dossier: its deadline, its route of visas, its controls, how it is closed and kept. */
export const KindProcedure = ({ values, onChange }: KindProcedureProps) => {
  const { t } = useTranslation();
  const { presets, rules } = useChoices();
  const shared = { clearable: true, searchable: true, openOnFocus: false } as const;
  const clear = { 'aria-label': t('common.clear') };
  return (
    <>
      <div className={styles.pair}>
        <Select
          {...shared}
          label={t('settings.kindPreset')}
          clearButtonProps={clear}
          data={presets}
          value={values.presetId}
          onChange={(presetId) => onChange({ presetId })}
        />
        <NumberInput
          label={t('settings.kindLead')}
          min={0}
          max={60}
          allowDecimal={false}
          value={values.leadDays}
          onChange={(days) => onChange({ leadDays: Number(days) })}
        />
        <Select
          {...shared}
          label={t('settings.kindRetention')}
          clearButtonProps={clear}
          data={rules}
          value={values.retentionCode}
          onChange={(retentionCode) => onChange({ retentionCode })}
        />
        <TextInput
          label={t('settings.kindLevel')}
          value={values.closingLevel}
          maxLength={500}
          onChange={(event) => onChange({ closingLevel: event.currentTarget.value })}
        />
      </div>
      <FieldInput
        spec={{ type: 'lines', label: t('settings.kindChecklist'), description: t('settings.kindChecklistHint') }}
        value={values.checklist}
        onChange={(lines) => onChange({ checklist: Array.isArray(lines) ? lines.map(String) : [] })}
      />
      <RouteEditor steps={values.route} onChange={(route) => onChange({ route: [...route] })} />
    </>
  );
};
