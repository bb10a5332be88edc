import type { Context, FeatureHandlers } from '#electron/service/context.ts';
import type { Row } from '#electron/store/columns.ts';
import { journalOfDossier } from '#electron/store/journal.ts';
import { defined, revised } from '#electron/store/revision.ts';
import type { PivotContract } from '#shared/contract/contract.ts';
import { AppError } from '#shared/contract/errors.ts';
import type { Output, Parsed } from '#shared/contract/procedure.ts';
import type { Dossier } from '#shared/dossiers/schema.ts';
import { listDossiers } from './filter.ts';
import { moved } from './moves.ts';
import {
  dossierRows,
  find,
  findRows,
  insert,
  lastMove,
  referenceTaker,
  setDeleted,
  setLinks,
  update,
} from './repository.ts';

type Patch = Parsed<PivotContract['dossiers']['update']>['patch'];
type Move = Omit<Parsed<PivotContract['dossiers']['advance']>, 'id' | 'revision'>;

const requireAssignee = ({ store }: Context, id: string | null | undefined): void => {
  if (id && !store.first('SELECT 1 FROM people WHERE id = @id AND deleted_at IS NULL', { id })) {
    throw new AppError('not_found', (w) => w.errors.notFound.person);
  }
};

const requireKind = ({ store }: Context, kind: string): void => {
  if (store.first('SELECT 1 FROM kinds WHERE code = @kind', { kind })) return;
  const codes = store.all<{ code: string }>('SELECT code FROM kinds ORDER BY code').map(({ code }) => code);
  throw new AppError('not_found', (w) => w.errors.notFound.kind(kind, codes.join(', ')));
};

const requireDates = (dossier: Dossier): void => {
  if (dossier.dueOn !== null && dossier.dueOn < dossier.receivedOn) {
    throw new AppError('rule_violated', (w) => w.dossiers.dueBeforeReceived, {
      dueOn: (w) => w.dossiers.dueBeforeReceived,
    });
  }
};

const change = (context: Context, id: string, revision: number, patch: Patch): Dossier => {
  const { store, now, record } = context;
  const before = find(store, id);
  const after = revised(before, revision, defined(patch), now());
  requireAssignee(context, patch.assigneeId);
  if (patch.kind !== undefined) requireKind(context, patch.kind);
  if (patch.dueOn !== undefined || patch.receivedOn !== undefined) requireDates(after);
  const { linkIds, ...stored } = after;
  update(store, stored);
  if (patch.linkIds) setLinks(store, id, linkIds);
  const saved = { ...after, linkIds: [...new Set(linkIds)].sort() };
  record({ subject: 'dossier', subjectId: id, action: 'updated', before, after: saved });
  return saved;
};

const advance = ({ store, now, today, record }: Context, id: string, revision: number, move: Move): Dossier => {
  const before = find(store, id);
  const after = revised(before, revision, moved(before, move, today()), now());
  const { linkIds: _, ...stored } = after;
  update(store, stored);
  record({ subject: 'dossier', subjectId: id, action: 'moved', before, after, note: move.note ?? move.reason ?? '' });
  return after;
};

const undoMove = ({ store, now, record }: Context, id: string, revision: number): void => {
  const before = find(store, id);
  const replaced = lastMove(store, id);
  if (!replaced) throw new AppError('rule_violated', (w) => w.dossiers.noMove);
  const after = revised(before, revision, replaced, now());
  const { linkIds: _, ...stored } = after;
  update(store, stored);
  record({ subject: 'dossier', subjectId: id, action: 'undone', before, after });
};

const bin = ({ store, now, record }: Context, id: string, revision: number): void => {
  const before = find(store, id);
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
  history: ({ store }, { id }) => {
    find(store, id);
    const items = journalOfDossier(store, id);
    return { items, total: items.length };
  },
  create: (context, { linkIds, reference: given, ...input }) => {
    const { store, newId, now, today, record } = context;
    requireAssignee(context, input.assigneeId);
    const reference = referenceTaker(store)(input.kind, Number(input.receivedOn.slice(0, 4)), given);
    const at = now();
    const dossier: Dossier = {
      ...input,
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
    record({ subject: 'dossier', subjectId: dossier.id, action: 'created', after: dossier });
    return dossier;
  },
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
