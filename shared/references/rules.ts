import type { DeadlineRule } from '#shared/deadlines/schema.ts';
import type { LocalDate } from '#shared/kernel/time.ts';
import type { Profile } from '#shared/settings/schema.ts';
import type { ReferenceAct, ReferenceKind, SpecialReference } from './schema.ts';

/** The fields that a register may have besides the dossier, the number, the author, the date of receipt and the notes. */
export type OwnField = Exclude<
  keyof SpecialReference,
  | 'id'
  | 'revision'
  | 'createdAt'
  | 'updatedAt'
  | 'dossierId'
  | 'kind'
  | 'number'
  | 'author'
  | 'receivedOn'
  | 'notes'
  | 'deadlineId'
  | 'importId'
>;

/** The fields of each register (columns of the IN and FR registers), in the order they are asked. */
export const fieldsOf: Readonly<Record<ReferenceKind, readonly OwnField[]>> = {
  qe: ['house', 'star', 'contributors', 'validatedOn', 'finalOn', 'text'],
  pq: [
    'house',
    'session',
    'star',
    'sittingOn',
    'contributors',
    'validatedOn',
    'finalOn',
    'transferredOn',
    'transferredTo',
  ],
  assurance: ['house', 'session', 'text', 'givenBy', 'action', 'extension', 'implementedOn', 'laidOn'],
  mp_letter: ['house', 'ackOn', 'interimOn', 'finalOn', 'level'],
  rti: ['ackOn', 'transferredOn', 'transferredTo', 'fee', 'finalOn', 'exemptionSection', 'appeal', 'text'],
  cpgrams: ['interimOn', 'finalOn', 'transferredOn', 'transferredTo', 'appeal', 'text'],
  cada: ['ackOn', 'contributors', 'validatedOn', 'finalOn', 'transferredOn', 'transferredTo', 'appeal', 'text'],
  appeal: ['level', 'ackOn', 'contributors', 'validatedOn', 'finalOn', 'extension', 'text'],
};

/** The forms of a question in each register of questions; other registers have none. */
export const starsOf: Readonly<Partial<Record<ReferenceKind, readonly NonNullable<SpecialReference['star']>[]>>> = {
  qe: ['written', 'signalled'],
  pq: ['starred', 'unstarred', 'short_notice'],
};

/** The houses before which a matter of each register may be. */
export const housesOf: Readonly<Partial<Record<ReferenceKind, readonly NonNullable<SpecialReference['house']>[]>>> = {
  qe: ['national_assembly', 'senate'],
  pq: ['lok_sabha', 'rajya_sabha'],
  assurance: ['lok_sabha', 'rajya_sabha'],
  mp_letter: ['lok_sabha', 'rajya_sabha'],
};

const fieldOfAct: Readonly<Record<ReferenceAct, OwnField>> = {
  acknowledged: 'ackOn',
  interim: 'interimOn',
  final: 'finalOn',
  transferred: 'transferredOn',
  fee_asked: 'fee',
  fee_paid: 'fee',
  extended: 'extension',
  appealed: 'appeal',
  appeal_decided: 'appeal',
  validated: 'validatedOn',
  implemented: 'implementedOn',
  laid: 'laidOn',
};

/** Whether a register records an act. */
export const hasAct = (kind: ReferenceKind, act: ReferenceAct): boolean => fieldsOf[kind].includes(fieldOfAct[act]);

type Dated = Pick<SpecialReference, 'kind' | 'finalOn' | 'transferredOn' | 'implementedOn'>;

/** The date on which a matter is done with: answered, transferred, or for an assurance implemented; null while open. */
export const doneOn = ({ kind, finalOn, transferredOn, implementedOn }: Dated): LocalDate | null =>
  kind === 'assurance' ? implementedOn : (finalOn ?? transferredOn);

/** The acts that may be recorded next of a matter, as its register and what happened so far allow. */
export const actsOf = (reference: SpecialReference): readonly ReferenceAct[] => {
  const { kind, fee, appeal, ackOn, interimOn, finalOn, transferredOn, validatedOn, implementedOn, laidOn } = reference;
  const isOpen = doneOn(reference) === null;
  const possible: Readonly<Record<ReferenceAct, boolean>> = {
    acknowledged: isOpen && ackOn === null,
    interim: isOpen && interimOn === null,
    validated: isOpen && validatedOn === null,
    fee_asked: isOpen && fee === null,
    fee_paid: isOpen && fee !== null && fee.paidOn === null,
    extended: isOpen,
    transferred: isOpen && transferredOn === null,
    final: isOpen && finalOn === null,
    implemented: isOpen && implementedOn === null,
    laid: implementedOn !== null && laidOn === null,
    appealed: appeal === null,
    appeal_decided: appeal !== null && appeal.decidedOn === null,
  };
  return (Object.keys(possible) as ReferenceAct[]).filter((act) => possible[act] && hasAct(kind, act));
};

/** The presets that give a register its deadlines; the first one that suits is taken. */
export const presetsOf: Readonly<Record<ReferenceKind, readonly string[]>> = {
  qe: ['fr.qe.an', 'fr.qe.senat', 'fr.qe.signalee'],
  pq: ['kind:K5'],
  assurance: ['in.assur.fulfil'],
  mp_letter: ['in.mp.ack', 'in.mp.final'],
  rti: ['in.rti.reply'],
  cpgrams: ['in.cpgrams'],
  cada: ['fr.cada.silence'],
  appeal: ['fr.silence.reject', 'in.rti.appeal1.decide'],
};

const writtenQuestion = ({ star, house }: SpecialReference): string => {
  if (star === 'signalled') return 'fr.qe.signalee';
  return house === 'senate' ? 'fr.qe.senat' : 'fr.qe.an';
};

/**
 * How the next date of a matter is counted. A parliament question counts back from its sitting by the working days that
 * its kind of dossier gives; a fee that was asked for stops the clock (RTI Act, s.7(3)); an MP letter is acknowledged
 * first and answered after (CSMOP, para 37).
 */
export const ruleOf = (reference: SpecialReference, leadDays: number, profile: Profile): DeadlineRule => {
  const { kind, receivedOn, sittingOn, ackOn, fee } = reference;
  const counted = (preset: string, trigger: LocalDate = receivedOn): DeadlineRule => ({ preset, trigger, pauses: [] });
  switch (kind) {
    case 'qe':
      return counted(writtenQuestion(reference));
    case 'pq':
      return { ...counted('kind:K5', sittingOn ?? receivedOn), days: 0 - leadDays };
    case 'assurance':
      return counted('in.assur.fulfil');
    case 'mp_letter':
      return ackOn === null ? counted('in.mp.ack') : counted('in.mp.final', ackOn);
    case 'rti': {
      const pauses = fee === null ? [] : [{ from: fee.askedOn, to: fee.paidOn, reason: 's.7(3)', proof: '' }];
      return { ...counted('in.rti.reply'), pauses };
    }
    case 'cpgrams':
      return counted('in.cpgrams');
    case 'cada':
      return counted('fr.cada.silence');
    case 'appeal':
      return counted(profile === 'in_central' ? 'in.rti.appeal1.decide' : 'fr.silence.reject');
  }
};
