import { z } from 'zod';
import { id, localDate } from '#shared/kernel/fields.ts';
import { pillarShare } from '#shared/time/schema.ts';

/** Age classes of open dossiers, in days since receipt; the upper bound is included, null is open-ended. */
export const ageClasses = [
  { key: 'd0_7', upTo: 7 },
  { key: 'd8_15', upTo: 15 },
  { key: 'd16_30', upTo: 30 },
  { key: 'm1_2', upTo: 60 },
  { key: 'm2_3', upTo: 90 },
  { key: 'm3_plus', upTo: null },
] as const;
export const ageClassKeys = ['d0_7', 'd8_15', 'd16_30', 'm1_2', 'm2_3', 'm3_plus'] as const;

/** A person's planned work of one week against capacity, both in minutes. */
const loadCell = z.object({ week: z.string(), minutes: z.number().int(), capacity: z.number().int() });

/** Planned load of one person, this week and the seven after. */
export const personLoad = z.object({
  personId: id,
  name: z.string(),
  openDossiers: z.number().int(),
  lateDossiers: z.number().int(),
  weeks: z.array(loadCell),
});
export type PersonLoad = z.infer<typeof personLoad>;

/** A week of time, split. */
const splitWeek = z.object({ week: z.string(), minutes: z.number().int(), pillars: z.array(pillarShare) });

/** A week of dossiers: received, closed, and open at its end. */
const flowWeek = z.object({
  week: z.string(),
  received: z.number().int(),
  closed: z.number().int(),
  stock: z.number().int(),
});

/** The section, or one person, over a period. Rates and shares in percent; null where nothing can be counted. */
export const overview = z.object({
  from: localDate,
  to: localDate,
  personId: id.nullable(),
  personName: z.string().nullable(),
  sectionName: z.string(),
  /** Date up to which the period has been lived: the earlier of `to` and today. */
  asOf: localDate,
  /** Dossiers that are not closed; `suspended` of them are suspended now. */
  open: z.object({ count: z.number().int(), suspended: z.number().int(), changeSinceFrom: z.number().int() }),
  closed: z.object({ count: z.number().int(), perWorkingDay: z.number().nullable() }),
  /** Median days from receipt to closing of the dossiers closed in the period, and the section's own goal. */
  medianDays: z.object({ value: z.number().nullable(), goal: z.number().int() }),
  late: z.object({ count: z.number().int(), shareOfOpen: z.number().nullable() }),
  /** Of the dossiers with a due date closed in the period, those closed on it or before; and in the period before. */
  onTime: z.object({ rate: z.number().nullable(), previousRate: z.number().nullable() }),
  time: z.object({ minutes: z.number().int(), pillars: z.array(pillarShare), weeks: z.array(splitWeek) }),
  flow: z.array(flowWeek),
  ageing: z.array(z.object({ key: z.enum(ageClassKeys), count: z.number().int() })),
  load: z.array(personLoad),
});
export type Overview = z.infer<typeof overview>;
