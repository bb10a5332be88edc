import { z } from 'zod';
import { line, optionalLine, timeZone } from '#shared/kernel/fields.ts';

export const languages = ['fr', 'en'] as const;
export type Language = (typeof languages)[number];

/** The administrations Pivot knows: the choice decides which kinds, registers, rules, words and calendar are on. */
export const profiles = ['fr_state', 'fr_local', 'in_central', 'neutral'] as const;
export const profile = z.enum(profiles);
export type Profile = z.infer<typeof profile>;

/** Calendars of public holidays. */
export const calendarIds = [
  'fr',
  'fr-alsace-moselle',
  'fr-guadeloupe',
  'fr-martinique',
  'fr-guyane',
  'fr-reunion',
  'fr-mayotte',
  'in-central',
] as const;
export type CalendarId = (typeof calendarIds)[number];

const numberTemplate = z
  .string()
  .trim()
  .max(80)
  .regex(/^[^{}]*(\{(serial(:[1-9])?|year|initials|section|series)\}[^{}]*)+$/)
  .refine((text) => text.includes('{year}') && text.includes('{serial'));

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
  profile: profile.default('fr_state'),
  /** The calendar of the office. */
  calendar: z.enum(calendarIds).default('fr'),
  /** Whether Good Friday is a holiday here: in Alsace-Moselle it depends on the commune (Code du travail, L3134-13). */
  hasGoodFriday: z.boolean().default(false),
  /** How letters are numbered in each register: the serial restarts each year. */
  mailInTemplate: numberTemplate.default('{year}-{serial:4}'),
  mailOutTemplate: numberTemplate.default('{initials}/{section}/{year}/{serial:4}'),
  /** Short name of the section in numbers and headers. */
  sectionCode: optionalLine.default(''),
  /** Registers put away by the user, by their id. */
  hiddenRegisters: z.array(z.string().max(60)).max(100).default([]),
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
    profile,
    calendar: z.enum(calendarIds),
    hasGoodFriday: z.boolean(),
    mailInTemplate: numberTemplate,
    mailOutTemplate: numberTemplate,
    sectionCode: optionalLine,
    hiddenRegisters: z.array(z.string().max(60)).max(100),
    isFirstRunDone: z.boolean(),
  })
  .partial();

const code = z.string().min(1).max(12);

/** What choosing an administration sets, as it stands: the settings, which kinds are offered, which rules are on. */
export const profileState = z.object({
  settings: settingsPatch
    .pick({ profile: true, calendar: true, mailInTemplate: true, mailOutTemplate: true, hiddenRegisters: true })
    .required(),
  kinds: z.array(z.object({ code, isActive: z.boolean() })).max(500),
  presets: z.array(z.object({ id: z.string().max(80), validFrom: z.string().max(10), isOn: z.boolean() })).max(1000),
});
export type ProfileState = z.infer<typeof profileState>;

const namedKind = z.object({ code, nameFr: z.string(), nameEn: z.string() });

/** What choosing an administration would change, for the user to read first. */
export const profilePlan = z.object({
  profile,
  calendar: z.enum(calendarIds),
  mailInTemplate: z.string(),
  mailOutTemplate: z.string(),
  kindsOn: z.array(namedKind),
  kindsOff: z.array(namedKind),
  /** Rules that would be switched on and off; those to be confirmed stay off. */
  presetsOn: z.number().int(),
  presetsOff: z.number().int(),
  registers: z.number().int(),
});
export type ProfilePlan = z.infer<typeof profilePlan>;
