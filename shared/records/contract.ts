import type { FeatureContract } from '#shared/contract/procedure.ts';

export const recordsContract = {} satisfies FeatureContract;
