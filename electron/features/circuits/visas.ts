import { newlyTracked } from '#electron/features/collection.ts';
import { dossierOf } from '#electron/features/dossiers/service.ts';
import { kindOf } from '#electron/features/kinds/service.ts';
import type { Context } from '#electron/service/context.ts';
import { requireReference } from '#electron/store/references.ts';
import type { circuitsContract } from '#shared/circuits/contract.ts';
import { visaInTurn } from '#shared/circuits/rules.ts';
import type { Draft, DraftPage, Visa } from '#shared/circuits/schema.ts';
import { AppError } from '#shared/contract/errors.ts';
import type { Parsed } from '#shared/contract/procedure.ts';
import { asked, perform, requireDay, requireDocument, requireState, routed } from './acts.ts';
import { awakeDossier, bringTo, sendBack } from './dossier-moves.ts';
import { drafts, visasOf, writeVisas } from './repository.ts';
import { pageOf } from './rows.ts';

type Contract = typeof circuitsContract;

/** Puts a draft into circulation along its steps, or those of its dossier's kind; without any it waits for its signature. */
export const start = (context: Context, input: Parsed<Contract['start']>): DraftPage => {
  const { store, today, record, officerId } = context;
  const { dossierId, title, signatoryId, documentId, note } = input;
  const dossier = awakeDossier(context, dossierId);
  const steps = input.steps ?? kindOf(context, dossier.kind).route;
  for (const { personId, role } of steps) {
    if (personId === null && role === null) throw new AppError('rule_violated', (w) => w.circuits.stepForNobody);
    requireReference(store, 'person', personId);
  }
  requireReference(store, 'person', signatoryId);
  requireReference(store, 'person', input.authorId);
  requireDocument(context, documentId);
  const on = today();
  const draft: Draft = {
    ...newlyTracked(context),
    dossierId,
    title,
    state: steps.length === 0 ? 'to_sign' : 'in_circuit',
    stateSince: on,
    version: 1,
    versions: [{ version: 1, documentId, madeOn: on, note }],
    authorId: input.authorId ?? dossier.assigneeId ?? officerId(),
    signatoryId,
    delegationId: null,
    documentId,
    mailId: null,
    signedOn: null,
    dispatchedOn: null,
  };
  drafts.insert(store, draft);
  const visas = routed(context, steps, 1, on);
  writeVisas(store, draft.id, visas);
  const dossierMoves = bringTo(context, dossierId, 'submitted', title);
  const after = { ...draft, visas, dossierMoves };
  record({ subject: 'draft', subjectId: draft.id, action: 'created', after, note, dossierId });
  return pageOf(context, draft.id);
};

const giverOf = ({ store }: Context, visa: Visa, given: string | undefined): string => {
  requireReference(store, 'person', given);
  const { personId, role, label } = visa;
  if (given !== undefined || personId !== null) return given ?? personId ?? '';
  const holders = store.all<{ id: string }>('SELECT id FROM people WHERE role = @role AND deleted_at IS NULL', {
    role,
  });
  const [only] = holders;
  if (only === undefined || holders.length > 1) {
    throw new AppError('rule_violated', (w) => w.circuits.whoseVisa(label), {
      personId: (w) => w.circuits.whoseVisa(label),
    });
  }
  return only.id;
};

/** Records the visa in turn; the last one approves the dossier, a refusal returns it. */
export const giveVisa = (context: Context, input: Parsed<Contract['giveVisa']>): DraftPage => {
  const { store, today } = context;
  const { id, revision, opinion, reason = '', givenOn = today() } = input;
  const draft = drafts.find(store, id);
  requireState(draft, 'in_circuit');
  awakeDossier(context, draft.dossierId);
  const visas = visasOf(store, id);
  const visa = visaInTurn(visas, draft.version);
  if (visa === undefined) throw new AppError('rule_violated', (w) => w.circuits.wrongState(draft.state));
  if (opinion !== 'favourable' && reason === '') {
    throw new AppError('rule_violated', (w) => w.circuits.reasonNeeded, { reason: (w) => w.circuits.reasonNeeded });
  }
  requireDay(context, givenOn, visa.askedOn ?? draft.stateSince);
  const given = { ...visa, givenOn, opinion, reason, givenById: giverOf(context, visa, input.personId) };
  const isNext = ({ version, position }: Visa): boolean =>
    opinion !== 'refused' && version === draft.version && position === visa.position + 1;
  const written = visas.map((one) => (one === visa ? given : isNext(one) ? asked(context, one, givenOn) : one));
  const note = reason === '' ? visa.label : reason;
  const isLast = !visas.some(isNext);
  if (opinion === 'refused') {
    return perform(context, draft, revision, {
      change: { state: 'returned', stateSince: givenOn },
      visas: written,
      moveDossier: () => sendBack(context, draft.dossierId, 'returned', note),
      note,
    });
  }
  return perform(context, draft, revision, {
    change: isLast ? { state: 'to_sign', stateSince: givenOn } : {},
    visas: written,
    moveDossier: () => (isLast ? bringTo(context, draft.dossierId, 'approved', note) : 0),
    note,
  });
};

/** Makes the next version of a returned draft, with its document, and sends it through the same steps anew. */
export const resubmit = (context: Context, input: Parsed<Contract['resubmit']>): DraftPage => {
  const { store, today } = context;
  const { id, revision, note } = input;
  const draft = drafts.find(store, id);
  requireState(draft, 'returned');
  requireDocument(context, input.documentId);
  const documentId = input.documentId === undefined ? draft.documentId : input.documentId;
  const visas = visasOf(store, id);
  const steps = visas.filter(({ version }) => version === draft.version);
  const version = draft.version + 1;
  return perform(context, draft, revision, {
    change: {
      state: 'in_circuit',
      stateSince: today(),
      version,
      versions: [...draft.versions, { version, documentId, madeOn: today(), note }],
      documentId,
    },
    visas: [...visas, ...routed(context, steps, version, today())],
    moveDossier: () => bringTo(context, draft.dossierId, 'submitted', draft.title),
    note,
  });
};

const othersOpen = ({ store }: Context, { id, dossierId }: Draft): boolean =>
  store.first(
    `SELECT 1 FROM drafts WHERE dossier_id = @dossierId AND id <> @id AND deleted_at IS NULL
       AND state IN ('in_circuit', 'to_sign', 'signed')`,
    { id, dossierId },
  ) !== undefined;

/** Takes a draft that is not signed out of circulation; its dossier goes back to work unless another draft circulates. */
export const withdraw = (context: Context, { id, revision, reason }: Parsed<Contract['withdraw']>): DraftPage => {
  const draft = drafts.find(context.store, id);
  requireState(draft, 'in_circuit', 'returned', 'to_sign');
  const goBack = (): number => {
    const { state } = dossierOf(context, draft.dossierId);
    if (othersOpen(context, draft) || state === 'suspended' || state === 'closed') return 0;
    const back = state === 'approved' ? 'returned' : 'under_examination';
    return state === 'dispatched' ? 0 : sendBack(context, draft.dossierId, back, reason);
  };
  return perform(context, draft, revision, {
    change: { state: 'withdrawn', stateSince: context.today() },
    moveDossier: goBack,
    note: reason,
  });
};
