import type { FeatureContract } from '#shared/contract/procedure.ts';

export const mailContract = {} satisfies FeatureContract;
