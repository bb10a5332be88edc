import type { Context, FeatureHandlers } from '#electron/service/context.ts';
import type { PivotContract } from '#shared/contract/contract.ts';
import { AppError } from '#shared/contract/errors.ts';
import type { Output, Parsed } from '#shared/contract/procedure.ts';
import { matches } from '#shared/kernel/search.ts';
import { eligibleOn } from '#shared/records/rules.ts';
import type { Destruction, DossierRetention, LegalHold } from '#shared/records/schema.ts';
import { printSlip } from './print-slip.ts';
import { countEligible, findKept, type Kept, listEligible, ruleOf, setCode, setHold, slipOf } from './repository.ts';
import { rules } from './rules.ts';
import { slips } from './slips.ts';

type Contract = PivotContract['records'];

const retentionOf = ({ store }: Context, kept: Kept): DossierRetention => {
  const { id, ownCode, code, hold, receivedOn, closedOn, transferredOn, destroyedOn } = kept;
  const rule = ruleOf(store, code);
  return {
    dossierId: id,
    ownCode,
    rule,
    eligibleOn: rule === null || closedOn === null ? null : eligibleOn(rule, receivedOn, closedOn),
    hold,
    slip: slipOf(store, id),
    transferredOn,
    destroyedOn,
  };
};

const requireWhole = ({ destroyedOn, reference }: Kept): void => {
  if (destroyedOn !== null) throw new AppError('rule_violated', (w) => w.records.destroyed(reference));
};

const eligible = (
  { store, today }: Context,
  { on = today(), text = '', limit, offset = 0 }: Parsed<Contract['eligible']>,
): Output<Contract['eligible']> => {
  if (text === '') {
    const items = listEligible(store, on, { limit, offset });
    const isWhole = limit === undefined && offset === 0;
    return { items, total: isWhole ? items.length : countEligible(store, on) };
  }
  const found = listEligible(store, on, {}).filter(({ reference, title, ruleCode, ruleLabel }) =>
    matches(text, reference, title, ruleCode, ruleLabel),
  );
  return { items: found.slice(offset, offset + (limit ?? found.length)), total: found.length };
};

const setRule = (context: Context, id: string, code: string | null): DossierRetention => {
  const before = findKept(context.store, id);
  requireWhole(before);
  if (code !== null && ruleOf(context.store, code) === null) {
    throw new AppError('not_found', (w) => w.records.unknownCode(code), { code: (w) => w.records.unknownCode(code) });
  }
  setCode(context.store, id, code);
  const change = { before: { retentionCode: before.ownCode }, after: { retentionCode: code } };
  context.record({ subject: 'dossier', subjectId: id, action: 'updated', ...change });
  return retentionOf(context, findKept(context.store, id));
};

const changeHold = (context: Context, before: Kept, hold: LegalHold | null, note: string): DossierRetention => {
  const { id } = before;
  setHold(context.store, id, hold);
  const change = { before: { legalHold: before.hold }, after: { legalHold: hold } };
  context.record({ subject: 'dossier', subjectId: id, action: 'updated', ...change, note });
  return retentionOf(context, findKept(context.store, id));
};

const put = (context: Context, input: Parsed<Contract['hold']>): DossierRetention => {
  const { dossierId, ground, reason, since = context.today() } = input;
  const kept = findKept(context.store, dossierId);
  requireWhole(kept);
  if (kept.hold !== null) throw new AppError('rule_violated', (w) => w.records.alreadyHeld(kept.reference));
  if (since > context.today()) {
    throw new AppError('rule_violated', (w) => w.records.holdInFuture, { since: (w) => w.records.holdInFuture });
  }
  return changeHold(context, kept, { ground, reason, since, by: context.officerId() }, reason);
};

const lift = (context: Context, dossierId: string, reason: string): DossierRetention => {
  const kept = findKept(context.store, dossierId);
  if (kept.hold === null) throw new AppError('rule_violated', (w) => w.records.notHeld(kept.reference));
  return changeHold(context, kept, null, reason);
};

const destructions = (
  { store }: Context,
  { from = '', to = '9999', limit, offset }: Parsed<Contract['destructions']>,
): Output<Contract['destructions']> => ({
  items: store.all<Destruction>(
    `SELECT id, at, destroyed_on AS destroyedOn, by_id AS byId, slip_number AS slipNumber, visa_number AS visaNumber,
       visa_on AS visaOn, dossier_id AS dossierId, reference, object, from_on AS fromOn, to_on AS toOn, files
     FROM destructions WHERE destroyed_on BETWEEN @from AND @to ORDER BY at DESC, reference, id
     LIMIT ${limit ?? -1} OFFSET ${offset ?? 0}`,
    { from, to },
  ),
  total:
    store.first<{ n: number }>('SELECT count(*) AS n FROM destructions WHERE destroyed_on BETWEEN @from AND @to', {
      from,
      to,
    })?.n ?? 0,
});

export const records: FeatureHandlers<Contract> = {
  rules: rules.list,
  rule: rules.get,
  createRule: rules.create,
  updateRule: rules.update,
  removeRule: rules.remove,
  restoreRule: rules.restore,
  importRules: (context, { text }) => rules.take(context, text),
  eligible,
  ofDossier: (context, { id }) => retentionOf(context, findKept(context.store, id)),
  setRule: (context, { dossierIds, code }) => ({ items: dossierIds.map((id) => setRule(context, id, code)) }),
  hold: put,
  release: (context, { dossierId, reason }) => lift(context, dossierId, reason),
  slips: slips.list,
  slip: slips.get,
  createSlip: slips.create,
  updateSlip: slips.update,
  removeSlip: slips.remove,
  restoreSlip: slips.restore,
  sendSlip: slips.send,
  visaSlip: slips.visa,
  takeBackSlip: slips.takeBack,
  carryOutSlip: slips.carryOut,
  printSlip: (context, { id }) => printSlip(context, slips.get(context, { id })),
  destructions,
};
