import { ActionIcon, Button, NumberInput, Select, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { RouteStep } from '#shared/kinds/schema.ts';
import { roles } from '#shared/people/schema.ts';
import { PersonField } from './fields.tsx';
import styles from './RouteEditor.module.css';

type StepLineProps = {
  readonly step: RouteStep;
  readonly rank: number;
  readonly onChange: (step: RouteStep) => void;
  readonly onRemove: () => void;
};

const StepLine = ({ step, rank, onChange, onRemove }: StepLineProps) => {
  const { t } = useTranslation();
  return (
    <div className={styles.step}>
      <TextInput
        size="xs"
        aria-label={t('circuits.start.step', { rank })}
        value={step.label}
        maxLength={500}
        onChange={(event) => onChange({ ...step, label: event.currentTarget.value })}
      />
      <PersonField
        size="xs"
        ariaLabel={t('circuits.start.stepPerson', { rank })}
        placeholder={t('circuits.start.person')}
        value={step.personId}
        onChange={(personId) => onChange({ ...step, personId })}
      />
      <Select
        size="xs"
        aria-label={t('circuits.start.stepRole', { rank })}
        placeholder={t('circuits.start.role')}
        data={roles.map((value) => ({ value, label: t(`common.roles.${value}`) }))}
        value={step.role}
        clearable
        openOnFocus={false}
        clearButtonProps={{ 'aria-label': t('common.clear') }}
        onChange={(value) => onChange({ ...step, role: roles.find((one) => one === value) ?? null })}
      />
      <NumberInput
        size="xs"
        aria-label={t('circuits.start.stepDays', { rank })}
        placeholder={t('circuits.start.days')}
        min={0}
        max={365}
        allowDecimal={false}
        value={step.targetDays ?? ''}
        onChange={(days) => onChange({ ...step, targetDays: typeof days === 'number' ? days : null })}
      />
      <ActionIcon variant="subtle" aria-label={t('circuits.start.removeStep', { rank })} onClick={onRemove}>
        ×
      </ActionIcon>
    </div>
  );
};

type RouteEditorProps = {
  readonly steps: readonly RouteStep[];
  readonly onChange: (steps: readonly RouteStep[]) => void;
};

/** The visas of a route in their order: whose, and in how many working days. */
export const RouteEditor = ({ steps, onChange }: RouteEditorProps) => {
  const { t } = useTranslation();
  const replace = (at: number, step: RouteStep | null) =>
    onChange(steps.flatMap((one, index) => (index === at ? (step ?? []) : one)));
  const add = () => {
    const label = t('circuits.start.step', { rank: steps.length + 1 });
    onChange([...steps, { label, personId: null, role: null, targetDays: null }]);
  };
  const places = steps.map((step, index) => ({ step, index }));
  return (
    <fieldset className={styles.route}>
      <legend>{t('circuits.start.steps')}</legend>
      {places.map(({ step, index }) => (
        <StepLine
          key={index}
          step={step}
          rank={index + 1}
          onChange={(next) => replace(index, next)}
          onRemove={() => replace(index, null)}
        />
      ))}
      <div>
        <Button variant="default" size="compact-sm" onClick={add}>
          {t('circuits.start.addStep')}
        </Button>
      </div>
    </fieldset>
  );
};
