import { NumberInput, Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { client } from '#renderer/api/client.ts';
import { useLive } from '#renderer/api/live.ts';
import { Arithmetic } from '#renderer/ui/Arithmetic.tsx';
import { DateField } from '#renderer/ui/DateField.tsx';
import { TimeField } from '#renderer/ui/TimeField.tsx';
import { isPausable, lengthsOf } from '#shared/deadlines/count.ts';
import { countingKinds, type DeadlineRule } from '#shared/deadlines/schema.ts';
import styles from './Deadlines.module.css';
import { type DeadlineDraft, kindOf, type LengthUnit, ruleOf, withPreset } from './deadline-draft.ts';
import { PausesEditor } from './PausesEditor.tsx';
import { presetName, triggerName, useOfferedPresets } from './presets.ts';

type RuleFieldsProps = {
  readonly draft: DeadlineDraft;
  readonly onChange: (draft: DeadlineDraft) => void;
  readonly isChecked: boolean;
};

/** The date that a rule gives, with its arithmetic in words. */
const ComputedDate = ({ rule }: { readonly rule: DeadlineRule }) => {
  const { data, error } = useLive(`deadlines.compute:${JSON.stringify(rule)}`, ['calendars'], () =>
    client.deadlines.compute(rule),
  );
  if (error !== null) {
    return (
      <p className={styles.sum} role="status">
        {error.message}
      </p>
    );
  }
  return data === undefined ? <p className={styles.sum}>&nbsp;</p> : <Arithmetic value={data} isLive />;
};

type LengthProps = Omit<RuleFieldsProps, 'isChecked'> & { readonly kind: ReturnType<typeof kindOf> };

/** The length of a rule that has none of its own. */
const LengthFields = ({ draft, onChange, kind = 'K1n' }: LengthProps) => {
  const { t } = useTranslation();
  const allowed = lengthsOf(kind);
  return (
    <>
      <NumberInput
        label={t('deadlines.form.amount')}
        value={draft.amount}
        onChange={(amount) => onChange({ ...draft, amount: Math.min(3650, Math.max(0, Math.round(Number(amount)))) })}
        min={0}
        max={3650}
        allowDecimal={false}
        allowNegative={false}
      />
      {allowed.length > 1 && (
        <Select
          label={t('deadlines.form.unit')}
          data={allowed.map((value) => ({ value, label: t(`deadlines.form.units.${value}`) }))}
          value={draft.unit}
          onChange={(unit) => unit !== null && onChange({ ...draft, unit: unit as LengthUnit })}
          allowDeselect={false}
        />
      )}
      {(kind === 'K1n' || kind === 'K5') && (
        <Select
          label={t('deadlines.form.direction')}
          data={(['after', 'before'] as const).map((value) => ({ value, label: t(`deadlines.form.${value}`) }))}
          value={draft.direction}
          onChange={(direction) => onChange({ ...draft, direction: direction === 'before' ? 'before' : 'after' })}
          allowDeselect={false}
        />
      )}
    </>
  );
};

/** How a date is computed: the rule, its trigger, its length, its pauses, and what it gives. */
export const RuleFields = ({ draft, onChange, isChecked }: RuleFieldsProps) => {
  const { t } = useTranslation();
  const presets = useOfferedPresets();
  const kind = kindOf(draft.preset, presets);
  const preset = presets.find(({ id }) => id === draft.preset);
  const rule = ruleOf(draft);
  const isKnown = kind !== undefined || presets.length === 0;
  const canPause = preset === undefined ? kind !== undefined && isPausable(kind) : preset.isPausable;
  const data = [
    { group: t('deadlines.form.register'), items: presets.map((one) => ({ value: one.id, label: presetName(one) })) },
    {
      group: t('deadlines.form.bareKinds'),
      items: countingKinds.map((one) => ({ value: `kind:${one}`, label: t(`deadlines.kinds.${one}`) })),
    },
    ...(isKnown ? [] : [{ group: t('deadlines.form.off'), items: [{ value: draft.preset, label: draft.preset }] }]),
  ];
  return (
    <>
      <Select
        label={t('deadlines.form.rule')}
        data={data}
        value={draft.preset}
        onChange={(name) => name !== null && onChange(withPreset(draft, name, presets))}
        searchable
        onFocus={({ currentTarget }) => currentTarget.select()}
        onClick={({ currentTarget }) => currentTarget.select()}
        allowDeselect={false}
        maxDropdownHeight={320}
        nothingFoundMessage={t('common.noMatch')}
      />
      <div className={styles.three}>
        <DateField
          label={
            preset === undefined
              ? t('deadlines.form.trigger')
              : t('deadlines.form.triggerOf', { trigger: triggerName(preset) })
          }
          value={draft.trigger}
          onChange={(trigger) => onChange({ ...draft, trigger })}
          error={isChecked && draft.trigger === null ? t('deadlines.form.dateRequired') : undefined}
        />
        {kind === 'K7' && (
          <TimeField
            label={t('deadlines.form.triggerTime')}
            value={draft.triggerTime}
            onChange={(triggerTime) => onChange({ ...draft, triggerTime })}
          />
        )}
        {draft.hasOwnLength && <LengthFields draft={draft} onChange={onChange} kind={kind} />}
      </div>
      {(canPause || draft.pauses.length > 0) && (
        <PausesEditor pauses={draft.pauses} onChange={(pauses) => onChange({ ...draft, pauses })} />
      )}
      {rule !== null && <ComputedDate rule={rule} />}
    </>
  );
};
