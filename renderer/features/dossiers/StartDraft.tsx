import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '#renderer/api/client.ts';
import { useKinds } from '#renderer/api/directory.ts';
import { FormDialog } from '#renderer/ui/dialogs.tsx';
import { PersonField } from '#renderer/ui/fields.tsx';
import { RouteEditor } from '#renderer/ui/RouteEditor.tsx';
import { didChange } from '#renderer/ui/undo.tsx';
import type { RouteStep } from '#shared/kinds/schema.ts';
import type { DossierOnPage } from './use-dossier.ts';

type StartDraftProps = { readonly dossier: DossierOnPage; readonly onClose: () => void };

/** Puts a draft of a dossier into circulation, along the route of its kind or another one. */
export const StartDraft = ({ dossier, onClose }: StartDraftProps) => {
  const { t } = useTranslation();
  const { kindByCode } = useKinds();
  const usual: readonly RouteStep[] = kindByCode.get(dossier.kind)?.route ?? [];
  const first: RouteStep = { label: t('circuits.start.defaultStep'), personId: null, role: 'head', targetDays: 3 };
  const [steps, setSteps] = useState<readonly RouteStep[]>(usual.length > 0 ? usual : [first]);
  const [title, setTitle] = useState(dossier.title);
  const [signatoryId, setSignatoryId] = useState<string | null>(null);
  const submit = async () => {
    const { id } = await client.circuits.start({
      dossierId: dossier.id,
      title: title.trim(),
      signatoryId,
      steps: [...steps],
    });
    didChange(t('circuits.start.done', { title: title.trim() }), async () => {
      const { revision } = await client.circuits.get({ id });
      await client.circuits.undo({ id, revision });
    });
  };
  return (
    <FormDialog
      isOpen
      title={t('circuits.start.title')}
      action={t('circuits.start.send')}
      onSubmit={submit}
      onClose={onClose}
      size="xl"
    >
      <TextInput
        label={t('circuits.start.draft')}
        value={title}
        maxLength={500}
        required
        data-autofocus
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
      <RouteEditor steps={steps} onChange={setSteps} />
      <PersonField
        label={t('circuits.start.signatory')}
        placeholder={t('circuits.start.signatoryHint')}
        value={signatoryId}
        onChange={setSignatoryId}
      />
    </FormDialog>
  );
};
