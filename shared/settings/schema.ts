import { z } from 'zod';
import { line, optionalLine, timeZone } from '#shared/kernel/fields.ts';

export const languages = ['fr', 'en'] as const;
export type Language = (typeof languages)[number];

/** The settings of this Pivot, each with its default. */
export const settings = z.object({
  language: z.enum(languages).default('fr'),
  sectionName: optionalLine.default(''),
  timeZone: timeZone.default('Europe/Paris'),
  theme: z.enum(['system', 'light', 'dark']).default('system'),
  density: z.enum(['comfortable', 'compact']).default('comfortable'),
  /** Whether letters alone are shortcuts; without them, those with Ctrl stay. */
  hasSingleKeys: z.boolean().default(true),
  /** Goal for the median time from receipt to closing, in days. */
  medianGoalDays: z.number().int().min(1).max(365).default(8),
  /** Drift from which it is named, in points. */
  driftThreshold: z.number().int().min(1).max(50).default(5),
  isFirstRunDone: z.boolean().default(false),
  /** Whether the store holds the fictitious section. */
  isDemo: z.boolean().default(false),
});
export type Settings = z.infer<typeof settings>;

export const settingsPatch = z
  .object({
    language: z.enum(languages),
    sectionName: line,
    timeZone,
    theme: z.enum(['system', 'light', 'dark']),
    density: z.enum(['comfortable', 'compact']),
    hasSingleKeys: z.boolean(),
    medianGoalDays: z.number().int().min(1).max(365),
    driftThreshold: z.number().int().min(1).max(50),
    isFirstRunDone: z.boolean(),
  })
  .partial();
