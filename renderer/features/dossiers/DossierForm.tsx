import { Select, TagsInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { client } from '#renderer/api/client.ts';
import { useLive } from '#renderer/api/live.ts';
import { Card } from '#renderer/ui/Card.tsx';
import { DateField } from '#renderer/ui/DateField.tsx';
import { DraftField } from '#renderer/ui/DraftField.tsx';
import { withDraft } from '#renderer/ui/field-autosave.ts';
import { KindField, PersonField, PillarField } from '#renderer/ui/fields.tsx';
import { SaveState } from '#renderer/ui/SaveState.tsx';
import { type Dossier, priorities, sensitivities } from '#shared/dossiers/schema.ts';
import styles from './Dossier.module.css';
import type { EditedField } from './fields.ts';
import { priorityOptions, sensitivityOptions } from './options.ts';
import type { DossierEditing } from './use-dossier.ts';

type DossierFormProps = { readonly dossier: Dossier; readonly editing: DossierEditing };

/** The sentence of a field whose save failed. */
export const useFieldError =
  ({ saving }: DossierEditing) =>
  (field: EditedField): string | undefined =>
    saving.kind === 'failed' && field in saving.patch
      ? (saving.error.fields[field] ?? saving.error.message)
      : undefined;

/** The fields of a dossier, each saved as it changes. */
export const DossierForm = ({ dossier: saved, editing }: DossierFormProps) => {
  const { t } = useTranslation();
  const { save, saving } = editing;
  const dossier = withDraft(saved, saving);
  const error = useFieldError(editing);
  const tags = useLive('dossiers.tags', ['dossiers'], () => client.dossiers.tags()).data?.items ?? [];
  return (
    <Card title={t('dossiers.page.description')} note={<SaveState {...editing} />} isPadded>
      <div key={editing.round} className={styles.form}>
        <div className={styles.two}>
          <KindField
            label={t('dossiers.fields.kind')}
            value={dossier.kind}
            onChange={(kind) => kind !== null && save({ kind })}
            error={error('kind')}
          />
        </div>
        <PillarField
          label={t('dossiers.fields.pillar')}
          value={dossier.pillar}
          onChange={(pillar) => pillar !== null && save({ pillar })}
          error={error('pillar')}
        />
        <DateField
          label={t('dossiers.fields.receivedOn')}
          value={dossier.receivedOn}
          onChange={(receivedOn) => receivedOn !== null && save({ receivedOn })}
          error={error('receivedOn')}
          isClearable={false}
        />
        <DateField
          label={t('dossiers.fields.dueOn')}
          value={dossier.dueOn}
          onChange={(dueOn) => save({ dueOn })}
          error={error('dueOn')}
        />
        <PersonField
          label={t('dossiers.fields.assigneeId')}
          value={dossier.assigneeId}
          onChange={(assigneeId) => save({ assigneeId })}
          error={error('assigneeId')}
        />
        <DraftField
          className={styles.two}
          label={t('dossiers.fields.sender')}
          value={saved.sender}
          onSave={(sender) => save({ sender })}
          error={error('sender')}
          maxLength={2000}
        />
        <Select
          label={t('dossiers.fields.priority')}
          data={priorityOptions()}
          value={dossier.priority}
          allowDeselect={false}
          onChange={(value) => save({ priority: priorities.find((known) => known === value) })}
          error={error('priority')}
        />
        <DraftField
          label={t('dossiers.fields.reference')}
          value={saved.reference}
          onSave={(reference) => save({ reference })}
          error={error('reference')}
          required={t('common.required')}
          maxLength={60}
        />
        <Select
          label={t('dossiers.fields.sensitivity')}
          data={sensitivityOptions()}
          value={dossier.sensitivity}
          allowDeselect={false}
          onChange={(value) => save({ sensitivity: sensitivities.find((known) => known === value) })}
          error={error('sensitivity')}
        />
        <TagsInput
          label={t('dossiers.fields.tags')}
          data={tags.map(({ tag }) => tag)}
          value={dossier.tags}
          onChange={(next) => save({ tags: next })}
          error={error('tags')}
          maxTags={30}
          limit={6}
          clearable={false}
        />
        <DraftField
          className={styles.wide}
          label={t('dossiers.fields.summary')}
          value={saved.summary}
          onSave={(summary) => save({ summary })}
          error={error('summary')}
          maxLength={100_000}
          isLong
        />
        <DraftField
          className={styles.wide}
          label={t('dossiers.fields.notes')}
          value={saved.notes}
          onSave={(notes) => save({ notes })}
          error={error('notes')}
          maxLength={100_000}
          isLong
        />
      </div>
    </Card>
  );
};
