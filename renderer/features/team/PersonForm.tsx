import { Group, NumberInput, Select, SimpleGrid, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { client } from '#renderer/api/client.ts';
import { DateField } from '#renderer/ui/DateField.tsx';
import { FormDialog } from '#renderer/ui/dialogs.tsx';
import { didChange } from '#renderer/ui/undo.tsx';
import { defaultTargets, pillars } from '#shared/kernel/pillars.ts';
import { type Person, roles } from '#shared/people/schema.ts';
import styles from './Team.module.css';

type PersonFormProps = { readonly person: Person | undefined; readonly onClose: () => void };

const startOf = (person: Person | undefined) => ({
  name: person?.name ?? '',
  initials: person?.initials ?? '',
  role: person?.role ?? ('caseworker' as const),
  hours: Math.floor((person?.weeklyMinutes ?? 2100) / 60),
  minutes: (person?.weeklyMinutes ?? 2100) % 60,
  targets: { ...(person?.targets ?? defaultTargets) },
  activeFrom: person?.activeFrom ?? null,
  activeTo: person?.activeTo ?? null,
  notes: person?.notes ?? '',
});

type Values = ReturnType<typeof startOf>;

const sumOf = ({ targets }: Values): number => pillars.reduce((sum, pillar) => sum + Number(targets[pillar]), 0);

const fieldsOf = ({ name, role, hours, minutes, targets, activeFrom, activeTo, notes }: Values) => ({
  name,
  role,
  weeklyMinutes: Number(hours) * 60 + Number(minutes),
  targets,
  activeFrom,
  activeTo,
  notes,
});

const useSaving = (person: Person | undefined): ((values: Values) => Promise<void>) => {
  const { t } = useTranslation();
  return async (values) => {
    const { initials } = values;
    if (person === undefined) {
      const made = await client.people.create({ ...fieldsOf(values), ...(initials !== '' && { initials }) });
      didChange(t('team.added', { name: made.name }), async () => {
        const fresh = await client.people.get({ id: made.id });
        await client.people.remove({ id: made.id, revision: fresh.revision });
      });
      return;
    }
    const { id, revision } = person;
    const patch = { ...fieldsOf(values), initials: initials === '' ? person.initials : initials };
    await client.people.update({ id, revision, patch });
    didChange(t('team.changed', { name: values.name }), async () => {
      const fresh = await client.people.get({ id });
      const { name, role, weeklyMinutes, targets, activeFrom, activeTo, notes } = person;
      const before = { name, role, weeklyMinutes, targets, activeFrom, activeTo, notes, initials: person.initials };
      await client.people.update({ id, revision: fresh.revision, patch: before });
    });
  };
};

/** A person's details: name, role, time, targets that add up to 100, and when in the section. */
export const PersonForm = ({ person, onClose }: PersonFormProps) => {
  const { t } = useTranslation();
  const save = useSaving(person);
  const form = useForm<Values>({
    initialValues: startOf(person),
    validate: {
      name: (name) => (name.trim() === '' ? t('common.required') : null),
      activeTo: (to, { activeFrom }) =>
        to !== null && activeFrom !== null && to < activeFrom ? t('team.wrongPeriod') : null,
    },
  });
  const sum = sumOf(form.values);
  const submit = async (): Promise<boolean> => {
    if (form.validate().hasErrors || sum !== 100) return false;
    await save(form.values);
    return true;
  };
  return (
    <FormDialog
      isOpen
      title={person === undefined ? t('team.add') : t('team.editOf', { name: person.name })}
      action={person === undefined ? t('common.add') : t('common.save')}
      onSubmit={submit}
      onFieldErrors={form.setErrors}
      onClose={onClose}
    >
      <Group grow align="start">
        <TextInput label={t('team.name')} required data-autofocus {...form.getInputProps('name')} />
        <Select
          label={t('team.role')}
          data={roles.map((role) => ({ value: role, label: t(`common.roles.${role}`) }))}
          allowDeselect={false}
          {...form.getInputProps('role')}
        />
      </Group>
      <SimpleGrid cols={{ base: 1, xs: 3 }}>
        <TextInput
          label={t('team.initials')}
          maxLength={4}
          placeholder={t('common.optional')}
          {...form.getInputProps('initials')}
        />
        <NumberInput label={t('team.hours')} min={0} max={100} {...form.getInputProps('hours')} />
        <NumberInput label={t('team.minutes')} min={0} max={59} {...form.getInputProps('minutes')} />
      </SimpleGrid>
      <fieldset className={styles.targets}>
        <legend className={styles.legend}>{t('team.targetsHint')}</legend>
        <SimpleGrid cols={{ base: 1, xs: 3 }}>
          {pillars.map((pillar) => (
            <NumberInput
              key={pillar}
              label={t(`common.pillars.${pillar}`)}
              min={0}
              max={100}
              suffix=" %"
              allowDecimal={false}
              {...form.getInputProps(`targets.${pillar}`)}
            />
          ))}
        </SimpleGrid>
        <p className={styles.sum} data-wrong={sum !== 100} role="status">
          {sum === 100 ? t('team.targetsRight') : t('team.targetsWrong', { sum })}
        </p>
      </fieldset>
      <Group grow align="start">
        <DateField
          label={t('team.activeFrom')}
          value={form.values.activeFrom}
          onChange={(day) => form.setFieldValue('activeFrom', day)}
          error={form.errors.activeFrom}
        />
        <DateField
          label={t('team.activeTo')}
          value={form.values.activeTo}
          onChange={(day) => form.setFieldValue('activeTo', day)}
          error={form.errors.activeTo}
        />
      </Group>
      <Textarea label={t('team.notes')} autosize minRows={2} {...form.getInputProps('notes')} />
    </FormDialog>
  );
};
