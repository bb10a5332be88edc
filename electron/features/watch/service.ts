import { collectionHandlers, newlyTracked, tableOf } from '#electron/features/collection.ts';
import type { Context, FeatureHandlers } from '#electron/service/context.ts';
import { type ColumnMap, plain } from '#electron/store/columns.ts';
import { requireReference } from '#electron/store/references.ts';
import type { Store } from '#electron/store/store.ts';
import type { PivotContract } from '#shared/contract/contract.ts';
import type { Parsed } from '#shared/contract/procedure.ts';
import { matches } from '#shared/kernel/search.ts';
import { addDays, type LocalDate } from '#shared/kernel/time.ts';
import { soonDays, type WatchItem, type WatchRow } from '#shared/watch/schema.ts';

type Contract = PivotContract['watch'];
type Stored = Omit<WatchItem, 'dossierIds' | 'reads'>;

const columns = {
  id: plain('id'),
  revision: plain('revision'),
  createdAt: plain('created_at'),
  updatedAt: plain('updated_at'),
  title: plain('title'),
  reference: plain('reference'),
  source: plain('source'),
  publishedOn: plain('published_on'),
  inForceOn: plain('in_force_on'),
  subject: plain('subject'),
  impact: plain('impact'),
  ownerId: plain('owner_id'),
  action: plain('action'),
  filing: plain('filing'),
} satisfies ColumnMap<Stored>;

const stored = tableOf<Stored>('watch_items', columns, (w) => w.watch.missing);

const withLinks = (store: Store, item: Stored): WatchItem => ({
  ...item,
  dossierIds: store
    .all<{ id: string }>(
      `SELECT x.dossier_id AS id FROM watch_dossiers x JOIN dossiers d ON d.id = x.dossier_id AND d.deleted_at IS NULL
       WHERE x.watch_id = @id ORDER BY x.dossier_id`,
      { id: item.id },
    )
    .map(({ id }) => id),
  reads: store.all(
    'SELECT person_id AS personId, read_on AS readOn FROM watch_reads WHERE watch_id = @id ORDER BY read_on, person_id',
    { id: item.id },
  ),
});

const writeLinks = (store: Store, { id, dossierIds }: WatchItem): void => {
  store.run(
    `DELETE FROM watch_dossiers WHERE watch_id = @id
       AND dossier_id IN (SELECT id FROM dossiers WHERE deleted_at IS NULL)`,
    { id },
  );
  for (const dossierId of new Set(dossierIds)) {
    store.run('INSERT INTO watch_dossiers (watch_id, dossier_id) VALUES (@id, @dossierId)', { id, dossierId });
  }
};

const withoutLinks = ({ dossierIds: _, reads: __, ...item }: WatchItem): Stored => item;

const table = {
  find: (store: Store, id: string, isDeleted = false) => withLinks(store, stored.find(store, id, isDeleted)),
  list: (store: Store, ...rest: [Parameters<typeof stored.list>[1], string]) =>
    stored.list(store, ...rest).map((item) => withLinks(store, item)),
  insert: (store: Store, item: WatchItem) => {
    stored.insert(store, withoutLinks(item));
    writeLinks(store, item);
  },
  update: (store: Store, item: WatchItem) => {
    stored.update(store, withoutLinks(item));
    writeLinks(store, item);
  },
  setDeleted: stored.setDeleted,
};

const kept = collectionHandlers({
  table,
  subject: 'watch_item',
  make: (context, input: Parsed<Contract['create']>): WatchItem => ({
    ...input,
    ...newlyTracked(context),
    dossierIds: [...new Set(input.dossierIds)].sort(),
    reads: [],
  }),
  check: ({ store }, { dossierIds, ownerId }, before) => {
    if (ownerId !== before?.ownerId) requireReference(store, 'person', ownerId);
    for (const id of dossierIds) if (!before?.dossierIds.includes(id)) requireReference(store, 'dossier', id);
  },
  where: () => [],
  order: 'id',
  texts: () => [],
});

/** The members of the section on a day. */
const teamOn = (store: Store, day: LocalDate): readonly string[] =>
  store
    .all<{ id: string }>(
      `SELECT id FROM people WHERE deleted_at IS NULL AND (active_from IS NULL OR active_from <= @day)
         AND (active_to IS NULL OR active_to >= @day) ORDER BY name, id`,
      { day },
    )
    .map(({ id }) => id);

const rowOf = (store: Store, item: WatchItem, team: readonly string[]): WatchRow => ({
  ...item,
  outstandingIds: team.filter((id) => !item.reads.some(({ personId }) => personId === id)),
  dossiers: store.all(
    `SELECT d.id, d.reference, d.title FROM watch_dossiers x JOIN dossiers d ON d.id = x.dossier_id
     WHERE x.watch_id = @id AND d.deleted_at IS NULL ORDER BY d.reference`,
    { id: item.id },
  ),
});

const conditionsOf = ({ isSoon, filing, dossierId }: Parsed<Contract['list']>, day: LocalDate) => [
  ...(isSoon ? [{ sql: 'in_force_on BETWEEN @day AND @until', values: { day, until: addDays(day, soonDays) } }] : []),
  ...(filing === undefined ? [] : [{ sql: 'filing = @filing', values: { filing } }]),
  ...(dossierId === undefined
    ? []
    : [
        {
          sql: 'id IN (SELECT watch_id FROM watch_dossiers WHERE dossier_id = @dossierId)',
          values: { dossierId },
        },
      ]),
];

const listed = ({ store, today }: Context, input: Parsed<Contract['list']>): { items: WatchRow[]; total: number } => {
  const { text = '', unreadBy, isSoon, limit, offset = 0 } = input;
  const team = teamOn(store, today());
  const order = isSoon
    ? 'in_force_on, id'
    : 'coalesce(published_on, in_force_on) DESC NULLS FIRST, created_at DESC, id';
  const found = table
    .list(store, conditionsOf(input, today()), order)
    .filter(({ title, reference, source, subject, impact, action }) =>
      text === '' ? true : matches(text, title, reference, source, subject, impact, action),
    )
    .filter(({ reads }) => unreadBy === undefined || !reads.some(({ personId }) => personId === unreadBy));
  const items = found.slice(offset, offset + (limit ?? found.length)).map((item) => rowOf(store, item, team));
  return { items, total: found.length };
};

export const watch: FeatureHandlers<Contract> = {
  ...kept,
  list: listed,
  acknowledge: ({ store, today, record }, { id, personId, isRead }) => {
    const before = table.find(store, id);
    requireReference(store, 'person', personId);
    store.run(
      isRead
        ? 'INSERT INTO watch_reads (watch_id, person_id, read_on) VALUES (@id, @personId, @day) ON CONFLICT DO NOTHING'
        : 'DELETE FROM watch_reads WHERE watch_id = @id AND person_id = @personId AND @day IS NOT NULL',
      { id, personId, day: today() },
    );
    const after = table.find(store, id);
    record({ subject: 'watch_item', subjectId: id, action: 'updated', before, after });
    return after;
  },
};
