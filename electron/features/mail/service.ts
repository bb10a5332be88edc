import type { Context, FeatureHandlers } from '#electron/service/context.ts';
import { requireReference } from '#electron/store/references.ts';
import { defined, revised } from '#electron/store/revision.ts';
import type { PivotContract } from '#shared/contract/contract.ts';
import { AppError } from '#shared/contract/errors.ts';
import type { Output, Parsed } from '#shared/contract/procedure.ts';
import { clockPresets } from '#shared/mail/clocks.ts';
import type { Letter } from '#shared/mail/schema.ts';
import { withClocks } from './clocks.ts';
import { isGraded, requireCover } from './cover.ts';
import { countWaiting, listLetters, listRows } from './filter.ts';
import { createLetter } from './intake.ts';
import { acknowledge, cancel, dispose, mark, reply, track, undo } from './moves.ts';
import { correspondentOf, nextNumber, openDossierFor, requireDue } from './register.ts';
import { derived, find, historyOf, threadOf, update } from './repository.ts';

export { recomputeLetters } from './recompute.ts';

type Contract = PivotContract['mail'];
type Patch = Parsed<Contract['update']>['patch'];

const requireStamp = (context: Context, before: Letter, stampedOn: Patch['stampedOn']): void => {
  if (stampedOn === undefined) return;
  if (stampedOn > context.today()) {
    throw new AppError('rule_violated', (w) => w.mail.stampInFuture, { stampedOn: (w) => w.mail.stampInFuture });
  }
  if (Number(stampedOn.slice(0, 4)) !== before.year) {
    throw new AppError('rule_violated', (w) => w.mail.otherYear(before.number), {
      stampedOn: (w) => w.mail.otherYear(before.number),
    });
  }
};

const requirePatch = (context: Context, before: Letter, patch: Patch): void => {
  if (before.cancelledOn !== null) throw new AppError('rule_violated', (w) => w.mail.isCancelled(before.number));
  if (before.isCoverOnly) requireCover(true, patch);
  else if (patch.security !== undefined && isGraded(patch.security)) {
    throw new AppError('rule_violated', (w) => w.mail.opened);
  }
  if (!before.isCoverOnly && patch.subject === '') {
    throw new AppError('validation', (w) => w.mail.subjectNeeded, { subject: (w) => w.mail.subjectNeeded });
  }
  if (patch.dossierId && patch.openDossier) throw new AppError('validation', (w) => w.mail.dossierOnce);
  requireStamp(context, before, patch.stampedOn);
  requireReference(context.store, 'dossier', patch.dossierId);
};

const change = (context: Context, { id, revision, patch }: Parsed<Contract['update']>): Letter => {
  const { store, now, record, settings } = context;
  const before = find(store, id);
  requirePatch(context, before, patch);
  const { correspondent, correspondentId, openDossier, ackDueOn, interimDueOn, replyDueOn, ...given } = defined(patch);
  const named =
    correspondent === undefined && correspondentId === undefined
      ? {}
      : correspondentOf(context, { correspondent, correspondentId });
  const changesKind = given.kind !== undefined && given.kind !== before.kind && before.direction === 'in';
  const drawn = revised(
    before,
    revision,
    {
      ...given,
      ...named,
      ...(changesKind && {
        needsAck: given.needsAck ?? clockPresets(settings().profile, given.kind ?? before.kind).needsAck,
      }),
    },
    now(),
  );
  const timed = withClocks(context, drawn, { ackDueOn, interimDueOn, replyDueOn });
  requireDue(timed.stampedOn, replyDueOn ?? null);
  const after = openDossier ? { ...timed, dossierId: openDossierFor(context, timed, openDossier) } : timed;
  update(store, after);
  record({
    subject: 'letter',
    subjectId: id,
    action: 'updated',
    before,
    after,
    dossierId: after.dossierId ?? before.dossierId,
  });
  return after;
};

const pageOf = ({ store }: Context, id: string): Output<Contract['get']> => {
  const letter = find(store, id);
  const dossier = store.first<NonNullable<Output<Contract['get']>['dossier']>>(
    'SELECT id, reference, title, state FROM dossiers WHERE id = @id AND deleted_at IS NULL',
    { id: letter.dossierId },
  );
  return { ...letter, ...derived(store, id), dossier: dossier ?? null, thread: listRows(store, threadOf(store, id)) };
};

export const mail: FeatureHandlers<Contract> = {
  create: createLetter,
  get: (context, { id }) => pageOf(context, id),
  history: ({ store }, { id }) => {
    find(store, id);
    const items = historyOf(store, id);
    return { items, total: items.length };
  },
  list: ({ store, today }, filter) => listLetters(store, filter, today()),
  counts: ({ store, today }) => countWaiting(store, today()),
  nextNumber: (context, { direction, stampedOn, language = 'fr' }) => {
    const { number, serial } = nextNumber(context, { direction, stampedOn, language, authorId: null });
    return { number, serial };
  },
  update: change,
  acknowledge,
  reply,
  mark,
  dispose,
  track,
  cancel,
  undo,
};
