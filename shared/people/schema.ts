import { z } from 'zod';
import { line, localDate, prose, tracked } from '#shared/kernel/fields.ts';
import { defaultTargets, pillarTargets } from '#shared/kernel/pillars.ts';

/** Roles in a section, from its head to its newcomers. */
export const roles = ['head', 'officer', 'caseworker', 'assistant', 'trainee'] as const;

const weeklyMinutes = z.number().int().min(0).max(6000);
const initials = z.string().trim().min(1).max(4);

/** A member of the section. `weeklyMinutes` is the working time of a full week. */
export const person = z.object({
  ...tracked,
  name: line,
  initials,
  role: z.enum(roles),
  weeklyMinutes,
  targets: pillarTargets,
  activeFrom: localDate.nullable(),
  activeTo: localDate.nullable(),
  /** The person who uses this Pivot; exactly one. */
  isOfficer: z.boolean(),
  notes: prose,
});
export type Person = z.infer<typeof person>;

/** What is needed to add a person; initials are taken from the name when absent. */
export const personInput = z.object({
  name: line,
  initials: initials.optional(),
  role: z.enum(roles).default('caseworker'),
  weeklyMinutes: weeklyMinutes.default(2100),
  targets: pillarTargets.default(defaultTargets),
  activeFrom: localDate.nullable().default(null),
  activeTo: localDate.nullable().default(null),
  notes: prose.default(''),
});

/** The fields of a person that may change. */
export const personPatch = z
  .object({
    name: line,
    initials,
    role: z.enum(roles),
    weeklyMinutes,
    targets: pillarTargets,
    activeFrom: localDate.nullable(),
    activeTo: localDate.nullable(),
    notes: prose,
  })
  .partial();
