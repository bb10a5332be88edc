import type { Parameters } from './store.ts';

type Stored = string | number | null;

/** How one field of an entity is kept in one column. */
export type Column<T> = {
  readonly name: string;
  readonly write: (value: T) => Stored;
  readonly read: (value: Stored) => T;
};

/** A column that holds the field as it is. */
export const plain = <T extends Stored>(name: string): Column<T> => ({
  name,
  write: (value) => value,
  read: (value) => value as T,
});

/** A yes or no, kept as 1 or 0. */
export const flag = (name: string): Column<boolean> => ({
  name,
  write: (value) => (value ? 1 : 0),
  read: (value) => value === 1,
});

/** A value kept as JSON text; null stays null. */
export const json = <T>(name: string): Column<T> => ({
  name,
  write: (value) => (value === null ? null : JSON.stringify(value)),
  read: (value) => (value === null ? null : JSON.parse(String(value))) as T,
});

/** The columns of an entity, one for each of its fields. */
export type ColumnMap<Entity> = { readonly [K in keyof Entity]-?: Column<Entity[K]> };

export type Row = Readonly<Record<string, Stored>>;

/** Turns entities into rows and back, and writes the SQL that names their columns. */
export const mapOf = <Entity extends object>(table: string, columns: ColumnMap<Entity>) => {
  const fields = Object.keys(columns) as (keyof Entity & string)[];
  const write = <K extends keyof Entity>(field: K, value: Entity[K]): Stored => columns[field].write(value);
  const toRow = (entity: Entity): Parameters =>
    Object.fromEntries(fields.map((field) => [columns[field].name, write(field, entity[field])]));
  const names = fields.map((field) => columns[field].name);
  const readers = fields.map((field) => [field, columns[field].name, columns[field].read] as const);
  return {
    /** The entity a row holds. */
    fromRow: (row: Row): Entity => {
      const entity: Record<string, unknown> = {};
      for (const [field, name, read] of readers) entity[field] = read(row[name] ?? null);
      return entity as Entity;
    },
    toRow,
    /** The columns for a SELECT, each with the prefix: `d.`. */
    select: (prefix = ''): string => names.map((name) => `${prefix}${name}`).join(', '),
    insertSql: `INSERT INTO ${table} (${names.join(', ')}) VALUES (${names.map((name) => `@${name}`).join(', ')})`,
    updateSql: `UPDATE ${table} SET ${names
      .filter((name) => name !== 'id')
      .map((name) => `${name} = @${name}`)
      .join(', ')} WHERE id = @id AND deleted_at IS NULL`,
    column: (field: keyof Entity): string => columns[field].name,
  };
};
