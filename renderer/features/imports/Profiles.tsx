import { Button, Group, Select } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '#renderer/api/client.ts';
import { useLive } from '#renderer/api/live.ts';
import { i18n } from '#renderer/text/index.ts';
import { NameDialog } from '#renderer/ui/NameDialog.tsx';
import { attempt } from '#renderer/ui/notice.ts';
import { didChange } from '#renderer/ui/undo.tsx';
import type { Inspection, Mapping } from '#shared/imports/schema.ts';

type ProfilesProps = {
  readonly inspection: Inspection;
  readonly mapping: Mapping;
  readonly onChange: (mapping: Mapping) => void;
};

/** Keeps the mapping under a name; taking it back restores the profile that bore it. */
const saveProfile = async (name: string, { inspection, mapping }: Omit<ProfilesProps, 'onChange'>): Promise<void> => {
  const former = (await client.imports.profiles()).items.find((profile) => profile.name === name);
  const { id } = await client.imports.saveProfile({ name, columns: inspection.columns, mapping });
  didChange(i18n.t('imports.profileSaved', { name }), () =>
    former
      ? client.imports.saveProfile({ name, columns: former.columns, mapping: former.mapping })
      : client.imports.removeProfile({ id }),
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
        <NameDialog
          title={t('imports.saveProfile')}
          label={t('imports.profileName')}
          hint={t('imports.profileHint')}
          onSave={(name) => saveProfile(name, { inspection, mapping })}
          onClose={() => setIsSaving(false)}
        />
      )}
    </>
  );
};
