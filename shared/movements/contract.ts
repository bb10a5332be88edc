import type { FeatureContract } from '#shared/contract/procedure.ts';

export const movementsContract = {} satisfies FeatureContract;
