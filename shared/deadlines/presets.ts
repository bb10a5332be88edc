import { z } from 'zod';
import { recurrence } from '#shared/calendar/recurrence.ts';
import { line, localDate, optionalLine, revision } from '#shared/kernel/fields.ts';
import type { Profile } from '#shared/settings/schema.ts';
import { confidences, countingKinds, lengths } from './schema.ts';

/** Where a preset applies: the Union, India, France, its local authorities, or this office alone. */
export const jurisdictions = ['IN', 'FR', 'FR-coll', 'EU', 'own'] as const;
export type Jurisdiction = (typeof jurisdictions)[number];

/** Another date that the same rule gives, counted from the trigger and never moved. */
const mark = z.object({ days: lengths.days, months: lengths.months, fr: line, en: line });

const nullable = {
  days: z.number().int().min(-3650).max(3650).nullable().default(null),
  months: z.number().int().min(-3650).max(3650).nullable().default(null),
  years: z.number().int().min(0).max(130).nullable().default(null),
  hours: z.number().int().min(0).max(10_000).nullable().default(null),
};

const presetId = z
  .string()
  .min(2)
  .max(60)
  .regex(/^[a-z][A-Za-z0-9]*(\.[A-Za-z0-9]+)*$/);

const fields = {
  id: presetId,
  validFrom: localDate,
  jurisdiction: z.enum(jurisdictions),
  nameFr: line,
  nameEn: line,
  /** What the period is counted from. */
  triggerFr: line,
  triggerEn: line,
  noteFr: optionalLine.default(''),
  noteEn: optionalLine.default(''),
  kind: z.enum(countingKinds),
  ...nullable,
  /** For what comes back by itself: the date is the next occurrence. */
  recurrence: recurrence.nullable().default(null),
  marks: z.array(mark).max(10).default([]),
  isPausable: z.boolean().default(false),
  source: line,
  edition: optionalLine.default(''),
  confidence: z.enum(confidences),
};

/**
 * One dated version of a rule of the register: it applies to triggers from `validFrom` to `validTo` and is never edited
 * in place. A rule that has no length of its own takes the one that is given with the trigger.
 */
export const preset = z.object({
  ...fields,
  validTo: localDate.nullable(),
  isOn: z.boolean(),
  /** Whether the office wrote this version. */
  isOwn: z.boolean(),
  revision,
  createdAt: z.string(),
  updatedAt: z.string(),
});
export type Preset = z.infer<typeof preset>;

/** A new rule, or a new dated version of one, which ends the former version the day before. */
export const presetInput = z.object({ ...fields, isOn: z.boolean().default(true) });

/** Whether the counting kind of a preset is written in its source; for the others it is our reading. */
export const isKindSourced = (id: string): boolean => /^fr\.(silence|recours|cm)\./.test(id);

/** The jurisdictions whose presets an office of this profile is offered, its own always among them. */
export const jurisdictionsOf = (profile: Profile): readonly Jurisdiction[] => {
  switch (profile) {
    case 'fr_state':
      return ['FR', 'EU', 'own'];
    case 'fr_local':
      return ['FR', 'FR-coll', 'EU', 'own'];
    case 'in_central':
      return ['IN', 'own'];
    case 'neutral':
      return jurisdictions;
  }
};
