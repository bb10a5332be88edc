import type { FeatureHandlers } from '#electron/service/context.ts';
import { defined, revised } from '#electron/store/revision.ts';
import type { PivotContract } from '#shared/contract/contract.ts';
import { AppError } from '#shared/contract/errors.ts';
import type { Kind } from '#shared/kinds/schema.ts';
import { find, insert, list, update } from './repository.ts';

export const kinds: FeatureHandlers<PivotContract['kinds']> = {
  list: ({ store }) => {
    const items = list(store);
    return { items, total: items.length };
  },
  create: ({ store, newId, now, record }, input) => {
    if (list(store).some(({ code }) => code === input.code))
      throw new AppError('conflict', (w) => w.kinds.taken(input.code));
    const at = now();
    const kind: Kind = { ...input, id: newId(), revision: 1, createdAt: at, updatedAt: at, isActive: true };
    insert(store, kind);
    record({ subject: 'kind', subjectId: kind.id, action: 'created', after: kind });
    return kind;
  },
  update: ({ store, now, record }, { id, revision, patch }) => {
    const before = find(store, id);
    const kind = revised(before, revision, defined(patch), now());
    update(store, kind);
    record({ subject: 'kind', subjectId: id, action: 'updated', before, after: kind });
    return kind;
  },
};
