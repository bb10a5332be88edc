import { collection } from '#shared/contract/collection.ts';
import type { FeatureContract } from '#shared/contract/procedure.ts';
import { processing, processingInput, processingPatch } from './schema.ts';

export const processingsContract = {
  ...collection('Processings of personal data', {
    entity: processing,
    input: processingInput,
    patch: processingPatch,
    filter: {},
  }),
} satisfies FeatureContract;
