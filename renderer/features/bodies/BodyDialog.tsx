import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { client } from '#renderer/api/client.ts';
import { usePeople } from '#renderer/api/directory.ts';
import { useLive } from '#renderer/api/live.ts';
import { useOffice } from '#renderer/api/office.ts';
import { addTo, changeIn, removeFrom } from '#renderer/ui/collection-changes.ts';
import type { FieldSpec } from '#renderer/ui/FieldInput.tsx';
import { FieldsDialog } from '#renderer/ui/FieldsDialog.tsx';
import { attempt } from '#renderer/ui/notice.ts';
import { type Body, bodyKinds } from '#shared/bodies/schema.ts';
import { minutesKinds } from '#shared/meetings/schema.ts';
import { type BodyForm, blankForm, bodyOf, formOf, ownNotice, quorumChoices } from './body-form.ts';

const units = ['clear_day', 'day', 'working_day'] as const;
const roundings = ['up', 'down', 'above'] as const;
const quorumWords = {
  majority: 'quorumMajority',
  half: 'quorumHalf',
  number: 'quorumNumber',
  share: 'quorumShare',
} as const;

/** The presets that count back from a sitting. */
const useNotices = (): { value: string; label: string }[] => {
  const { t } = useTranslation();
  const { day, settings } = useOffice();
  const { data } = useLive(`deadlines.presets:${day}`, ['calendars'], () =>
    client.deadlines.presets({ on: day, isOn: true }),
  );
  const backwards = (data?.items ?? []).filter(({ kind, id }) => kind === 'K4' && !id.startsWith('in.pq'));
  return [
    ...backwards.map(({ id, nameFr, nameEn }) => ({ value: id, label: settings.language === 'fr' ? nameFr : nameEn })),
    { value: ownNotice, label: t('bodies.fields.ownNotice') },
  ];
};

type Fields = { readonly [K in keyof BodyForm]?: FieldSpec | null };

const useFields = () => {
  const { t } = useTranslation();
  const notices = useNotices();
  const rooms = useLive('rooms.list', ['rooms'], () => client.rooms.list({ isActive: true }));
  const rules = ({ notice, quorum }: BodyForm): Fields => ({
    notice: { type: 'choice', label: t('bodies.fields.notice'), options: notices, isClearable: true, isWide: true },
    days: notice === ownNotice ? { type: 'number', label: t('bodies.fields.days'), min: 0, max: 365 } : null,
    unit:
      notice === ownNotice
        ? {
            type: 'choice',
            label: t('bodies.fields.unit'),
            options: units.map((unit) => ({ value: unit, label: t(`bodies.units.${unit}`) })),
          }
        : null,
    quorum: {
      type: 'choice',
      label: t('bodies.fields.quorum'),
      options: quorumChoices.map((choice) => ({ value: choice, label: t(`bodies.fields.${quorumWords[choice]}`) })),
      isClearable: true,
      isWide: true,
    },
    count: quorum === 'number' ? { type: 'number', label: t('bodies.fields.quorumCount'), min: 1, max: 10_000 } : null,
    numerator: quorum === 'share' ? { type: 'number', label: t('bodies.fields.numerator'), min: 1, max: 100 } : null,
    denominator:
      quorum === 'share' ? { type: 'number', label: t('bodies.fields.denominator'), min: 1, max: 100 } : null,
    rounding:
      quorum === 'share'
        ? {
            type: 'choice',
            label: t('bodies.fields.rounding'),
            options: roundings.map((one) => ({ value: one, label: t(`bodies.roundings.${one}`) })),
          }
        : null,
    countsRepresented:
      quorum === null ? null : { type: 'flag', label: t('bodies.fields.countsRepresented'), isWide: true },
  });
  return (form: BodyForm): Fields => ({
    name: { type: 'line', label: t('bodies.fields.name'), isRequired: true },
    kind: {
      type: 'choice',
      label: t('bodies.fields.kind'),
      options: bodyKinds.map((kind) => ({ value: kind, label: t(`bodies.kinds.${kind}`) })),
    },
    ...rules(form),
    members: { type: 'lines', label: t('bodies.fields.members'), description: t('bodies.fields.membersHint') },
    minutesKind: {
      type: 'choice',
      label: t('bodies.fields.minutesKind'),
      options: minutesKinds.map((kind) => ({ value: kind, label: t(`meetings.follow.kinds.${kind}`) })),
    },
    roomId: {
      type: 'choice',
      label: t('bodies.fields.room'),
      options: (rooms.data?.items ?? []).map(({ id, name }) => ({ value: id, label: name })),
      isClearable: true,
    },
    agenda: { type: 'lines', label: t('bodies.fields.agenda'), description: t('bodies.fields.agendaHint') },
    logistics: { type: 'lines', label: t('bodies.fields.logistics'), description: t('bodies.fields.logisticsHint') },
    notes: { type: 'prose', label: t('bodies.fields.notes') },
  });
};

/** The form of a body, new or not. */
export const BodyDialog = ({ body, onClose }: { readonly body?: Body; readonly onClose: () => void }) => {
  const { t } = useTranslation();
  const { people } = usePeople();
  const fields = useFields();
  const save = (form: BodyForm) => {
    const values = bodyOf(form, people);
    return body === undefined
      ? addTo(client.bodies, values, t('bodies.added', { name: values.name }))
      : changeIn(client.bodies, body, values, t('bodies.changed', { name: values.name }));
  };
  const remove = async (gone: Body) => {
    if (await attempt(() => removeFrom(client.bodies, gone, t('bodies.removed', { name: gone.name })))) onClose();
  };
  return (
    <FieldsDialog
      title={t(body === undefined ? 'bodies.add' : 'bodies.edit')}
      action={t(body === undefined ? 'common.create' : 'common.save')}
      initial={body === undefined ? blankForm : formOf(body)}
      fields={fields}
      onSave={save}
      onClose={onClose}
      aside={
        body && (
          <Button variant="subtle" color="gray" onClick={() => void remove(body)}>
            {t('bodies.remove')}
          </Button>
        )
      }
    />
  );
};
