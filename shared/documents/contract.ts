import type { FeatureContract } from '#shared/contract/procedure.ts';

export const documentsContract = {} satisfies FeatureContract;
