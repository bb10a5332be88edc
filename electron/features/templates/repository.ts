import { tableOf } from '#electron/features/collection.ts';
import { type ColumnMap, json, plain } from '#electron/store/columns.ts';
import type { Store } from '#electron/store/store.ts';
import { fieldSource } from '#shared/templates/fields.ts';
import type { OwnTemplate } from '#shared/templates/schema.ts';

/** The templates of one's own. */
export const ownTemplates = tableOf<OwnTemplate>(
  'templates',
  {
    id: plain('id'),
    revision: plain('revision'),
    createdAt: plain('created_at'),
    updatedAt: plain('updated_at'),
    name: plain('name'),
    kind: plain('kind'),
    format: plain('format'),
    language: plain('language'),
    fileName: plain('file_name'),
    sha256: plain('sha256'),
    bytes: plain('bytes'),
    fields: json('fields'),
  } satisfies ColumnMap<OwnTemplate>,
  (w) => w.templates.missing,
);

/** Whether another template out of the bin bears the name. */
export const isNameTaken = (store: Store, { id, name }: Pick<OwnTemplate, 'id' | 'name'>): boolean =>
  store.first('SELECT 1 FROM templates WHERE name = @name COLLATE NOCASE AND id <> @id AND deleted_at IS NULL', {
    id,
    name,
  }) !== undefined;

/** What was last given by hand for the fields that stay the same from one document to the next. */
export const rememberedValues = (store: Store): Record<string, string> =>
  Object.fromEntries(
    store
      .all<{ name: string; value: string }>('SELECT name, value FROM template_values')
      .map(({ name, value }) => [name, value]),
  );

/** Keeps the given values of the section's own fields for the next documents. */
export const rememberValues = (store: Store, values: Readonly<Record<string, string>>): void => {
  for (const [name, value] of Object.entries(values)) {
    if (fieldSource(name) !== 'section' || name === 'today' || value.trim() === '') continue;
    store.run(
      `INSERT INTO template_values (name, value) VALUES (@name, @value)
       ON CONFLICT (name) DO UPDATE SET value = excluded.value`,
      { name, value },
    );
  }
};
