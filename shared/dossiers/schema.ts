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

/** What a move needs: a reason and next review to suspend, the head's order to close, a note at will. */
export const moveInput = {
  to: dossierState,
  note: optionalLine.optional(),
  reason: line.optional(),
  reviewOn: localDate.optional(),
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
  sort: z.enum([...dossierSorts, ...dossierSorts.map((key) => `-${key}` as const)]).optional(),
};
