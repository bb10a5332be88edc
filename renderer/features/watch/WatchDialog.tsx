import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { client } from '#renderer/api/client.ts';
import { addTo, changeIn, removeFrom } from '#renderer/ui/collection-changes.ts';
import { FieldsDialog } from '#renderer/ui/FieldsDialog.tsx';
import { attempt } from '#renderer/ui/notice.ts';
import { filings, type WatchItem } from '#shared/watch/schema.ts';

type Values = Omit<WatchItem, 'id' | 'revision' | 'createdAt' | 'updatedAt' | 'dossierIds' | 'reads'>;

const blank: Values = {
  title: '',
  reference: '',
  source: '',
  publishedOn: null,
  inForceOn: null,
  subject: '',
  impact: '',
  ownerId: null,
  action: '',
  filing: 'none',
};

const valuesOf = (item: WatchItem): Values =>
  Object.fromEntries(Object.keys(blank).map((key) => [key, item[key as keyof Values]])) as Values;

/** The form of a text that is watched: a new one when it is null. */
export const WatchDialog = ({ item, onClose }: { readonly item: WatchItem | null; readonly onClose: () => void }) => {
  const { t } = useTranslation();
  const label = (key: keyof Values) => t(`watch.fields.${key}`);
  const save = (values: Values) =>
    item === null
      ? addTo(client.watch, values, t('watch.created', { name: values.title }))
      : changeIn(client.watch, item, values, t('watch.changed', { name: values.title }));
  const remove = async (target: WatchItem) => {
    const done = t('watch.removed', { name: target.title });
    if (await attempt(() => removeFrom(client.watch, target, done))) onClose();
  };
  return (
    <FieldsDialog<Values>
      title={t(item === null ? 'watch.new' : 'watch.edit')}
      action={t(item === null ? 'common.create' : 'common.save')}
      initial={item === null ? blank : valuesOf(item)}
      fields={() => ({
        title: { type: 'line', label: label('title'), isRequired: true, isWide: true },
        reference: { type: 'line', label: label('reference') },
        source: { type: 'line', label: label('source') },
        publishedOn: { type: 'date', label: label('publishedOn') },
        inForceOn: { type: 'date', label: label('inForceOn') },
        subject: { type: 'line', label: label('subject'), isWide: true },
        impact: { type: 'prose', label: label('impact') },
        action: { type: 'line', label: label('action'), isWide: true },
        ownerId: { type: 'person', label: label('ownerId') },
        filing: {
          type: 'choice',
          label: label('filing'),
          options: filings.map((value) => ({ value, label: t(`watch.filings.${value}`) })),
        },
      })}
      onSave={save}
      onClose={onClose}
      aside={
        item !== null && (
          <Button variant="default" onClick={() => void remove(item)}>
            {t('common.remove')}
          </Button>
        )
      }
    />
  );
};
