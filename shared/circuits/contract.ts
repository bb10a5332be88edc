import { z } from 'zod';
import { collection } from '#shared/contract/collection.ts';
import { command, query } from '#shared/contract/procedure.ts';
import { id, line, listOf, localDate, optionalLine, page, target } from '#shared/kernel/fields.ts';
import {
  delegation,
  delegationInput,
  delegationPatch,
  draftInput,
  draftPage,
  draftRow,
  draftState,
  opinion,
} from './schema.ts';

const delegations = collection('Delegations of signature', {
  entity: delegation,
  input: delegationInput,
  patch: delegationPatch,
  filter: { personId: id.optional(), validOn: localDate.optional() },
});

export const circuitsContract = {
  list: query(
    'The signature book: drafts by whom they wait for, the late ones first',
    z.object({
      dossierId: id.optional(),
      state: z.union([draftState, z.array(draftState)]).optional(),
      /** Those still on their way: neither dispatched nor withdrawn. */
      isOpen: z.boolean().optional(),
      isLate: z.boolean().optional(),
      /** Those that wait for this person, by name or by role. */
      waitsForId: id.optional(),
      text: z.string().max(200).optional(),
      ...page,
    }),
    listOf(draftRow),
  ),
  get: query('One draft with the visas of all its versions', z.object({ id }), draftPage),
  start: command('Puts a draft of a dossier into circulation', draftInput, draftPage),
  giveVisa: command(
    'Records the visa whose turn it is; a refusal returns the draft to its author',
    target.extend({
      opinion,
      reason: optionalLine.optional(),
      /** Whose visa it is, where the step names a role or somebody else stood in. */
      personId: id.optional(),
      givenOn: localDate.optional(),
    }),
    draftPage,
  ),
  resubmit: command(
    'Makes the next version of a returned draft and sends it through its visas anew',
    target.extend({ documentId: id.nullable().optional(), note: optionalLine.default('') }),
    draftPage,
  ),
  sign: command(
    'Records the signature, by the head or under a delegation valid that day for the kind of dossier',
    target.extend({ signatoryId: id.optional(), signedOn: localDate.optional() }),
    draftPage,
  ),
  dispatch: command(
    'Records that a signed draft left, with the letter that the register of departures holds',
    target.extend({ mailId: id.nullable().default(null), dispatchedOn: localDate.optional() }),
    draftPage,
  ),
  withdraw: command('Takes a draft that is not signed out of circulation', target.extend({ reason: line }), draftPage),
  undo: command(
    'Takes back the last act on a draft, with what it did to the dossier, as a correction kept in the journal',
    target,
    draftPage.nullable(),
  ),
  listDelegations: delegations.list,
  getDelegation: delegations.get,
  createDelegation: delegations.create,
  updateDelegation: delegations.update,
  removeDelegation: delegations.remove,
  restoreDelegation: delegations.restore,
};
