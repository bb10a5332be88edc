import { Button, Group, Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '#renderer/api/client.ts';
import { useLive } from '#renderer/api/live.ts';
import { FormDialog } from '#renderer/ui/dialogs.tsx';
import { attempt } from '#renderer/ui/notice.ts';
import { didChange } from '#renderer/ui/undo.tsx';
import type { Inspection, Mapping } from '#shared/imports/schema.ts';

type ProfilesProps = {
  readonly inspection: Inspection;
  readonly mapping: Mapping;
  readonly onChange: (mapping: Mapping) => void;
};

const SaveProfile = ({ inspection, mapping, onClose }: Omit<ProfilesProps, 'onChange'> & { onClose: () => void }) => {
  const { t } = useTranslation();
  const [name, setName] = useState('');
  const [error, setError] = useState<string>();
  const submit = async () => {
    const wanted = name.trim();
    if (wanted === '') {
      setError(t('common.required'));
      return false;
    }
    const { id } = await client.imports.saveProfile({ name: wanted, columns: inspection.columns, mapping });
    didChange(t('imports.profileSaved', { name: wanted }), () => client.imports.removeProfile({ id }));
    return true;
  };
  return (
    <FormDialog
      isOpen
      size="sm"
      title={t('imports.saveProfile')}
      action={t('common.save')}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextInput
        label={t('imports.profileName')}
        description={t('imports.profileHint')}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        error={error}
        maxLength={100}
        data-autofocus
        required
      />
    </FormDialog>
  );
};

/** The saved mappings that fit the file, and the way to keep this one. */
export const Profiles = ({ inspection, mapping, onChange }: ProfilesProps) => {
  const { t } = useTranslation();
  const [isSaving, setIsSaving] = useState(false);
  const profiles = useLive('imports.profiles', ['imports'], () => client.imports.profiles());
  const columns = inspection.columns.join('\n');
  const fitting = (profiles.data?.items ?? []).filter((profile) => profile.columns.join('\n') === columns);
  const { encoding, separator } = mapping;
  const current = fitting.find(
    (profile) => JSON.stringify({ ...profile.mapping, encoding, separator }) === JSON.stringify(mapping),
  );
  const remove = () =>
    attempt(async () => {
      if (current === undefined) return;
      const { id, ...kept } = current;
      await client.imports.removeProfile({ id });
      await profiles.reload();
      didChange(t('imports.profileRemoved', { name: kept.name }), () => client.imports.saveProfile(kept));
    });
  const choose = (id: string | null) => {
    const profile = fitting.find((one) => one.id === id);
    if (profile) onChange({ ...profile.mapping, encoding, separator });
  };
  return (
    <>
      {fitting.length > 0 && (
        <Select
          label={t('imports.profile')}
          placeholder={t('imports.profileNone')}
          data={fitting.map(({ id, name }) => ({ value: id, label: name }))}
          value={current?.id ?? null}
          onChange={choose}
        />
      )}
      <Group gap="xs">
        <Button variant="default" size="xs" onClick={() => setIsSaving(true)}>
          {t('imports.saveProfile')}
        </Button>
        {current !== undefined && (
          <Button variant="default" size="xs" onClick={() => void remove()}>
            {t('imports.removeProfile')}
          </Button>
        )}
      </Group>
      {isSaving && (
        <SaveProfile
          inspection={inspection}
          mapping={mapping}
          onClose={() => {
            setIsSaving(false);
            void profiles.reload();
          }}
        />
      )}
    </>
  );
};
