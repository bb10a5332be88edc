import { z } from 'zod';
import { priority } from '#shared/dossiers/schema.ts';
import { id, line, localDate, optionalLine, prose, tracked } from '#shared/kernel/fields.ts';
import { clock } from './clocks.ts';

export const directions = ['in', 'out'] as const;
export const direction = z.enum(directions);
export type Direction = z.infer<typeof direction>;

/** How a letter came or left. */
export const channels = ['post', 'registered', 'hand', 'messenger', 'email', 'portal', 'internal', 'fax'] as const;
export type Channel = (typeof channels)[number];

/** What a letter is: its clocks follow from it. */
export const letterKinds = [
  'letter',
  'email',
  'note',
  'memorandum',
  'do_letter',
  'circular',
  'request',
  'document_request',
  'grievance',
  'appeal',
  'elected',
  'question',
  'rti',
  'court',
  'invoice',
  'acknowledgement',
  'other',
] as const;
export const letterKind = z.enum(letterKinds);
export type LetterKind = z.infer<typeof letterKind>;

export const letterLanguages = ['fr', 'en', 'hi', 'other'] as const;

/** Regions of India for the use of Hindi (Official Languages Rules, 1976); empty elsewhere. */
export const regions = ['', 'A', 'B', 'C'] as const;
export const region = z.enum(regions);

/** Gradings of a letter. From `confidential` up, only the closed cover is entered. */
export const securities = ['ordinary', 'restricted', 'confidential', 'secret', 'top_secret'] as const;
export const security = z.enum(securities);

/** What an answer is to the letter it answers. */
export const replyKinds = ['acknowledgement', 'interim', 'final'] as const;
export const replyKind = z.enum(replyKinds);
export type ReplyKind = z.infer<typeof replyKind>;

/** How the work on a letter ended. */
export const disposalKinds = ['replied', 'transferred', 'filed'] as const;

/** The order of the section's head that allows the final disposal: who gave it, and on which date. */
export const disposalOrder = z.object({ givenBy: line, givenOn: localDate });

/** What happens to registered post, in its usual order. */
export const trackingKinds = ['posted', 'available', 'delivered', 'returned', 'receipt'] as const;
export const trackingEvent = z.object({ kind: z.enum(trackingKinds), on: localDate, note: optionalLine.default('') });
export type TrackingEvent = z.infer<typeof trackingEvent>;

/**
 * The dates from which a request's silence counts (CRPA L114-3, L231-1, L231-4): the first administration seized for a
 * rejection, the competent one and a complete request for an acceptance.
 */
export const requestClock = z.object({
  receivedInitialOn: localDate.nullable().default(null),
  receivedCompetentOn: localDate.nullable().default(null),
  piecesAskedOn: localDate.nullable().default(null),
  completeOn: localDate.nullable().default(null),
  transmittedOn: localDate.nullable().default(null),
  transmittedTo: optionalLine.default(''),
  implicitKind: z.enum(['accept', 'reject']).default('accept'),
});
export type RequestClock = z.infer<typeof requestClock>;

const enclosureCount = z.number().int().min(0).max(10_000).nullable();
const missingEnclosures = z.array(line).max(200);
const number = z.string().trim().min(1).max(100);

/** The fields that a registration may set and a later change may correct. */
const fields = {
  channel: z.enum(channels),
  isEmpty: z.boolean(),
  outerMarking: optionalLine,
  senderRef: optionalLine,
  senderDate: localDate.nullable(),
  subject: optionalLine,
  kind: letterKind,
  language: z.enum(letterLanguages),
  region,
  security,
  urgency: priority,
  enclosuresExpected: enclosureCount,
  enclosuresReceived: enclosureCount,
  missingEnclosures,
  service: optionalLine,
  dossierId: id.nullable(),
  needsAck: z.boolean(),
  request: requestClock.nullable(),
  signatory: optionalLine,
  trackingNumber: optionalLine,
  notes: prose,
};

/** The three clocks of a letter, each with its arithmetic; null where none runs or its date was typed. */
export const clocks = z.object({ ack: clock.nullable(), interim: clock.nullable(), reply: clock.nullable() });

