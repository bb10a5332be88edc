import type { FeatureContract } from '#shared/contract/procedure.ts';

export const registersContract = {} satisfies FeatureContract;
