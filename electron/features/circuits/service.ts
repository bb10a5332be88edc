import type { FeatureHandlers } from '#electron/service/context.ts';
import type { PivotContract } from '#shared/contract/contract.ts';
import { delegations } from './delegations.ts';
import { listDrafts, pageOf } from './rows.ts';
import { dispatch, sign } from './signing.ts';
import { undo } from './undo.ts';
import { giveVisa, resubmit, start, withdraw } from './visas.ts';

export { countDrafts } from './rows.ts';

export const circuits: FeatureHandlers<PivotContract['circuits']> = {
  list: (context, filter) => listDrafts(context, filter),
  get: (context, { id }) => pageOf(context, id),
  start: (context, input) => start(context, input),
  giveVisa: (context, input) => giveVisa(context, input),
  resubmit: (context, input) => resubmit(context, input),
  sign: (context, input) => sign(context, input),
  dispatch: (context, input) => dispatch(context, input),
  withdraw: (context, input) => withdraw(context, input),
  undo: (context, input) => undo(context, input),
  listDelegations: (context, filter) => delegations.list(context, filter),
  getDelegation: (context, target) => delegations.get(context, target),
  createDelegation: (context, input) => delegations.create(context, input),
  updateDelegation: (context, input) => delegations.update(context, input),
  removeDelegation: (context, target) => delegations.remove(context, target),
  restoreDelegation: (context, target) => delegations.restore(context, target),
};
