import { kindOf } from '#electron/features/kinds/service.ts';
import type { Context, FeatureHandlers } from '#electron/service/context.ts';
import type { Row } from '#electron/store/columns.ts';
import { journalOfDossier, lastMove } from '#electron/store/journal.ts';
import { defined, revised } from '#electron/store/revision.ts';
import type { PivotContract } from '#shared/contract/contract.ts';
import { AppError } from '#shared/contract/errors.ts';
import type { Output, Parsed } from '#shared/contract/procedure.ts';
import type { Dossier } from '#shared/dossiers/schema.ts';
import { addMonths, type LocalDate } from '#shared/kernel/time.ts';
import { keepCallBook, listCallBook, recordReview, requireApproval, undoCallBook } from './call-book.ts';
import { checksOf, setChecks, writeChecks } from './checks.ts';
import { listDossiers } from './filter.ts';
import { addFirstDeadline, firstDeadline } from './first-deadline.ts';
import { type Move, moved } from './moves.ts';
import { dossierRows, find, findRows, insert, referenceTaker, setDeleted, setLinks, update } from './repository.ts';
import { staysOf } from './stays.ts';

type New = Parsed<PivotContract['dossiers']['create']>;
type Patch = Parsed<PivotContract['dossiers']['update']>['patch'];

const requireAssignee = ({ store }: Context, id: string | null | undefined): void => {
  if (id && !store.first('SELECT 1 FROM people WHERE id = @id AND deleted_at IS NULL', { id })) {
    throw new AppError('not_found', (w) => w.errors.notFound.person);
  }
};

const listed = <T>(items: T[]): { items: T[]; total: number } => ({ items, total: items.length });

const requireDates = (dossier: Dossier): void => {
  if (dossier.dueOn !== null && dossier.dueOn < dossier.receivedOn) {
    throw new AppError('rule_violated', (w) => w.dossiers.dueBeforeReceived, {
      dueOn: (w) => w.dossiers.dueBeforeReceived,
    });
  }
};

/** The dossier, to be changed. Throws `rule_violated` when its contents were destroyed: only its register line is left. */
const findKept = (store: Context['store'], id: string): Dossier => {
  const dossier = find(store, id);
  if (store.first('SELECT 1 FROM dossiers WHERE id = @id AND destroyed_on IS NOT NULL', { id })) {
    throw new AppError('rule_violated', (w) => w.dossiers.destroyed(dossier.reference));
  }
  return dossier;
};

const change = (context: Context, id: string, revision: number, patch: Patch): Dossier => {
  const { store, now, record } = context;
  const before = findKept(store, id);
  const after = revised(before, revision, defined(patch), now());
  requireAssignee(context, patch.assigneeId);
  if (patch.kind !== undefined) kindOf(context, patch.kind);
  if (patch.dueOn !== undefined || patch.receivedOn !== undefined) requireDates(after);
  const { linkIds, ...stored } = after;
  update(store, stored);
  if (patch.linkIds) setLinks(store, id, linkIds);
  const saved = { ...after, linkIds: [...new Set(linkIds)].sort() };
  record({ subject: 'dossier', subjectId: id, action: 'updated', before, after: saved });
  return saved;
};

const advance = (context: Context, id: string, revision: number, move: Move): Dossier => {
  const { store, now, today, record } = context;
  const before = findKept(store, id);
  requireApproval(context, move);
  const after = revised(before, revision, moved(before, move, today()), now());
  const { linkIds: _, ...stored } = after;
  update(store, stored);
  keepCallBook(context, before, after, move);
  record({ subject: 'dossier', subjectId: id, action: 'moved', before, after, note: move.note ?? move.reason ?? '' });
  return after;
};

