import type { FeatureContract } from '#shared/contract/procedure.ts';

export const circuitsContract = {} satisfies FeatureContract;
