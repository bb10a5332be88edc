import { collectionHandlers, newlyTracked, type Tracked } from '#electron/features/collection.ts';
import type { Context, FeatureHandlers } from '#electron/service/context.ts';
import type { PivotContract } from '#shared/contract/contract.ts';
import type { SpecialReference } from '#shared/references/schema.ts';
import { checkReference } from './checks.ts';
import { bringDeadlineBack, followDeadline, leaveDeadline } from './deadline.ts';
import { changeOf } from './record.ts';
import { specialReferences } from './repository.ts';
import { countReferences, listReferences } from './rows.ts';

type Input = Omit<SpecialReference, keyof Tracked | 'deadlineId' | 'importId'>;

const kept = collectionHandlers({
  table: specialReferences,
  subject: 'special_reference',
  make: (context, input: Input): SpecialReference => ({
    ...newlyTracked(context),
    ...input,
    deadlineId: null,
    importId: null,
  }),
  check: checkReference,
  where: () => [],
  order: 'received_on, id',
  texts: ({ number, author }) => [number, author],
  dossierOf: ({ dossierId }) => dossierId,
});

/** The special reference with the deadline that what it says now gives it. */
const followed = (context: Context, reference: SpecialReference): SpecialReference => {
  const deadlineId = followDeadline(context, reference);
  const after = { ...reference, deadlineId };
  if (deadlineId !== reference.deadlineId) specialReferences.update(context.store, after);
  return after;
};

export const references: FeatureHandlers<PivotContract['references']> = {
  ...kept,
  list: (context, filter) => listReferences(context, filter),
  counts: (context) => countReferences(context),
  create: (context, input) => followed(context, kept.create(context, input)),
  update: (context, input) => followed(context, kept.update(context, input)),
  remove: (context, target) => {
    const before = specialReferences.find(context.store, target.id);
    const removed = kept.remove(context, target);
    leaveDeadline(context, before);
    return removed;
  },
  restore: (context, target) => {
    bringDeadlineBack(context, specialReferences.find(context.store, target.id, true));
    return followed(context, kept.restore(context, target));
  },
  record: (context, { id, revision, ...act }) => {
    const patch = changeOf(context, specialReferences.find(context.store, id), act);
    return followed(context, kept.update(context, { id, revision, patch }));
  },
};
