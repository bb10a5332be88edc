import type { Context, FeatureHandlers } from '#electron/service/context.ts';
import { requireReference } from '#electron/store/references.ts';
import { defined, revised } from '#electron/store/revision.ts';
import type { PivotContract } from '#shared/contract/contract.ts';
import { AppError } from '#shared/contract/errors.ts';
import type { Kind } from '#shared/kinds/schema.ts';
import { find, findByCode, insert, list, update } from './repository.ts';

/** The kind of that code. Throws `not_found`. */
export const kindOf = ({ store }: Context, code: string): Kind => findByCode(store, code);

const requireRoute = ({ store }: Context, route: Kind['route']): void => {
  for (const { personId, role } of route) {
    if (personId === null && role === null) throw new AppError('rule_violated', (w) => w.kinds.stepForNobody);
    requireReference(store, 'person', personId);
  }
};

export const kinds: FeatureHandlers<PivotContract['kinds']> = {
  list: ({ store }) => {
    const items = list(store);
    return { items, total: items.length };
  },
  create: (context, input) => {
    const { store, newId, now, record } = context;
    requireRoute(context, input.route);
    if (list(store).some(({ code }) => code === input.code))
      throw new AppError('conflict', (w) => w.kinds.taken(input.code));
    const at = now();
    const kind: Kind = { ...input, id: newId(), revision: 1, createdAt: at, updatedAt: at, isActive: true };
    insert(store, kind);
    record({ subject: 'kind', subjectId: kind.id, action: 'created', after: kind });
    return kind;
  },
  update: (context, { id, revision, patch }) => {
    const { store, now, record } = context;
    requireRoute(context, patch.route ?? []);
    const before = find(store, id);
    const kind = revised(before, revision, defined(patch), now());
    update(store, kind);
    record({ subject: 'kind', subjectId: id, action: 'updated', before, after: kind });
    return kind;
  },
};
