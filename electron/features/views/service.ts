import type { FeatureHandlers } from '#electron/service/context.ts';
import type { Store } from '#electron/store/store.ts';
import type { PivotContract } from '#shared/contract/contract.ts';
import { AppError } from '#shared/contract/errors.ts';
import type { View } from '#shared/views/contract.ts';

type ViewRow = { readonly id: string; readonly name: string; readonly filter: string };

const list = (store: Store): View[] =>
  store
    .all<ViewRow>('SELECT id, name, filter FROM views ORDER BY name COLLATE NOCASE')
    .map((row) => ({ ...row, filter: JSON.parse(row.filter) }));

export const views: FeatureHandlers<PivotContract['views']> = {
  list: ({ store }) => {
    const items = list(store);
    return { items, total: items.length };
  },
  save: ({ store, newId, record }, { name, filter }) => {
    const known = list(store).find((view) => view.name === name);
    const view: View = { id: known?.id ?? newId(), name, filter };
    store.run(
      'INSERT INTO views (id, name, filter) VALUES (@id, @name, @filter) ON CONFLICT (id) DO UPDATE SET filter = @filter',
      {
        ...view,
        filter: JSON.stringify(filter),
      },
    );
    record({
      subject: 'view',
      subjectId: view.id,
      action: known ? 'updated' : 'created',
      before: known ?? null,
      after: view,
    });
    return view;
  },
  remove: ({ store, record }, { id }) => {
    const known = list(store).find((view) => view.id === id);
    if (!known) throw new AppError('not_found', (w) => w.errors.notFound.view);
    store.run('DELETE FROM views WHERE id = @id', { id });
    record({ subject: 'view', subjectId: id, action: 'removed', before: known });
    return { id };
  },
};
