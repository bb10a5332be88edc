import { z } from 'zod';
import { line, tracked } from '#shared/kernel/fields.ts';
import { pillar } from '#shared/kernel/pillars.ts';

const code = z.string().regex(/^[A-Z][A-Z0-9]{0,11}$/);

/** A reference template: text with `{KIND}`, `{year}` and `{serial}` (or `{serial:3}` for at least three digits). */
export const template = z
  .string()
  .trim()
  .max(60)
  .regex(/^[^{}]*(\{(KIND|year|serial(:[1-9])?)\}[^{}]*)+$/)
  .refine((text) => text.includes('{year}') && text.includes('{serial'));

const effortMinutes = z.number().int().min(0).max(100_000);

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
});
export type Kind = z.infer<typeof kind>;

export const kindInput = z.object({
  code,
  nameFr: line,
  nameEn: line,
  template: template.default('{KIND}-{year}-{serial:3}'),
  pillar: pillar.default('documentation'),
  effortMinutes: effortMinutes.default(120),
});

export const kindPatch = z
  .object({ nameFr: line, nameEn: line, template, pillar, effortMinutes, isActive: z.boolean() })
  .partial();
