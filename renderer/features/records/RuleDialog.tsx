import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { addTo, changeIn, removeFrom } from '#renderer/ui/collection-changes.ts';
import { FieldsDialog } from '#renderer/ui/FieldsDialog.tsx';
import { attempt } from '#renderer/ui/notice.ts';
import { fates, type RetentionRule } from '#shared/records/schema.ts';
import { ruleCollection } from './collections.ts';

type Values = Pick<RetentionRule, 'code' | 'label' | 'fate' | 'remarks'> & { readonly years: number | null };

const blank: Values = { code: '', label: '', years: null, fate: 'eliminate', remarks: '' };

const valuesOf = ({ code, label, years, fate, remarks }: RetentionRule): Values => ({
  code,
  label,
  years,
  fate,
  remarks,
});

/** The form of a retention rule: a new one when it is null. */
export const RuleDialog = ({
  rule,
  onClose,
}: {
  readonly rule: RetentionRule | null;
  readonly onClose: () => void;
}) => {
  const { t } = useTranslation();
  const save = ({ code, years, ...terms }: Values) => {
    const patch = { ...terms, years: years ?? 0 };
    return rule === null
      ? addTo(ruleCollection, { code, ...patch }, t('records.rules.created', { name: code }))
      : changeIn(ruleCollection, rule, patch, t('records.rules.changed', { name: code }));
  };
  const remove = async (target: RetentionRule) => {
    const done = t('records.rules.removed', { name: target.code });
    if (await attempt(() => removeFrom(ruleCollection, target, done))) onClose();
  };
  const isCategory = rule !== null && rule.category !== null;
  return (
    <FieldsDialog<Values>
      title={t(rule === null ? 'records.rules.new' : 'records.rules.edit')}
      action={t(rule === null ? 'common.create' : 'common.save')}
      initial={rule === null ? blank : valuesOf(rule)}
      fields={() => ({
        code: rule === null ? { type: 'line', label: t('records.columns.code'), isRequired: true } : null,
        label: { type: 'line', label: t('records.columns.label') },
        years: isCategory
          ? null
          : { type: 'number', label: t('records.columns.years'), isRequired: true, min: 0, max: 200 },
        fate: isCategory
          ? null
          : {
              type: 'choice',
              label: t('records.columns.fate'),
              options: fates.map((value) => ({ value, label: t(`records.fates.${value}`) })),
            },
        remarks: { type: 'prose', label: t('records.columns.remarks') },
      })}
      onSave={save}
      onClose={onClose}
      aside={
        rule !== null && (
          <Button variant="default" onClick={() => void remove(rule)}>
            {t('common.remove')}
          </Button>
        )
      }
    />
  );
};
