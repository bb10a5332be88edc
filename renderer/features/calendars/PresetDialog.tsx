import { useTranslation } from 'react-i18next';
import { client } from '#renderer/api/client.ts';
import { useOffice } from '#renderer/api/office.ts';
import { FieldsDialog } from '#renderer/ui/FieldsDialog.tsx';
import { didChange } from '#renderer/ui/undo.tsx';
import { isPausable, lengthsOf } from '#shared/deadlines/count.ts';
import type { Preset } from '#shared/deadlines/presets.ts';
import { jurisdictions } from '#shared/deadlines/presets.ts';
import { confidences, countingKinds } from '#shared/deadlines/schema.ts';
import type { LocalDate } from '#shared/kernel/time.ts';

type Values = Pick<
  Preset,
  | 'id'
  | 'jurisdiction'
  | 'nameFr'
  | 'nameEn'
  | 'triggerFr'
  | 'triggerEn'
  | 'noteFr'
  | 'noteEn'
  | 'kind'
  | 'days'
  | 'months'
  | 'years'
  | 'hours'
  | 'isPausable'
  | 'source'
  | 'edition'
  | 'confidence'
> & { readonly validFrom: LocalDate | null };

const fresh: Omit<Values, 'validFrom'> = {
  id: '',
  jurisdiction: 'own',
  nameFr: '',
  nameEn: '',
  triggerFr: '',
  triggerEn: '',
  noteFr: '',
  noteEn: '',
  kind: 'K1n',
  days: null,
  months: null,
  years: null,
  hours: null,
  isPausable: false,
  source: '',
  edition: '',
  confidence: 'R',
};

type PresetDialogProps = {
  /** The rule of which a new version is written; null for a new rule. */
  readonly former: Preset | null;
  readonly onClose: () => void;
};

/** Writes a rule, or a dated version of one; the former version is never edited. */
export const PresetDialog = ({ former, onClose }: PresetDialogProps) => {
  const { t } = useTranslation();
  const { day } = useOffice();
  const initial: Values = { ...fresh, ...former, validFrom: day };
  const save = async (values: Values) => {
    const lengths = { days: null, months: null, years: null, hours: null };
    for (const name of lengthsOf(values.kind)) Object.assign(lengths, { [name]: values[name] });
    const { id, validFrom, revision } = await client.deadlines.addPreset({
      ...Object.fromEntries(Object.keys(fresh).map((key) => [key, values[key as keyof Values]])),
      ...(former !== null && { recurrence: former.recurrence, marks: former.marks }),
      ...lengths,
      isPausable: values.isPausable && isPausable(values.kind),
      validFrom: values.validFrom ?? day,
    } as Parameters<typeof client.deadlines.addPreset>[0]);
    didChange(t('calendars.presets.added', { name: values.nameFr }), () =>
      client.deadlines.withdrawPreset({ id, validFrom, revision }),
    );
  };
  const length = (label: string) => ({ type: 'number' as const, label, min: 0, max: 3650 });
  return (
    <FieldsDialog<Values>
      title={former === null ? t('calendars.presets.add') : t('calendars.presets.version')}
      action={t('common.create')}
      initial={initial}
      fields={({ kind }) => {
        const counted = lengthsOf(kind);
        return {
          validFrom: {
            type: 'date',
            label: t('calendars.presets.validFrom'),
            isRequired: true,
            isWide: former !== null,
          },
          id: former === null ? { type: 'line', label: t('calendars.presets.id'), isRequired: true } : null,
          nameFr: { type: 'line', label: t('calendars.presets.nameFr'), isRequired: true },
          nameEn: { type: 'line', label: t('calendars.presets.nameEn'), isRequired: true },
          triggerFr: { type: 'line', label: t('calendars.presets.triggerFr'), isRequired: true },
          triggerEn: { type: 'line', label: t('calendars.presets.triggerEn'), isRequired: true },
          kind: {
            type: 'choice',
            label: t('calendars.presets.kind'),
            isWide: true,
            options: countingKinds.map((value) => ({ value, label: `${value}, ${t(`deadlines.kinds.${value}`)}` })),
          },
          days: counted.includes('days') ? length(t('deadlines.form.units.days')) : null,
          months: counted.includes('months') ? length(t('deadlines.form.units.months')) : null,
          years: counted.includes('years') ? length(t('deadlines.form.units.years')) : null,
          hours: counted.includes('hours') ? length(t('deadlines.form.units.hours')) : null,
          isPausable: isPausable(kind) ? { type: 'flag', label: t('calendars.presets.isPausable') } : null,
          source: { type: 'line', label: t('calendars.fields.source'), isRequired: true },
          edition: { type: 'line', label: t('calendars.presets.edition') },
          confidence: {
            type: 'choice',
            label: t('calendars.presets.confidence'),
            options: confidences.map((value) => ({ value, label: t(`deadlines.confidence.${value}`) })),
          },
          jurisdiction: {
            type: 'choice',
            label: t('calendars.presets.jurisdiction'),
            options: jurisdictions.map((value) => ({ value, label: t(`calendars.presets.jurisdictions.${value}`) })),
          },
          noteFr: { type: 'line', label: t('calendars.presets.noteFr'), isWide: true },
          noteEn: { type: 'line', label: t('calendars.presets.noteEn'), isWide: true },
        };
      }}
      onSave={save}
      onClose={onClose}
    />
  );
};
