import type { FeatureContract } from '#shared/contract/procedure.ts';

export const watchContract = {} satisfies FeatureContract;
