import { z } from 'zod';
import { id, line, optionalLine, tracked } from '#shared/kernel/fields.ts';
import { pillar } from '#shared/kernel/pillars.ts';
import { roles } from '#shared/people/schema.ts';

const code = z.string().regex(/^[A-Z][A-Z0-9]{0,11}$/);

/** A reference template: text with `{KIND}`, `{year}` and `{serial}` (or `{serial:3}` for at least three digits). */
export const template = z
  .string()
  .trim()
  .max(60)
  .regex(/^[^{}]*(\{(KIND|year|serial(:[1-9])?)\}[^{}]*)+$/)
  .refine((text) => text.includes('{year}') && text.includes('{serial'));

const effortMinutes = z.number().int().min(0).max(100_000);

/** A step of a circuit: whose visa is asked, a person or whoever has the role, and in how many working days. */
export const routeStep = z.object({
  label: line,
  personId: id.nullable().default(null),
  role: z.enum(roles).nullable().default(null),
  targetDays: z.number().int().min(0).max(365).nullable().default(null),
});
export type RouteStep = z.infer<typeof routeStep>;

const route = z.array(routeStep).max(20);
const checklist = z.array(line).max(100);

/** What opening a dossier of a kind gives it, and how it is worked on and kept. */
const procedure = {
  /** The preset that gives a new dossier its deadline; null for none. */
  presetId: z.string().max(60).nullable(),
  /** Working days by which an answer is ready before the sitting it is for. */
  leadDays: z.number().int().min(0).max(60),
  /** The visas that a draft goes through. */
  route,
  /** What is controlled before closing: the standard process sheet (CSMOP 2019, App. 1.1, items 7 and 8). */
  checklist,
  /** The retention rule of its dossiers, by its code. */
  retentionCode: z.string().trim().max(40).nullable(),
  /** The level at which its dossiers are disposed of finally, in words. */
  closingLevel: optionalLine,
};

/** A kind of dossier: its code, its name in each language, how it is numbered, and the work it usually takes. */
export const kind = z.object({
  ...tracked,
  code,
  nameFr: line,
  nameEn: line,
  template,
  pillar,
  /** Usual work on one dossier, in minutes; the planned load is made of it. */
  effortMinutes,
  isActive: z.boolean(),
  ...procedure,
});
export type Kind = z.infer<typeof kind>;

export const kindInput = z.object({
  code,
  nameFr: line,
  nameEn: line,
  template: template.default('{KIND}-{year}-{serial:3}'),
  pillar: pillar.default('documentation'),
  effortMinutes: effortMinutes.default(120),
  presetId: procedure.presetId.default(null),
  leadDays: procedure.leadDays.default(0),
  route: route.default([]),
  checklist: checklist.default([]),
  retentionCode: procedure.retentionCode.default(null),
  closingLevel: optionalLine.default(''),
});

export const kindPatch = z
  .object({ nameFr: line, nameEn: line, template, pillar, effortMinutes, isActive: z.boolean(), ...procedure })
  .partial();
