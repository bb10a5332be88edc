import { dossierOf } from '#electron/features/dossiers/service.ts';
import type { Context } from '#electron/service/context.ts';
import { AppError } from '#shared/contract/errors.ts';
import type { LocalDate } from '#shared/kernel/time.ts';
import { fieldsOf, type OwnField, starsOf } from '#shared/references/rules.ts';
import type { SpecialReference } from '#shared/references/schema.ts';
import type { references as sentences } from '#shared/text/fr/references.ts';

type Key = { [K in keyof typeof sentences]: (typeof sentences)[K] extends string ? K : never }[keyof typeof sentences];

const refuse = (key: Key, field: keyof SpecialReference): never => {
  throw new AppError('rule_violated', (w) => w.references[key], { [field]: (w) => w.references[key] });
};

const acts: readonly OwnField[] = [
  'ackOn',
  'interimOn',
  'finalOn',
  'validatedOn',
  'transferredOn',
  'implementedOn',
  'laidOn',
];

const requireOwnFields = (reference: SpecialReference): void => {
  const own = new Set<OwnField>(fieldsOf[reference.kind]);
  const all = new Set(Object.values(fieldsOf).flat());
  for (const field of all) {
    const value = reference[field];
    if (own.has(field) || value === null || value === '') continue;
    throw new AppError('rule_violated', (w) => w.references.foreign(field), {
      [field]: (w) => w.references.foreign(field),
    });
  }
};

const requireFee = ({ fee, receivedOn }: SpecialReference, today: LocalDate): void => {
  if (fee === null) return;
  if (fee.askedOn < receivedOn) refuse('beforeReceived', 'fee');
  if (fee.askedOn > today || (fee.paidOn ?? fee.askedOn) > today) refuse('inFuture', 'fee');
  if (fee.paidOn !== null && fee.paidOn < fee.askedOn) refuse('feeDates', 'fee');
};

const requireAppeal = ({ appeal, receivedOn }: SpecialReference, today: LocalDate): void => {
  if (appeal === null) return;
  if (appeal.filedOn < receivedOn) refuse('beforeReceived', 'appeal');
  if (appeal.filedOn > today || (appeal.decidedOn ?? appeal.filedOn) > today) refuse('inFuture', 'appeal');
  if (appeal.decidedOn !== null && appeal.decidedOn < appeal.filedOn) refuse('appealDates', 'appeal');
};

/** Throws when a special reference has what its register has not, or breaks one of its rules. */
export const checkReference = (context: Context, reference: SpecialReference): void => {
  const { kind, star, sittingOn, receivedOn, extension, transferredOn, transferredTo } = reference;
  const today = context.today();
  dossierOf(context, reference.dossierId);
  requireOwnFields(reference);
  if (receivedOn > today) refuse('inFuture', 'receivedOn');
  if (kind === 'pq' && sittingOn === null) refuse('sittingNeeded', 'sittingOn');
  if (sittingOn !== null && sittingOn < receivedOn) refuse('beforeReceived', 'sittingOn');
  if (star !== null && !starsOf[kind]?.includes(star)) refuse('wrongStar', 'star');
  for (const field of acts) {
    const on = reference[field];
    if (typeof on !== 'string') continue;
    if (on < receivedOn) refuse('beforeReceived', field);
    if (on > today) refuse('inFuture', field);
  }
  if (transferredOn !== null && transferredTo === '') refuse('transferNeedsTo', 'transferredTo');
  requireFee(reference, today);
  requireAppeal(reference, today);
  if (extension !== null && extension.until <= receivedOn) refuse('extensionEarlier', 'extension');
  if (extension !== null && kind === 'assurance' && extension.approvedBy === '') {
    refuse('extensionApproval', 'extension');
  }
};
