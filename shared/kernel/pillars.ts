import { z } from 'zod';

/** The three pillars of the work, in their fixed order. */
export const pillars = ['documentation', 'coordination', 'supervision'] as const;

/** One of the three pillars. */
export const pillar = z.enum(pillars);
export type Pillar = z.infer<typeof pillar>;

/** Target share of each pillar in percent; together 100. */
export const pillarTargets = z
  .object({
    documentation: z.number().int().min(0).max(100),
    coordination: z.number().int().min(0).max(100),
    supervision: z.number().int().min(0).max(100),
  })
  .refine((t) => t.documentation + t.coordination + t.supervision === 100, { params: { expected: 'sum of 100' } });
export type PillarTargets = z.infer<typeof pillarTargets>;

/** The trade's split, the default of each person. */
export const defaultTargets: PillarTargets = { documentation: 40, coordination: 30, supervision: 30 };