const undoMove = (context: Context, id: string, revision: number): void => {
  const { store, now, record } = context;
  const before = findKept(store, id);
  const replaced = lastMove<Dossier>(store, 'dossier', id);
  if (!replaced) throw new AppError('rule_violated', (w) => w.dossiers.noMove);
  const after = revised(before, revision, replaced, now());
  const { linkIds: _, ...stored } = after;
  update(store, stored);
  undoCallBook(context, before, after);
  record({ subject: 'dossier', subjectId: id, action: 'undone', before, after });
};

const bin = ({ store, now, record }: Context, id: string, revision: number): void => {
  const before = findKept(store, id);
  revised(before, revision, {}, now());
  setDeleted(store, id, now(), before.reference);
  record({ subject: 'dossier', subjectId: id, action: 'removed', before });
};

const pageOf = ({ store }: Context, id: string): Output<PivotContract['dossiers']['get']> => {
  const dossier = find(store, id);
  return {
    ...dossier,
    links: findRows(store, dossier.linkIds).map((row) => ({
      id: row.id,
      reference: row.reference,
      title: row.title,
      state: row.state,
    })),
    meetings: store.all(
      `SELECT m.id, m.title, m.starts_at AS startsAt FROM meeting_dossiers x JOIN meetings m ON m.id = x.meeting_id
       WHERE x.dossier_id = @id AND m.deleted_at IS NULL ORDER BY m.starts_at`,
      { id },
    ),
    minutesSpent:
      store.first<{ minutes: number }>(
        'SELECT coalesce(sum(minutes), 0) AS minutes FROM time_entries WHERE dossier_id = @id AND deleted_at IS NULL',
        { id },
      )?.minutes ?? 0,
  };
};

const create = (context: Context, { linkIds, reference: given, ...input }: New): Dossier => {
  const { store, newId, now, today, record } = context;
  requireAssignee(context, input.assigneeId);
  const reference = referenceTaker(store)(input.kind, Number(input.receivedOn.slice(0, 4)), given);
  const kind = kindOf(context, input.kind);
  const first = input.dueOn === null ? firstDeadline(context, kind, input.receivedOn) : { dueOn: null, note: '' };
  const at = now();
  const dossier: Dossier = {
    ...input,
    dueOn: input.dueOn ?? first.dueOn,
    id: newId(),
    revision: 1,
    createdAt: at,
    updatedAt: at,
    reference,
    linkIds: [...new Set(linkIds)].sort(),
    state: 'received',
    stateSince: today(),
    suspension: null,
    closingOrder: null,
    closedOn: null,
    importId: null,
  };
  requireDates(dossier);
  const { linkIds: links, ...stored } = dossier;
  insert(store, stored);
  setLinks(store, dossier.id, links);
  writeChecks(
    store,
    dossier.id,
    kind.checklist.map((label) => ({ label, checkedOn: null, checkedById: null, remark: '' })),
  );
  record({ subject: 'dossier', subjectId: dossier.id, action: 'created', after: dossier, note: first.note });
  if (first.dueOn !== null) addFirstDeadline(context, kind, dossier);
  return dossier;
};

const reviewed = (
  context: Context,
  id: string,
  revision: number,
  { nextReviewOn, note }: Pick<Parsed<PivotContract['dossiers']['reviewSuspension']>, 'nextReviewOn' | 'note'>,
): Dossier => {
  const { store, now, today, record } = context;
  const before = find(store, id);
  if (before.suspension === null) throw new AppError('rule_violated', (w) => w.dossiers.notAsleep);
  const reviewOn = nextReviewOn ?? addMonths(today(), 1);
  if (reviewOn <= today()) throw new AppError('rule_violated', (w) => w.dossiers.reviewInPast);
  const after = revised(before, revision, { suspension: { ...before.suspension, reviewOn } }, now());
  const { linkIds: _, ...stored } = after;
  update(store, stored);
  recordReview(context, id, { on: today(), note, nextReviewOn: reviewOn });
  record({ subject: 'dossier', subjectId: id, action: 'updated', before, after, note });
  return after;
};

/** The dossier. Throws `not_found`. */
export const dossierOf = ({ store }: Context, id: string): Dossier => find(store, id);

