import type { FeatureContract } from '#shared/contract/procedure.ts';

export const referencesContract = {} satisfies FeatureContract;
