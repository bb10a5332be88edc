import type { FeatureContract } from '#shared/contract/procedure.ts';

export const calendarsContract = {} satisfies FeatureContract;
