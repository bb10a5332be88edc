import { collectionHandlers, newlyTracked } from '#electron/features/collection.ts';
import type { Context, TaskContext } from '#electron/service/context.ts';
import { piecesOf } from '#electron/store/pieces.ts';
import { revised } from '#electron/store/revision.ts';
import type { PivotContract } from '#shared/contract/contract.ts';
import { AppError, type Sentence } from '#shared/contract/errors.ts';
import type { Parsed } from '#shared/contract/procedure.ts';
import { eligibleOn, fits, stepBefore } from '#shared/records/rules.ts';
import { type RetentionRule, type Slip, type SlipItem, type SlipKind, slipItemLimit } from '#shared/records/schema.ts';
import { carryOut, forgetWords } from './carry-out.ts';
import { filesOnlyOf, findKept, type Kept, ruleOf, slipOf } from './repository.ts';
import { nextSerial, slipTable } from './slip-table.ts';

type Contract = PivotContract['records'];
type Step = { readonly id: string; readonly revision: number };

const refused = (sentence: Sentence): AppError => new AppError('rule_violated', sentence);

const ruleFor = (context: Context, { code, reference }: Kept): RetentionRule => {
  const rule = ruleOf(context.store, code);
  if (rule === null) throw refused((w) => w.records.noRule(reference));
  return rule;
};

/** Throws when a dossier may not be on a slip of a kind: not closed, still to keep, held, or dealt with already. */
const requireReady = (context: Context, kept: Kept, kind: SlipKind, slipId: string): void => {
  const { id, reference, closedOn, receivedOn, hold, destroyedOn, transferredOn } = kept;
  if (destroyedOn !== null) throw refused((w) => w.records.destroyed(reference));
  if (transferredOn !== null) throw refused((w) => w.records.transferred(reference));
  if (closedOn === null) throw refused((w) => w.records.notClosed(reference));
  if (hold !== null) throw refused((w) => w.records.held(reference, hold.reason));
  const rule = ruleFor(context, kept);
  if (!fits(kind, rule.fate)) throw refused((w) => w.records.wrongFate(reference, rule.fate));
  const on = eligibleOn(rule, receivedOn, closedOn);
  if (on > context.today()) throw refused((w) => w.records.notEligible(reference, on));
  const other = slipOf(context.store, id, slipId);
  if (other !== null) throw refused((w) => w.records.onOtherSlip(reference, other.number));
};

const requireItems = (context: Context, { id, kind, items }: Slip): void => {
  if (items.length > slipItemLimit) throw refused((w) => w.records.tooManyItems(slipItemLimit));
  const seen = new Set<string>();
  for (const { dossierId } of items) {
    if (dossierId === null) continue;
    const kept = findKept(context.store, dossierId);
    if (seen.has(dossierId)) throw refused((w) => w.records.repeated(kept.reference));
    seen.add(dossierId);
    requireReady(context, kept, kind, id);
  }
};

const itemOf = (context: Context, id: string): SlipItem => {
  const kept = findKept(context.store, id);
  const rule = ruleFor(context, kept);
  return {
    dossierId: id,
    object: `${kept.reference} · ${kept.title}`.slice(0, 500),
    typology: rule.label === '' ? rule.code : rule.label,
    fromOn: kept.receivedOn,
    toOn: kept.closedOn,
    years: rule.years,
    serviceRemarks: '',
    archivesRemarks: '',
    centimetres: null,
  };
};

const made = (context: Context, input: Parsed<Contract['createSlip']>): Slip => {
  const { kind, dossierIds, items, signedBy, remarks } = input;
  const day = context.today();
  const year = Number(day.slice(0, 4));
  const serial = nextSerial(context.store, kind, year);
  return {
    ...newlyTracked(context),
    kind,
    year,
    serial,
    number: `${context.words().records.prefixes[kind]}-${year}-${String(serial).padStart(3, '0')}`,
    state: 'draft',
    madeOn: day,
    signedBy,
    sentOn: null,
    visaNumber: null,
    visaOn: null,
    carriedOutOn: null,
    remarks,
    items: [...dossierIds.map((id) => itemOf(context, id)), ...items],
  };
};

const withoutArchives = ({ items, signedBy }: Slip): string =>
  JSON.stringify([signedBy, items.map((item) => ({ ...item, archivesRemarks: '' }))]);

/** A slip changes while it is prepared; once sent, only remarks are added. */
const requireOpen = (before: Slip, after: Slip): void => {
  const isOnlyRemarks = before.state === 'sent' && withoutArchives(before) === withoutArchives(after);
  if (before.state !== 'draft' && !isOnlyRemarks) throw refused((w) => w.records.slipLocked(before.number));
};

