import type { FeatureContract } from '#shared/contract/procedure.ts';

export const correspondentsContract = {} satisfies FeatureContract;
