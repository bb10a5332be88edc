import type { Context } from '#electron/service/context.ts';
import { type ColumnMap, mapOf, type Row } from '#electron/store/columns.ts';
import { defined, revised } from '#electron/store/revision.ts';
import type { Parameters, Store } from '#electron/store/store.ts';
import { AppError, type Sentence } from '#shared/contract/errors.ts';
import type { JournalSubject } from '#shared/journal/schema.ts';
import { matches } from '#shared/kernel/search.ts';
import type { Instant } from '#shared/kernel/time.ts';

/** What every kept entity carries. */
export type Tracked = {
  readonly id: string;
  readonly revision: number;
  readonly createdAt: Instant;
  readonly updatedAt: Instant;
};

type Condition = { readonly sql: string; readonly values?: Parameters };

/** Reads and writes one table of tracked entities with a bin. `missing` says that one is not there. */
export const tableOf = <E extends Tracked>(table: string, columns: ColumnMap<E>, missing: Sentence) => {
  const map = mapOf<E>(table, columns);
  return {
    select: map.select,
    fromRow: map.fromRow,
    /** The entity, or with `isDeleted` the one in the bin. Throws `not_found`. */
    find: (store: Store, id: string, isDeleted = false): E => {
      const row = store.first<Row>(
        `SELECT ${map.select()} FROM ${table} WHERE id = @id AND deleted_at IS ${isDeleted ? 'NOT NULL' : 'NULL'}`,
        { id },
      );
      if (!row) throw new AppError('not_found', missing);
      return map.fromRow(row);
    },
    /** The entities out of the bin that fulfil every condition. */
    list: (store: Store, conditions: readonly Condition[], order: string): E[] =>
      store
        .all<Row>(
          `SELECT ${map.select()} FROM ${table}
           WHERE ${['deleted_at IS NULL', ...conditions.map(({ sql }) => sql)].join(' AND ')} ORDER BY ${order}`,
          Object.assign({}, ...conditions.map(({ values }) => values ?? {})),
        )
        .map(map.fromRow),
    insert: (store: Store, entity: E): void => {
      store.run(map.insertSql, map.toRow(entity));
    },
    update: (store: Store, entity: E): void => {
      store.run(map.updateSql, map.toRow(entity));
    },
    setDeleted: (store: Store, id: string, at: string | null): void => {
      store.run(`UPDATE ${table} SET deleted_at = @at, revision = revision + 1 WHERE id = @id`, { id, at });
    },
  };
};

/** What a new entity starts with. */
export const newlyTracked = ({ newId, now }: Context): Tracked => {
  const at = now();
  return { id: newId(), revision: 1, createdAt: at, updatedAt: at };
};

type Page = {
  readonly text?: string | undefined;
  readonly limit?: number | undefined;
  readonly offset?: number | undefined;
};

/** How a plain collection works: its table, its subject in the journal, and what is its own. */
type CollectionParts<E extends Tracked, I, F> = {
  readonly table: Pick<ReturnType<typeof tableOf<E>>, 'find' | 'list' | 'insert' | 'update' | 'setDeleted'>;
  readonly subject: JournalSubject;
  /** The new entity that an input makes. */
  readonly make: (context: Context, input: I) => E;
  /** Throws when an entity breaks a rule or names what does not exist. */
  readonly check?: (context: Context, entity: E, before?: E) => void;
  /** The conditions of a filter. */
  readonly where: (filter: F, context: Context) => readonly Condition[];
  readonly order: string;
  /** The texts that a search looks into. */
  readonly texts: (entity: E) => readonly string[];
  /** The dossier on whose timeline a change appears. */
  readonly dossierOf?: (entity: E) => string | null;
};

/** The handlers of a plain collection's procedures. */
export const collectionHandlers = <E extends Tracked, I, P extends object, F extends object>({
  table,
  subject,
  make,
  check,
  where,
  order,
  texts,
  dossierOf = () => null,
}: CollectionParts<E, I, F>) => ({
  list: (context: Context, { text = '', limit, offset = 0, ...filter }: F & Page) => {
    const all = table.list(context.store, where(filter as F, context), order);
    const found = text === '' ? all : all.filter((entity) => matches(text, ...texts(entity)));
    return { items: found.slice(offset, offset + (limit ?? found.length)), total: found.length };
  },
  get: ({ store }: Context, { id }: { id: string }): E => table.find(store, id),
  create: (context: Context, input: I): E => {
    const entity = make(context, input);
    check?.(context, entity);
    table.insert(context.store, entity);
    context.record({ subject, subjectId: entity.id, action: 'created', after: entity, dossierId: dossierOf(entity) });
    return entity;
  },
  update: (context: Context, { id, revision, patch }: { id: string; revision: number; patch: P }): E => {
    const before = table.find(context.store, id);
    const after = revised(before, revision, defined(patch) as Partial<E>, context.now());
    check?.(context, after, before);
    table.update(context.store, after);
    context.record({ subject, subjectId: id, action: 'updated', before, after, dossierId: dossierOf(after) });
    return after;
  },
  remove: ({ store, now, record }: Context, { id, revision }: { id: string; revision: number }) => {
    const before = table.find(store, id);
    revised(before, revision, {}, now());
    table.setDeleted(store, id, now());
    record({ subject, subjectId: id, action: 'removed', before, dossierId: dossierOf(before) });
    return { id };
  },
  restore: ({ store, record }: Context, { id }: { id: string }): E => {
    table.find(store, id, true);
    table.setDeleted(store, id, null);
    const entity = table.find(store, id);
    record({ subject, subjectId: id, action: 'restored', after: entity, dossierId: dossierOf(entity) });
    return entity;
  },
});
