import { z } from 'zod';
import { id, localDate, optionalLine, timeOfDay, tracked } from '#shared/kernel/fields.ts';
import { pillar } from '#shared/kernel/pillars.ts';

/** What one does, whatever the pillar it counts for. */
export const activities = [
  'drafting',
  'registration',
  'filing',
  'research',
  'meeting',
  'correspondence',
  'liaison',
  'planning',
  'distribution',
  'review',
  'training',
  'other',
] as const;
export type Activity = (typeof activities)[number];

const fields = {
  pillar,
  activity: z.enum(activities),
  day: localDate,
  /** Start on the wall clock of the office; null when only the length is known. */
  startTime: timeOfDay.nullable(),
  /** Length in minutes, within the day. */
  minutes: z.number().int().min(1).max(1440),
  dossierId: id.nullable(),
  meetingId: id.nullable(),
  note: optionalLine,
};

/** Time that one person spent on one day. */
export const timeEntry = z.object({ ...tracked, ...fields, personId: id });
export type TimeEntry = z.infer<typeof timeEntry>;

/** An entry with the words a list shows. */
export const timeRow = timeEntry.extend({
  personName: z.string(),
  dossierReference: z.string().nullable(),
  dossierTitle: z.string().nullable(),
  meetingTitle: z.string().nullable(),
});
export type TimeRow = z.infer<typeof timeRow>;

/** Without `personId`, the officer's time. `confirmOverlap` accepts an entry that overlaps another. */
export const timeInput = z.object({
  ...fields,
  personId: id.optional(),
  activity: z.enum(activities).default('other'),
  startTime: timeOfDay.nullable().default(null),
  dossierId: id.nullable().default(null),
  meetingId: id.nullable().default(null),
  note: optionalLine.default(''),
  confirmOverlap: z.boolean().default(false),
});

export const timePatch = z.object({ ...fields, personId: id }).partial();

/** What the timer will write when it stops. */
export const timerInput = z.object({
  pillar,
  activity: z.enum(activities).default('other'),
  dossierId: id.nullable().default(null),
  meetingId: id.nullable().default(null),
  note: optionalLine.default(''),
});

/** The running timer, with the words the top bar shows. */
export const timer = z.object({
  personId: id,
  startedAt: z.string(),
  pillar,
  activity: z.enum(activities),
  dossierId: id.nullable(),
  meetingId: id.nullable(),
  note: z.string(),
  label: z.string(),
});
export type Timer = z.infer<typeof timer>;

/** One pillar's part of some time: minutes, share and target in percent, drift in points (share - target). */
export const pillarShare = z.object({
  pillar,
  minutes: z.number().int(),
  share: z.number(),
  target: z.number(),
  drift: z.number(),
});
export type PillarShare = z.infer<typeof pillarShare>;
