import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { client } from '#renderer/api/client.ts';
import { useOffice } from '#renderer/api/office.ts';
import { addTo, changeIn, removeFrom } from '#renderer/ui/collection-changes.ts';
import { FieldsDialog } from '#renderer/ui/FieldsDialog.tsx';
import { timeOf } from '#renderer/ui/format.ts';
import { attempt } from '#renderer/ui/notice.ts';
import { type Visit, visitKinds } from '#shared/visits/schema.ts';

type Values = Omit<Visit, 'id' | 'revision' | 'createdAt' | 'updatedAt' | 'deadlineId'>;

const useInitial = (visit: Visit | null): Values => {
  const { day, info } = useOffice();
  if (visit !== null) {
    const { kind, person, organisation, phone, subject, forId, outcome, callBackOn, dossierId } = visit;
    const said = { kind, person, organisation, phone, subject, forId, outcome, callBackOn, dossierId };
    return { ...said, day: visit.day, time: visit.time };
  }
  const nobody = {
    person: '',
    organisation: '',
    phone: '',
    subject: '',
    outcome: '',
    callBackOn: null,
    dossierId: null,
  };
  return { ...nobody, kind: 'call', day, time: timeOf(new Date().toISOString()), forId: info.officerId };
};

/** The form of a call or visit: a new one when it is null. The name comes first, and is enough. */
export const VisitDialog = ({ visit, onClose }: { readonly visit: Visit | null; readonly onClose: () => void }) => {
  const { t } = useTranslation();
  const initial = useInitial(visit);
  const label = (key: keyof Values) => t(`visits.fields.${key}`);
  const save = (values: Values) =>
    visit === null
      ? addTo(client.visits, values, t('visits.created', { name: values.person }))
      : changeIn(client.visits, visit, values, t('visits.changed', { name: values.person }));
  const remove = async (target: Visit) => {
    const done = t('visits.removed', { name: target.person });
    if (await attempt(() => removeFrom(client.visits, target, done))) onClose();
  };
  return (
    <FieldsDialog<Values>
      title={t(visit === null ? 'visits.new' : 'visits.edit')}
      action={t(visit === null ? 'common.create' : 'common.save')}
      initial={initial}
      fields={() => ({
        person: { type: 'line', label: label('person'), isRequired: true },
        organisation: { type: 'line', label: label('organisation') },
        phone: { type: 'line', label: label('phone') },
        subject: { type: 'line', label: label('subject') },
        forId: { type: 'person', label: label('forId') },
        callBackOn: { type: 'date', label: label('callBackOn') },
        outcome: { type: 'prose', label: label('outcome') },
        dossierId: { type: 'dossier', label: label('dossierId') },
        kind: {
          type: 'choice',
          label: label('kind'),
          options: visitKinds.map((value) => ({ value, label: t(`visits.kinds.${value}`) })),
        },
        day: { type: 'date', label: label('day'), isRequired: true },
        time: { type: 'time', label: label('time'), isRequired: true },
      })}
      onSave={save}
      onClose={onClose}
      aside={
        visit !== null && (
          <Button variant="default" onClick={() => void remove(visit)}>
            {t('common.remove')}
          </Button>
        )
      }
    />
  );
};