/** Moves a dossier at its present revision, by the same rules as its own moves. */
export const moveDossier = (context: Context, id: string, move: Move): Dossier =>
  advance(context, id, find(context.store, id).revision, move);

/** Takes back the last move of a dossier at its present revision. */
export const undoMoveOf = (context: Context, id: string): void =>
  undoMove(context, id, find(context.store, id).revision);

/** Gives a dossier another due date, or none. */
export const setDueOn = (context: Context, id: string, dueOn: LocalDate | null): void => {
  const { revision, dueOn: present } = find(context.store, id);
  if (present !== dueOn) change(context, id, revision, { dueOn });
};

export const dossiers: FeatureHandlers<PivotContract['dossiers']> = {
  list: ({ store, today }, filter) => listDossiers(store, filter, today()),
  tags: ({ store }) => {
    const items = store.all<{ tag: string; count: number }>(
      `SELECT t.value AS tag, count(*) AS count FROM dossiers d, json_each(d.tags) t
       WHERE d.deleted_at IS NULL GROUP BY t.value ORDER BY t.value`,
    );
    return { items, total: items.length };
  },
  get: (context, { id }) => pageOf(context, id),
  open: ({ store, record }, { id }) => {
    const isRead = find(store, id).sensitivity === 'restricted';
    if (isRead) record({ subject: 'dossier', subjectId: id, action: 'read' });
    return { isRead };
  },
  stays: (context, { id }) => listed(staysOf(context, id)),
  checks: ({ store }, { id }) => {
    find(store, id);
    return listed(checksOf(store, id));
  },
  setChecks: (context, { id, checks }) => {
    find(context.store, id);
    return listed(setChecks(context, id, checks));
  },
  callBook: (context, filter) => listCallBook(context, filter),
  reviewSuspension: (context, { id, revision, ...review }) => reviewed(context, id, revision, review),
  history: ({ store }, { id }) => {
    find(store, id);
    return listed(journalOfDossier(store, id));
  },
  create: (context, input) => create(context, input),
  update: (context, { id, revision, patch }) => change(context, id, revision, patch),
  updateMany: (context, { items, patch }) => {
    for (const { id, revision } of items) change(context, id, revision, patch);
    return {
      items: findRows(
        context.store,
        items.map(({ id }) => id),
      ),
    };
  },
  advance: (context, { id, revision, ...move }) => advance(context, id, revision, move),
  advanceMany: (context, { items, ...move }) => {
    for (const { id, revision } of items) advance(context, id, revision, move);
    return {
      items: findRows(
        context.store,
        items.map(({ id }) => id),
      ),
    };
  },
  undoMoves: (context, { items }) => {
    for (const { id, revision } of items) undoMove(context, id, revision);
    return {
      items: findRows(
        context.store,
        items.map(({ id }) => id),
      ),
    };
  },
  remove: (context, { items }) => {
    for (const { id, revision } of items) bin(context, id, revision);
    return { ids: items.map(({ id }) => id) };
  },
  restore: ({ store, record }, { ids }) => {
    for (const id of ids) {
      const dossier = find(store, id, true);
      setDeleted(store, id, null, dossier.reference);
      record({ subject: 'dossier', subjectId: id, action: 'restored', after: dossier });
    }
    return { items: findRows(store, ids) };
  },
  bin: ({ store }, { limit, offset }) => {
    const items = store
      .all<Row>(
        `SELECT ${dossierRows.select} FROM dossiers d WHERE d.deleted_at IS NOT NULL
         ORDER BY d.deleted_at DESC, d.num DESC LIMIT ${limit ?? -1} OFFSET ${offset ?? 0}`,
      )
      .map(dossierRows.fromRow);
    const total =
      store.first<{ total: number }>('SELECT count(*) AS total FROM dossiers WHERE deleted_at IS NOT NULL')?.total ?? 0;
    return { items, total };
  },
};
