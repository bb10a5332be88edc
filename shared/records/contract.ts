import { z } from 'zod';
import { collection } from '#shared/contract/collection.ts';
import { command, type FeatureContract, query, task } from '#shared/contract/procedure.ts';
import { id, line, listOf, localDate, page, revision, target } from '#shared/kernel/fields.ts';
import {
  destruction,
  dossierRetention,
  eligibleRow,
  holdGrounds,
  retentionRule,
  retentionRuleInput,
  retentionRulePatch,
  scheduleTextLimit,
  slip,
  slipInput,
  slipKinds,
  slipPatch,
  slipStates,
} from './schema.ts';

const rules = collection('Retention rules', {
  entity: retentionRule,
  input: retentionRuleInput,
  patch: retentionRulePatch,
  filter: {
    /** Also the Indian categories where the profile does not use them. */
    withAll: z.boolean().optional(),
  },
});

const slips = collection('Slips of elimination and transfer', {
  entity: slip,
  input: slipInput,
  patch: slipPatch,
  filter: { kind: z.enum(slipKinds).optional(), state: z.enum(slipStates).optional() },
});

const text = z.string().max(scheduleTextLimit);
const dossierIds = z.array(id).min(1).max(1000);

export const recordsContract = {
  rules: rules.list,
  rule: rules.get,
  createRule: rules.create,
  updateRule: rules.update,
  removeRule: rules.remove,
  restoreRule: rules.restore,
  importRules: command(
    'Takes in a tableau de gestion as CSV text: code, type, years, final fate, remarks; all of it or nothing',
    z.object({ text }),
    z.object({
      created: z.array(retentionRule),
      /** Rules whose code was known with other terms, as they were before. */
      replaced: z.array(retentionRule),
      unchanged: z.number().int(),
    }),
  ),
  eligible: query(
    'Closed dossiers whose retention is over on a day, today if none is given, with what holds them',
    z.object({ on: localDate.optional(), text: z.string().max(200).optional(), ...page }),
    listOf(eligibleRow),
  ),
  ofDossier: query('The retention of a dossier', z.object({ id }), dossierRetention),
  setRule: command(
    'Gives dossiers a retention rule of their own, or with null that of their kind again',
    z.object({ dossierIds, code: z.string().max(40).nullable() }),
    z.object({ items: z.array(dossierRetention) }),
  ),
  hold: command(
    'Forbids to destroy a dossier, for a reason',
    z.object({ dossierId: id, ground: z.enum(holdGrounds), reason: line, since: localDate.optional() }),
    dossierRetention,
  ),
  release: command(
    'Lifts what holds a dossier, for a reason',
    z.object({ dossierId: id, reason: line }),
    dossierRetention,
  ),
  slips: slips.list,
  slip: slips.get,
  createSlip: slips.create,
  updateSlip: slips.update,
  removeSlip: slips.remove,
  restoreSlip: slips.restore,
  sendSlip: command('Sends a slip to the archives', target, slip),
  visaSlip: command(
    'Notes the visa of the archives on a slip',
    z.object({ id, revision, visaNumber: line.max(80), visaOn: localDate }),
    slip,
  ),
  takeBackSlip: command('Takes back the last step of a slip that is not carried out', target, slip),
  carryOutSlip: task(
    'Carries out a visaed slip: transfers its dossiers, or destroys their contents for ever',
    z.object({ id, revision }),
    slip,
  ),
  printSlip: task(
    'A slip as a page to sign: PDF where the host prints, else HTML',
    z.object({ id }),
    z.object({ ticket: z.string(), fileName: z.string() }),
  ),
  destructions: query(
    'The log of destructions, the latest first',
    z.object({ from: localDate.optional(), to: localDate.optional(), ...page }),
    listOf(destruction),
  ),
} satisfies FeatureContract;
