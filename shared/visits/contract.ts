import type { FeatureContract } from '#shared/contract/procedure.ts';

export const visitsContract = {} satisfies FeatureContract;
