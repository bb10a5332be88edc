import { collectionHandlers, newlyTracked, type Tracked } from '#electron/features/collection.ts';
import { kindOf } from '#electron/features/kinds/service.ts';
import type { Context } from '#electron/service/context.ts';
import { requireReference } from '#electron/store/references.ts';
import { isDelegated } from '#shared/circuits/rules.ts';
import type { Delegation } from '#shared/circuits/schema.ts';
import { AppError } from '#shared/contract/errors.ts';
import type { LocalDate } from '#shared/kernel/time.ts';
import { delegationTable } from './repository.ts';

type Filter = { readonly personId?: string | undefined; readonly validOn?: LocalDate | undefined };

const handlers = collectionHandlers({
  table: delegationTable,
  subject: 'delegation',
  make: (context, input: Omit<Delegation, keyof Tracked>): Delegation => ({ ...newlyTracked(context), ...input }),
  check: (context, { personId, kinds, validFrom, validTo }) => {
    requireReference(context.store, 'person', personId);
    for (const code of kinds ?? []) kindOf(context, code);
    if (validTo !== null && validTo < validFrom) {
      throw new AppError('rule_violated', (w) => w.circuits.delegationPeriod, {
        validTo: (w) => w.circuits.delegationPeriod,
      });
    }
  },
  where: ({ personId, validOn }: Filter) => [
    ...(personId === undefined ? [] : [{ sql: 'person_id = @personId', values: { personId } }]),
    ...(validOn === undefined
      ? []
      : [{ sql: 'valid_from <= @validOn AND (valid_to IS NULL OR valid_to >= @validOn)', values: { validOn } }]),
  ],
  order: 'valid_from DESC, id',
  texts: ({ reference }) => [reference],
});

export const delegations = {
  ...handlers,
  remove: (context: Context, target: { id: string; revision: number }) => {
    if (
      context.store.first('SELECT 1 FROM drafts WHERE delegation_id = @id AND deleted_at IS NULL', { id: target.id })
    ) {
      throw new AppError('rule_violated', (w) => w.circuits.delegationUsed);
    }
    return handlers.remove(context, target);
  },
};

/** The delegation under which a person may sign for a kind on a date; undefined without one. */
export const delegationFor = (
  { store }: Context,
  personId: string,
  kind: string,
  on: LocalDate,
): Delegation | undefined =>
  delegationTable
    .list(store, [{ sql: 'person_id = @personId', values: { personId } }], 'valid_from DESC, id')
    .find((delegation) => isDelegated(delegation, kind, on));
