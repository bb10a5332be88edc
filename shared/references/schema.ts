import { z } from 'zod';
import { id, line, localDate, optionalLine, prose, tracked } from '#shared/kernel/fields.ts';

/** What has its own register: written question, parliament question, assurance, MP letter, RTI, CPGRAMS, CADA, appeal. */
export const referenceKinds = ['qe', 'pq', 'assurance', 'mp_letter', 'rti', 'cpgrams', 'cada', 'appeal'] as const;
export const referenceKind = z.enum(referenceKinds);
export type ReferenceKind = z.infer<typeof referenceKind>;

export const houses = ['national_assembly', 'senate', 'lok_sabha', 'rajya_sabha'] as const;
export const house = z.enum(houses);

/** How a question is put: written or signalled; starred, unstarred, at short notice. */
export const stars = ['written', 'signalled', 'starred', 'unstarred', 'short_notice'] as const;
export const star = z.enum(stars);

/** The further fee asked for (RTI Act, s.7(3)): the clock stands still from the notice to the payment. */
export const fee = z.object({
  askedOn: localDate,
  /** In cents or paise. */
  amount: z.number().int().min(0).nullable(),
  paidOn: localDate.nullable(),
});

/** More time that was granted: until when, why, by whom. */
export const extension = z.object({ until: localDate, reason: line, approvedBy: optionalLine });

/** The appeal against the answer or the silence: to whom, when, and what came of it. */
export const appeal = z.object({
  filedOn: localDate,
  authority: optionalLine,
  decidedOn: localDate.nullable(),
  outcome: optionalLine,
});

const fields = {
  dossierId: id,
  kind: referenceKind,
  number: optionalLine,
  house: house.nullable(),
  session: optionalLine,
  star: star.nullable(),
  /** Member, applicant, complainant or appellant. */
  author: z.string().trim().max(2000),
  /** Received, published, registered, or given: the date its clock starts from. */
  receivedOn: localDate,
  sittingOn: localDate.nullable(),
  ackOn: localDate.nullable(),
  interimOn: localDate.nullable(),
  finalOn: localDate.nullable(),
  /** The level that signs or decides. */
  level: optionalLine,
  contributors: optionalLine,
  validatedOn: localDate.nullable(),
  transferredOn: localDate.nullable(),
  transferredTo: optionalLine,
  fee: fee.nullable(),
  exemptionSection: optionalLine,
  appeal: appeal.nullable(),
  extension: extension.nullable(),
  text: prose,
  givenBy: optionalLine,
  action: optionalLine,
  implementedOn: localDate.nullable(),
  laidOn: localDate.nullable(),
  notes: prose,
};

/** A matter that has a register of its own besides its dossier. Which fields it has depends on its kind. */
export const specialReference = z.object({
  ...tracked,
  ...fields,
  /** The deadline that was computed for it. */
  deadlineId: id.nullable(),
  importId: id.nullable(),
});
export type SpecialReference = z.infer<typeof specialReference>;

export const referenceInput = z.object({
  dossierId: id,
  kind: referenceKind,
  number: optionalLine.default(''),
  house: house.nullable().default(null),
  session: optionalLine.default(''),
  star: star.nullable().default(null),
  author: fields.author.default(''),
  receivedOn: localDate,
  sittingOn: localDate.nullable().default(null),
  ackOn: localDate.nullable().default(null),
  interimOn: localDate.nullable().default(null),
  finalOn: localDate.nullable().default(null),
  level: optionalLine.default(''),
  contributors: optionalLine.default(''),
  validatedOn: localDate.nullable().default(null),
  transferredOn: localDate.nullable().default(null),
  transferredTo: optionalLine.default(''),
  fee: fee.nullable().default(null),
  exemptionSection: optionalLine.default(''),
  appeal: appeal.nullable().default(null),
  extension: extension.nullable().default(null),
  text: prose.default(''),
  givenBy: optionalLine.default(''),
  action: optionalLine.default(''),
  implementedOn: localDate.nullable().default(null),
  laidOn: localDate.nullable().default(null),
  notes: prose.default(''),
});

export const referencePatch = z.object(fields).omit({ dossierId: true, kind: true }).partial();

/** A special reference as its register shows it. */
export const referenceRow = specialReference.extend({
  dossierReference: z.string(),
  dossierTitle: z.string(),
  /** By when the next answer is due: its own deadline, else its dossier's due date. */
  dueOn: localDate.nullable(),
  isOpen: z.boolean(),
  daysLate: z.number().int().min(0),
});
export type ReferenceRow = z.infer<typeof referenceRow>;

/** What can be recorded of a special reference, each with its date. */
export const referenceActs = [
  'acknowledged',
  'interim',
  'final',
  'transferred',
  'fee_asked',
  'fee_paid',
  'extended',
  'appealed',
  'appeal_decided',
  'validated',
  'implemented',
  'laid',
] as const;
export const referenceAct = z.enum(referenceActs);
export type ReferenceAct = z.infer<typeof referenceAct>;

/** One act with what it takes: where to, the amount, until when and why, the outcome. */
export const actInput = {
  act: referenceAct,
  on: localDate.optional(),
  to: line.optional(),
  amount: z.number().int().min(0).nullable().optional(),
  until: localDate.optional(),
  reason: line.optional(),
  approvedBy: optionalLine.optional(),
  outcome: optionalLine.optional(),
  exemptionSection: optionalLine.optional(),
};
