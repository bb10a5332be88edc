import { z } from 'zod';
import { id, line, localDate, optionalLine, prose, tracked } from '#shared/kernel/fields.ts';

/**
 * What becomes of a dossier when its time is over: eliminated, sorted, transferred to the archives (the « sort final » of
 * a tableau de gestion), reviewed (categories C), or kept (categories A and B).
 */
export const fates = ['eliminate', 'sort', 'transfer', 'review', 'keep'] as const;
export type Fate = (typeof fates)[number];

/** The record categories of the Central Secretariat Manual of Office Procedure. */
const categories = ['A', 'B', 'C'] as const;

/** Where a rule comes from: the section's own tableau de gestion, the Indian categories, or typed. */
export const ruleSources = ['schedule', 'category', 'own'] as const;

const code = z.string().trim().min(1).max(40);

/** Years that a dossier is kept after its closing (after its opening for categories A and B). */
const years = z.number().int().min(0).max(200);

/** How long dossiers of a type are kept, and what becomes of them then. No French duration ships with Pivot. */
export const retentionRule = z.object({
  ...tracked,
  code,
  label: optionalLine,
  years,
  fate: z.enum(fates),
  remarks: prose,
  category: z.enum(categories).nullable(),
  source: z.enum(ruleSources),
});
export type RetentionRule = z.infer<typeof retentionRule>;

export const retentionRuleInput = z.object({
  code,
  label: optionalLine.default(''),
  years,
  fate: z.enum(fates),
  remarks: prose.default(''),
});

/** The code stays, since dossiers and kinds name it. */
export const retentionRulePatch = z
  .object({ label: optionalLine, years, fate: z.enum(fates), remarks: prose })
  .partial();

/** Why a dossier may not be touched: an appeal, a court case, a request for information, an audit, or something else. */
export const holdGrounds = ['appeal', 'court', 'rti', 'audit', 'other'] as const;

/** What suspends the destruction of a dossier: ground and reason, since when, and who put it. */
export const legalHold = z.object({ ground: z.enum(holdGrounds), reason: line, since: localDate, by: id });
export type LegalHold = z.infer<typeof legalHold>;

/** The retention of one dossier: its rule, when it may be dealt with, what holds it, and how it ended. */
export const dossierRetention = z.object({
  dossierId: id,
  /** The dossier's own code; null when that of its kind holds. */
  ownCode: z.string().nullable(),
  rule: retentionRule.nullable(),
  eligibleOn: localDate.nullable(),
  hold: legalHold.nullable(),
  slip: z.object({ id, number: z.string() }).nullable(),
  transferredOn: localDate.nullable(),
  destroyedOn: localDate.nullable(),
});
export type DossierRetention = z.infer<typeof dossierRetention>;

/** A closed dossier whose time is over on a day. */
export const eligibleRow = z.object({
  dossierId: id,
  reference: z.string(),
  title: z.string(),
  kind: z.string(),
  ruleCode: z.string(),
  ruleLabel: z.string(),
  fate: z.enum(fates),
  years,
  /** Extreme dates: received and closed. */
  fromOn: localDate,
  toOn: localDate,
  eligibleOn: localDate,
  hold: legalHold.nullable(),
  slip: z.object({ id, number: z.string() }).nullable(),
});
export type EligibleRow = z.infer<typeof eligibleRow>;

/** The two slips: bordereau d'élimination and bordereau de versement. */
export const slipKinds = ['elimination', 'transfer'] as const;
export type SlipKind = (typeof slipKinds)[number];

/** The way of a slip: prepared, sent to the archives, visaed by them, carried out. */
export const slipStates = ['draft', 'sent', 'visaed', 'carried_out'] as const;
export type SlipState = (typeof slipStates)[number];

/** The most lines of one slip. */
export const slipItemLimit = 300;

/** One line of a slip; without a dossier it names papers that Pivot does not hold. */
export const slipItem = z.object({
  dossierId: id.nullable(),
  object: line,
  typology: optionalLine,
  fromOn: localDate.nullable(),
  toOn: localDate.nullable(),
  years: years.nullable(),
  serviceRemarks: optionalLine,
  archivesRemarks: optionalLine,
  /** Shelf length in centimetres. */
  centimetres: z.number().int().min(0).max(1_000_000).nullable(),
});
export type SlipItem = z.infer<typeof slipItem>;

const items = z.array(slipItem).max(slipItemLimit);

/** A slip with its lines. */
export const slip = z.object({
  ...tracked,
  kind: z.enum(slipKinds),
  year: z.number().int(),
  serial: z.number().int(),
  number: z.string(),
  state: z.enum(slipStates),
  madeOn: localDate,
  /** Who signs it for the service. */
  signedBy: optionalLine,
  sentOn: localDate.nullable(),
  visaNumber: z.string().nullable(),
  visaOn: localDate.nullable(),
  carriedOutOn: localDate.nullable(),
  remarks: prose,
  items,
});
export type Slip = z.infer<typeof slip>;

/** Lines are made of the dossiers; more may be given. */
export const slipInput = z.object({
  kind: z.enum(slipKinds),
  dossierIds: z.array(id).max(slipItemLimit).default([]),
  items: items.default([]),
  signedBy: optionalLine.default(''),
  remarks: prose.default(''),
});

export const slipPatch = z.object({ signedBy: optionalLine, remarks: prose, items }).partial();

/** A line of the log of destructions, kept for ever. */
export const destruction = z.object({
  id,
  at: z.string(),
  destroyedOn: localDate,
  byId: id,
  slipNumber: z.string(),
  visaNumber: z.string(),
  visaOn: localDate,
  dossierId: id.nullable(),
  reference: z.string(),
  object: z.string(),
  fromOn: localDate.nullable(),
  toOn: localDate.nullable(),
  /** Files of pieces that were deleted. */
  files: z.number().int(),
});
export type Destruction = z.infer<typeof destruction>;

/** The largest tableau de gestion that is read, in characters. */
export const scheduleTextLimit = 400_000;
