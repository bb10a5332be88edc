import type { FeatureContract } from '#shared/contract/procedure.ts';

export const budgetContract = {} satisfies FeatureContract;
