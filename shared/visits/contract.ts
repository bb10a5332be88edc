import { z } from 'zod';
import { collection } from '#shared/contract/collection.ts';
import type { FeatureContract } from '#shared/contract/procedure.ts';
import { id, localDate } from '#shared/kernel/fields.ts';
import { visit, visitInput, visitKinds, visitPatch } from './schema.ts';

export const visitsContract = {
  ...collection('Calls and visitors, the latest first', {
    entity: visit,
    input: visitInput,
    patch: visitPatch,
    filter: {
      kind: z.enum(visitKinds).optional(),
      from: localDate.optional(),
      to: localDate.optional(),
      forId: id.optional(),
      dossierId: id.optional(),
    },
  }),
} satisfies FeatureContract;
