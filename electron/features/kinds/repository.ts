import { type ColumnMap, flag, mapOf, plain, type Row } from '#electron/store/columns.ts';
import type { Store } from '#electron/store/store.ts';
import { AppError } from '#shared/contract/errors.ts';
import type { Kind } from '#shared/kinds/schema.ts';

const columns = {
  id: plain('id'),
  revision: plain('revision'),
  createdAt: plain('created_at'),
  updatedAt: plain('updated_at'),
  code: plain('code'),
  nameFr: plain('name_fr'),
  nameEn: plain('name_en'),
  template: plain('template'),
  pillar: plain('pillar'),
  effortMinutes: plain('effort_minutes'),
  isActive: flag('is_active'),
} satisfies ColumnMap<Kind>;

const map = mapOf<Kind>('kinds', columns);

export const list = (store: Store): Kind[] =>
  store.all<Row>(`SELECT ${map.select()} FROM kinds ORDER BY is_active DESC, name_fr`).map(map.fromRow);

export const find = (store: Store, id: string): Kind => {
  const row = store.first<Row>(`SELECT ${map.select()} FROM kinds WHERE id = @id`, { id });
  if (!row)
    throw new AppError('not_found', (w) =>
      w.errors.notFound.kind(
        id,
        list(store)
          .map(({ code }) => code)
          .join(', '),
      ),
    );
  return map.fromRow(row);
};

export const insert = (store: Store, kind: Kind): void => {
  store.run(map.insertSql, map.toRow(kind));
};

export const update = (store: Store, kind: Kind): void => {
  store.run(
    `UPDATE kinds SET revision = @revision, updated_at = @updated_at, name_fr = @name_fr, name_en = @name_en,
       template = @template, pillar = @pillar, effort_minutes = @effort_minutes, is_active = @is_active WHERE id = @id`,
    map.toRow(kind),
  );
};
