import { z } from 'zod';
import { id, line, localDate, optionalLine, prose, tracked } from '#shared/kernel/fields.ts';
import { pillar } from '#shared/kernel/pillars.ts';

/** The states of a dossier, in the order of its way. */
export const dossierStates = [
  'received',
  'registered',
  'under_examination',
  'submitted',
  'returned',
  'approved',
  'signed',
  'dispatched',
  'closed',
  'suspended',
] as const;
export const dossierState = z.enum(dossierStates);
export type DossierState = z.infer<typeof dossierState>;

/** Urgency, lowest first. Rank of the Indian gradings: Top Priority > Immediate > Priority > Ordinary. */
export const priorities = ['ordinary', 'priority', 'immediate', 'top_priority'] as const;
export const priority = z.enum(priorities);

/** Handling of the content; classified content (Secret and above) has no place in Pivot. */
export const sensitivities = ['ordinary', 'personal', 'restricted'] as const;
export const sensitivity = z.enum(sensitivities);

/** A paper the dossier waits for or holds. `receivedOn` is null while it is missing. */
export const piece = z.object({ label: line, receivedOn: localDate.nullable() });

/** The order of the section's head that allows closing: who gave it, and on which date. */
export const closingOrder = z.object({ givenBy: line, givenOn: localDate });

/** Why a dossier sleeps: appeal, stay, audit objection, order of the board (CBIC circular on the call book), or other. */
export const sleepGrounds = ['appeal', 'stay', 'audit', 'board', 'other'] as const;
export const sleepGround = z.enum(sleepGrounds);

/** One control of a dossier's process sheet. `checkedOn` is null while it is not made. */
export const check = z.object({
  label: line,
  checkedOn: localDate.nullable().default(null),
  checkedById: id.nullable().default(null),
  remark: optionalLine.default(''),
});
export type Check = z.infer<typeof check>;

/** An entry of the call book: what is suspended, on which ground, approved by whom, when it is looked at again. */
export const sleeper = z.object({
  id,
  dossierId: id,
  reference: z.string(),
  title: z.string(),
  kind: z.string(),
  pillar,
  assigneeId: id.nullable(),
  /** The dossier's revision, for a review. */
  revision: z.number().int(),
  ground: sleepGround,
  reason: z.string(),
  approvedBy: z.string(),
  approvedOn: localDate.nullable(),
  enteredOn: localDate,
  nextReviewOn: localDate,
  reviews: z.array(z.object({ on: localDate, note: z.string(), nextReviewOn: localDate })),
  revivedOn: localDate.nullable(),
});
export type Sleeper = z.infer<typeof sleeper>;

/** A time that a dossier spent in a state or at a desk; `to` is null while it is there. */
export const stay = z.object({
  what: z.enum(['state', 'desk']),
  /** The state's code, or whose desk in words; empty for nobody's. */
  name: z.string(),
  from: localDate,
  to: localDate.nullable(),
  days: z.number().int().min(0),
});
export type Stay = z.infer<typeof stay>;

/** Characters that a reference may have. */
export const referenceLimit = 60;

const reference = z.string().trim().min(1).max(referenceLimit);
const tags = z.array(z.string().trim().min(1).max(40)).max(30);
const pieces = z.array(piece).max(200);
const linkIds = z.array(id).max(200);

/** The unit of work of a section. */
export const dossier = z.object({
  ...tracked,
  reference,
  title: line,
  summary: prose,
  kind: z.string(),
  pillar,
  state: dossierState,
  /** Date of the last move. */
  stateSince: localDate,
  priority,
  sensitivity,
  sender: z.string(),
  receivedOn: localDate,
  dueOn: localDate.nullable(),
  assigneeId: id.nullable(),
  tags,
  pieces,
  linkIds,
  notes: prose,
  /** Why it is suspended and when to look at it again; null in any other state. */
  suspension: z.object({ reason: line, reviewOn: localDate, resumeTo: dossierState }).nullable(),
  closingOrder: closingOrder.nullable(),
  closedOn: localDate.nullable(),
  importId: id.nullable(),
});
export type Dossier = z.infer<typeof dossier>;

/** What a list shows of a dossier. */
export const dossierRow = dossier.omit({ summary: true, notes: true, linkIds: true, closingOrder: true });
export type DossierRow = z.infer<typeof dossierRow>;

/** What is needed to open a dossier; without a reference, the kind's next number is taken. */
export const dossierInput = z.object({
  title: line,
  pillar,
  kind: z.string().max(12).default('DOS'),
  reference: reference.optional(),
  summary: prose.default(''),
  priority: priority.default('ordinary'),
  sensitivity: sensitivity.default('ordinary'),
  sender: z.string().trim().max(2000).default(''),
  receivedOn: localDate,
  dueOn: localDate.nullable().default(null),
  assigneeId: id.nullable().default(null),
  tags: tags.default([]),
  pieces: pieces.default([]),
  linkIds: linkIds.default([]),
  notes: prose.default(''),
});

/** The fields of a dossier that may change; its state changes by `advance` only. */
export const dossierPatch = z
  .object({
    title: line,
    pillar,
    kind: z.string().max(12),
    reference,
    summary: prose,
    priority,
    sensitivity,
    sender: z.string().trim().max(2000),
    receivedOn: localDate,
    dueOn: localDate.nullable(),
    assigneeId: id.nullable(),
    tags,
    pieces,
    linkIds,
    notes: prose,
  })
  .partial();

/** What a move needs: a reason and approval to suspend, the head's order to close, a note at will. */
export const moveInput = {
  to: dossierState,
  note: optionalLine.optional(),
  reason: line.optional(),
  /** When a suspended dossier is looked at again; a month later when absent. */
  reviewOn: localDate.optional(),
  ground: sleepGround.optional(),
  /** Who approved the suspension; required by the Indian profile. */
  approvedBy: optionalLine.optional(),
  approvedOn: localDate.optional(),
  closingOrder: closingOrder.optional(),
};

export const dossierSorts = [
  'reference',
  'title',
  'receivedOn',
  'dueOn',
  'state',
  'priority',
  'updatedAt',
  'assignee',
  'pillar',
  'kind',
] as const;

/** Which dossiers, in which order: a sort key, with `-` in front for the reverse. */
export const dossierFilter = {
  text: z.string().max(200).optional(),
  state: z.union([dossierState, z.array(dossierState)]).optional(),
  isOpen: z.boolean().optional(),
  isLate: z.boolean().optional(),
  pillar: pillar.optional(),
  kind: z.string().max(12).optional(),
  priority: priority.optional(),
  tag: z.string().max(40).optional(),
  /** A person's id, or `none` for dossiers without assignee. */
  assigneeId: z.string().max(40).optional(),
  /** Due on this date or earlier. */
  dueBefore: localDate.optional(),
  dueAfter: localDate.optional(),
  receivedFrom: localDate.optional(),
  receivedTo: localDate.optional(),
  /** Restricted dossiers are left out unless `true`; the answer tells how many. */
  withRestricted: z.boolean().optional(),
  sort: z.enum([...dossierSorts, ...dossierSorts.map((key) => `-${key}` as const)]).optional(),
};
