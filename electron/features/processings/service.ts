import { collectionHandlers, newlyTracked, tableOf } from '#electron/features/collection.ts';
import type { FeatureHandlers } from '#electron/service/context.ts';
import { type ColumnMap, plain } from '#electron/store/columns.ts';
import type { PivotContract } from '#shared/contract/contract.ts';
import { AppError } from '#shared/contract/errors.ts';
import type { Processing } from '#shared/processings/schema.ts';

const columns = {
  id: plain('id'),
  revision: plain('revision'),
  createdAt: plain('created_at'),
  updatedAt: plain('updated_at'),
  purpose: plain('purpose'),
  legalBasis: plain('legal_basis'),
  people: plain('people'),
  data: plain('data'),
  recipients: plain('recipients'),
  transfers: plain('transfers'),
  duration: plain('duration'),
  measures: plain('measures'),
  reviewedOn: plain('reviewed_on'),
} satisfies ColumnMap<Processing>;

export const processings: FeatureHandlers<PivotContract['processings']> = collectionHandlers({
  table: tableOf<Processing>('processings', columns, (w) => w.processings.missing),
  subject: 'processing',
  make: (context, input: Omit<Processing, keyof ReturnType<typeof newlyTracked>>) => ({
    ...input,
    ...newlyTracked(context),
  }),
  check: ({ today }, { reviewedOn }) => {
    if (reviewedOn !== null && reviewedOn > today()) {
      throw new AppError('rule_violated', (w) => w.processings.reviewInFuture, {
        reviewedOn: (w) => w.processings.reviewInFuture,
      });
    }
  },
  where: () => [],
  order: 'purpose, id',
  texts: ({ purpose, legalBasis, people, data, recipients }) => [purpose, legalBasis, people, data, recipients],
});
