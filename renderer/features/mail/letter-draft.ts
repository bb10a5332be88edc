import type { PivotContract } from '#shared/contract/contract.ts';
import type { Input } from '#shared/contract/procedure.ts';
import type { LocalDate } from '#shared/kernel/time.ts';
import type { Channel, Direction, Letter, LetterKind } from '#shared/mail/schema.ts';

/** What the form of a new letter holds. */
export type LetterDraft = {
  readonly direction: Direction;
  readonly stampedOn: LocalDate | null;
  readonly subject: string;
  readonly correspondent: string;
  readonly senderRef: string;
  readonly senderDate: LocalDate | null;
  readonly channel: Channel;
  readonly kind: LetterKind;
  readonly urgency: Letter['urgency'];
  readonly security: Letter['security'];
  readonly language: Letter['language'] | null;
  readonly region: Letter['region'];
  readonly markedTo: string | null;
  readonly service: string;
  readonly dossierId: string | null;
  /** The departure that it answers. */
  readonly inReplyTo: string | null;
  readonly openKind: string | null;
  readonly isCoverOnly: boolean;
  readonly isEmpty: boolean;
  readonly outerMarking: string;
  readonly enclosuresExpected: number | null;
  readonly missingEnclosures: readonly string[];
  readonly replyDueOn: LocalDate | null;
  readonly signatory: string;
  readonly trackingNumber: string;
  readonly notes: string;
  /** The file that is attached, and what was left aside when it was read. */
  readonly file: { readonly ticket: string; readonly name: string; readonly remarks: readonly string[] } | null;
};

/** An empty form: today, by post, ordinary. */
export const blankLetter = (direction: Direction, day: LocalDate): LetterDraft => ({
  direction,
  stampedOn: day,
  subject: '',
  correspondent: '',
  senderRef: '',
  senderDate: null,
  channel: 'post',
  kind: 'letter',
  urgency: 'ordinary',
  security: 'ordinary',
  language: null,
  region: '',
  markedTo: null,
  service: '',
  dossierId: null,
  inReplyTo: null,
  openKind: null,
  isCoverOnly: false,
  isEmpty: false,
  outerMarking: '',
  enclosuresExpected: null,
  missingEnclosures: [],
  replyDueOn: null,
  signatory: '',
  trackingNumber: '',
  notes: '',
  file: null,
});

/** The form for the next letter of the same pile: same register, date, mode and nature. */
export const nextLetter = ({ direction, stampedOn, channel, kind, language }: LetterDraft): LetterDraft => ({
  ...blankLetter(direction, stampedOn ?? ''),
  channel,
  kind,
  language,
});

const given = (text: string): string | undefined => text.trim() || undefined;

/** What a registration is sent as: only what was filled in. */
export const inputOf = (draft: LetterDraft): Input<PivotContract['mail']['create']> => {
  const { direction, channel, urgency, security, markedTo, isCoverOnly } = draft;
  const outside = {
    direction,
    channel,
    urgency,
    security,
    markedTo,
    ...(draft.stampedOn !== null && { stampedOn: draft.stampedOn }),
    service: draft.service,
    outerMarking: draft.outerMarking,
    trackingNumber: draft.trackingNumber,
  };
  if (isCoverOnly) return { ...outside, isCoverOnly };
  return {
    ...outside,
    subject: draft.subject,
    kind: draft.kind,
    region: draft.region,
    isEmpty: draft.isEmpty,
    senderRef: draft.senderRef,
    senderDate: draft.senderDate,
    enclosuresExpected: draft.enclosuresExpected,
    missingEnclosures: draft.missingEnclosures.map((label) => label.trim()).filter((label) => label !== ''),
    signatory: draft.signatory,
    notes: draft.notes,
    correspondent: given(draft.correspondent),
    ...(draft.language !== null && { language: draft.language }),
    ...(draft.replyDueOn !== null && { replyDueOn: draft.replyDueOn }),
    ...(draft.dossierId !== null && { dossierId: draft.dossierId }),
    ...(draft.inReplyTo !== null && { inReplyTo: draft.inReplyTo }),
    ...(draft.openKind !== null && { openDossier: { kind: draft.openKind } }),
    ...(draft.file !== null && { ticket: draft.file.ticket }),
  };
};
