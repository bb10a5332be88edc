import { type ColumnMap, flag, json, mapOf, plain, type Row } from '#electron/store/columns.ts';
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
  presetId: plain('preset_id'),
  leadDays: plain('lead_days'),
  route: json('route'),
  checklist: json('checklist'),
  retentionCode: plain('retention_code'),
  closingLevel: plain('closing_level'),
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

/** The kind of that code. Throws `not_found`, naming those there are. */
export const findByCode = (store: Store, code: string): Kind => {
  const row = store.first<Row>(`SELECT ${map.select()} FROM kinds WHERE code = @code`, { code });
  if (row) return map.fromRow(row);
  const codes = store.all<{ code: string }>('SELECT code FROM kinds ORDER BY code');
  throw new AppError('not_found', (w) => w.errors.notFound.kind(code, codes.map((one) => one.code).join(', ')));
};

export const insert = (store: Store, kind: Kind): void => {
  store.run(map.insertSql, map.toRow(kind));
};

export const update = (store: Store, kind: Kind): void => {
  store.run(
    `UPDATE kinds SET revision = @revision, updated_at = @updated_at, name_fr = @name_fr, name_en = @name_en,
       template = @template, pillar = @pillar, effort_minutes = @effort_minutes, is_active = @is_active,
       preset_id = @preset_id, lead_days = @lead_days, route = @route, checklist = @checklist,
       retention_code = @retention_code, closing_level = @closing_level WHERE id = @id`,
    map.toRow(kind),
  );
};
