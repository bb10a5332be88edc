import { Checkbox, Select, SimpleGrid, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { client } from '#renderer/api/client.ts';
import { useKinds } from '#renderer/api/directory.ts';
import { type Office, useOffice } from '#renderer/api/office.ts';
import { DateField } from '#renderer/ui/DateField.tsx';
import { FormDialog } from '#renderer/ui/dialogs.tsx';
import { KindField, PersonField, PillarField } from '#renderer/ui/fields.tsx';
import { didChange } from '#renderer/ui/undo.tsx';
import { type Dossier, priorities } from '#shared/dossiers/schema.ts';
import type { Pillar } from '#shared/kernel/pillars.ts';
import { priorityOptions } from './options.ts';

type Values = {
  title: string;
  reference: string;
  kind: string | null;
  pillar: Pillar;
  receivedOn: string | null;
  dueOn: string | null;
  assigneeId: string | null;
  sender: string;
  priority: string;
};

const blank = ({ day, info }: Office): Values => ({
  title: '',
  reference: '',
  kind: 'DOS',
  pillar: 'documentation',
  receivedOn: day,
  dueOn: null,
  assigneeId: info.officerId,
  sender: '',
  priority: 'ordinary',
});

const create = ({ title, reference, kind, receivedOn, priority, ...rest }: Values): Promise<Dossier> =>
  client.dossiers.create({
    ...rest,
    title,
    kind: kind ?? 'DOS',
    receivedOn: receivedOn ?? '',
    priority: priorities.find((known) => known === priority) ?? 'ordinary',
    ...(reference.trim() !== '' && { reference: reference.trim() }),
  });

const NewDossierForm = ({ onClose }: { readonly onClose: () => void }) => {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const { kindByCode } = useKinds();
  const [isOpening, setIsOpening] = useState(false);
  const required = (value: string | null) => (value?.trim() ? null : t('common.required'));
  const form = useForm<Values>({
    initialValues: blank(useOffice()),
    validate: { title: required, kind: required, receivedOn: required },
  });
  const field = <K extends keyof Values>(name: K) => ({
    value: form.values[name],
    onChange: (value: Values[K]) => form.setValues({ [name]: value }),
    error: form.errors[name],
  });
  const submit = async () => {
    if (form.validate().hasErrors) return false;
    const { id, reference } = await create(form.getValues());
    didChange(t('dossiers.create.done', { reference }), async () => {
      const { revision } = await client.dossiers.get({ id });
      await client.dossiers.remove({ items: [{ id, revision }] });
    });
    if (isOpening) setTimeout(() => navigate(`/dossiers/${id}`));
    return true;
  };
  const chooseKind = (code: string | null) => {
    form.setFieldValue('kind', code);
    const pillar = kindByCode.get(code ?? '')?.pillar;
    if (pillar) form.setFieldValue('pillar', pillar);
  };
  return (
    <FormDialog
      isOpen
      title={t('dossiers.create.title')}
      action={t('dossiers.create.action')}
      onSubmit={submit}
      onFieldErrors={form.setErrors}
      onClose={onClose}
    >
      <TextInput
        label={t('dossiers.fields.title')}
        {...form.getInputProps('title')}
        data-autofocus
        required
        maxLength={500}
      />
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm" verticalSpacing="sm">
        <KindField label={t('dossiers.fields.kind')} {...field('kind')} onChange={chooseKind} />
        <TextInput
          label={t('dossiers.fields.reference')}
          placeholder={t('dossiers.create.reference')}
          {...form.getInputProps('reference')}
          maxLength={60}
        />
        <DateField label={t('dossiers.fields.receivedOn')} {...field('receivedOn')} isClearable={false} />
        <DateField label={t('dossiers.fields.dueOn')} {...field('dueOn')} />
        <PersonField label={t('dossiers.fields.assigneeId')} {...field('assigneeId')} />
        <TextInput label={t('dossiers.fields.sender')} {...form.getInputProps('sender')} maxLength={2000} />
        <PillarField
          label={t('dossiers.fields.pillar')}
          value={form.values.pillar}
          onChange={(pillar) => pillar !== null && form.setFieldValue('pillar', pillar)}
        />
        <Select
          label={t('dossiers.fields.priority')}
          data={priorityOptions()}
          allowDeselect={false}
          {...form.getInputProps('priority')}
        />
      </SimpleGrid>
      <Checkbox
        size="xs"
        label={t('dossiers.create.openAfter')}
        checked={isOpening}
        onChange={(event) => setIsOpening(event.currentTarget.checked)}
      />
    </FormDialog>
  );
};

/** The form for a new dossier. */
export const NewDossier = ({ isOpen, onClose }: { readonly isOpen: boolean; readonly onClose: () => void }) =>
  isOpen && <NewDossierForm onClose={onClose} />;
