import { Checkbox, Group, NumberInput, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { client } from '#renderer/api/client.ts';
import { useOffice } from '#renderer/api/office.ts';
import { FormDialog } from '#renderer/ui/dialogs.tsx';
import { PillarField } from '#renderer/ui/fields.tsx';
import { didChange } from '#renderer/ui/undo.tsx';
import { referenceOf } from '#shared/dossiers/numbering.ts';
import type { Pillar } from '#shared/kernel/pillars.ts';
import { type Kind, template as templateSchema } from '#shared/kinds/schema.ts';

import { KindProcedure } from './KindProcedure.tsx';

type KindFormProps = { readonly kind: Kind | undefined; readonly onClose: () => void };

const startOf = (kind: Kind | undefined) => ({
  code: kind?.code ?? '',
  nameFr: kind?.nameFr ?? '',
  nameEn: kind?.nameEn ?? '',
  template: kind?.template ?? '{KIND}-{year}-{serial:3}',
  pillar: kind?.pillar ?? ('documentation' as Pillar),
  effortMinutes: kind?.effortMinutes ?? 120,
  isActive: kind?.isActive ?? true,
  presetId: kind?.presetId ?? null,
  leadDays: kind?.leadDays ?? 0,
  route: kind?.route ?? [],
  checklist: kind?.checklist ?? [],
  retentionCode: kind?.retentionCode ?? null,
  closingLevel: kind?.closingLevel ?? '',
});

type Values = ReturnType<typeof startOf>;

const useSaving = (kind: Kind | undefined): ((values: Values) => Promise<void>) => {
  const { t } = useTranslation();
  const update = async (id: string, patch: Omit<Values, 'code'>): Promise<void> => {
    const fresh = (await client.kinds.list()).items.find((one) => one.id === id);
    if (fresh) await client.kinds.update({ id, revision: fresh.revision, patch });
  };
  return async ({ code, ...fields }) => {
    const checklist = [...new Set(fields.checklist.map((label) => label.trim()))].filter((label) => label !== '');
    const effortMinutes = Number(fields.effortMinutes);
    const patch = { ...fields, checklist, effortMinutes, leadDays: Number(fields.leadDays) };
    if (kind === undefined) {
      const { isActive, ...input } = patch;
      const made = await client.kinds.create({ code, ...input });
      didChange(t('settings.kindAdded', { code }), () => update(made.id, { ...patch, isActive: false }));
      return;
    }
    const { code: _, ...before } = startOf(kind);
    await client.kinds.update({ id: kind.id, revision: kind.revision, patch });
    didChange(t('settings.kindChanged', { code }), () => update(kind.id, before));
  };
};

/** A kind of dossier: its code and names, how it is numbered, and the work it takes. */
export const KindForm = ({ kind, onClose }: KindFormProps) => {
  const { t } = useTranslation();
  const { day } = useOffice();
  const save = useSaving(kind);
  const required = (text: string): string | null => (text.trim() === '' ? t('common.required') : null);
  const form = useForm<Values>({
    initialValues: startOf(kind),
    validate: {
      code: (code) => (/^[A-Z][A-Z0-9]{0,11}$/.test(code) ? null : t('settings.codeWrong')),
      nameFr: required,
      nameEn: required,
      template: (text) => (templateSchema.safeParse(text).success ? null : t('settings.templateWrong')),
    },
  });
  const submit = async (): Promise<boolean> => {
    if (form.validate().hasErrors) return false;
    await save(form.values);
    return true;
  };
  const example = referenceOf(form.values.template, form.values.code || 'DOS', Number(day.slice(0, 4)), 12);
  return (
    <FormDialog
      isOpen
      title={kind === undefined ? t('settings.addKind') : t('settings.editKind', { code: kind.code })}
      action={kind === undefined ? t('common.add') : t('common.save')}
      onSubmit={submit}
      onFieldErrors={form.setErrors}
      onClose={onClose}
    >
      <TextInput
        label={t('settings.code')}
        maxLength={12}
        required
        disabled={kind !== undefined}
        {...form.getInputProps('code')}
      />
      <Group grow align="start">
        <TextInput label={t('settings.nameFr')} required {...form.getInputProps('nameFr')} />
        <TextInput label={t('settings.nameEn')} required {...form.getInputProps('nameEn')} />
      </Group>
      <TextInput
        label={t('settings.template')}
        description={t('settings.templateHint', { example })}
        required
        {...form.getInputProps('template')}
      />
      <Group grow align="start">
        <PillarField
          label={t('common.pillar')}
          value={form.values.pillar}
          onChange={(pillar) => pillar !== null && form.setFieldValue('pillar', pillar)}
        />
        <NumberInput
          label={t('settings.effort')}
          min={0}
          max={100_000}
          allowDecimal={false}
          {...form.getInputProps('effortMinutes')}
        />
      </Group>
      <KindProcedure values={form.values} onChange={(part) => form.setValues((values) => ({ ...values, ...part }))} />
      {kind !== undefined && (
        <Checkbox label={t('settings.isActive')} {...form.getInputProps('isActive', { type: 'checkbox' })} />
      )}
    </FormDialog>
  );
};