const kept = collectionHandlers({
  table: slipTable,
  subject: 'slip',
  make: made,
  check: (context, after, before) => {
    if (before !== undefined) requireOpen(before, after);
    requireItems(context, after);
  },
  where: ({ kind, state }: Pick<Parsed<Contract['slips']>, 'kind' | 'state'>) => [
    ...(kind === undefined ? [] : [{ sql: 'kind = @kind', values: { kind } }]),
    ...(state === undefined ? [] : [{ sql: 'state = @state', values: { state } }]),
  ],
  order: 'year DESC, serial DESC, kind',
  texts: ({ number, visaNumber, remarks, items }) => [
    number,
    visaNumber ?? '',
    remarks,
    ...items.map(({ object }) => object),
  ],
});

const move = (context: Context, { id, revision }: Step, next: (slip: Slip) => Partial<Slip>): Slip => {
  const { store, now, record } = context;
  const before = slipTable.find(store, id);
  const after = revised(before, revision, next(before), now());
  slipTable.update(store, after);
  record({ subject: 'slip', subjectId: id, action: 'moved', before, after });
  return after;
};

const requireState = (slip: Slip, state: Slip['state']): void => {
  if (slip.state !== state) throw refused((w) => w.records.wrongStep(slip.number, slip.state));
};

const sent = (context: Context, slip: Slip): Partial<Slip> => {
  requireState(slip, 'draft');
  if (slip.items.length === 0) throw refused((w) => w.records.emptySlip);
  if (slip.signedBy === '') throw refused((w) => w.records.needsSignature);
  requireItems(context, slip);
  return { state: 'sent', sentOn: context.today() };
};

const visaed = (context: Context, slip: Slip, visaNumber: string, visaOn: string): Partial<Slip> => {
  requireState(slip, 'sent');
  if (visaOn > context.today() || (slip.sentOn !== null && visaOn < slip.sentOn)) {
    throw new AppError('rule_violated', (w) => w.records.visaDate, { visaOn: (w) => w.records.visaDate });
  }
  return { state: 'visaed', visaNumber, visaOn };
};

const takenBack = (slip: Slip): Partial<Slip> => {
  const state = stepBefore(slip.state);
  if (state === undefined) throw refused((w) => w.records.cannotTakeBack(slip.number));
  return state === 'sent' ? { state, visaNumber: null, visaOn: null } : { state, sentOn: null };
};

const requireVisaed = (context: Context, slip: Slip): void => {
  requireState(slip, 'visaed');
  requireItems(context, slip);
};

const executed = (context: Context, slip: Slip): Partial<Slip> => {
  requireVisaed(context, slip);
  carryOut(context, slip);
  return { state: 'carried_out', carriedOutOn: context.today() };
};

/**
 * Deletes the files first and then writes, while no other change comes in: what a breakdown between the two has deleted
 * was visaed, and the slip can be carried out again.
 */
const execute = (context: TaskContext, step: Step): Promise<Slip> =>
  context.exclusively(async () => {
    const { store, now, progress } = context;
    const slip = slipTable.find(store, step.id);
    revised(slip, step.revision, {}, now());
    requireVisaed(context, slip);
    const ids = slip.items.flatMap(({ dossierId }) => dossierId ?? []);
    const files = slip.kind === 'elimination' ? filesOnlyOf(store, ids) : [];
    for (const [index, sha256] of files.entries()) {
      progress(index, files.length);
      await piecesOf(store).remove(sha256);
    }
    const done = store.immediate(() => move(context, step, (found) => executed(context, found)));
    await forgetWords(store);
    return done;
  });

/** How slips are prepared, sent, visaed, taken back and carried out. */
export const slips = {
  ...kept,
  remove: (context: Context, { id, revision }: Step) => {
    const { number, state } = slipTable.find(context.store, id);
    if (state === 'visaed' || state === 'carried_out') throw refused((w) => w.records.slipKept(number));
    return kept.remove(context, { id, revision });
  },
  restore: (context: Context, { id }: { id: string }): Slip => {
    const slip = kept.restore(context, { id });
    requireItems(context, slip);
    return slip;
  },
  send: (context: Context, step: Step) => move(context, step, (slip) => sent(context, slip)),
  visa: (context: Context, { visaNumber, visaOn, ...step }: Parsed<Contract['visaSlip']>) =>
    move(context, step, (slip) => visaed(context, slip, visaNumber, visaOn)),
  takeBack: (context: Context, step: Step) => move(context, step, takenBack),
  carryOut: execute,
};
