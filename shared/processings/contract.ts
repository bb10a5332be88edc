import type { FeatureContract } from '#shared/contract/procedure.ts';

export const processingsContract = {} satisfies FeatureContract;
