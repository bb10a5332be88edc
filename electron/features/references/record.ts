import type { Context } from '#electron/service/context.ts';
import { AppError } from '#shared/contract/errors.ts';
import type { Parsed } from '#shared/contract/procedure.ts';
import type { LocalDate } from '#shared/kernel/time.ts';
import type { referencesContract } from '#shared/references/contract.ts';
import { hasAct } from '#shared/references/rules.ts';
import type { SpecialReference } from '#shared/references/schema.ts';

type Act = Omit<Parsed<(typeof referencesContract)['record']>, 'id' | 'revision'>;
type Change = Partial<SpecialReference>;

const feeOf = ({ fee }: SpecialReference, { act, amount = null }: Act, on: LocalDate): Change => {
  if (act === 'fee_asked') return { fee: { askedOn: on, amount, paidOn: null } };
  if (fee === null) throw new AppError('rule_violated', (w) => w.references.noFee);
  return { fee: { ...fee, paidOn: on } };
};

const appealOf = ({ appeal }: SpecialReference, { act, to = '', outcome = '' }: Act, on: LocalDate): Change => {
  if (act === 'appealed') return { appeal: { filedOn: on, authority: to, decidedOn: null, outcome: '' } };
  if (appeal === null) throw new AppError('rule_violated', (w) => w.references.noAppeal);
  return { appeal: { ...appeal, decidedOn: on, outcome } };
};

const extensionOf = ({ until, reason, approvedBy = '' }: Act): Change => {
  if (until === undefined || reason === undefined) {
    throw new AppError('rule_violated', (w) => w.references.extensionNeeds, {
      ...(until === undefined && { until: (w) => w.fields.required }),
      ...(reason === undefined && { reason: (w) => w.fields.required }),
    });
  }
  return { extension: { until, reason, approvedBy } };
};

/** What an act changes on a special reference. Throws when its register does not know the act. */
export const changeOf = ({ today }: Context, before: SpecialReference, input: Act): Change => {
  const { act, on = today(), to, exemptionSection } = input;
  if (!hasAct(before.kind, act)) throw new AppError('rule_violated', (w) => w.references.notForKind);
  switch (act) {
    case 'acknowledged':
      return { ackOn: on };
    case 'interim':
      return { interimOn: on };
    case 'final':
      return { finalOn: on, ...(exemptionSection !== undefined && { exemptionSection }) };
    case 'transferred':
      return { transferredOn: on, transferredTo: to ?? before.transferredTo };
    case 'fee_asked':
    case 'fee_paid':
      return feeOf(before, input, on);
    case 'extended':
      return extensionOf(input);
    case 'appealed':
    case 'appeal_decided':
      return appealOf(before, input, on);
    case 'validated':
      return { validatedOn: on };
    case 'implemented':
      return { implementedOn: on };
    case 'laid':
      return { laidOn: on };
  }
};
