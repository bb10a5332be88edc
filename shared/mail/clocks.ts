import { z } from 'zod';
import { arithmetic, deadlineRule } from '#shared/deadlines/schema.ts';
import type { LocalDate } from '#shared/kernel/time.ts';
import type { Profile } from '#shared/settings/schema.ts';
import type { Letter, LetterKind, RequestClock } from './schema.ts';

/** A clock: the rule it follows with its trigger, and the arithmetic that gives its date. */
export const clock = z.object({ rule: deadlineRule, arithmetic });
export type Clock = z.infer<typeof clock>;

/** The presets of a letter's three clocks; `needsAck` says that an acknowledgement is due, within days or promptly. */
export type ClockPresets = {
  readonly needsAck: boolean;
  readonly ack: string | null;
  readonly interim: string | null;
  readonly reply: string | null;
};

const none: ClockPresets = { needsAck: false, ack: null, interim: null, reply: null };

/** CRPA L112-3 asks for an acknowledgement promptly, without a number of days. */
const prompt: ClockPresets = { ...none, needsAck: true };

const french = (implicitKind: RequestClock['implicitKind']): Partial<Record<LetterKind, ClockPresets>> => ({
  request: { ...prompt, reply: `fr.silence.${implicitKind}` },
  grievance: { ...prompt, reply: 'fr.silence.reject' },
  appeal: { ...prompt, reply: 'fr.silence.reject' },
  document_request: { ...prompt, reply: 'fr.cada.silence' },
  question: { ...none, reply: 'fr.qe.an' },
  invoice: { ...none, reply: 'fr.dgp' },
});

const indian: Partial<Record<LetterKind, ClockPresets>> = {
  elected: { needsAck: true, ack: 'in.mp.ack', interim: 'in.mp.interim', reply: 'in.mp.final' },
  rti: { ...none, reply: 'in.rti.reply' },
  grievance: { ...none, reply: 'in.cpgrams' },
  invoice: { ...none, reply: 'in.msme.pay' },
};

/** Which clocks an arrival of that kind starts, in an administration. */
export const clockPresets = (
  profile: Profile,
  kind: LetterKind,
  implicitKind: RequestClock['implicitKind'] = 'accept',
): ClockPresets => {
  if (profile === 'in_central') return indian[kind] ?? none;
  return profile === 'neutral' ? none : (french(implicitKind)[kind] ?? none);
};

/** The last day on which what the clock asks for is in time: before a silence becomes a decision, or the date due. */
export const dueOnOf = ({ arithmetic: { kind, dueOn, safeOn } }: Clock): LocalDate => (kind === 'K2' ? safeOn : dueOn);

/**
 * The day from which the reply's clock of an arrival runs: for an MP's letter, its acknowledgement or the last day for
 * it; for a request, the day its silence counts from; else its date stamp.
 */
export const replyTrigger = (
  { stampedOn, acknowledgedOn, request }: Pick<Letter, 'stampedOn' | 'acknowledgedOn' | 'request'>,
  preset: string,
  ackDueOn: LocalDate | null,
): LocalDate | null => {
  if (preset === 'in.mp.final') return acknowledgedOn ?? ackDueOn ?? stampedOn;
  if (request === null) return stampedOn;
  if (preset !== 'fr.silence.accept') return request.receivedInitialOn ?? stampedOn;
  if (request.piecesAskedOn !== null && request.completeOn === null) return null;
  return request.completeOn ?? request.receivedCompetentOn ?? stampedOn;
};
