import { z } from 'zod';
import { id, line, localDate, optionalLine, tracked } from '#shared/kernel/fields.ts';
import { pillar } from '#shared/kernel/pillars.ts';
import { routeStep } from '#shared/kinds/schema.ts';
import { roles } from '#shared/people/schema.ts';

/** Where a draft is: under visas, back with its author, waiting for its signature, signed, gone, or given up. */
export const draftStates = ['in_circuit', 'returned', 'to_sign', 'signed', 'dispatched', 'withdrawn'] as const;
export const draftState = z.enum(draftStates);
export type DraftState = z.infer<typeof draftState>;

/** What a visa says. A reservation and a refusal carry their reason. */
export const opinions = ['favourable', 'reservation', 'refused'] as const;
export const opinion = z.enum(opinions);
export type Opinion = z.infer<typeof opinion>;

/** One visa of a version of a draft: asked of a person or a role, then given by somebody. */
export const visa = z.object({
  version: z.number().int(),
  position: z.number().int(),
  personId: id.nullable(),
  role: z.enum(roles).nullable(),
  label: line,
  /** Working days the visa should take. */
  targetDays: z.number().int().nullable(),
  askedOn: localDate.nullable(),
  dueOn: localDate.nullable(),
  givenOn: localDate.nullable(),
  /** Whose visa it is; the journal says who recorded it. */
  givenById: id.nullable(),
  opinion: opinion.nullable(),
  reason: optionalLine,
});
export type Visa = z.infer<typeof visa>;

const version = z.object({
  version: z.number().int(),
  documentId: id.nullable(),
  madeOn: localDate,
  note: optionalLine,
});

/** A draft on its way to the signature and the departure; what its versions were stays. */
export const draft = z.object({
  ...tracked,
  dossierId: id,
  title: line,
  state: draftState,
  stateSince: localDate,
  version: z.number().int().min(1),
  versions: z.array(version),
  authorId: id.nullable(),
  signatoryId: id.nullable(),
  /** The delegation under which it was signed; null when the head signed. */
  delegationId: id.nullable(),
  documentId: id.nullable(),
  /** The departure that took it out. */
  mailId: id.nullable(),
  signedOn: localDate.nullable(),
  dispatchedOn: localDate.nullable(),
});
export type Draft = z.infer<typeof draft>;

/** Whose turn it is: a person, or whoever has a role; since when, until when, and by how many days it is late. */
export const turn = z.object({
  what: z.enum(['visa', 'author', 'signature', 'dispatch']),
  label: z.string(),
  personId: id.nullable(),
  role: z.enum(roles).nullable(),
  since: localDate,
  dueOn: localDate.nullable(),
  daysLate: z.number().int().min(0),
});
export type Turn = z.infer<typeof turn>;

/** What the signature book shows of a draft. */
export const draftRow = draft.omit({ versions: true }).extend({
  dossierReference: z.string(),
  dossierTitle: z.string(),
  kind: z.string(),
  pillar,
  /** Visas given, and asked in all, on the present version. */
  visasGiven: z.number().int(),
  visasAsked: z.number().int(),
  waitsFor: turn.nullable(),
});
export type DraftRow = z.infer<typeof draftRow>;

/** A draft with the visas of all its versions. */
export const draftPage = draftRow.extend({ versions: z.array(version), visas: z.array(visa) });
export type DraftPage = z.infer<typeof draftPage>;

/** What puts a draft into circulation. Without steps, the route of the dossier's kind is taken. */
export const draftInput = z.object({
  dossierId: id,
  title: line,
  steps: z.array(routeStep).max(20).optional(),
  signatoryId: id.nullable().default(null),
  authorId: id.nullable().optional(),
  documentId: id.nullable().default(null),
  note: optionalLine.default(''),
});

const delegationFields = {
  personId: id,
  /** The kinds of dossier it covers, by their code; null for all. */
  kinds: z.array(z.string().max(12)).max(200).nullable(),
  validFrom: localDate,
  validTo: localDate.nullable(),
  /** The act that gives it: number and date. */
  reference: line,
};

/** A delegation of signature: who may sign in the head's place, for what and when. */
export const delegation = z.object({ ...tracked, ...delegationFields });
export type Delegation = z.infer<typeof delegation>;

export const delegationInput = z.object({
  ...delegationFields,
  kinds: delegationFields.kinds.default(null),
  validTo: delegationFields.validTo.default(null),
});
export const delegationPatch = z.object(delegationFields).partial();
