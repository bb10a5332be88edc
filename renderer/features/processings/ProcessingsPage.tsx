import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '#renderer/api/client.ts';
import { addTo, changeIn, removeFrom } from '#renderer/ui/collection-changes.ts';
import { type Column, DataTable } from '#renderer/ui/DataTable.tsx';
import { FieldsDialog } from '#renderer/ui/FieldsDialog.tsx';
import { plainDay } from '#renderer/ui/format.ts';
import { ListBar, ListCard, useSearchWords } from '#renderer/ui/ListBar.tsx';
import { useNewRequest } from '#renderer/ui/new-request.ts';
import { attempt } from '#renderer/ui/notice.ts';
import { Page } from '#renderer/ui/Page.tsx';
import { EmptyState } from '#renderer/ui/States.tsx';
import { TwoLines } from '#renderer/ui/TwoLines.tsx';
import type { Processing } from '#shared/processings/schema.ts';

type Values = Omit<Processing, 'id' | 'revision' | 'createdAt' | 'updatedAt'>;

const blank: Values = {
  purpose: '',
  legalBasis: '',
  people: '',
  data: '',
  recipients: '',
  transfers: '',
  duration: '',
  measures: '',
  reviewedOn: null,
};

const valuesOf = (processing: Processing): Values =>
  Object.fromEntries(Object.keys(blank).map((key) => [key, processing[key as keyof Values]])) as Values;

type ProcessingDialogProps = { readonly processing: Processing | null; readonly onClose: () => void };

const ProcessingDialog = ({ processing, onClose }: ProcessingDialogProps) => {
  const { t } = useTranslation();
  const label = (key: keyof Values) => t(`processings.fields.${key}`);
  const save = (values: Values) =>
    processing === null
      ? addTo(client.processings, values, t('processings.created', { name: values.purpose }))
      : changeIn(client.processings, processing, values, t('processings.changed', { name: values.purpose }));
  const remove = async (target: Processing) => {
    const done = t('processings.removed', { name: target.purpose });
    if (await attempt(() => removeFrom(client.processings, target, done))) onClose();
  };
  return (
    <FieldsDialog<Values>
      title={t(processing === null ? 'processings.new' : 'processings.edit')}
      action={t(processing === null ? 'common.create' : 'common.save')}
      initial={processing === null ? blank : valuesOf(processing)}
      fields={() => ({
        purpose: { type: 'line', label: label('purpose'), isRequired: true, isWide: true },
        legalBasis: { type: 'line', label: label('legalBasis') },
        reviewedOn: { type: 'date', label: label('reviewedOn') },
        people: { type: 'prose', label: label('people') },
        data: { type: 'prose', label: label('data') },
        recipients: { type: 'prose', label: label('recipients') },
        transfers: { type: 'prose', label: label('transfers') },
        duration: { type: 'prose', label: label('duration') },
        measures: { type: 'prose', label: label('measures') },
      })}
      onSave={save}
      onClose={onClose}
      aside={
        processing !== null && (
          <Button variant="default" onClick={() => void remove(processing)}>
            {t('common.remove')}
          </Button>
        )
      }
    />
  );
};

const useColumns = (): Column<Processing>[] => {
  const { t } = useTranslation();
  const text = (key: 'people' | 'data' | 'recipients' | 'duration'): Column<Processing> => ({
    id: key,
    title: t(`processings.fields.${key}`),
    width: 'minmax(0, 0.8fr)',
    cell: (row) => (
      <span className="one-line" title={row[key]}>
        {row[key]}
      </span>
    ),
  });
  return [
    {
      id: 'purpose',
      title: t('processings.fields.purpose'),
      width: 'minmax(0, 1.2fr)',
      cell: ({ purpose, legalBasis }) => <TwoLines first={purpose} second={legalBasis} />,
    },
    text('people'),
    text('data'),
    text('recipients'),
    text('duration'),
    {
      id: 'reviewedOn',
      title: t('processings.fields.reviewedOn'),
      width: '104px',
      cell: ({ reviewedOn }) =>
        reviewedOn === null ? (
          <span className="secondary">{t('processings.neverReviewed')}</span>
        ) : (
          <span className="tabular">{plainDay(reviewedOn)}</span>
        ),
    },
  ];
};

/** The register of processings of personal data (RGPD, article 30). */
export const ProcessingsPage = () => {
  const { t } = useTranslation();
  const asked = useNewRequest();
  const { typed, setTyped, sought } = useSearchWords();
  const [total, setTotal] = useState<number>();
  const [edited, setEdited] = useState<Processing | null>(null);
  const columns = useColumns();
  return (
    <Page
      title={t('processings.title')}
      subtitle={total === undefined ? ' ' : t('processings.count', { count: total })}
      actions={<Button onClick={asked.open}>{t('processings.new')}</Button>}
    >
      <ListBar label={t('processings.search')} typed={typed} onType={setTyped} />
      <ListCard>
        <DataTable
          label={t('processings.title')}
          columns={columns}
          lines={2}
          rowKey={({ id }) => id}
          rowName={({ purpose }) => purpose}
          sliceKey={`processings:${sought}`}
          features={['processings']}
          fetchSlice={(offset, limit) => client.processings.list({ text: sought, offset, limit })}
          onTotal={setTotal}
          onOpen={setEdited}
          onEdit={setEdited}
          empty={
            sought === '' ? (
              <EmptyState text={t('processings.empty')} action={t('processings.new')} onAction={asked.open} />
            ) : (
              <EmptyState text={t('processings.emptySearch')} />
            )
          }
        />
      </ListCard>
      {asked.isOpen && <ProcessingDialog processing={null} onClose={asked.close} />}
      {edited !== null && <ProcessingDialog processing={edited} onClose={() => setEdited(null)} />}
    </Page>
  );
};
