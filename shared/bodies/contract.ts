import type { FeatureContract } from '#shared/contract/procedure.ts';

export const bodiesContract = {} satisfies FeatureContract;