/** A letter of the registers of arrival and departure. It is never deleted: it may be cancelled, and keeps its number. */
export const letter = z.object({
  ...tracked,
  ...fields,
  direction,
  number,
  /** `H` for Hindi and `O` for other languages where the template tells them apart; else empty. */
  series: z.enum(['', 'H', 'O']),
  year: z.number().int(),
  serial: z.number().int().min(1),
  /** The date stamp: received for an arrival, issued for a departure. */
  stampedOn: localDate,
  /** Only the closed cover is known: number, marks, date and holder. */
  isCoverOnly: z.boolean(),
  correspondentId: id.nullable(),
  correspondentName: z.string(),
  markedTo: id.nullable(),
  /** The other office where the letter is for now; it stays pending here. */
  withOffice: z.string(),
  withOfficeSince: localDate.nullable(),
  ackDueOn: localDate.nullable(),
  interimDueOn: localDate.nullable(),
  /** When our answer is due; for a departure, when theirs is expected. */
  replyDueOn: localDate.nullable(),
  clocks,
  acknowledgedOn: localDate.nullable(),
  interimOn: localDate.nullable(),
  repliedOn: localDate.nullable(),
  replyId: id.nullable(),
  inReplyTo: id.nullable(),
  replyKind: replyKind.nullable(),
  disposalKind: z.enum(disposalKinds).nullable(),
  disposedOn: localDate.nullable(),
  disposalOrder: disposalOrder.nullable(),
  authorId: id.nullable(),
  trackingEvents: z.array(trackingEvent),
  cancelledOn: localDate.nullable(),
  cancelReason: z.string(),
});
export type Letter = z.infer<typeof letter>;

/** What a register shows of a letter. The subject of a restricted one is left empty. */
export const letterRow = letter
  .pick({
    id: true,
    revision: true,
    direction: true,
    number: true,
    stampedOn: true,
    channel: true,
    isCoverOnly: true,
    isEmpty: true,
    outerMarking: true,
    correspondentId: true,
    correspondentName: true,
    senderRef: true,
    senderDate: true,
    subject: true,
    kind: true,
    security: true,
    urgency: true,
    markedTo: true,
    service: true,
    withOffice: true,
    dossierId: true,
    needsAck: true,
    ackDueOn: true,
    replyDueOn: true,
    acknowledgedOn: true,
    interimOn: true,
    repliedOn: true,
    inReplyTo: true,
    replyKind: true,
    disposalKind: true,
    disposedOn: true,
    signatory: true,
    trackingNumber: true,
    cancelledOn: true,
  })
  .extend({
    dossierReference: z.string().nullable(),
    /** Labels of enclosures still missing, counted. */
    missingCount: z.number().int(),
    /** The nearest date that still runs. */
    dueOn: localDate.nullable(),
    /** Whether something is still to be done on it. */
    isOpen: z.boolean(),
  });
export type LetterRow = z.infer<typeof letterRow>;

/** Opens a dossier for the letter; its title is the letter's subject unless given, its pillar that of its kind. */
export const openDossier = z.object({
  kind: z.string().max(12),
  title: line.optional(),
  pillar: z.enum(['documentation', 'coordination', 'supervision']).optional(),
});

/** What a registration takes. With `ticket`, what is not given is read in the file, which is attached. */
export const letterInput = z
  .object(fields)
  .partial()
  .extend({
    direction: direction.default('in'),
    stampedOn: localDate.optional(),
    /** The number it bears already; it must be the next one of its series. */
    number: number.optional(),
    isCoverOnly: z.boolean().optional(),
    correspondentId: id.nullable().optional(),
    /** A name: found in the directory, or entered there. */
    correspondent: line.optional(),
    markedTo: id.nullable().optional(),
    openDossier: openDossier.optional(),
    inReplyTo: id.nullable().optional(),
    replyKind: replyKind.optional(),
    replyDueOn: localDate.nullable().optional(),
    /** Who wrote a departure; the officer unless given. */
    authorId: id.optional(),
    ticket: z.string().min(1).max(100).optional(),
  });
export type LetterInput = z.infer<typeof letterInput>;

/** The fields of a letter that may change; what happens to it has its own procedures. */
export const letterPatch = z
  .object({
    ...fields,
    stampedOn: localDate,
    correspondentId: id.nullable(),
    correspondent: line,
    ackDueOn: localDate.nullable(),
    interimDueOn: localDate.nullable(),
    replyDueOn: localDate.nullable(),
    openDossier,
  })
  .partial();

/** Where a letter stands: still to be answered, waiting for its acknowledgement, answered but not disposed of, disposed. */
export const letterStates = ['pending', 'awaiting_ack', 'replied', 'disposed', 'cancelled', 'all'] as const;
export const letterState = z.enum(letterStates);

export const letterSorts = [
  'number',
  'stampedOn',
  'correspondent',
  'subject',
  'dueOn',
  'urgency',
  'markedTo',
  'kind',
] as const;

/** Which letters, in which order: a sort key, with `-` in front for the reverse. */
export const letterFilter = {
  direction: direction.optional(),
  year: z.number().int().min(1900).max(2199).optional(),
  from: localDate.optional(),
  to: localDate.optional(),
  text: z.string().max(200).optional(),
  /** A person's id, or `none` for letters marked to nobody. */
  markedTo: z.string().max(40).optional(),
  correspondentId: id.optional(),
  dossierId: id.optional(),
  state: letterState.optional(),
  kind: letterKind.optional(),
  urgency: priority.optional(),
  channel: z.enum(channels).optional(),
  isOverdue: z.boolean().optional(),
  sort: z.enum([...letterSorts, ...letterSorts.map((key) => `-${key}` as const)]).optional(),
};
