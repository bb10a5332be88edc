import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { client } from '#renderer/api/client.ts';
import { useOffice } from '#renderer/api/office.ts';
import { i18n } from '#renderer/text/index.ts';
import { fieldsOf, housesOf, type OwnField, starsOf } from '#shared/references/rules.ts';
import { type ReferenceKind, type ReferenceRow, referenceKinds } from '#shared/references/schema.ts';
import { addTo, changeIn, removeFrom } from './collection-changes.ts';
import type { FieldSpec } from './FieldInput.tsx';
import { FieldsDialog } from './FieldsDialog.tsx';
import { attempt } from './notice.ts';

type ReferenceDialogProps = {
  /** The reference to change; undefined for a new one. */
  readonly reference?: ReferenceRow;
  readonly kind: ReferenceKind;
  readonly dossierId: string | null;
  readonly onClose: () => void;
};

type AskedField = Exclude<OwnField, 'fee' | 'appeal' | 'extension'>;

const acts = ['fee', 'appeal', 'extension'] as const;
const isAsked = (field: OwnField): field is AskedField => !acts.some((act) => act === field);

const startOf = (reference: ReferenceRow | undefined, kind: ReferenceKind, dossierId: string | null, day: string) => ({
  kind,
  dossierId: reference?.dossierId ?? dossierId,
  number: reference?.number ?? '',
  author: reference?.author ?? '',
  receivedOn: reference?.receivedOn ?? day,
  house: reference?.house ?? null,
  session: reference?.session ?? '',
  star: reference?.star ?? null,
  sittingOn: reference?.sittingOn ?? null,
  ackOn: reference?.ackOn ?? null,
  interimOn: reference?.interimOn ?? null,
  finalOn: reference?.finalOn ?? null,
  level: reference?.level ?? '',
  contributors: reference?.contributors ?? '',
  validatedOn: reference?.validatedOn ?? null,
  transferredOn: reference?.transferredOn ?? null,
  transferredTo: reference?.transferredTo ?? '',
  exemptionSection: reference?.exemptionSection ?? '',
  text: reference?.text ?? '',
  givenBy: reference?.givenBy ?? '',
  action: reference?.action ?? '',
  implementedOn: reference?.implementedOn ?? null,
  laidOn: reference?.laidOn ?? null,
  notes: reference?.notes ?? '',
});

type Values = ReturnType<typeof startOf>;

const specOf = (field: AskedField, kind: ReferenceKind): FieldSpec => {
  const label = i18n.t(`references.fields.${field}`);
  switch (field) {
    case 'house': {
      const options = (housesOf[kind] ?? []).map((value) => ({ value, label: i18n.t(`references.houses.${value}`) }));
      return { type: 'choice', label, options, isClearable: true };
    }
    case 'star': {
      const options = (starsOf[kind] ?? []).map((value) => ({ value, label: i18n.t(`references.stars.${value}`) }));
      return { type: 'choice', label, options, isClearable: true };
    }
    case 'text':
      return { type: 'prose', label };
    case 'session':
    case 'level':
    case 'contributors':
    case 'transferredTo':
    case 'exemptionSection':
    case 'givenBy':
    case 'action':
      return { type: 'line', label };
    default:
      return { type: 'date', label, isRequired: field === 'sittingOn' };
  }
};

/** The fields of a register: those common to all, then its own. */
const specsOf = (kind: ReferenceKind, isNew: boolean, hasDossier: boolean): { [K in keyof Values]?: FieldSpec } => ({
  ...(isNew && {
    kind: {
      type: 'choice',
      label: i18n.t('references.fields.kind'),
      isRequired: true,
      options: referenceKinds.map((value) => ({ value, label: i18n.t(`references.kind.${value}`) })),
    },
  }),
  ...(!hasDossier && {
    dossierId: { type: 'dossier', label: i18n.t('references.fields.dossierId'), isRequired: true },
  }),
  number: { type: 'line', label: i18n.t('references.fields.number') },
  author: { type: 'line', label: i18n.t('references.fields.author') },
  receivedOn: { type: 'date', label: i18n.t('references.fields.receivedOn'), isRequired: true },
  ...Object.fromEntries(fieldsOf[kind].filter(isAsked).map((field) => [field, specOf(field, kind)])),
  notes: { type: 'prose', label: i18n.t('references.fields.notes') },
});

/** Enters a special reference in its register, or changes it; each register asks its own fields only. */
export const ReferenceDialog = ({ reference, kind, dossierId, onClose }: ReferenceDialogProps) => {
  const { t } = useTranslation();
  const { day } = useOffice();
  const isNew = reference === undefined;
  const save = async ({ kind: chosen, dossierId: of, ...values }: Values) => {
    const own = new Set<string>(['number', 'author', 'receivedOn', 'notes', ...fieldsOf[chosen]]);
    const given = Object.fromEntries(Object.entries(values).filter(([name]) => own.has(name)));
    if (isNew) {
      const input = { receivedOn: values.receivedOn, ...given, kind: chosen, dossierId: of ?? '' };
      return addTo(client.references, input, t('references.added'));
    }
    return changeIn(client.references, reference, given, t('references.changed'));
  };
  const remove = (row: ReferenceRow) =>
    attempt(async () => {
      await removeFrom(client.references, row, t('references.removed'));
      onClose();
    });
  return (
    <FieldsDialog<Values>
      title={isNew ? t('references.add') : `${t(`references.kind.${kind}`)} ${reference.number}`}
      action={isNew ? t('common.add') : t('common.save')}
      initial={startOf(reference, kind, dossierId, day)}
      fields={(values) => specsOf(values.kind, isNew, !isNew || dossierId !== null)}
      onSave={save}
      onClose={onClose}
      aside={
        reference && (
          <Button variant="subtle" onClick={() => void remove(reference)}>
            {t('references.remove')}
          </Button>
        )
      }
    />
  );
};
