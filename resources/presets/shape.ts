import type { Preset } from '#shared/deadlines/presets.ts';

/** A rule as it is shipped: what is not said is empty, and a rule to be confirmed is off. */
export type ShippedPreset = Omit<Preset, 'revision' | 'createdAt' | 'updatedAt'>;

type Written = Pick<
  ShippedPreset,
  'id' | 'nameFr' | 'nameEn' | 'triggerFr' | 'triggerEn' | 'kind' | 'source' | 'confidence'
> &
  Partial<ShippedPreset>;

/** Fills in what a written rule leaves out. A rule without a known first date applies from 1970. */
export const shipped =
  (jurisdiction: ShippedPreset['jurisdiction']) =>
  (written: Written): ShippedPreset => ({
    validFrom: '1970-01-01',
    validTo: null,
    jurisdiction,
    noteFr: '',
    noteEn: '',
    days: null,
    months: null,
    years: null,
    hours: null,
    recurrence: null,
    marks: [],
    isPausable: false,
    edition: '',
    isOn: written.confidence !== 'R',
    isOwn: false,
    ...written,
  });
