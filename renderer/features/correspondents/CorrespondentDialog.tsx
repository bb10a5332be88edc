import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { client } from '#renderer/api/client.ts';
import { useLive } from '#renderer/api/live.ts';
import { useOffice } from '#renderer/api/office.ts';
import { addTo, changeIn, removeFrom } from '#renderer/ui/collection-changes.ts';
import { FieldsDialog } from '#renderer/ui/FieldsDialog.tsx';
import { attempt } from '#renderer/ui/notice.ts';
import { didChange } from '#renderer/ui/undo.tsx';
import { type Correspondent, correspondentKinds } from '#shared/correspondents/schema.ts';
import { regions } from '#shared/mail/schema.ts';
import styles from './Correspondents.module.css';

type DialogProps = { readonly edited: Correspondent | null; readonly onClose: () => void };

type Values = Pick<
  Correspondent,
  'name' | 'kind' | 'organisation' | 'email' | 'phone' | 'address' | 'region' | 'notes'
>;

const blank: Values = {
  name: '',
  kind: 'citizen',
  organisation: '',
  email: '',
  phone: '',
  address: '',
  region: '',
  notes: '',
};

const valuesOf = ({ name, kind, organisation, email, phone, address, region, notes }: Values): Values => ({
  name,
  kind,
  organisation,
  email,
  phone,
  address,
  region,
  notes,
});

const collection = {
  get: client.correspondents.get,
  create: client.correspondents.create,
  update: client.correspondents.update,
  remove: client.correspondents.remove,
  restore: client.correspondents.restore,
};

/** The entries that were merged into one, each with the way back. */
const Merged = ({ id, onClose }: { readonly id: string; readonly onClose: () => void }) => {
  const { t } = useTranslation();
  const live = useLive(`correspondents.merged:${id}`, ['correspondents'], () =>
    client.correspondents.list({ mergedInto: id }),
  );
  const undo = (one: Correspondent) =>
    attempt(async () => {
      await client.correspondents.unmerge({ ids: [one.id] });
      onClose();
      didChange(t('mail.correspondents.merged.undone', { name: one.name }), () =>
        client.correspondents.merge({ keepId: id, mergeIds: [one.id] }),
      );
    });
  return (live.data?.items ?? []).map((one) => (
    <Button key={one.id} variant="subtle" size="compact-xs" onClick={() => void undo(one)}>
      {t('mail.correspondents.merged.undo', { name: one.name })}
    </Button>
  ));
};

/** Adds or edits a correspondent. */
export const CorrespondentDialog = ({ edited, onClose }: DialogProps) => {
  const { t } = useTranslation();
  const { settings } = useOffice();
  const word = (name: keyof Values) => t(`mail.correspondents.fields.${name}`);
  const save = (values: Values) =>
    edited === null
      ? addTo(collection, values, t('mail.correspondents.created', { name: values.name }))
      : changeIn(collection, edited, values, t('mail.correspondents.updated', { name: values.name }));
  const remove = (one: Correspondent) =>
    attempt(async () => {
      await removeFrom(collection, one, t('mail.correspondents.removed', { name: one.name }));
      onClose();
    });
  return (
    <FieldsDialog
      title={t(edited === null ? 'mail.correspondents.add' : 'mail.correspondents.edit')}
      action={t('common.save')}
      initial={edited === null ? blank : valuesOf(edited)}
      fields={() => ({
        name: { type: 'line', label: word('name'), isRequired: true, isWide: true },
        kind: {
          type: 'choice',
          label: word('kind'),
          options: correspondentKinds.map((value) => ({ value, label: t(`mail.correspondents.kinds.${value}`) })),
        },
        organisation: { type: 'line', label: word('organisation') },
        email: { type: 'line', label: word('email') },
        phone: { type: 'line', label: word('phone') },
        address: { type: 'prose', label: word('address') },
        region:
          settings.profile === 'in_central'
            ? {
                type: 'choice',
                label: word('region'),
                options: regions.map((value) => ({ value, label: value === '' ? '–' : value })),
              }
            : null,
        notes: { type: 'prose', label: word('notes') },
      })}
      onSave={save}
      onClose={onClose}
      aside={
        edited !== null && (
          <span className={styles.aside}>
            <Button variant="default" onClick={() => void remove(edited)}>
              {t('common.remove')}
            </Button>
            <Link href={`/courrier?correspondentId=${edited.id}`}>{t('mail.title')}</Link>
            <Merged id={edited.id} onClose={onClose} />
          </span>
        )
      }
    />
  );
};
